const SAFE_PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** True for an absolute address with a scheme that cannot run anything. */
export function isSafeUrl(text: string): boolean {
  return URL.canParse(text) && SAFE_PROTOCOLS.has(new URL(text).protocol);
}

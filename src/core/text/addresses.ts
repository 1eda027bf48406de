const SAFE_PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:']);
const HAS_SAFE_PROTOCOL = /^(?:https?|mailto|tel):/i;

/** True for an absolute address with a scheme that cannot run anything, and no character that browsers drop. */
export function isSafeUrl(text: string): boolean {
  if (DROPPED.test(text) || !URL.canParse(text)) return false;
  return HAS_SAFE_PROTOCOL.test(text) || SAFE_PROTOCOLS.has(new URL(text).protocol);
}

const DROPPED = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** Part of an address without its percent-encoding; as it stands where that is malformed, as in `50%`. */
export function decodeAddress(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

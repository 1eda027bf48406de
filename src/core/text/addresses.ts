const SAFE_PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:']);
const HAS_SAFE_PROTOCOL = /^(?:https?|mailto|tel):/i;

/** True for an absolute address with a scheme that cannot run anything, and no character that browsers drop. */
export function isSafeUrl(text: string): boolean {
  if (DROPPED.test(text) || !URL.canParse(text)) return false;
  return HAS_SAFE_PROTOCOL.test(text) || SAFE_PROTOCOLS.has(new URL(text).protocol);
}

/** The same, as a person writes it in a setting: with a host. */
export function isWrittenUrl(text: string): boolean {
  // Browsers take a backslash for a slash.
  return (
    text.length <= LONGEST && !text.includes('\\') && !WITHOUT_HOST.test(text) && isSafeUrl(text)
  );
}

/** What every browser and mail program takes. */
const LONGEST = 2000;
const WITHOUT_HOST = /^https?:(?!\/\/[^/])/i;

const DROPPED = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** Part of an address without its percent-encoding; as it stands where that is malformed, as in `50%`. */
export function decodeAddress(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

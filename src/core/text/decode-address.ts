/** Part of an address without its percent-encoding; as it stands where that is malformed, as in `50%`. */
export function decodeAddress(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

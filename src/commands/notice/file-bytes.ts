/** Bytes by their path in a folder. */
export type FileBytes = Map<string, Uint8Array>;

/** Texts as the bytes of files. */
export function inBytes(texts: Record<string, string>): FileBytes {
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
}

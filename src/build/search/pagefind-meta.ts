import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

import type { IndexFile } from 'pagefind';

/**
 * Pagefind's files with the list of filters in its `pf_meta` sorted: Pagefind writes it in the order
 * of a hash table, another one in each run. The file's name is a digest of its bytes, and
 * `pagefind-entry.json` names it, so both follow.
 *
 * @throws {Error} if the files have another form than that of Pagefind 1.5.
 */
export function sortFilters(files: readonly IndexFile[]): IndexFile[] {
  const entry = JSON.parse(textOf(find(files, /^pagefind-entry\.json$/))) as Entry;
  const renamed = new Map<string, IndexFile>();
  for (const [language, one] of Object.entries(entry.languages)) {
    const meta = find(files, new RegExp(`^pagefind\\.${one.hash}\\.pf_meta$`));
    const content = gzipSync(sortMeta(gunzipSync(meta.content)), { level: 9 });
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
    one.hash = `${language}_${digest}`;
    renamed.set(meta.path, { path: `pagefind.${one.hash}.pf_meta`, content });
  }
  return files.map((file) =>
    file.path === 'pagefind-entry.json'
      ? { ...file, content: Buffer.from(JSON.stringify(entry)) }
      : (renamed.get(file.path) ?? file),
  );
}

interface Entry {
  languages: Record<string, { hash: string }>;
}

function find(files: readonly IndexFile[], path: RegExp): IndexFile {
  const file = files.find((one) => path.test(one.path));
  if (!file) throw new Error(`The search engine wrote no file ${path}.`);
  return file;
}

function textOf({ content }: IndexFile): string {
  return Buffer.from(content).toString('utf8');
}

const SIGNATURE = 'pagefind_dcd';

// CBOR (RFC 8949): an array of version, pages, chunks, filters, sorts and names of metadata; a
// filter is an array of its name and the name of its file.
function sortMeta(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error('The search engine wrote metadata of an unknown form.');
  }
  const top = itemsOf(bytes, SIGNATURE.length);
  const filters = top.items[3];
  if (!filters) throw new Error('The search engine wrote metadata without filters.');
  const { start, items } = itemsOf(bytes, filters.start);
  const sorted = items.map((item) => bytes.subarray(item.start, item.end)).sort(Buffer.compare);
  return Buffer.concat([bytes.subarray(0, start), ...sorted, bytes.subarray(filters.end)]);
}

/** The items of the array at `at`: where each begins and ends; `start` is where the first begins. */
function itemsOf(
  bytes: Buffer,
  at: number,
): { start: number; items: { start: number; end: number }[] } {
  const head = headOf(bytes, at);
  if (head.major !== 4) throw new Error('The search engine wrote metadata of an unknown form.');
  const items: { start: number; end: number }[] = [];
  let next = head.end;
  for (let count = 0; count < head.value; count++) {
    const end = endOf(bytes, next);
    items.push({ start: next, end });
    next = end;
  }
  return { start: head.end, items };
}

function endOf(bytes: Buffer, at: number): number {
  const { major, value, end } = headOf(bytes, at);
  if (major === 2 || major === 3) return end + value;
  if (major === 4) return itemsOf(bytes, at).items.at(-1)?.end ?? end;
  if (major === 0 || major === 1 || major === 7) return end;
  throw new Error('The search engine wrote metadata of an unknown form.');
}

/** The first bytes of an item: its kind, its value or length, and where they end. */
function headOf(bytes: Buffer, at: number): { major: number; value: number; end: number } {
  const first = bytes.readUInt8(at);
  const major = first >> 5;
  const short = first & 31;
  if (short < 24) return { major, value: short, end: at + 1 };
  const size = 2 ** (short - 24);
  if (size > 4) throw new Error('The search engine wrote metadata of an unknown form.');
  return { major, value: bytes.readUIntBE(at + 1, size), end: at + 1 + size };
}

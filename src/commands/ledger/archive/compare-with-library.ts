import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { issue, sortIssues, type Issue } from '#core/problems/issue.ts';
import { parseManifest, type Manifest, type SiteProgram } from '#core/ledger/manifest.ts';
import { topOf } from '#core/library/draft.ts';

import { programOfRun } from '#build/run/program-of-run.ts';
import { DRAFTS, PREVIEW } from '#build/run/preview-of-run.ts';
import type { Archive } from './archive.ts';
import { HOST_OWNED } from './verify-archive.ts';
import { shellQuoted } from '#core/text/message-words.ts';

/** Where a site is and what it was made from, as a person named both. */
interface ComparedPaths {
  archive: string;
  library: string;
}

const MANIFEST = 'manifest.json';
/**
 * Files that the host reads and does not serve. They are compared in a folder but cannot be fetched from an
 * address.
 */
const HOST_CONFIG_FILES = ['.htaccess', '_headers'];

/**
 * An error for each file of a site that is not byte for byte what this program makes of the library for the
 * day of the site. A site of another program cannot be compared; the error gives the command that can.
 */
export async function compareWithLibrary(
  archive: Archive,
  { archive: place, library }: ComparedPaths,
): Promise<Issue[]> {
  const read = await archive.read(MANIFEST);
  const bytes = read.ok ? Buffer.from(read.bytes) : null;
  const manifest = bytes && parseManifest(bytes.toString('utf8'));
  // `verifyArchive` has reported it.
  if (!bytes || !manifest) return [];
  const other = otherProgram(manifest.madeBy, { archive: place, library });
  if (other) return [other];
  const folder = mkdtempSync(join(tmpdir(), 'codicil-rebuild-'));
  try {
    const reason = rebuildSite(folder, library, manifest);
    if (reason !== null) return [issue('archive-not-made-anew', topOf(MANIFEST), { reason })];
    return await compareFiles(archive, manifest, join(folder, SITE), bytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function otherProgram(
  madeBy: SiteProgram | undefined,
  { archive, library }: ComparedPaths,
): Issue | null {
  const here = programOfRun();
  const expected = formatProgram(here);
  const place = topOf(MANIFEST);
  if (!madeBy) {
    const step = 'Use the Codicil and Node that built the site. The site is too old to name them.';
    return issue('archive-not-comparable', place, { found: 'an earlier Codicil', expected, step });
  }
  const { codicil, node, icu } = madeBy;
  if (codicil === here.codicil && node === here.node && icu === here.icu) return null;
  const command = `npx --package=node@${node} --package=codicil@${codicil} codicil verify-archive ${shellQuoted(archive)} --library ${shellQuoted(library)}`;
  const step = `Run \`${command}\`.`;
  return issue('archive-not-comparable', place, { found: formatProgram(madeBy), expected, step });
}

function formatProgram({ codicil, node, icu }: SiteProgram): string {
  return `${codicil} on ICU ${icu} (Node ${node})`;
}

const SITE = 'site';
const SHARDS = 'shards';

/** Rebuilds the site into `folder`, in as many shards as the original. Gives the reason if it fails. */
function rebuildSite(folder: string, library: string, { asOf, shards }: Manifest): string | null {
  const shared = Array.from({ length: shards ?? 0 }, (_, at) => [
    ...['--shard', `${at + 1}/${shards}`],
    ...['--out', join(folder, SHARDS, String(at + 1))],
  ]);
  const joined = shards === undefined ? [] : ['--join', join(folder, SHARDS)];
  for (const parameters of [...shared, [...joined, '--out', join(folder, SITE)]]) {
    const day = ['--library', library, '--today', asOf];
    const program = join(import.meta.dirname, '../../../../scripts/codicil.ts');
    // Neither a preview nor drafts are the site.
    const env = { ...process.env, [PREVIEW]: '', [DRAFTS]: '' };
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      [program, 'build', ...parameters, ...day],
      { env, encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    if (status !== 0) return firstLine(stderr) ?? signal ?? `exit code ${status}`;
  }
  return null;
}

function firstLine(text: string): string | null {
  return text.split('\n').find((line) => line.includes('  error  ')) ?? null;
}

async function compareFiles(
  archive: Archive,
  manifest: Manifest,
  site: string,
  bytes: Buffer,
): Promise<Issue[]> {
  const made = readFileSync(join(site, MANIFEST));
  const expected = parseManifest(made.toString('utf8'))?.files ?? {};
  const files = [...new Set([...Object.keys(expected), ...Object.keys(manifest.files)])].sort();
  const differing = files.filter((file) => manifest.files[file] !== expected[file]);
  // They are in no manifest, and say which programs a page may run.
  const listed = archive.list();
  const ofHosts = listed === null ? [] : HOST_CONFIG_FILES;
  const issues: Issue[] = [];
  for (const file of [...differing, ...ofHosts]) {
    const isMade = Object.hasOwn(expected, file) || HOST_CONFIG_FILES.includes(file);
    const own = isMade ? readFileSync(join(site, file)) : null;
    const read = await archive.read(file);
    const found = read.ok ? Buffer.from(read.bytes) : null;
    if (own && found?.equals(own) && !differing.includes(file)) continue;
    issues.push(differenceOf(file, found, own, manifest));
  }
  for (const file of listed ?? []) {
    const isListed = Object.hasOwn(manifest.files, file) || file === MANIFEST;
    if (isListed || HOST_OWNED.test(file)) continue;
    issues.push(differenceOf(file, null, null, manifest));
  }
  // What else it says, such as the last seal of a ledger.
  if (issues.length === 0 && !bytes.equals(made)) {
    issues.push(differenceOf(MANIFEST, bytes, made, manifest));
  }
  return sortIssues(issues);
}

function differenceOf(
  file: string,
  found: Buffer | null,
  made: Buffer | null,
  { asOf: day }: Manifest,
): Issue {
  const tell = (shown: string, expected: string, line = 1): Issue =>
    issue('archived-file-differs', { file, line, column: 1 }, { found: shown, expected, day });
  if (!made) return tell('file', 'none');
  if (!found) return tell('absence of the file', 'it');
  const [lines, own] = [found, made].map((one) => one.toString('utf8').split('\n'));
  const at = own?.findIndex((line, index) => line !== lines?.[index]) ?? -1;
  const first = at === -1 ? (own?.length ?? 0) : at;
  const [shown, expected] = excerpts(lines?.[first], own?.[first]);
  if (shown === expected) return tell('bytes', 'those');
  return tell(shown, expected, Math.min(first + 1, lines?.length ?? 1));
}

const SHOWN_LENGTH = 60;

/** What differs of two lines, from a little before. */
function excerpts(a: string | undefined, b: string | undefined): [string, string] {
  let start = 0;
  while (a !== undefined && b !== undefined && start < a.length && a[start] === b[start]) start++;
  const from = Math.max(0, start - 20);
  const show = (line: string | undefined): string => {
    if (line === undefined) return 'end';
    const part = line.slice(from, from + SHOWN_LENGTH);
    const isCut = part.length < line.length - from;
    return `\`${from > 0 ? '…' : ''}${part}${isCut ? '…' : ''}\``;
  };
  return [show(a), show(b)];
}

import { issue, sortIssues, type Issue } from '#core/problems/issue.ts';
import { parseManifest, type Manifest } from '#core/ledger/manifest.ts';
import { compareLedgers } from '#core/ledger/compare-ledgers.ts';
import { emptyLedger } from '#core/ledger/chain.ts';
import { topOf } from '#core/library/draft.ts';

import { isTimeZone } from '#core/schemas/schema-fields.ts';
import type { Day } from '#core/text/calendar-day.ts';

import { sha256 } from '#io/files/sha256.ts';
import type { Archive } from './archive.ts';
import type { TrustedLedgers } from './read-trusted.ts';
import { Contradictions } from './contradictions.ts';
import { verifyPolicy, type PolicyVerdict } from './verify-policy.ts';

/** What was found in an archive, and how much was looked at. */
export interface Verification {
  issues: Issue[];
  files: number;
  policies: number;
  versions: number;
  entries: number;
}

/** What to verify the whole site against. */
interface VerifyOptions {
  /** Tells the day in a time zone: the site must have been built for it. */
  dayIn?: ((timeZone: string) => Day) | null;
  /** Whether the site is about to be replaced, so that it may be behind the day and its library. */
  isBeforeDeploy?: boolean;
}

const MANIFEST = 'manifest.json';

/**
 * Checks a site from outside, by nothing but its published files: every file against the manifest,
 * every version against the ledger of its policy, and the ledgers against those that are trusted.
 */
export async function verifyArchive(
  archive: Archive,
  trusted: TrustedLedgers | null,
  { dayIn = null, isBeforeDeploy = false }: VerifyOptions = {},
): Promise<Verification> {
  const verification: Verification = { issues: [], files: 0, policies: 0, versions: 0, entries: 0 };
  const read = await archive.read(MANIFEST);
  if (!read.ok) {
    verification.issues.push(unreadable(MANIFEST, read.reason));
    return verification;
  }
  const manifest = parseManifest(decode(read.bytes));
  if (!manifest) {
    verification.issues.push(issue('damaged-manifest', topOf(MANIFEST), {}));
    return verification;
  }
  const reader = new Reader(archive, manifest);
  const policies = policiesIn(manifest);
  const published = new Map<string, PolicyVerdict>();
  for (const policy of policies) {
    const texts = await reader.read(filesOf(manifest, policy));
    const head = manifest.ledgers[policy] ?? null;
    const sealed = trusted?.kind === 'library' ? entriesIn(trusted, policy) : null;
    const verdict = verifyPolicy({ policy, asOf: manifest.asOf, head, files: texts, sealed });
    published.set(policy, verdict);
    verification.issues.push(...verdict.issues);
    verification.versions += verdict.versions.length;
    verification.entries += verdict.ledger.entries.length;
  }
  const others = Object.keys(manifest.files).filter((file) => !policies.has(folderOf(file)));
  const status = (await reader.read(others)).get(STATUS);
  verification.issues.push(...verifyDay(manifest, status));
  if (dayIn) verification.issues.push(...verifyClock(manifest, status, dayIn, isBeforeDeploy));
  verification.policies = policies.size;
  verification.files = reader.count;
  verification.issues = sortIssues([
    ...verification.issues,
    ...reader.issues,
    ...unlisted(archive, manifest),
    ...(trusted ? compareAll(published, manifest, trusted) : []).filter(
      ({ code }) => !isBeforeDeploy || code !== 'site-behind',
    ),
  ]);
  return verification;
}

// The two files that hold the day of the build; sites of an earlier Codicil have the manifest alone.
function verifyDay({ asOf }: Manifest, status: string | undefined): Issue[] {
  if (status === undefined) return [];
  const manifest = new Contradictions(topOf(STATUS), 'the manifest');
  manifest.expect('`day`', /"day":\s*"([^"]*)"/.exec(status)?.[1] ?? 'none', asOf);
  return manifest.issues;
}

/** A site that was built for another day says of texts that they apply when they do not. */
function verifyClock(
  { asOf }: Manifest,
  status: string | undefined,
  dayIn: (timeZone: string) => Day,
  mayBeBehind: boolean,
): Issue[] {
  const zone = /"timeZone":\s*"([^"]*)"/.exec(status ?? '')?.[1] ?? 'UTC';
  const expected = dayIn(isTimeZone(zone) ? zone : 'UTC');
  if (asOf === expected || (asOf < expected && mayBeBehind)) return [];
  const code = asOf < expected ? 'live-site-behind' : 'live-site-ahead';
  return [issue(code, topOf(MANIFEST), { day: asOf, expected })];
}

const STATUS = 'status.json';

function entriesIn({ ledgers }: TrustedLedgers, policy: string): number {
  return ledgers.get(policy)?.entries.length ?? 0;
}

// A policy is what has a timeline, or has a ledger in the manifest.
function policiesIn({ files, ledgers }: Manifest): Set<string> {
  const named = Object.keys(files).flatMap(
    (file) => /^([^/]+)\/index\.json$/.exec(file)?.[1] ?? [],
  );
  return new Set([...named, ...Object.keys(ledgers)].sort());
}

/** The files of a policy; those that every policy has even if the manifest lists them not. */
function filesOf({ files }: Manifest, policy: string): string[] {
  const listed = Object.keys(files).filter((file) => folderOf(file) === policy);
  return [...new Set([...listed, `${policy}/index.json`])];
}

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

/** As many files at once as a host bears with. */
const AT_ONCE = 8;
/** After so many files without an answer the site is given up. */
const MOST_FAILURES = 8;

class Reader {
  readonly issues: Issue[] = [];
  count = 0;
  readonly #archive: Archive;
  readonly #digests: Manifest['files'];
  #failures = 0;

  constructor(archive: Archive, { files }: Manifest) {
    this.#archive = archive;
    this.#digests = files;
  }

  /** The texts of these files; what is not as the manifest lists it is an issue. */
  async read(files: readonly string[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    const waiting = [...files];
    const worker = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        if (this.#failures >= MOST_FAILURES) return;
        const text = await this.#readOne(file);
        if (text !== null) texts.set(file, text);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return texts;
  }

  async #readOne(file: string): Promise<string | null> {
    const read = await this.#archive.read(file);
    this.count++;
    if (!read.ok) {
      if (read.isDown) this.#failures++;
      this.issues.push(unreadable(file, read.reason));
      return null;
    }
    const found = sha256(read.bytes);
    const expected = this.#digests[file] ?? 'none';
    if (found !== expected) {
      this.issues.push(issue('archived-file-changed', topOf(file), { found, expected }));
    }
    return ARCHIVED.test(file) ? decode(read.bytes) : null;
  }
}

// What is looked into; of everything else the digest is enough.
const ARCHIVED =
  /^(?:status\.json|[^/]+\/(?:(?:index|ledger)\.json|\d[^/]*(?:\.txt|\.json|\/index\.html)))$/;

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function unreadable(file: string, reason: string): Issue {
  return issue('archive-unreadable', topOf(file), { reason });
}

// Hosts keep files of their own at the top, with a dot or an underscore; the manifest cannot list itself.
export const HOST_OWNED = /^(?:[._][^/]*|\.well-known\/.*)$/;

function unlisted(archive: Archive, { files }: Manifest): Issue[] {
  return (archive.list() ?? [])
    .filter((file) => !Object.hasOwn(files, file) && file !== MANIFEST && !HOST_OWNED.test(file))
    .map((file) => issue('unlisted-file', topOf(file), {}));
}

function compareAll(
  published: ReadonlyMap<string, PolicyVerdict>,
  { asOf }: Manifest,
  { kind, ledgers }: TrustedLedgers,
): Issue[] {
  const policies = kind === 'library' ? [...ledgers.keys(), ...published.keys()] : ledgers.keys();
  return [...new Set(policies)].flatMap((policy) => {
    const verdict = published.get(policy);
    const file = `${policy}/ledger.json`;
    const versions = new Set(verdict?.versions);
    const ledger = verdict?.ledger ?? emptyLedger(policy);
    const issues = compareLedgers(
      { file, ledger, asOf, versions },
      ledgers.get(policy) ?? emptyLedger(policy),
      kind,
    );
    // A policy with nothing published yet may be about to publish.
    return verdict || kind === 'copy' ? issues : [];
  });
}

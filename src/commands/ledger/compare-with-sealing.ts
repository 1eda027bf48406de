import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import { isVersionEntry, type VersionEntry } from '#core/schemas/ledger-schema.ts';
import { sealedTexts } from '#core/ledger/sealed-texts.ts';
import { topOf } from '#core/library/draft.ts';
import type { Library, Policy } from '#core/library/library.ts';
import { changedWords } from '#core/document/other-words.ts';
import { textByRule1 } from '#core/document/rule-1-text.ts';
import { parseVersion, syntaxOf } from '#markdown/document/parse-version.ts';
import { documentByRule1 } from '#markdown/document/rule-1-document.ts';

import { shortName } from '#io/git/file-history.ts';
import { readBlobs } from '#io/git/read-blobs.ts';
import { runGit } from '#io/git/run-git.ts';
import { traceFile } from '#io/git/trace-file.ts';
import { sha256 } from '#io/files/sha256.ts';

/** What git history shows about versions whose rule 1 seal does not cover all their words. */
interface SealingEvidence {
  /** The sealing commit of each version whose text is unchanged since. */
  commits: ReadonlyMap<string, string>;
  /** Versions that say something else now. */
  issues: Issue[];
  /** Versions that could not be compared. */
  unknown: string[];
  /** Why the history could not be read at all, if so. */
  reason: string | null;
}

/**
 * An error for each version of a library whose file says other words than when it was sealed by rule 1;
 * in a shallow clone, one warning that none could be compared. It costs nothing where no version is sealed so.
 */
export function sealingIssues(folder: string, { policies }: Pick<Library, 'policies'>): Issue[] {
  const compared = policies.map((policy) => ({ policy, ...compareWithSealing(folder, policy) }));
  const unknown = compared.flatMap(({ policy, unknown: versions, reason }) =>
    reason === SHALLOW ? [`${policy.id} (${firstFew(versions)})`] : [],
  );
  const found = compared.flatMap(({ issues }) => issues);
  if (unknown.length === 0) return found;
  const versions = unknown.join(', ');
  return [...found, issue('seals-not-compared', topOf('site.yaml'), { versions })];
}

function firstFew(versions: readonly string[]): string {
  const first = versions.slice(0, LISTED).join(', ');
  return versions.length > LISTED ? `${first} and ${versions.length - LISTED} more` : first;
}

// A few tell which are meant.
const LISTED = 3;

const SHALLOW = 'the clone is shallow';

/**
 * Compares each version of a policy that was sealed by rule 1, and not restated since, with its file in
 * the commit that added its entry to the ledger: a seal by rule 1 holds neither that words are struck nor
 * what its parser lost.
 */
export function compareWithSealing(
  folder: string,
  { id, ledger, versions }: Policy,
): SealingEvidence {
  const found = {
    commits: new Map<string, string>(),
    issues: [] as Issue[],
    unknown: [] as string[],
  };
  const texts = sealedTexts(ledger ?? { entries: [] });
  const entries = (ledger?.entries ?? [])
    .filter(isVersionEntry)
    .filter(({ version }) => texts.get(version)?.rule === 1);
  if (entries.length === 0) return { ...found, reason: null };
  const history = ledgerHistory(folder, `policies/${id}`);
  if (!history.ok) {
    const unknown = entries.map(({ version }) => version);
    return { ...found, unknown, reason: history.reason };
  }
  for (const entry of entries) {
    const file = versions.find((one) => one.id === entry.version)?.file;
    const before = file === undefined ? null : history.fileOf(entry);
    if (file === undefined || before === null) {
      found.unknown.push(entry.version);
      continue;
    }
    const issues = compare(entry.version, before, {
      file,
      text: readFileSync(join(folder, file), 'utf8'),
    });
    if (issues.length === 0) found.commits.set(entry.version, before.commit);
    found.issues.push(...issues);
  }
  return { ...found, reason: null };
}

/** A version's file as a commit has it. */
interface CommittedFile {
  commit: string;
  file: string;
  text: string;
}

type LedgerHistory =
  | { ok: true; fileOf: (entry: VersionEntry) => CommittedFile | null }
  | { ok: false; reason: string };

/** The files of a policy's versions as the commits have them that sealed them. */
function ledgerHistory(folder: string, policy: string): LedgerHistory {
  const where = runGit(folder, ['rev-parse', '--show-prefix', '--is-shallow-repository']);
  if (!where.ok) return { ok: false, reason: reasonOf(where.issue) };
  const [prefix = '', isShallow] = where.output.toString('utf8').split('\n');
  if (isShallow === 'true') return { ok: false, reason: SHALLOW };
  const traced = traceFile(folder, `${prefix}${policy}/ledger.json`, true);
  if (!traced.ok) return { ok: false, reason: reasonOf(traced.issue) };
  const states = traced.states.toReversed();
  if (states.length === 0) return { ok: false, reason: 'the ledger was never committed' };
  const blobs = readBlobs(
    folder,
    states.flatMap(({ blob, path }) => (blob === null ? [] : [{ blob, path }])),
  );
  if (!blobs.ok) return { ok: false, reason: reasonOf(blobs.issue) };
  const fileOf = (entry: VersionEntry): CommittedFile | null => {
    // A seal stands in one ledger alone.
    const sealing = states.find(({ blob }) => blobs.blobs.get(blob ?? '')?.includes(entry.seal));
    return sealing ? committedFile(folder, sealing, entry) : null;
  };
  return { ok: true, fileOf };
}

function committedFile(
  folder: string,
  { commit, path }: { commit: string; path: string },
  { version, digest }: Pick<VersionEntry, 'version' | 'digest'>,
): CommittedFile | null {
  const stem = path.replace(/ledger\.json$/, version);
  const paths = [`${stem}.mdx`, `${stem}.md`];
  const listed = runGit(folder, ['ls-tree', '-z', '--full-tree', commit, '--', ...paths]);
  const [, blob, found] =
    /^\d+ blob ([0-9a-f]+)\t([^\0]+)/.exec(listed.ok ? listed.output.toString('utf8') : '') ?? [];
  if (blob === undefined || found === undefined) return null;
  const read = readBlobs(folder, [{ blob, path: found }]);
  const text = (read.ok && read.blobs.get(blob)?.toString('utf8')) || '';
  const byRule1 = documentByRule1(text, found, syntaxOf(found));
  // Else it is not the text that was sealed: sealed on one branch, say, and merged with another.
  const isSealed = byRule1 !== null && sha256(textByRule1(byRule1)) === digest;
  return isSealed ? { commit, file: found, text } : null;
}

function compare(
  version: string,
  before: CommittedFile,
  now: { file: string; text: string },
): Issue[] {
  if (before.text === now.text) return [];
  const [then, document] = [before, now].map(
    ({ text, file }) => parseVersion(text, file, syntaxOf(file)).built?.document,
  );
  const words = then && document && changedWords(then, document);
  if (!words) return [];
  const details = {
    version,
    commit: shortName(before.commit),
    file: before.file,
    sealed: words.sealed,
    found: words.written,
  };
  return [issue('text-changed-before-restatement', topOf(now.file), details)];
}

function reasonOf({ code, message }: Issue): string {
  if (code === 'no-repository') return 'it is in no repository of git';
  return code === 'git-missing' ? 'git is not installed' : message;
}

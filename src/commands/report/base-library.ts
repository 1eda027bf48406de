import { join } from 'node:path';

import type { Day } from '#core/text/calendar-day.ts';
import { checkClock } from '#core/duty/checks/check-clock.ts';
import { dutyIssues } from '#core/duty/checks/check-duties.ts';
import { checkLostDuties } from '#core/duty/checks/check-lost-duties.ts';
import { dutiesOf } from '#core/duty/duties.ts';
import { checkNewMailings } from '#core/duty/checks/check-new-mailings.ts';
import type { Issue } from '#core/problems/issue.ts';
import { checkAgainstBase, withBaseIssues } from '#core/notice/against-base/check-against-base.ts';
import {
  touchedPolicies,
  type BaseLibrary,
  type BasePolicy,
  type BaseVersion,
} from '#core/notice/against-base/base-library.ts';
import { checkMilderRules, type EarlierRules } from '#core/approval/check-milder-rules.ts';
import {
  checkNewEvents,
  checkNewAddenda,
  checkNewWaivers,
  type MissedDay,
} from '#core/notice/against-base/check-additions.ts';
import type { Ledger } from '#core/schemas/ledger-schema.ts';
import { parseLedger } from '#core/ledger/parse-ledger.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import type { LibraryDraft } from '#core/library/draft.ts';
import type { Library } from '#core/library/library.ts';
import { policySchema } from '#core/schemas/policy-schema.ts';
import { siteSchema } from '#core/schemas/site-schema.ts';
import { parseVersionId } from '#core/timeline/version-id.ts';
import { shape } from '#core/schemas/schema-fields.ts';
import { parseVersion, syntaxOf } from '#markdown/document/parse-version.ts';
import { parseYaml } from '#markdown/settings/parse-yaml.ts';
import type { z } from 'zod';

import { commitDay } from '#io/git/commit-day.ts';
import { finishLibrary } from '#io/library/finish-library.ts';
import { readBytes } from '#io/files/read-bytes.ts';
import { readDraft } from '#io/library/read-library.ts';
import { sha256 } from '#io/files/sha256.ts';
import { storeOfRun } from '#build/run/store-of-run.ts';
import { NO_STORE, type Store } from '#io/store/store.ts';
import { inBaseFolder } from './base-folder.ts';
import { unbroken } from './changed-files.ts';
import { earlierTexts } from './earlier-texts.ts';
import { readRevision, type Base } from './read-base.ts';
import { salvageSettings } from './salvage-settings.ts';

/** What a check against another branch needs besides the library. */
interface AgainstBase {
  revision: string;
  dayIn: (timeZone: string) => Day;
  /** Whether the day was asked for: one that a machine has set may have been left there. */
  isDayMeant?: boolean;
  /** The library as it is now, if it has no error: what is due is told of it. */
  library?: Library | null;
  /** What stands before the library's files in commands. */
  prefix: string;
}

/**
 * The issues of a library with those that show against `revision`, the branch that it is to be merged
 * into; or why there is nothing to compare it with. A branch without a library has nothing public. The
 * day is that of the site's time zone, or of the one in `revision` where that is later: who changes the
 * zone gains no day.
 */
export function addBaseIssues(
  folder: string,
  draft: LibraryDraft,
  issues: readonly Issue[],
  { revision, dayIn, isDayMeant = false, library = null, prefix }: AgainstBase,
): { ok: true; issues: Issue[] } | { ok: false; issue: Issue } {
  const read = readRevision(folder, revision);
  if (!read.ok) return read;
  const { files } = read.base;
  const site = files.get('site.yaml');
  if (!site) {
    const due = library ? dutyIssues(library, dayIn(library.site.timeZone)) : [];
    return { ok: true, issues: [...issues, ...due] };
  }
  const base = baseLibrary(folder, revision, read.base);
  const zones = [draft.site?.timeZone, base.site?.timeZone];
  const days = zones.flatMap((zone) => (zone === undefined ? [] : [dayIn(zone)]));
  const today = days.sort().at(-1) ?? dayIn('UTC');
  const due = library ? dutyIssues(library, today, touchedPolicies(draft, base)) : [];
  const commit = commitDay(folder, read.base.commit, zones[0] ?? zones[1] ?? 'UTC');
  const found = [
    ...(isDayMeant ? [] : checkClock([], today, commit)),
    ...(library ? comparedIssues(read.base, library, today, revision) : []),
    ...checkAgainstBase(draft, base, today, prefix),
    ...checkMilderRules(draft, base, today, earlierRules(folder, read.base)),
    ...checkNewAddenda(draft, base),
    ...checkNewEvents(draft, base, today, prefix),
    ...checkNewWaivers(draft, base, library ? missedDays(library, today) : []),
  ];
  return { ok: true, issues: withBaseIssues([...issues, ...due], found) };
}

// Those that are waived now are among them: a waiver does not undo that their day has passed.
function missedDays(library: Library, today: Day): MissedDay[] {
  return dutiesOf(library, today).flatMap((duty) =>
    duty.kind === 'tell' && duty.by < today && duty.state !== 'done' ? [duty] : [],
  );
}

function comparedIssues({ files }: Base, library: Library, today: Day, revision: string): Issue[] {
  const before = inBaseFolder(files, (folder) =>
    finishLibrary(salvageSettings(readDraft(folder, storeToRead()).draft)),
  );
  if (!before) return [];
  return [
    ...checkLostDuties(before, library, today, revision),
    ...checkNewMailings(before, library, today, revision),
  ];
}

// What is kept is for the next run, which reads the library as it is now.
function storeToRead(): Store {
  const store = storeOfRun();
  return {
    ...NO_STORE,
    shelf: (kind, name) => ({ ...store.shelf(kind, name), keep: () => undefined }),
  };
}

function earlierRules(folder: string, { commit, folder: inside }: Base): EarlierRules {
  const rulesOf = <Schema extends z.ZodType>(
    schema: Schema,
    file: string,
    since: Day,
  ): { from: Day; rules: z.output<Schema> }[] =>
    earlierTexts(folder, commit, inside + file, since).flatMap(({ from, bytes }) => {
      const rules = settingsOf(schema, bytes, file);
      return rules === null ? [] : [{ from, rules }];
    });
  return {
    site: (since) => rulesOf(siteSchema, 'site.yaml', since),
    policy: (id, since) => rulesOf(policySchema, `policies/${id}/policy.yaml`, since),
  };
}

const LEDGER_FILE = /^policies\/[^/]+\/ledger\.json$/;
const VERSION_FILE = /^policies\/([^/]+)\/([^/]+)\.mdx?$/;
const RESELLER_FILE = /^resellers\/([^/]+)\.yaml$/;

function baseLibrary(folder: string, revision: string, { files }: Base): BaseLibrary {
  const policies = new Map<string, BasePolicy & { versions: Map<string, BaseVersion> }>();
  for (const [file, bytes] of files) {
    const [, policy, id] = VERSION_FILE.exec(file) ?? [];
    if (policy === undefined || id === undefined || !parseVersionId(id)) continue;
    const known = policies.get(policy) ?? {
      settings: policyAt(files, policy),
      ledger: ledgerAt(files, policy),
      versions: new Map(),
    };
    policies.set(policy, known);
    known.versions.set(id, {
      file,
      isSame: isSame(join(folder, file), bytes),
      read: () => readVersion(bytes, file),
    });
  }
  const hasLedger = [...files.keys()].some((file) => LEDGER_FILE.test(file));
  const bytes = files.get('site.yaml');
  const site = bytes ? settingsOf(siteSchema, bytes, 'site.yaml') : null;
  const resellers = [...files.keys()].flatMap((file) => RESELLER_FILE.exec(file)?.[1] ?? []);
  return { revision, hasLedger, site, policies, resellers: new Set(resellers) };
}

function policyAt(files: Base['files'], id: string): BasePolicy['settings'] {
  const file = `policies/${id}/policy.yaml`;
  const bytes = files.get(file);
  return bytes ? settingsOf(policySchema, bytes, file) : null;
}

function ledgerAt(files: Base['files'], id: string): Ledger | null {
  const file = `policies/${id}/ledger.json`;
  const bytes = files.get(file);
  const read = bytes ? parseLedger(bytes.toString('utf8'), file, id, sha256) : null;
  return read?.ok ? read.ledger : null;
}

function settingsOf<Schema extends z.ZodType>(
  schema: Schema,
  bytes: Buffer,
  file: string,
): z.output<Schema> | null {
  const parsed = parseYaml(bytes.toString('utf8'), file);
  if (!parsed.ok) return null;
  const shaped = shape(schema, parsed.value, parsed.locate);
  return shaped.ok ? shaped.value : null;
}

function readVersion(bytes: Buffer, file: string): ReturnType<BaseVersion['read']> {
  const { settings, built } = parseVersion(bytes.toString('utf8'), file, syntaxOf(file));
  return {
    digest: built && sha256(canonicalText(built.document)),
    effective: settings?.effective ?? null,
    noticePromise: settings?.noticePromise ?? null,
    provenance: settings?.provenance,
  };
}

function isSame(path: string, bytes: Buffer): boolean {
  try {
    return unbroken(readBytes(path)) === unbroken(bytes);
  } catch {
    return false;
  }
}

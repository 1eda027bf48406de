import { join, relative, resolve } from 'node:path';

import { withheldVersions } from '#core/approval/publishable.ts';
import type { Day } from '#core/text/calendar-day.ts';
import type { Issue } from '#core/problems/issue.ts';
import { checkReach } from '#core/notice/checks/check-record.ts';
import { noticeOf } from '#site/notices/notice-of.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { eventName, planNotice } from '#core/notice/plan-notice.ts';
import {
  formatRecord,
  recordNotice,
  daysOf,
  sentDays,
  type SentDays,
} from '#core/notice/record-notice.ts';
import type { Artefact } from '#core/schemas/record-schema.ts';
import type { Library, Version } from '#core/library/library.ts';
import { noticeContext } from '#site/notices/notice-context.ts';

import { checkOutsideLibrary } from '#build/check-target.ts';
import { WrongUsage } from '#io/terminal/command.ts';
import { libraryFolder } from '#io/terminal/environment.ts';
import { sha256 } from '#io/files/sha256.ts';
import { writeWhole } from '#io/files/write-whole.ts';
import { audienceOf, noticeFiles } from './notice-files.ts';
import {
  dispatchOf,
  eventNamed,
  sentOn,
  versionNamed,
  type SentOptions,
} from './notice-options.ts';
import { mayHold, writeNotice } from './write-notice.ts';

/** What is asked for on the command line. */
interface AnnounceRequest {
  names: readonly string[];
  event: string | undefined;
  evenIfEditorial: boolean;
  out: string | undefined;
  /** The day on which letters are sent, for those not sent before. */
  sent: string | undefined;
  /** What was sent, if the notice is to be recorded. */
  record: SentOptions | null;
  today: Day;
}

/** What was done; `notice` is absent if it was refused, and then nothing was written. */
export interface AnnounceResult {
  issues: Issue[];
  notice: Notice | null;
  out: string;
  files: Artefact[];
  /** Whether the record says more than before; nothing where none was asked for. */
  isNewInRecord: boolean | null;
}

/**
 * Plans a notice, writes everything that is made of it and, if asked, records it.
 *
 * @throws {WrongUsage} for what cannot be meant.
 */
export async function announce(
  library: Library,
  request: AnnounceRequest,
): Promise<AnnounceResult> {
  const { today, record, evenIfEditorial } = request;
  const { policy, version } = versionNamed(library, request.names);
  const event = eventNamed(policy, version, request.event);
  const name = event ? `${version.id}-${eventName(policy, event)}` : version.id;
  const out = resolve(request.out ?? join('.notices', policy.id, name));
  const { plan, issues } = planNotice(library, { policy, version, event, evenIfEditorial });
  const refused = { notice: null, out, files: [], isNewInRecord: null };
  if (!plan) return { ...refused, issues };
  const notice = noticeOf(plan, noticeContext(library));
  if (record) checkApproved(library, version);
  checkRequest(notice, out, request);
  const dispatch = record && dispatchOf(notice, record, today);
  const sent: SentDays = {
    ...(dispatch ? daysOf(dispatch) : sentOn(notice, request.sent)),
    ...sentDays(policy.notices, notice.id),
  };
  const files = await noticeFiles(notice, plan, library, { sent, today });
  const artefacts = [...files].map(([path, bytes]) => ({ name: path, sha256: sha256(bytes) }));
  const told = artefacts.filter(({ name }) => isTold(name, sent));
  const recorded = dispatch && recordNotice(policy.notices, notice, told, dispatch);
  if (recorded && !recorded.record) {
    return { ...refused, issues: [...issues, ...recorded.issues] };
  }
  const failures = writeNotice(out, files);
  if (failures.length === 0 && recorded?.record && recorded.isNew) {
    const file = `policies/${policy.id}/notices.json`;
    failures.push(...writeWhole(libraryFolder(), file, formatRecord(recorded.record)));
  }
  const entry = recorded?.record?.notices.find(({ id }) => id === notice.id);
  const sentTo = dispatch?.map(({ audience }) => audience) ?? [];
  const few = entry && recorded?.isNew ? checkReach(library, policy, entry, sentTo) : [];
  const all = [...issues, ...(recorded?.issues ?? []), ...few, ...failures];
  if (failures.length > 0) return { ...refused, issues: all };
  return {
    issues: all,
    notice,
    out,
    files: artefacts,
    isNewInRecord: recorded ? recorded.isNew : null,
  };
}

// What was read by someone: not the drafts, and not what is for the sender alone.
function isTold(name: string, sent: SentDays): boolean {
  if (name === 'SEND-ME.md' || name.startsWith('website/')) return false;
  const audience = audienceOf(name);
  return audience === null || sent[audience] !== undefined;
}

function checkApproved(library: Library, version: Version): void {
  const withheld = withheldVersions(library).find((one) => one.version === version);
  if (!withheld) return;
  const of = `${withheld.policy.id}@${version.id}`;
  throw new WrongUsage(
    `Unexpected \`--record\` of a version that awaits approval, expected it approved before anyone is told: \`npm run approve -- ${of} --as "<name>"\`.`,
  );
}

function checkRequest(
  { id, dates }: Notice,
  out: string,
  { record, today }: AnnounceRequest,
): void {
  if (record && dates.announced > today) {
    throw new WrongUsage(
      `Unexpected \`--record\` on ${today}, expected it from the announcement on (${dates.announced}).`,
    );
  }
  if (!mayHold(out, id)) {
    const shown = relative(process.cwd(), out) || '.';
    throw new WrongUsage(
      `Unexpected files in \`${shown}\`, expected a new folder or one with this notice.`,
    );
  }
  checkOutsideLibrary(out);
}

import { dutyIssues } from '#core/duty/checks/check-duties.ts';
import { misstatedIssues } from '#core/ledger/plan-seal.ts';
import type { LibraryDraft } from '#core/library/draft.ts';
import { versionsAsOf } from '#core/library/library.ts';
import type { Issue } from '#core/problems/issue.ts';
import { buildReport, type LibraryState } from '#core/report/build-report.ts';
import type { ShownOn } from '#core/report/calendar.ts';
import type { Report } from '#core/report/report-schema.ts';
import { finishLibrary } from '#io/library/finish-library.ts';
import { allIssues, readDraft } from '#io/library/read-library.ts';
import { today } from '#io/terminal/environment.ts';
import { noticeAddresses } from '#site/notices/notice-context.ts';
import { bannerOf } from '#site/views/banner.ts';
import { policyWork } from '#site/works/work.ts';
import { approvalsAgainst, approvalsOfChange } from '../approve/approvals-against.ts';
import { sealingIssues } from '../ledger/compare-with-sealing.ts';
import { inBaseFolder } from './base-folder.ts';
import { addBaseIssues } from './base-library.ts';
import { changedFiles } from './changed-files.ts';
import { readBase } from './read-base.ts';
import { salvageSettings } from './salvage-settings.ts';

/**
 * The report about the library in `folder` as it stands, against where it and `revision` parted; or why
 * there is nothing to compare it with. `problemPages` is the address of the folder with a page for each
 * problem; `reviews` the file with the reviews of the pull request.
 */
export function assembleReport(
  folder: string,
  revision: string,
  problemPages: string | null = null,
  reviews?: string,
): { ok: true; report: Report } | { ok: false; issue: Issue } {
  const read = readBase(folder, revision);
  if (!read.ok) return read;
  const { commit, files, folder: inside } = read.base;
  return inBaseFolder(files, (old) => {
    const [before, after] = [readState(old), readState(folder)];
    const day = today(after.draft.site?.timeZone ?? 'UTC');
    const report = buildReport({
      today: day,
      base: { revision, commit, hasLibrary: files.has('site.yaml') },
      folder: inside,
      files: changedFiles(files, folder),
      before,
      after,
      approvals: after.library
        ? approvalsOfChange(folder, after.library, revision, reviews, issuesIn(after, day).isSound)
        : [],
      issues: withBase(folder, after, day, { revision, prefix: inside, reviews }),
      issuesBefore: () => {
        const found = issuesIn(before, day);
        return [...found.own, ...found.due()];
      },
      shownOn,
      problemPages,
      addresses: after.draft.site && noticeAddresses(after.draft.site.url),
    });
    return { ok: true, report };
  });
}

/** A library with the issues of its files one by one. */
interface ReadState extends LibraryState {
  /** As it was read; `draft` has more in it. */
  read: LibraryDraft;
  issues: Issue[];
}

function readState(folder: string): ReadState {
  const { draft: read, issues } = readDraft(folder);
  const draft = salvageSettings(read);
  return { read, draft, issues, library: finishLibrary(draft) };
}

// What the base itself has in the way is said where the two are compared.
function withBase(
  folder: string,
  state: ReadState,
  day: string,
  { revision, prefix, reviews }: { revision: string; prefix: string; reviews: string | undefined },
): Issue[] {
  const { own: found, due, isSound } = issuesIn(state, day);
  const { library } = state;
  const approvals = library && isSound ? approvalsAgainst(folder, library, revision, reviews) : [];
  const own = [
    ...found,
    ...(library && isSound ? sealingIssues(folder, library) : []),
    ...approvals,
  ];
  const sound = isSound ? library : null;
  const against = { revision, dayIn: today, library: sound, prefix };
  const all = addBaseIssues(folder, state.read, own, against);
  return all.ok ? all.issues : [...own, ...due()];
}

// The issues of `npm run check`. Duties are listed separately because they depend on the change.
function issuesIn(
  { read, issues, library }: ReadState,
  day: string,
): { own: Issue[]; due: (changed?: ReadonlySet<string>) => Issue[]; isSound: boolean } {
  const all = allIssues({ draft: read, issues }, () => day);
  const isSound = library !== null && all.every(({ severity }) => severity !== 'error');
  return isSound
    ? {
        own: [...all, ...misstatedIssues(library)],
        due: () => dutyIssues(library, day),
        isSound,
      }
    : { own: all, due: () => [], isSound };
}

/** What the page of a policy shows on a day, as the site makes it. */
const shownOn: ShownOn = (library, policy, day) => {
  const versions = versionsAsOf(policy, day);
  if (versions.length === 0) return null;
  const work = policyWork(library, { policy, versions }, day);
  const { sentences } = bannerOf(work, work.shown, () => null);
  return { version: work.shown.id, banner: sentences };
};

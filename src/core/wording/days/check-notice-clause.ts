import { issue, type Issue } from '#core/problems/issue.ts';
import { assess } from '#core/materiality/assess.ts';
import { wordsOfFinding } from '#core/materiality/decisions/check-decisions.ts';
import { weakening } from '#core/notice/announcements/promises.ts';
import { redline } from '#core/redline/redline.ts';
import { effectiveFor } from '#core/timeline/timeline.ts';
import { clauseOf } from './check-promised-days.ts';
import type { PlacedVersion, CheckedText } from '../texts/checked-texts.ts';

/**
 * A clause about later changes that promises less than before while `noticePromise` says the same, and a
 * `noticePromise` that promises less while the clause reads the same. The promise of the version before
 * governs this change in any case; the data decide what is due for the next.
 */
export function checkNoticeClause(text: CheckedText): Issue[] {
  const { version, predecessor } = text;
  const before = predecessor?.settings.noticePromise;
  if (!predecessor || !before) return [];
  const now = version.settings.noticePromise;
  if (
    now &&
    JSON.stringify({ ...now, section: '' }) === JSON.stringify({ ...before, section: '' })
  ) {
    return checkWeakenedClause(version, predecessor);
  }
  return checkWeakenedData(text, predecessor);
}

function checkWeakenedClause(version: PlacedVersion, predecessor: PlacedVersion): Issue[] {
  const textOf = ({ id, document }: PlacedVersion) => ({ id, digest: '', document });
  const { rows } = assess(redline(textOf(predecessor), textOf(version)));
  const finding = rows
    .flatMap(({ findings }) => findings)
    .find(
      ({ rule, severity, direction }) =>
        rule === 'notice-clause-changed' && severity === 3 && direction !== 'favourable',
    );
  if (!finding) return [];
  const details = { version: predecessor.id, words: wordsOfFinding(finding) };
  return [issue('clause-weakened-alone', version.locate(['noticePromise'], 'key'), details)];
}

function checkWeakenedData(text: CheckedText, predecessor: PlacedVersion): Issue[] {
  const { version, site } = text;
  const { noticePromise: now, effective } = version.settings;
  const before = predecessor.settings.noticePromise;
  if (!before || !site) return [];
  const what = weakening(before, now, effectiveFor(effective).existing, site.calendar);
  const clause = clauseOf(predecessor, before.section);
  if (what === null || clause === null || clauseOf(version, before.section) !== clause) return [];
  const details = { version: predecessor.id, what, clause };
  return [issue('promise-weakened-alone', version.locate(['noticePromise'], 'key'), details)];
}

import { error, warning } from './problem.ts';

function said(level: string): string {
  return level === 'unexplained'
    ? 'the rules leave it `unexplained`'
    : `the rules suggest \`${level}\``;
}

/** The problems of decisions about changed sections. */
export const materialityProblems = {
  'undecided-change': error<{ section: string; level: string; because: string; paste: string }>(
    ({ section, level, because }) =>
      `Unexpected change of section \`${section}\` without a decision, expected a row in \`changes\`; ${said(level)}${because}.`,
    ({ paste }) =>
      `${paste.charAt(0).toUpperCase()}${paste.slice(1)}, with your decision and your reason.`,
  ),
  'decision-without-reason': error<{ section: string }>(
    ({ section }) =>
      `Unexpected decision about section \`${section}\` without a reason, expected why it was judged so.`,
    () => 'Add `reason`: one sentence.',
  ),
  'decision-below-findings': error<{
    section: string;
    decided: string;
    level: string;
    because: string;
  }>(
    ({ section, decided, level, because }) =>
      `Unexpected decision \`${decided}\` about section \`${section}\` without a reason, expected one: ${said(level)}${because}.`,
    ({ level }) =>
      level === 'unexplained'
        ? 'Add `reason`, which says what these words change.'
        : 'Add `reason`, which answers the rules, or decide as they suggest.',
  ),
  'unanswered-findings': warning<{
    section: string;
    decided: string;
    reason: string;
    level: string;
    because: string;
  }>(
    ({ section, decided, reason, level, because }) =>
      `Unexpected reason “${reason}” for \`${decided}\` about section \`${section}\`, expected one that names what changed: ${said(level)}${because}.`,
    ({ level }) =>
      level === 'unexplained'
        ? 'Say in `reason` what these words change for the reader, or why they change nothing.'
        : 'Name in `reason` the words that changed and why they matter less, or decide as the rules suggest.',
  ),
  'lowered-decision': warning<{ section: string; decided: string; because: string }>(
    ({ section, decided, because }) =>
      `Unexpected decision \`${decided}\` about section \`${section}\` below a grave finding of the rules, expected \`material\`${because}.`,
    () =>
      'Decide it to be `material`; if the rules are wrong, leave it: this stays visible, and a second person approves it where the site asks for approvals.',
  ),
  'decision-without-change': warning<{ section: string }>(
    ({ section }) =>
      `Unexpected decision about section \`${section}\`, expected a section that this version changes.`,
    () => 'Remove the row.',
  ),
};

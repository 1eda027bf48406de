import { error, warning } from './problem.ts';

/** The problems of decisions about changed sections. */
export const materialityProblems = {
  'undecided-change': error<{ section: string; level: string; because: string }>(
    ({ section, level, because }) =>
      `Unexpected change of section \`${section}\` without a decision, expected a row in \`changes\`; the rules suggest \`${level}\`${because}.`,
    ({ section }) =>
      `Add \`{ section: ${section}, materiality: …, reason: … }\` to \`changes\`; \`npm run new -- <policy> --fill\` writes it.`,
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
      `Unexpected decision \`${decided}\` about section \`${section}\` without a reason, expected one: the rules suggest \`${level}\`${because}.`,
    () => 'Add `reason`, which answers the rules, or decide as they suggest.',
  ),
  'decision-without-change': warning<{ section: string }>(
    ({ section }) =>
      `Unexpected decision about section \`${section}\`, expected a section that this version changes.`,
    () => 'Remove the row.',
  ),
};

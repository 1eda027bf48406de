import { paragraph, quoted, RANKS, type Line, type Part, type RankedPart } from './part.ts';
import type { Report, ReportIssue } from '../report-schema.ts';
import { count, sentence, shortened } from './words.ts';

const MOST_OPEN = 10;
const MOST = 100;

/** Errors, the new ones first and the first few open to view; warnings folded, those of before apart. */
export function issueParts({ issues, folder, problemPages }: Report): {
  errors: RankedPart[];
  warnings: RankedPart[];
} {
  const of = (severity: ReportIssue['severity'], isNew: boolean): ReportIssue[] =>
    issues.filter((one) => one.severity === severity && one.isNew === isNew);
  const errors = [...of('error', true), ...of('error', false)];
  const [open, more] = [errors.slice(0, MOST_OPEN), errors.slice(MOST_OPEN)];
  const [fresh, known] = [of('warning', true), of('warning', false)];
  const shown: Shown = { folder, problemPages };
  const heading: Part = { kind: 'heading', level: 3, text: 'To be mended' };
  return {
    errors: [
      ...(open.length > 0
        ? [
            { rank: RANKS.summary, part: heading },
            { rank: RANKS.summary, part: listOf(open, shown) },
          ]
        : []),
      ...folded(more, shown, count(more.length, 'more error'), RANKS.problems),
    ],
    warnings: [
      ...folded(fresh, shown, count(fresh.length, 'new warning'), RANKS.plans),
      ...folded(known, shown, `${count(known.length, 'warning')} of before`, RANKS.more),
    ],
  };
}

/** Where what is told of an issue stands. */
type Shown = Pick<Report, 'folder' | 'problemPages'>;

function listOf(issues: readonly ReportIssue[], shown: Shown): Part {
  return { kind: 'list', items: issues.slice(0, MOST).map((one) => itemOf(one, shown)) };
}

function folded(
  issues: readonly ReportIssue[],
  shown: Shown,
  summary: string,
  rank: number,
): RankedPart[] {
  if (issues.length === 0) return [];
  const left = issues.length - MOST;
  const rest = left > 0 ? [paragraph(`And ${left} more: `, { code: 'npm run check' }, '.')] : [];
  const parts = [listOf(issues, shown), ...rest];
  return [{ rank, part: { kind: 'fold', summary: sentence(summary), parts } }];
}

function itemOf(
  { file, line, code, message, step, isNew, severity }: ReportIssue,
  { folder, problemPages }: Shown,
): Line {
  const known = severity === 'error' && !isNew ? ' (It was there before.)' : '';
  return [
    { code: `${folder}${file}:${line}` },
    ' ',
    ...quoted(`${shortened(message, 600)} ${shortened(step)}`),
    `${known} `,
    { small: code, ...(problemPages === null ? {} : { href: `${problemPages}/${code}.md` }) },
  ];
}

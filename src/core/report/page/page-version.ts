import { longDay } from '#core/text/long-day.ts';
import type { Finding } from '#core/materiality/assessment/assessment-schema.ts';
import { AUDIENCE_NAMES } from '#core/notice/announcements/audiences.ts';
import { describeDuration } from '#core/text/business-days.ts';
import type { Redline } from '#core/redline/redline-schema.ts';
import type { RedlineWords } from '#core/redline/render/block-words.ts';
import { paragraph, quoted, RANKS, type Line, type Part, type RankedPart } from './report-part.ts';
import type { ReportEvent, ReportPolicy, ReportSection, ReportVersion } from '../report-schema.ts';
import {
  count,
  effectPhrase,
  isOpen,
  nameOf,
  sentence,
  shortened,
  versionPhrase,
} from './words.ts';

/** A version: what it says of itself, decisions beside findings, who is told when, and its redline. */
export function versionParts(
  folder: string,
  { policy }: ReportPolicy,
  version: ReportVersion,
  words: RedlineWords,
): RankedPart[] {
  const { summary, sections, edit, redline, from } = version;
  const heading: Part = { kind: 'heading', level: 4, text: sentence(versionPhrase(version)) };
  if (version.change === 'removed') return [{ rank: RANKS.heads, part: heading }];
  const open = sections.filter(({ verdict }) => verdict !== 'not-needed');
  const names = [`${policy}@${from ?? ''}`, `${policy}@${version.version}`];
  return [
    { rank: RANKS.heads, part: heading },
    { rank: RANKS.heads, part: paragraph(...factsOf(folder, version)) },
    ...(summary === null
      ? []
      : [{ rank: RANKS.heads, part: { kind: 'quote', text: shortened(summary, 600) } as const }]),
    ...(open.length > 0 ? [{ rank: RANKS.decisions, part: decisionTable(open) }] : []),
    ...(open.length > MOST_SECTIONS ? [{ rank: RANKS.decisions, part: cutNote(open.length) }] : []),
    ...foundFold(sections),
    ...announcedParts(version),
    ...(edit ? [redlineFold('What is edited in it', edit, null, version, words)] : []),
    ...(redline
      ? [
          redlineFold(
            `Redline against the version of ${nameOf(from ?? '')}`,
            redline,
            `npm run redline -- ${names.join(' ')}`,
            version,
            words,
          ),
        ]
      : []),
  ];
}

/** An event after a version: what was written down, and who is told when. */
export function eventParts(event: ReportEvent): RankedPart[] {
  const { kind, version, on, reason, effective } = event;
  const text = `${sentence(kind)} of the version of ${nameOf(version)}`;
  const from = effective ? ` It applies ${effectPhrase(effective)}.` : '';
  return [
    { rank: RANKS.heads, part: { kind: 'heading', level: 4, text } },
    {
      rank: RANKS.heads,
      part: paragraph(`Public from ${longDay(on)}. ${shortened(reason, 600)}${from}`),
    },
    ...announcedParts(event),
  ];
}

function factsOf(
  folder: string,
  { effective, published, settings, sections, file }: ReportVersion,
): Line {
  const wordless = sections.filter(({ verdict }) => verdict === 'not-needed').length;
  return [
    { code: `${folder}${file}` },
    `: published on ${longDay(published)}, applies ${
      effective
        ? effectPhrase(effective)
        : 'from a day that cannot be read: its front matter has errors'
    }.`,
    ...(settings.length > 0 ? [` Of its front matter changed: ${settings.join(', ')}.`] : []),
    ...(wordless > 0
      ? [` ${sentence(count(wordless, 'section'))} changed in a way that nobody has to decide on.`]
      : []),
  ];
}

const MOST_SECTIONS = 40;

function cutNote(number: number): Part {
  const left = count(number - MOST_SECTIONS, 'more section');
  return paragraph(`And ${left}.`);
}

const URGENCY: ReportSection['verdict'][] = ['missing', 'below', 'unanswered', 'decided'];

function decisionTable(sections: readonly ReportSection[]): Part {
  const sorted = URGENCY.flatMap((verdict) => sections.filter((one) => one.verdict === verdict));
  return {
    kind: 'table',
    head: ['Section', 'A person decided', 'The rules answer'],
    rows: sorted
      .slice(0, MOST_SECTIONS)
      .map((section) => [sectionLines(section), decisionLines(section), suggestionLines(section)]),
  };
}

function sectionLines({ assessment: { before, after, changes } }: ReportSection): Line[] {
  const place = after ?? before;
  return [
    [
      shortened(place?.path.at(-1) ?? 'Introduction', 100),
      ' ',
      { code: `#${place?.anchor ?? ''}` },
    ],
    [{ small: changes.join(', ') }],
  ];
}

function decisionLines({ decision, verdict }: ReportSection): Line[] {
  if (!decision) return [[{ strong: 'Not decided' }]];
  const { materiality, reason, means, previouslyCollected, choice } = decision;
  const remarks = [
    ...(previouslyCollected ? ['touches data collected before'] : []),
    ...(choice === null ? [] : [`choice: ${choice}`]),
  ];
  return [
    [{ strong: materiality }, ...remarkOn(verdict)],
    reason === '' ? [{ strong: 'No reason given' }] : [shortened(reason)],
    ...(means === null ? [] : [[{ small: `For the reader: ${shortened(means)}` }]]),
    ...(remarks.length === 0 ? [] : [[{ small: sentence(remarks.join('; ')) }]]),
  ];
}

function remarkOn(verdict: ReportSection['verdict']): string[] {
  if (verdict === 'below') return [' (less grave than suggested)'];
  return verdict === 'unanswered' ? [' (the reason names none of the words that changed)'] : [];
}

function suggestionLines({ assessment: { level, findings } }: ReportSection): Line[] {
  const [gravest] = findings;
  const more = findings.filter(({ severity }) => severity > 0).length - 1;
  return [
    [level],
    ...(gravest ? [[shortened(gravest.why)], ...quoteLines(gravest)] : []),
    ...(more > 0 ? [[{ small: `and ${count(more, 'more finding')}` }]] : []),
  ];
}

function quoteLines({ before, after }: Finding): Line[] {
  return [
    ...(before === '' ? [] : [[{ small: `was: “${shortened(before, 160)}”` }]]),
    ...(after === '' ? [] : [[{ small: `is: “${shortened(after, 160)}”` }]]),
  ];
}

// The table has the gravest of each section already.
function foundFold(sections: readonly ReportSection[]): RankedPart[] {
  const many = sections.filter(({ assessment }) => assessment.findings.length > 1);
  if (many.length === 0) return [];
  const number = many.reduce((sum, { assessment }) => sum + assessment.findings.length, 0);
  const parts = many.flatMap(({ assessment }): Part[] => [
    paragraph({
      strong: shortened(
        (assessment.after ?? assessment.before)?.path.join(' › ') || 'Introduction',
        160,
      ),
    }),
    { kind: 'list', items: assessment.findings.map(findingLine) },
  ]);
  const summary = `Sections with several findings: all ${number}`;
  return [{ rank: RANKS.more, part: { kind: 'fold', summary, parts } }];
}

function findingLine({ rule, severity, direction, before, after, why }: Finding): Line {
  const weight = severity === 0 ? 'counts for nothing' : `severity ${severity}, ${direction}`;
  const quotes = [before, after].filter(Boolean).map((text) => `“${shortened(text, 200)}”`);
  return [{ code: rule }, ` (${weight}): ${shortened(why)} `, { small: quotes.join(' → ') }];
}

function announcedParts(one: ReportVersion | ReportEvent): RankedPart[] {
  const { audiences, notice } = one;
  if (audiences.length === 0) return [];
  const rows = audiences.map(({ id, effective, tellBy, inTime, channels, lead }): Line[][] => [
    [[AUDIENCE_NAMES[id]]],
    [[longDay(effective)]],
    [
      lead.source === 'sign-up'
        ? ['as they sign up']
        : [longDay(tellBy), ...(inTime ? [] : [{ strong: ': too late' }])],
    ],
    [[channels.join(', ')]],
  ]);
  const table: Part = {
    kind: 'table',
    head: notice ? ['Who', 'Affected from', 'Told by', 'How'] : ['Who', 'Affected from'],
    rows: rows.map((row) => (notice ? row : row.slice(0, 2))),
  };
  const without = isOpen(one) ? 'Who is affected' : 'Who is affected: no notice is due';
  const summary = notice ? 'Who is told, by when' : without;
  return [
    { rank: RANKS.plans, part: { kind: 'fold', summary, parts: [...noticeParts(notice), table] } },
  ];
}

function noticeParts(notice: ReportVersion['notice']): Part[] {
  if (!notice) return [];
  const promises = notice.promises.map(
    ({ title, version, lead }) =>
      ` ${shortened(title, 80)} of ${nameOf(version)} promises ${lead ? `${describeDuration(lead)} ahead` : 'to tell before'}.`,
  );
  const state = notice.isRefused
    ? [{ strong: ' It cannot be sent as planned.' }]
    : notice.isWaived
      ? [{ strong: ' It comes later than promised, under the waiver.' }]
      : [];
  const items = notice.issues.map(({ message, step }): Line =>
    quoted(`${shortened(message, 600)} ${shortened(step)}`),
  );
  return [
    paragraph('Notice ', { code: notice.id }, '.', ...promises, ...state),
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
  ];
}

function redlineFold(
  name: string,
  redline: Redline,
  command: string | null,
  { links }: ReportVersion,
  words: RedlineWords,
): RankedPart {
  const counts = words.counts(redline.counts);
  const summary = counts === '' ? `${name}: no words changed` : `${name} (${counts})`;
  const parts: Part[] = [{ kind: 'redline', redline, command, links }];
  return { rank: RANKS.more, part: { kind: 'fold', summary, parts } };
}

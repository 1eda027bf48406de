import { longDay } from '#core/text/long-day.ts';
import { isShownDone, type DutyData, type DutyWords } from './duty-words.ts';
import type { StatusData } from './status-data.ts';

/** The status as text for a terminal: what, by when, and the line to type, the most urgent first. */
export function renderStatusText(status: StatusData, words: DutyWords): string {
  const ahead = status.duties.filter(({ state }) => state === 'ahead');
  const late = status.duties.filter(({ state }) => state === 'late');
  return paragraphs([
    words.headline(status),
    ...status.duties.filter(isUrgent).map((duty) => textOf(duty, words)),
    ...list(
      'Ahead:',
      ahead.map((duty) => `${words.taskOf(duty)}, by ${longDay(duty.by)}.`),
    ),
    ...list(
      'Done:',
      status.duties
        .filter((duty) => isShownDone(duty, status.day))
        .map((duty) => toldRow(duty, words)),
    ),
    ...list(
      'Done late:',
      late.map((duty) => toldRow(duty, words)),
    ),
    ...list(
      'Answered for by name:',
      status.duties.flatMap((duty) => waivedRow(duty, words)),
    ),
    nextChange(status),
  ]);
}

/**
 * The status as the body of an issue, in Markdown; nothing if there is nothing to open one for.
 * `problems` are what else is wrong, as text.
 */
export function renderStatusMarkdown(
  status: StatusData,
  problems: string,
  words: DutyWords,
): string {
  const urgent = status.duties.filter(isUrgent);
  if (urgent.length === 0 && problems === '') return '';
  return paragraphs([
    `**${words.headline(status)}**`,
    ...(problems === '' ? [] : [codeBlock(problems)]),
    ...urgent.map((duty) => markdownOf(duty, words)),
    nextChange(status),
    `As of ${longDay(status.day)} in ${status.timeZone}.`,
  ]);
}

/** The same for a library with errors, which has no status. */
export function renderUnreadableMarkdown(problems: string): string {
  return paragraphs([
    '**The library has errors: nothing is built from it, and what is due cannot be told.**',
    codeBlock(problems),
  ]);
}

function isUrgent({ state }: DutyData): boolean {
  return state === 'overdue' || state === 'soon';
}

function textOf(duty: DutyData, { taskOf, consequenceOf }: DutyWords): string {
  return [
    `${duty.state.toUpperCase()}  by ${longDay(duty.by)}: ${taskOf(duty)}.`,
    `  ${consequenceOf(duty)}`,
    ...stepsOf(duty).map(({ label, line }) => `  ${label}\n    ${line}`),
  ].join('\n');
}

function markdownOf(duty: DutyData, { taskOf, consequenceOf }: DutyWords): string {
  const due =
    duty.state === 'overdue' ? `was due by ${longDay(duty.by)}` : `by ${longDay(duty.by)}`;
  return [
    `### ${taskOf(duty)}: ${due}`,
    '',
    consequenceOf(duty),
    ...stepsOf(duty).flatMap(({ label, line }) => ['', label, '', codeBlock(line)]),
  ].join('\n');
}

/** What to type, step by step; the last is the other way out. */
function stepsOf(duty: DutyData): { label: string; line: string }[] {
  if (duty.kind === 'approve') {
    const label =
      duty.state === 'overdue'
        ? 'Give it a day to come as its name, have it approved, and commit:'
        : 'Have it approved in a pull request, or write who approved it, and commit:';
    return [{ label, line: duty.line }];
  }
  if (duty.kind === 'seal') return [{ label: 'Seal it, and commit the ledger:', line: duty.line }];
  return [
    { label: 'Write what is sent, and send it:', line: duty.line.replace(/ --record.*$/, '') },
    { label: 'Then record how many it reached, and commit notices.json:', line: duty.line },
    ...(duty.postponement === null
      ? []
      : [
          {
            label: 'Or give them their time: under `events` in policy.yaml',
            line: duty.postponement,
          },
        ]),
  ];
}

function toldRow(duty: DutyData, { taskOf, toldWords }: DutyWords): string {
  const told = duty.kind === 'tell' ? toldWords(duty) : 'done';
  return `${taskOf(duty)}: ${told}; due by ${longDay(duty.by)}.`;
}

function waivedRow(duty: DutyData, { taskOf, waiverWords }: DutyWords): string[] {
  if (duty.kind !== 'tell' || duty.state === 'done' || duty.waiver === null) return [];
  const due = `${taskOf(duty)}: due by ${longDay(duty.by)}`;
  return [`${due}; ${waiverWords(duty.waiver)}`];
}

function list(heading: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [[heading, ...rows.map((row) => `  ${row}`)].join('\n')];
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

// A fence longer than any run of backticks within.
function codeBlock(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}

function nextChange({ changes }: StatusData): string {
  const [next] = changes;
  if (!next) return 'Nothing changes by itself.';
  return `Next change: version \`${next.version}\` of ${next.title} applies to ${next.cohorts.join(' and ')} customers from ${longDay(next.day)}.`;
}

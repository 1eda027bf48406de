import { commentHtml, commentParagraph, commentText } from '#core/text/comment-text.ts';
import { renderMarkdownSections } from '#core/redline/render/text.ts';
import type { RedlineWords } from '#core/redline/render/block-words.ts';
import type { Line, Part, RankedPart, ReportSpan, Small } from './report-part.ts';
import { reportPage } from './report-page.ts';
import type { Report } from '../report-schema.ts';

/** A workflow finds the comment by it that it has to bring up to date. */
const MARKER = '<!-- codicil-report -->';

/** Of a policy whose whole history is new, a comment shows the last few. */
const MOST_VERSIONS = 5;

/** GitHub takes 65,536 characters; a workflow may add a line of its own. */
const LONGEST = 64_000;

/**
 * A report as Markdown for one comment on a pull request. Where it would be too long, redlines are cut
 * first and say so; nothing of the library becomes markup.
 */
export function renderMarkdown(report: Report, words: RedlineWords, longest = LONGEST): string {
  const page = reportPage(report, words, MOST_VERSIONS);
  const whole = page.map((one) => fixedText(one));
  const note = leftOut(report);
  const kept = keepWhatFits(page, whole, longest - MARKER.length - note.length - 2 * page.length);
  let room = longest - MARKER.length - note.length;
  for (const index of kept) room -= (whole[index]?.length ?? 0) + 2;
  const folds = [...kept].filter((index) => redlineIn(page[index]));
  const texts = new Map([...kept].map((index) => [index, whole[index] ?? '']));
  // Each takes an equal part of what the ones before it left.
  folds.forEach((index, at) => {
    const one = page[index];
    const share = Math.floor(room / (folds.length - at));
    const text = one ? redlineText(one, words, share) : '';
    room -= text.length;
    texts.set(
      index,
      (whole[index] ?? '').replace(PLACE, () => text),
    );
  });
  const parts = page.flatMap((_, index) => texts.get(index) ?? []);
  const end = kept.size < page.length ? [note] : [];
  return `${[MARKER, ...parts, ...end].join('\n\n')}\n`;
}

function leftOut({ base: { revision } }: Report): string {
  const command = `npm run report -- --base ${revision.slice(0, 100)} --format html`;
  return `Some of the report was left out for its length. All of it: ${renderRun({ code: command })}`;
}

function keepWhatFits(
  page: readonly RankedPart[],
  texts: readonly string[],
  longest: number,
): Set<number> {
  const order = page.map((_, index) => index).sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  function rankOf(index: number): number {
    return page[index]?.rank ?? 0;
  }
  const kept = new Set<number>();
  let room = longest;
  for (const index of order) {
    const length = texts[index]?.length ?? 0;
    // What follows belongs to it, or matters less.
    if (length > room) break;
    kept.add(index);
    room -= length;
  }
  return kept;
}

// Where a redline goes once it is known how much room there is; no text can hold it.
const PLACE = '\u0000';

function fixedText({ part }: RankedPart): string {
  return renderPart(part, () => PLACE);
}

type RedlinePart = Extract<Part, { kind: 'redline' }>;

function redlineIn(one: RankedPart | undefined): RedlinePart | null {
  if (one?.part.kind !== 'fold') return null;
  const found = one.part.parts.find(({ kind }) => kind === 'redline');
  return found?.kind === 'redline' ? found : null;
}

/** As many blocks as fit, and where all of them are. */
function redlineText(one: RankedPart, words: RedlineWords, longest: number): string {
  const part = redlineIn(one);
  if (!part) return '';
  const pieces = renderMarkdownSections(part.redline, words).flatMap(
    ({ title, change, blocks }) => [`<strong>${title}</strong>: ${change}`, ...blocks],
  );
  if (pieces.length === 0) return 'No words changed.';
  const whole = pieces.join('\n\n');
  if (whole.length <= longest) return whole;
  const elsewhere =
    part.command === null ? 'the report as HTML' : renderRun({ code: part.command });
  const end = `… The rest is left out for its length: see ${elsewhere}.`;
  const kept: string[] = [];
  let room = longest - end.length;
  for (const piece of pieces) {
    room -= piece.length + 2;
    if (room < 0) break;
    kept.push(piece);
  }
  return [...kept, end].join('\n\n');
}

function renderPart(part: Part, redline: () => string): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${commentText(part.text)}`;
    case 'paragraph':
      return commentParagraph(renderLine(part.runs));
    case 'quote':
      return `> ${commentParagraph(commentText(part.text))}`;
    case 'list':
      return part.items.map((item) => `- ${commentParagraph(renderLine(item))}`).join('\n');
    case 'table':
      return renderTable(part.head, part.rows);
    case 'fold': {
      const parts = part.parts.map((one) => renderPart(one, redline));
      const summary = `<summary>${commentHtml(part.summary)}</summary>`;
      return ['<details>', summary, '', parts.join('\n\n'), '', '</details>'].join('\n');
    }
    case 'redline':
      return redline();
  }
}

function renderTable(head: string[] | null, rows: readonly Line[][][]): string {
  const width = head?.length ?? rows[0]?.length ?? 0;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(head ? head.map(commentText) : Array.from({ length: width }, () => '')),
    row(Array.from({ length: width }, () => '---')),
    ...rows.map((cells) => row(cells.map((lines) => lines.map(renderLine).join('<br>')))),
  ].join('\n');
}

function renderLine(line: Line): string {
  return line.map(renderRun).join('').trim();
}

function renderRun(run: ReportSpan): string {
  if (typeof run === 'string') return commentText(run);
  if ('strong' in run) return `<strong>${commentText(run.strong)}</strong>`;
  if ('small' in run) return `<sub>${renderSmall(run)}</sub>`;
  return `<code>${commentText(run.code)}</code>`;
}

function renderSmall({ small, href }: Small): string {
  const text = commentText(small);
  return href === undefined ? text : `<a href="${encodeURI(href)}">${text}</a>`;
}

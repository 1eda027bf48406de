import type { Inline } from '#core/policy/document.ts';
import { imageWords, plainText } from '#core/policy/plain-text.ts';

import type { Redline, RedlineBlock, RedlineSection } from '../redline-schema.ts';
import { frameIndices } from './frames.ts';
import { notesOf } from './notes.ts';
import { breakBetween, isNoHeading, type MarkedText, markedTextOf } from './stretches.ts';
import { CHANGE_NAMES, describeChanges, describeTotals, titleOf } from './words.ts';

export interface TextOptions {
  /** With the colours of a terminal; the marks stand there all the same. */
  colour: boolean;
  /** With the sections and blocks that did not change. */
  whole: boolean;
}

/** A redline for a terminal: `[-deleted-]`, `{+inserted+}`, one line for each block. */
export function renderText(redline: Redline, options: TextOptions): string {
  const sections = redline.sections.filter(
    (section) => options.whole || section.change !== 'unchanged',
  );
  const head = [
    `${redline.from.id} → ${redline.to.id}`,
    describeTotals(redline),
    ...(redline.coarse ? ['Some changes are marked larger than they are.'] : []),
  ];
  const body = sections.map((section) => renderSection(redline, section, options));
  return [head.join('\n'), ...body].join('\n\n') + '\n';
}

function renderSection(redline: Redline, section: RedlineSection, options: TextOptions): string {
  const anchor = (section.after ?? section.before)?.anchor ?? '';
  const title = `== ${titleOf(section)} [#${anchor}]: ${describeChanges(section)}`;
  const lines: Line[] = [];
  for (const [index, block] of section.blocks.entries()) {
    if (isNoHeading(block) || (block.change === 'unchanged' && !options.whole)) continue;
    const last = lines.at(-1);
    const changedBreak = breakBetween(section.blocks[index - 1], block);
    const line = lineOf(redline, block, options);
    if (last && changedBreak === 'removed') {
      last.text += paint('[-¶-]', RED, options) + line.text;
      last.notes.push(...line.notes);
      continue;
    }
    if (last && changedBreak === 'added') last.text += paint('{+¶+}', GREEN, options);
    if (block.change !== 'moved-away') line.text = prefixOf(redline, block) + line.text;
    lines.push(line);
  }
  const shown = lines.flatMap(({ text, name, notes }) => [
    `  ${text.replaceAll('\n', '\n    ')}${name}`,
    ...notes.map((note) => `    ${note}`),
  ]);
  return [paint(title, BOLD, options), ...shown].join('\n');
}

/** A block as a line, without what tells its kind, with what is said of it. */
interface Line {
  text: string;
  name: string;
  notes: string[];
}

function lineOf(redline: Redline, block: RedlineBlock, options: TextOptions): Line {
  if (block.change === 'moved-away') {
    return { text: `(${movedWords(redline, block)})`, name: '', notes: [] };
  }
  const text = markedTextOf(redline, block)
    .map((markedText) => renderMarkedText(markedText, options))
    .join('');
  const name = block.change === 'unchanged' ? '' : ` (${changeName(redline, block)})`;
  return { text, name, notes: notesOf(block) };
}

/** What happened to a block; the first one of a move with the move's name. */
export function changeName(redline: Redline, block: RedlineBlock): string {
  const move = redline.moves.find((one) => one.id === block.move);
  const from = move && move.to === block.id ? `, ${move.id}` : '';
  return `${CHANGE_NAMES[block.change]}${from}`;
}

/** Where moved blocks stand now. */
export function movedWords(redline: Redline, block: RedlineBlock): string {
  const move = redline.moves.find((one) => one.id === block.move);
  const target = redline.sections.find((section) =>
    section.blocks.some((one) => one.id === move?.to),
  );
  const words = move ? ` (${move.words} words)` : '';
  return `moved from here to “${target ? titleOf(target) : ''}”${words}, ${block.move ?? ''}`;
}

function prefixOf(redline: Redline, block: RedlineBlock): string {
  const side = block.after ? redline.to : redline.from;
  const leaf = (block.after ?? block.before)?.leaf ?? 0;
  const frames = frameIndices(side, leaf).flatMap((index) => side.frames[index] ?? []);
  const depth = frames.filter((frame) => frame.kind === 'list').length;
  const indent = '  '.repeat(Math.max(depth - 1, 0));
  const item = frames.findLast((frame) => frame.kind === 'item');
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(side.sections[side.leaves[leaf]?.section ?? 0]?.level ?? 0)} `;
    case 'item':
      return `${indent}${item?.label ?? '•'} `;
    case 'cell':
      return '| ';
    case 'quote':
      return '> ';
    case 'rule':
      return '---';
    case 'paragraph':
    case 'code':
    case 'empty':
      return depth > 0 ? `${indent}  ` : '';
  }
}

const BOLD = '\u001b[1m';
const RED = '\u001b[31m';
const GREEN = '\u001b[32m';
const PLAIN = '\u001b[0m';

function renderMarkedText({ op, content, targets }: MarkedText, options: TextOptions): string {
  const text = wordsOf(content, targets);
  if (op === 'keep') return text;
  return op === 'delete'
    ? paint(`[-${text}-]`, RED, options)
    : paint(`{+${text}+}`, GREEN, options);
}

/** The words with the `targets` of links after theirs. */
function wordsOf(content: readonly Inline[], targets: ReadonlySet<string>): string {
  return content
    .map((inline) => {
      if (inline.kind === 'image') return imageWords(inline);
      if (!('children' in inline)) return plainText([inline]);
      const words = wordsOf(inline.children, targets);
      const isTold = inline.kind === 'link' && targets.has(inline.href);
      return isTold ? `${words} <${inline.href}>` : words;
    })
    .join('');
}

function paint(text: string, colour: string, options: TextOptions): string {
  return options.colour ? `${colour}${text}${PLAIN}` : text;
}

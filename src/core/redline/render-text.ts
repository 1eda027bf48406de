import { chainOf } from './block-shape.ts';
import { notesOf } from './notes.ts';
import type { Redline, RedlineBlock, RedlineSection, Token } from './redline-schema.ts';
import { CHANGE_NAMES, describeChanges, describeCounts, titleOf } from './words.ts';

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
    redline.changed ? describeCounts(redline.counts) || 'No words changed' : 'No changes',
    ...(redline.coarse ? ['Some changes are marked larger than they are.'] : []),
  ];
  const body = sections.map((section) => renderSection(redline, section, options));
  return [head.join('\n'), ...body].join('\n\n') + '\n';
}

function renderSection(redline: Redline, section: RedlineSection, options: TextOptions): string {
  const anchor = (section.after ?? section.before)?.anchor ?? '';
  const title = `== ${titleOf(section)} [#${anchor}]: ${describeChanges(section)}`;
  const lines = section.blocks.flatMap((block) => {
    if (block.change === 'unchanged' && !options.whole) return [];
    return renderBlock(redline, block, options);
  });
  return [paint(title, BOLD, options), ...lines].join('\n');
}

function renderBlock(redline: Redline, block: RedlineBlock, options: TextOptions): string[] {
  if (block.change === 'moved-away') return [`  (${movedWords(redline, block)})`];
  const words = block.tokens.map((token) => renderToken(token, options)).join('');
  const name = block.change === 'unchanged' ? '' : ` (${noteOf(redline, block)})`;
  const text = `${prefixOf(redline, block)}${words}`.replaceAll('\n', '\n    ');
  const notes = notesOf(block).map((note) => `    ${note}`);
  return [`  ${text}${name}`, ...notes];
}

function noteOf(redline: Redline, block: RedlineBlock): string {
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
  const frames = chainOf(side, leaf).flatMap((index) => side.frames[index] ?? []);
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

function renderToken({ op, text }: Token, options: TextOptions): string {
  if (op === 'keep') return text;
  return op === 'delete'
    ? paint(`[-${text}-]`, RED, options)
    : paint(`{+${text}+}`, GREEN, options);
}

function paint(text: string, colour: string, options: TextOptions): string {
  return options.colour ? `${colour}${text}${PLAIN}` : text;
}

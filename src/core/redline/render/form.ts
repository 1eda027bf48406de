import type { RedlineBlock, RedlineSection } from '../redline-schema.ts';

/**
 * How a changed section is shown: as a block where all of it is new or gone, before and after where most
 * of its words are others, as its number alone where its words are the same, else with marks in the text.
 */
type Form = 'marked' | 'new' | 'removed' | 'rewritten' | 'sameWords';

/** The form in which a section is shown. */
export function formOf({ change, changes, blocks }: RedlineSection): Form {
  const body = blocks.filter(({ type }) => type !== 'heading');
  const isAll = (what: RedlineBlock['change']): boolean =>
    blocks.length > 0 && blocks.every((block) => block.change === what);
  if (change === 'added' && isAll('added')) return 'new';
  if (change === 'removed' && isAll('removed')) return 'removed';
  const isNumber = changes.every((one) => one === 'renumbered' || one === 'relabelled');
  if (changes.length > 0 && isNumber && body.every((block) => block.change === 'unchanged')) {
    return 'sameWords';
  }
  // Of sections that were split or merged, one alone is not the whole of before and after.
  const isAlone = !changes.includes('split') && !changes.includes('merged');
  const isOfWords = isAlone && (changes.includes('edited') || changes.includes('moved-and-edited'));
  const isInPlace = blocks.every(({ move, type }) => move === null && type !== 'cell');
  const changed = body.filter(({ change: what }) => what !== 'unchanged');
  if (isOfWords && isInPlace && changed.length > 1 && areOthers(body)) return 'rewritten';
  return 'marked';
}

/** Whether a passage is easier to read before and after than with marks in it. */
export function isRewritten(block: RedlineBlock): boolean {
  const { change, type } = block;
  const isEdited = change === 'edited' || change === 'moved-and-edited';
  return isEdited && (type === 'paragraph' || type === 'item') && areOthers([block]);
}

/** In so few letters marks are never confetti. */
const FEW = 70;

function areOthers(blocks: readonly RedlineBlock[]): boolean {
  const counts = { keep: 0, insert: 0, delete: 0 };
  for (const { tokens } of blocks) {
    for (const { op, text } of tokens) counts[op] += text.replaceAll(/\s/gu, '').length;
  }
  const [old, fresh] = [counts.keep + counts.delete, counts.keep + counts.insert];
  return old > 0 && fresh > 0 && old + fresh > FEW && counts.keep * 2 < Math.max(old, fresh);
}

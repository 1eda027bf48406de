import type { RedlineBlock } from '#core/redline/redline-schema.ts';
import { keyOf } from '#core/materiality/vocabulary/match-words.ts';
import { isOpposite, poleOf } from '#core/materiality/vocabulary/poles.ts';

/** The words of the line that introduces a block in the old text and in the new one, by `keyOf`. */
interface LeadIn {
  old: string;
  fresh: string;
}

/**
 * What stands over each block of a section: the last line before it that ends in a colon or that is no
 * item. `You may:` and `You may not:` give the items below them another sense.
 */
export function leadInsOf(blocks: readonly RedlineBlock[]): ReadonlyMap<RedlineBlock, LeadIn> {
  const old = leadInsOn('before', blocks);
  const fresh = leadInsOn('after', blocks);
  return new Map(
    blocks.map((block) => [block, { old: old.get(block) ?? '', fresh: fresh.get(block) ?? '' }]),
  );
}

function leadInsOn(
  side: 'before' | 'after',
  blocks: readonly RedlineBlock[],
): Map<RedlineBlock, string> {
  const leads = new Map<RedlineBlock, string>();
  let last = '';
  for (const { block, text } of textsOn(side, blocks)) {
    leads.set(block, last);
    if (block.type !== 'item' || ENDS_IN_COLON.test(text)) last = keyOf(text);
  }
  return leads;
}

/** The blocks of one side in reading order, with their text there. */
function textsOn(
  side: 'before' | 'after',
  blocks: readonly RedlineBlock[],
): { block: RedlineBlock; text: string }[] {
  const other = side === 'before' ? 'insert' : 'delete';
  return blocks
    .flatMap((block) => (block[side] ? [{ block, place: block[side] }] : []))
    .sort((a, b) => a.place.leaf - b.place.leaf || a.place.offset - b.place.offset)
    .map(({ block }) => ({
      block,
      text: block.tokens
        .map((token) =>
          token.op === other ? '' : side === 'before' ? (token.was ?? token.text) : token.text,
        )
        .join(''),
    }));
}

/** The last line over each block that ends in a colon, and so stands over all that follows it. */
function linesOver(
  side: 'before' | 'after',
  blocks: readonly RedlineBlock[],
): Map<RedlineBlock, string> {
  const lines = new Map<RedlineBlock, string>();
  let last = '';
  for (const { block, text } of textsOn(side, blocks)) {
    lines.set(block, last);
    if (ENDS_IN_COLON.test(text)) last = keyOf(text);
  }
  return lines;
}

const ENDS_IN_COLON = /[:：]\s*$/u;

/** What stands under another line of the section than it stood: items, and paragraphs that it turns. */
export function itemsUnderAnother(
  blocks: readonly RedlineBlock[],
): { block: RedlineBlock; from: string; to: string }[] {
  const leads = leadInsOf(blocks);
  const sides = [...leads.values()];
  const [had, has] = [
    new Set(sides.map(({ old }) => old)),
    new Set(sides.map(({ fresh }) => fresh)),
  ];
  const left = new Set(
    blocks.flatMap(({ change, move }) => (change === 'moved-away' && move !== null ? [move] : [])),
  );
  const [oldLines, newLines] = [linesOver('before', blocks), linesOver('after', blocks)];
  return blocks.flatMap((block) => {
    const { type, before, after, move } = block;
    if (!before || !after || (move !== null && !left.has(move))) return [];
    if (type !== 'item') {
      const [from = '', to = ''] = [oldLines.get(block), newLines.get(block)];
      return isOpposite(poleOf(from), poleOf(to)) ? [{ block, from, to }] : [];
    }
    const { old: from = '', fresh: to = '' } = leads.get(block) ?? {};
    // A line that was reworded is another finding's.
    const isKept = has.has(from) || had.has(to);
    return from === to || !isKept ? [] : [{ block, from, to }];
  });
}

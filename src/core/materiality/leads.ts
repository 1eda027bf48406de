import type { RedlineBlock } from '../redline/redline-schema.ts';
import { keyOf } from './match-words.ts';

/** The words of the line that introduces a block in the old text and in the new one, by `keyOf`. */
export interface Lead {
  old: string;
  fresh: string;
}

/**
 * What stands over each block of a section: the last line before it that ends in a colon or that is no
 * item. `You may:` and `You may not:` give the items below them another sense.
 */
export function leadsOf(blocks: readonly RedlineBlock[]): ReadonlyMap<RedlineBlock, Lead> {
  const old = leadsOn('before', blocks);
  const fresh = leadsOn('after', blocks);
  return new Map(
    blocks.map((block) => [block, { old: old.get(block) ?? '', fresh: fresh.get(block) ?? '' }]),
  );
}

function leadsOn(
  side: 'before' | 'after',
  blocks: readonly RedlineBlock[],
): Map<RedlineBlock, string> {
  const other = side === 'before' ? 'insert' : 'delete';
  const placed = blocks
    .flatMap((block) => (block[side] ? [{ block, place: block[side] }] : []))
    .sort((a, b) => a.place.leaf - b.place.leaf || a.place.offset - b.place.offset);
  const leads = new Map<RedlineBlock, string>();
  let last = '';
  for (const { block } of placed) {
    leads.set(block, last);
    const text = block.tokens
      .map((token) =>
        token.op === other ? '' : side === 'before' ? (token.was ?? token.text) : token.text,
      )
      .join('');
    if (block.type !== 'item' || /[:：]\s*$/u.test(text)) last = keyOf(text);
  }
  return leads;
}

/** Items that stand under another line of the section than they stood. */
export function itemsUnderAnother(
  blocks: readonly RedlineBlock[],
): { block: RedlineBlock; from: string; to: string }[] {
  const leads = leadsOf(blocks);
  const sides = [...leads.values()];
  const [had, has] = [
    new Set(sides.map(({ old }) => old)),
    new Set(sides.map(({ fresh }) => fresh)),
  ];
  const left = new Set(
    blocks.flatMap(({ change, move }) => (change === 'moved-away' && move !== null ? [move] : [])),
  );
  return blocks.flatMap((block) => {
    const { type, before, after, move } = block;
    if (type !== 'item' || !before || !after || (move !== null && !left.has(move))) return [];
    const { old: from = '', fresh: to = '' } = leads.get(block) ?? {};
    // A line that was reworded is another finding's.
    const isKept = has.has(from) || had.has(to);
    return from === to || !isKept ? [] : [{ block, from, to }];
  });
}

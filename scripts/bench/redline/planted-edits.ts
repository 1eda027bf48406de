import type { Block, Inline, Section } from '#core/document/document.ts';

import { countWords, WORD } from './planted-words.ts';
import type { Random } from './random.ts';

/** The section with that share of the words in each of its blocks edited. */
export function editSection(
  section: Section,
  share: number,
  random: Random,
  vocabulary: readonly string[],
): Section {
  return {
    ...section,
    blocks: section.blocks.map((block) => editBlock(block, share, random, vocabulary)),
  };
}

function editBlock(
  block: Block,
  share: number,
  random: Random,
  vocabulary: readonly string[],
): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, children: editInlines(block.children, share, random, vocabulary) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          blocks: item.blocks.map((one) => editBlock(one, share, random, vocabulary)),
        })),
      };
    case 'quote':
    case 'short':
    case 'note':
      return {
        ...block,
        blocks: block.blocks.map((one) => editBlock(one, share, random, vocabulary)),
      };
    case 'table':
    case 'code':
    case 'rule':
      return block;
  }
}

/** Inline content with that share of its words edited. */
export function editInlines(
  content: readonly Inline[],
  share: number,
  random: Random,
  vocabulary: readonly string[],
): Inline[] {
  return content.map((inline): Inline => {
    if (inline.kind === 'text')
      return { ...inline, text: editText(inline.text, share, random, vocabulary) };
    if ('children' in inline) {
      return { ...inline, children: editInlines(inline.children, share, random, vocabulary) };
    }
    return inline;
  });
}

// Exactly that share of the words, rounded: most are replaced, some fall out, some get company.
function editText(
  text: string,
  share: number,
  random: Random,
  vocabulary: readonly string[],
): string {
  const words = countWords(text);
  let left = words;
  let edits = Math.round(share * words);
  return text.replaceAll(WORD, (word) => {
    const isEdited = random.next() < edits / left;
    left -= 1;
    if (!isEdited) return word;
    edits -= 1;
    const kind = random.next();
    if (kind < 0.7) return random.pick(vocabulary);
    return kind < 0.85 ? '' : `${word} ${random.pick(vocabulary)}`;
  });
}

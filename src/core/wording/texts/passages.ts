import { walkBlocks, type Block, type Document, type Inline } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

/** A heading, a paragraph or a cell as its reader sees it. */
export interface Passage {
  /** The section it stands in, counted from 0. */
  section: number;
  content: readonly Inline[];
  text: string;
}

/** Stands in a text for what was left out of it, so that the words around it do not meet. */
export const LEFT_OUT = '\uFFFC';

/** The passages of a document in reading order; code is none. */
export function passagesOf(document: Document): Passage[] {
  return document.sections.flatMap(({ heading, blocks }, section) =>
    [heading, ...[...walkBlocks(blocks)].flatMap(contents)].map((content) => ({
      section,
      content,
      text: plainText(content),
    })),
  );
}

/** The words of a passage without its links, or without its definitions. */
export function textWithout(content: readonly Inline[], kind: 'link' | 'term'): string {
  return content
    .map((inline) => {
      if (inline.kind === kind) return LEFT_OUT;
      return 'children' in inline ? textWithout(inline.children, kind) : plainText([inline]);
    })
    .join('');
}

/** All inline content of a passage of one kind, nested ones included. */
export function inlinesOf<Kind extends Inline['kind']>(
  content: readonly Inline[],
  kind: Kind,
): Extract<Inline, { kind: Kind }>[] {
  return content.flatMap((inline) => [
    ...(inline.kind === kind ? [inline as Extract<Inline, { kind: Kind }>] : []),
    ...('children' in inline ? inlinesOf(inline.children, kind) : []),
  ]);
}

function contents(block: Block): (readonly Inline[])[] {
  if (block.kind === 'paragraph') return [block.children];
  return block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [];
}

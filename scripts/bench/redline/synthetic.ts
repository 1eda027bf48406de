import type { Block, Document, Inline, Item } from '#core/document/document.ts';
import { shortestEdit } from '#core/diff/subsequences.ts';
import { Tokenizer } from '#core/text/words/tokens.ts';

import { Random } from './random.ts';

const COMMON = (
  'the of and to in a is that for it as was with be by on not at are this have from or had an they ' +
  'which you all their we will no more if out so up its than only any may shall'
).split(' ');

/** Words that no language has. */
function inventWords(count: number): string[] {
  const random = new Random(9);
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 + random.below(8) }, () =>
      String.fromCharCode(97 + random.below(26)),
    ).join(''),
  );
}

const VOCABULARY = inventWords(4_000);

/** A text of about so many words: half of them common, sections of five paragraphs. */
export function inventDocument(seed: number, words: number): Document {
  const random = new Random(seed);
  const document: Document = { sections: [] };
  const word = (): string => random.pick(random.next() < 0.5 ? COMMON : VOCABULARY);
  for (let written = 0; written < words;) {
    const blocks: Block[] = [];
    for (let clause = 1; clause <= 5; clause += 1) {
      const length = 20 + random.below(80);
      written += length;
      const text = Array.from({ length }, (_, at) => word() + (at % 15 === 14 ? '.' : '')).join(
        ' ',
      );
      blocks.push({ kind: 'paragraph', clause, children: [{ kind: 'text', text: `${text}.` }] });
    }
    document.sections.push({
      anchor: `s-${seed}-${document.sections.length}`,
      level: 2,
      heading: [{ kind: 'text', text: `${word()} ${word()}` }],
      number: '',
      parent: null,
      blocks,
    });
  }
  return document;
}

/** The document with that share of its words replaced. */
export function replaceWords(document: Document, share: number): Document {
  const random = new Random(5);
  const copy = structuredClone(document);
  for (const block of copy.sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'paragraph') continue;
    for (const inline of block.children) {
      if (inline.kind !== 'text') continue;
      inline.text = inline.text.replaceAll(/[a-z]+/g, (one) =>
        random.next() < share ? random.pick(VOCABULARY) : one,
      );
    }
  }
  return copy;
}

/** A pair on which a comparison may fall into marking everything. */
export interface Cliff {
  name: string;
  before: () => Document;
  after: () => Document;
  /** The fewest words that any comparison must mark. */
  least: number;
}

/** Large inputs with small edits. */
export function cliffs(): Cliff[] {
  return [
    itemsCliff(20_000),
    paragraphCliff(5_000, 20),
    paragraphCliff(10_000, 10),
    paragraphCliff(20_000, 5),
    chineseCliff(100_000, 1),
  ];
}

function itemsCliff(count: number): Cliff {
  const list = (last: (at: number) => string): Document => {
    const random = new Random(11);
    const items = Array.from({ length: count }, (_, at): Item => {
      const words = Array.from({ length: 5 }, () => random.pick(COMMON));
      const text = `${words.join(' ')} ${last(at)}`;
      return { clause: at + 1, label: '', checked: null, blocks: [paragraphOf(text)] };
    });
    return documentOf([{ kind: 'list', ordered: false, start: 1, items }]);
  };
  return {
    name: `${count} items, a word changed in each`,
    before: () => list((at) => `old${at}`),
    after: () => list((at) => `new${at}`),
    least: 2 * count,
  };
}

function paragraphCliff(count: number, percent: number): Cliff {
  const random = new Random(12);
  const words = Array.from({ length: count }, () =>
    random.pick(random.next() < 0.5 ? COMMON : VOCABULARY),
  );
  const edited = words.map((word) => (random.next() * 100 < percent ? `${word}x` : word));
  return {
    name: `a paragraph of ${count} words, ${percent} % replaced`,
    before: () => documentOf([paragraphOf(words.join(' '))]),
    after: () => documentOf([paragraphOf(edited.join(' '))]),
    least: 2 * words.filter((word, at) => word !== edited[at]).length,
  };
}

const CHINESE =
  '我们可以在您同意的情况下处理个人信息并且不会向第三方出售用户数据本条款适用于所有服务如果违反协议账户将被停用请联系客服获取更多帮助';

function chineseCliff(count: number, percent: number): Cliff {
  const random = new Random(13);
  const letter = (): string => random.pick([...CHINESE]);
  const letters = Array.from({ length: count }, (_, at) => (at % 20 === 19 ? '。' : letter()));
  const edited = letters.map((one) =>
    one !== '。' && random.next() * 100 < percent ? letter() : one,
  );
  const tokenizer = new Tokenizer();
  const words = (text: string): number[] => tokenizer.tokenize(text).ids;
  const [before, after] = [letters.join(''), edited.join('')];
  const edit = shortestEdit(words(before), words(after), count) ?? [];
  return {
    name: `a Chinese paragraph of ${count} characters, ${percent} % replaced`,
    before: () => documentOf([paragraphOf(before)]),
    after: () => documentOf([paragraphOf(after)]),
    least: edit.reduce((sum, { fromA, toA, fromB, toB }) => sum + toA - fromA + toB - fromB, 0),
  };
}

function paragraphOf(text: string): Block {
  return { kind: 'paragraph', clause: 1, children: [{ kind: 'text', text }] };
}

function documentOf(blocks: Block[]): Document {
  const heading: Inline[] = [{ kind: 'text', text: 'Terms' }];
  const section = { anchor: 'terms', level: 1, heading, number: '', parent: null, blocks };
  return { sections: [section] };
}

import { describe, expect, test } from 'vitest';

import { parseTree, type Syntax } from '#markdown/syntax-tree.ts';

import { comparable, referenceTree } from '../support/comparable-tree.ts';
import { corpusFiles, HAS_CORPORA, NO_CORPORA } from './corpus-files.ts';

describe.skipIf(!HAS_CORPORA)(`the parser (${NO_CORPORA})`, () => {
  test('reads every file as Markdown as remark does', () => {
    const files = corpusFiles();
    expect(files).toHaveLength(313);
    for (const { path, text } of files) compare(path, text, 'md');
  });

  test('reads as MDX what remark reads, as remark does, and refuses the rest', () => {
    const read = corpusFiles().filter(({ path, text }) => compare(path, text, 'mdx'));
    expect(read).toHaveLength(93);
  });
});

/** Whether both parsers read the text, and if so to the same tree. */
function compare(path: string, text: string, syntax: Syntax): boolean {
  const parsed = parseTree(text, syntax);
  const reference = referenceTree(text, syntax);
  const trees = [parsed.ok ? parsed.tree : null, reference].map((tree) => tree && comparable(tree));
  // As text first: to compare two large trees for equality takes a hundred times as long.
  if (JSON.stringify(trees[0]) !== JSON.stringify(trees[1]))
    expect(trees[0], path).toEqual(trees[1]);
  return parsed.ok;
}

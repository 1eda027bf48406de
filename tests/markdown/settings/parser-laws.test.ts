import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { normaliseText } from '#markdown/settings/front-matter.ts';
import { parseTree } from '#markdown/tree/syntax-tree.ts';

import { comparable, referenceTree } from '../../support/comparable-tree.ts';
import { generateMarkdown } from '../../support/generated-markdown.ts';
import { lawRuns } from '../../support/law-runs.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const endings = fc.constantFrom('\n', '\r\n', '\r');

describe.each(['md', 'mdx'] as const)('in %s', (syntax) => {
  test('law: the tree that we use is the reference’s', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(seeds, endings, (seed, ending) => {
        const text = normaliseText(generateMarkdown(seed, syntax).replaceAll('\n', ending));
        const parsed = parseTree(text, syntax);
        const reference = referenceTree(text, syntax);
        const tree = parsed.ok ? comparable(parsed.tree) : null;
        const expected = reference && comparable(reference);
        // As text first: to compare trees takes many times as long.
        if (JSON.stringify(tree) === JSON.stringify(expected)) return;
        expect({ text, tree }).toEqual({ text, tree: expected });
      }),
      lawRuns(20_000, 0.05),
    );
  });
});

import { describe, expect, test } from 'vitest';

import { canonicalText } from '#core/document/canonical-text.ts';
import { numberDocument } from '#core/document/numbering.ts';
import { renderHtml } from '#markdown/render/render-html.ts';
import { parseTree } from '#markdown/tree/syntax-tree.ts';

import { comparable, referenceTree } from '../support/comparable-tree.ts';
import { documentOf } from '../support/document-of.ts';
import { isWhole, lawStep } from '../support/law-runs.ts';
import { missingWords } from '../support/visible-words.ts';
import { corpusFiles, HAS_CORPORA, NO_CORPORA } from './corpus-files.ts';

const OPTIONS = {
  href: (path: string) => path,
  cite: () => '',
  retired: new Map<string, string>(),
};

// In one pass, since remark takes most of its time.
describe.skipIf(!HAS_CORPORA)(`the parser (${NO_CORPORA})`, () => {
  test.for([
    ['md', 313],
    ['mdx', 93],
  ] as const)(
    'reads as .%s the %i files that remark reads, as remark does, and no word of them is missing',
    ([syntax, count]) => {
      const files = corpusFiles();
      expect(files).toHaveLength(313);
      const step = lawStep(6);
      let read = 0;
      for (const { path, text } of files.filter((_, at) => at % step === 0)) {
        const reference = referenceTree(text, syntax);
        const parsed = parseTree(text, syntax);
        const trees = [parsed.ok ? parsed.tree : null, reference];
        const [ours, theirs] = trees.map((tree) => tree && comparable(tree));
        // As text first: to compare two large trees for equality takes a hundred times as long.
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours, path).toEqual(theirs);
        if (!reference) continue;
        read++;
        const document = documentOf(text, syntax);
        const page = renderHtml(numberDocument(document, 'legal'), OPTIONS);
        const plainText = canonicalText(document).replaceAll('~~', '');
        expect(missingWords(reference, plainText, page), path).toEqual({
          plainText: null,
          page: null,
        });
      }
      expect(read).toBeGreaterThanOrEqual(Math.floor(count / step / 2));
      if (isWhole()) expect(read).toBe(count);
    },
  );
});

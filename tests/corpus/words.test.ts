import { describe, expect, test } from 'vitest';

import { canonicalText } from '#core/policy/canonical-text.ts';
import { numberDocument } from '#core/policy/numbering.ts';
import { renderHtml } from '#markdown/render-html.ts';

import { documentOf } from '../support/document-of.ts';
import { referenceTree } from '../support/comparable-tree.ts';
import { missingWords } from '../support/visible-words.ts';
import { corpusFiles, HAS_CORPORA, NO_CORPORA } from './corpus-files.ts';

const OPTIONS = {
  href: (path: string) => path,
  cite: () => '',
  retired: new Map<string, string>(),
};

describe.skipIf(!HAS_CORPORA)(`no word of the source is missing (${NO_CORPORA})`, () => {
  test.for([
    ['md', 313],
    ['mdx', 93],
  ] as const)('from the plain text and the page of a .%s', ([syntax, count]) => {
    let read = 0;
    for (const { path, text } of corpusFiles()) {
      const tree = referenceTree(text, syntax);
      if (!tree) continue;
      read++;
      const document = documentOf(text, syntax);
      const page = renderHtml(numberDocument(document, 'legal'), OPTIONS);
      const missing = missingWords(tree, canonicalText(document).replaceAll('~~', ''), page);
      expect(missing, path).toEqual({ plainText: null, page: null });
    }
    expect(read).toBe(count);
  });
});

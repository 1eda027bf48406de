import { expect, test } from 'vitest';

import { redline } from '#core/redline/redline.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { show } from '../../../scripts/bench/redline/show.ts';
import { SHAPE_CASES } from '../../../scripts/bench/redline/shape-cases.ts';
import { STRUCTURAL_CASES } from '../../../scripts/bench/redline/structural-cases.ts';

test.each([...STRUCTURAL_CASES, ...SHAPE_CASES])(
  '$name',
  ({ before, after, blocks, attributes, sections }) => {
    const read = (text: string) => ({
      id: '',
      digest: '',
      document: parseAnyDocument(text, 'x.md'),
    });
    const shown = show(redline(read(before), read(after)));
    expect(shown).toEqual({ blocks, attributes: attributes ?? [], sections });
  },
);

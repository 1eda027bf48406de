import { expect, test } from 'vitest';

import type { Document } from '#core/document/document.ts';
import { redline } from '#core/redline/redline.ts';

import { cliffs } from '../../../scripts/bench/redline/synthetic.ts';

const version = (document: Document) => ({ id: '', digest: '', document });

test.each(cliffs())('$name: at most twice the least is marked', ({ before, after, least }) => {
  const { coarse, counts } = redline(version(before()), version(after()));
  expect(coarse).toBe(false);
  expect(counts.moved).toBe(0);
  expect(counts.inserted + counts.deleted).toBeLessThanOrEqual(2 * least);
});

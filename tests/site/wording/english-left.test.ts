import { join } from 'node:path';

import { expect, test } from 'vitest';

import { englishLiterals } from '../../support/english-literals.ts';

const ROOT = join(import.meta.dirname, '../../..');

// Texts that are still to be moved to en.yaml. Where there are fewer by now, lower the number.
test.each([
  ['src/{layouts,components,pages,routes}', 38],
  ['src/site', 240],
])('%s has no more English in its code than %i texts', (folder, ceiling) => {
  const left = englishLiterals(ROOT, folder);
  expect(left.length, `\n${left.join('\n')}\n`).toBeLessThanOrEqual(ceiling);
});

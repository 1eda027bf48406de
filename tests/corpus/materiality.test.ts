import { expect, test } from 'vitest';

import { scoresOf } from '../../scripts/bench/materiality.ts';
import { judgeLabels } from '../../scripts/bench/materiality/labels.ts';
import { HAS_CORPORA, NO_CORPORA } from './corpus-files.ts';

// Figures seen: 0.902, 0.977, 0.946 and 0.981.
test('finds what a person called material in the labelled histories', ({ skip }) => {
  skip(!HAS_CORPORA, NO_CORPORA);
  const scores = scoresOf(judgeLabels('../shared/corpora/site-policy'));
  expect(scores['sections, all']?.f1).toBeGreaterThanOrEqual(0.895);
  expect(scores['sections, high confidence']?.f1).toBeGreaterThanOrEqual(0.96);
  expect(scores['pairs of versions']?.f1).toBeGreaterThanOrEqual(0.935);
  expect(scores['pairs of versions']?.recall).toBeGreaterThanOrEqual(0.95);
  const baseline = scores['baseline: 13 words changed']?.f1 ?? 1;
  expect(scores['sections, all']?.f1).toBeGreaterThan(baseline + 0.05);
});

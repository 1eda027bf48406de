import { describe, expect, test } from 'vitest';

import { canonicalText } from '#core/policy/canonical-text.ts';
import { acceptAll, rejectAll } from '#core/redline/accept.ts';
import { redline } from '#core/redline/redline.ts';

import {
  consecutivePairs,
  hasCorpora,
  readHistories,
  type CorpusPair,
} from '../../scripts/bench/redline/corpus.ts';
import { Random } from '../../scripts/bench/redline/random.ts';

describe.skipIf(!hasCorpora())('on the corpora (skipped where ../shared/corpora is absent)', () => {
  const histories = hasCorpora() ? readHistories() : [];

  test('the laws hold for every version and its successor', () => {
    for (const pair of consecutivePairs(histories)) expectLaws(pair);
  });

  test('the laws hold for 200 random pairs', () => {
    const random = new Random(4);
    const versions = histories.flat();
    for (let count = 0; count < 200; count += 1) {
      expectLaws([random.pick(versions), random.pick(versions)]);
    }
  });
});

function expectLaws([before, after]: CorpusPair): void {
  const result = redline(
    { digest: '', id: before.name, ...before },
    { digest: '', id: after.name, ...after },
  );
  const texts = [canonicalText(before.document), canonicalText(after.document)];
  expect(canonicalText(rejectAll(result)), before.name).toBe(texts[0]);
  expect(canonicalText(acceptAll(result)), after.name).toBe(texts[1]);
  expect(result.changed, `${before.name} → ${after.name}`).toBe(texts[0] !== texts[1]);
}

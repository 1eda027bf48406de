import { describe, expect, test } from 'vitest';

import { canonicalText } from '#core/document/canonical-text.ts';
import { KnownTexts } from '#core/document/digested-document.ts';
import type { Section } from '#core/document/document.ts';
import { acceptAll, redline, rejectAll } from '#core/redline/redline.ts';
import type { Redline } from '#core/redline/redline-schema.ts';
import { renderReport, type ReportOptions } from '#site/redline/render-report.ts';
import { routesFor } from '#site/addresses/routes.ts';
import { SectionHtml } from '#site/redline/section-html.ts';

import { english } from '../support/english.ts';
import {
  consecutivePairs,
  hasCorpora,
  readHistories,
  type CorpusPair,
  type CorpusVersion,
} from '../../scripts/bench/redline/corpus.ts';
import { Random } from '../../scripts/bench/redline/random.ts';
import { lawRuns, lawStep } from '../support/law-runs.ts';
import { digested } from '../support/digested.ts';

describe.skipIf(!hasCorpora())('on the corpora (skipped where ../shared/corpora is absent)', () => {
  const histories = hasCorpora() ? readHistories(['site-policy', 'npm-policies']) : [];

  test('the laws hold for every version and its successor', () => {
    const chosen = readHistories(undefined, lawStep(16));
    for (const pair of consecutivePairs(chosen)) expectLaws(pair);
  });

  const { numRuns } = lawRuns(200, 0.2);

  test(`the laws hold for ${numRuns} random pairs`, () => {
    const random = new Random(4);
    const versions = histories.flat();
    for (let count = 0; count < numRuns; count += 1) {
      expectLaws([random.pick(versions), random.pick(versions)]);
    }
  });

  test('a redline looks the same whatever was shown before', () => {
    const step = lawStep(4);
    for (const versions of histories.filter((_, at) => at % step === 0)) {
      const known = new SectionHtml();
      const shared = sharing(versions);
      const latest = shared.at(-1);
      for (const before of latest ? shared.slice(0, -1) : []) {
        expectSameHtml(known, [before, latest as CorpusVersion]);
      }
    }
  });
});

function compare([before, after]: CorpusPair): Redline {
  return redline(
    { digest: '', id: before.name, ...before },
    { digest: '', id: after.name, ...after },
  );
}

/** The versions of a history, with the same object for a section that stayed the same. */
function sharing(versions: readonly CorpusVersion[]): CorpusVersion[] {
  const known = new KnownTexts();
  return versions.map(({ name, document }) => ({ name, document: digested(document, known) }));
}

function expectSameHtml(html: SectionHtml, pair: CorpusPair): void {
  const found = compare(pair);
  const [from, to] = pair.map(({ document }) => document.sections) as [Section[], Section[]];
  const shown = renderReport(found, { ...OPTIONS, known: { html, texts: { from, to } } });
  expect(shown, pair[0].name).toEqual(renderReport(found, OPTIONS));
}

const OPTIONS: ReportOptions = {
  words: english,
  policy: 'privacy',
  routes: routesFor('https://example.com/'),
  layout: 'inline',
  decisions: new Map(),
  noun: 'version',
  life: (anchor) => `/privacy/history/${anchor}/`,
};

function expectLaws([before, after]: CorpusPair): void {
  const result = compare([before, after]);
  const texts = [canonicalText(before.document), canonicalText(after.document)];
  expect(canonicalText(rejectAll(result)), before.name).toBe(texts[0]);
  expect(canonicalText(acceptAll(result)), after.name).toBe(texts[1]);
  const name = `${before.name} → ${after.name}`;
  if (texts[0] !== texts[1]) expect(result.changed, name).toBe(true);
  // A canonical text says nothing of emphasis, a redline does: real pages change it alone.
  else if (!after.name.startsWith('open-terms/')) expect(result.changed, name).toBe(false);
}

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { KnownTexts } from '#core/document/digested-document.ts';
import type { Document } from '#core/document/document.ts';
import { redline, type Version } from '#core/redline/redline.ts';
import { routesFor } from '#site/addresses/routes.ts';
import { renderReport, type ReportOptions } from '#site/redline/render-report.ts';
import { SectionHtml } from '#site/redline/section-html.ts';

import { english } from '../../support/english.ts';
import { arbitraryPair } from '../../support/arbitrary-document.ts';
import { digested } from '../../support/digested.ts';

const OPTIONS: ReportOptions = {
  words: english,
  policy: 'privacy',
  routes: routesFor('https://example.com/legal/'),
  layout: 'inline',
  decisions: new Map(),
  noun: 'version',
  life: (anchor) => `/privacy/history/${anchor}/`,
};

test('a redline looks the same whatever was shown before', () => {
  fc.assert(
    fc.property(arbitraryPair, arbitraryPair, ([a, b], [c, d]) => {
      const html = new SectionHtml();
      // Texts that share sections, as the versions of a policy do.
      const known = new KnownTexts();
      const documents = [a, b, c, d, mixed(a, c), mixed(b, c)].map((one) => digested(one, known));
      for (const [at, before] of documents.entries()) {
        for (const [index, after] of documents.entries()) {
          const found = redline(version(String(at), before), version(String(index), after));
          const texts = { from: before.sections, to: after.sections };
          const shown = renderReport(found, { ...OPTIONS, known: { html, texts } });
          expect(shown).toEqual(renderReport(found, OPTIONS));
        }
      }
    }),
    { numRuns: 60 },
  );
});

function version(id: string, document: Document): Version {
  return { id, digest: `digest of ${id}`, document };
}

/** The sections of one document and those that another has besides. */
function mixed(one: Document, other: Document): Document {
  const anchors = new Set(one.sections.map(({ anchor }) => anchor));
  const others = other.sections.filter(({ anchor }) => !anchors.has(anchor));
  return { sections: [...one.sections, ...others] };
}

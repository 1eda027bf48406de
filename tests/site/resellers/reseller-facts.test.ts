import { expect, test } from 'vitest';

import type { Day } from '#core/text/calendar-day.ts';
import { sha256 } from '#io/files/sha256.ts';
import { textHtml } from '#site/works/text-html.ts';
import { textView, type TextView } from '#site/views/text-view.ts';
import { canonicalOf, resellerWorks, underNameOf, type Work } from '#site/works/work.ts';

import { FIRST, frontMatter, LibraryBuilder } from '../../support/library-builder.ts';

const RESELLER = [
  'name: R & Co',
  'contact: { email: a@example.org }',
  'dataController: { name: Office, email: b@example.org }',
  '',
].join('\n');

const PROMISE = 'removalPromise: { days: 1, unit: calendar }\nanswers: { removal: help }\n';

/** A policy with an addendum that is published at once and binds from March, as it is on a day. */
function viewOn(today: Day, more = ''): TextView & { html: string; shared: Work } {
  const library = new LibraryBuilder({
    [FIRST]: `${frontMatter('2024-01-01')}\n## Data\n\nWe keep data.\n`,
    'policies/extra/policy.yaml': `title: Extra\nkind: addendum\nsupplements: privacy\naudience: reseller\n${more}`,
    'policies/extra/2024-01-01.mdx': `${frontMatter('2024-03-01', PROMISE)}\n## Help\n\nAsk <Reseller field="name" />.\n`,
    'resellers/a.yaml': RESELLER,
  }).library();
  const [shared] = resellerWorks(library, today);
  const [reseller] = library.resellers;
  if (!shared || !reseller) throw new Error('There is nothing under the name of a reseller.');
  const work = underNameOf(shared, reseller);
  const text = work.shown;
  const view = textView({ work, text, at: 'work', sha256 });
  return { ...view, html: textHtml(work, text), shared };
}

test('a text in force has its answers, the reseller’s words and both titles', () => {
  const view = viewOn('2024-03-01');
  expect(view.reseller?.lead).toBe(
    'R & Co sells services of Example. This is what applies to its customers: the Privacy Policy and the Extra of Example, as one text.',
  );
  expect(view.banner.sentences).toEqual([
    'This text has applied to customers of R & Co since 1 March 2024.',
  ]);
  expect(view.reseller?.answers.map(({ question }) => question)).toHaveLength(3);
  expect(view.reseller?.answers[2]?.section).toEqual({ label: 'Help', href: '#help' });
  expect(view.html).toContain('Ask R &#x26; Co.');
  expect(view.reseller?.contact).toMatchObject({ name: 'R & Co', email: 'a@example.org' });
});

test('of a text that does not apply yet it says so, and works out no date', () => {
  const view = viewOn('2024-02-01');
  expect(view.banner).toMatchObject({
    status: 'upcoming',
    sentences: [
      'This text does not apply yet: it applies to customers of R & Co from 1 March 2024.',
    ],
  });
  expect(view.reseller?.answers.map(({ question }) => question)).toEqual([
    'Whom do I ask to see, correct or delete my information?',
    'How do I stop being contacted?',
  ]);
});

test('has the digest of the text without the name of the reseller', () => {
  const { digest, shared } = viewOn('2024-03-01');
  expect(digest).toBe(sha256(canonicalOf(shared, shared.shown)));
});

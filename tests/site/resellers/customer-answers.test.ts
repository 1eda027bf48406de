import { expect, test } from 'vitest';

import { readLibrary } from '#io/library/read-library.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { consolidatedAt } from '#core/addendum/consolidated-at.ts';
import { customerAnswers } from '#site/resellers/customer-answers.ts';
import { resellerWorks } from '#site/works/work.ts';

const { library } = readLibrary('content');
if (!library) throw new Error('The first library has errors.');

function answersOn(today: Day) {
  const [work] = resellerWorks(library as NonNullable<typeof library>, today);
  const text = work && consolidatedAt(work.layers, today);
  const reseller = library?.resellers.find(({ id }) => id === 'harbour-lane')?.settings;
  if (!text || !reseller || !library) throw new Error('Nothing is in force.');
  return customerAnswers({ library, reseller, text, today });
}

test('answers what customers of a reseller ask first, and says where the text does', () => {
  const [access, contact, removal, ...more] = answersOn('2026-11-22');
  expect(access).toEqual({
    question: 'Whom do I ask to see, correct or delete my information?',
    sentences: ['Ask the data controller: Data Protection Officer, Harbour Lane Web.'],
    contacts: [
      expect.objectContaining({ href: 'mailto:privacy@harbour-lane.example' }),
      expect.objectContaining({ label: 'Post' }),
    ],
    section: {
      label: 'Reseller Addendum 2. Access, correction and deletion',
      href: '#reseller-requests',
    },
  });
  expect(contact?.sentences).toEqual([
    'Tell Harbour Lane Web, from which you bought the services.',
  ]);
  expect(contact?.section?.href).toBe('#reseller-choice');
  expect(removal?.section?.href).toBe('#reseller-requests');
  expect(more).toEqual([]);
});

test.each([
  ['2026-11-22', '30 business days', '6 January 2027'],
  ['2027-01-10', '30 business days', '23 February 2027'],
  ['2027-01-11', '20 business days', '9 February 2027'],
])('a removal follows the text in force: asked on %s, within %s, by %s', (day, within, by) => {
  const sentences = answersOn(day)[2]?.sentences.join(' ');
  expect(sentences).toContain(`within ${within}.`);
  expect(sentences).toContain(`responds by ${by}.`);
});

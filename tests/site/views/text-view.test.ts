import { expect, test } from 'vitest';

import { sha256 } from '#io/files/sha256.ts';
import { emptyLedger, extendChain } from '#core/ledger/chain.ts';
import { planSeal } from '#core/ledger/plan-seal.ts';
import { versionsAsOf } from '#core/library/library.ts';
import { textView, type TextView } from '#site/views/text-view.ts';
import { policyWork, worksOf } from '#site/works/work.ts';

import { fixtureLibrary, policyOf } from '../../support/fixture-library.ts';
import { textOf } from '../../support/terms-work.ts';

const library = fixtureLibrary();

test('leads to the version before and after', () => {
  const view = viewOf('2023-08-01.2');
  expect(view.previous).toEqual({ label: '1 August 2023', href: '/legal/terms/2023-08-01/' });
  expect(view.next).toEqual({ label: '1 November 2026', href: '/legal/terms/2026-11-01/' });
  expect(viewOf('2020-01-10').previous).toBeNull();
});

test('does not lead to a version under embargo', () => {
  expect(viewOf('2026-11-01').next).toBeNull();
});

test('is canonical at the address of the policy, and permanent at its own', () => {
  const view = viewOf('2022-03-01');
  expect(view.canonical).toBe('https://example.org/legal/terms/');
  expect(view.permanent.address).toBe('https://example.org/legal/terms/2022-03-01/');
});

test('tells a postponement and an erratum', () => {
  const view = viewOf('2022-03-01');
  expect(view.version?.effective).toBe('1 May 2022');
  expect(view.version?.postponed).toBe('The letters to our customers went out late.');
  expect(view.version?.errata).toEqual([
    { on: '2 June 2022', reason: 'In section 2 read “monthly” for “montly”.' },
  ]);
});

test('leads to the ledger of its policy once it is sealed there', () => {
  expect(viewOf('2022-03-01').version?.ledger).toBeNull();
  const policy = policyOf(library, 'terms');
  const versions = versionsAsOf(policy, '2026-11-22');
  const sealed = planSeal(policy, '2022-03-01', sha256);
  const ledger = extendChain(emptyLedger('terms'), sealed, sha256);
  const work = policyWork(library, { policy: { ...policy, ledger }, versions }, '2026-11-22');
  const ledgers = work.texts.map(
    (text) => textView({ work, text, at: 'text', sha256 }).version?.ledger,
  );
  expect(ledgers.map((href) => href ?? '-').join(' ')).toBe(
    '/legal/terms/ledger.json /legal/terms/ledger.json /legal/terms/ledger.json - - -',
  );
});

test('nests the contents as the sections are nested', () => {
  const { contents } = viewOf('2026-11-01');
  expect(contents.map(({ number, label }) => `${number} ${label}`)).toEqual([
    '1. Scope',
    '2. Payment',
    '3. Termination',
  ]);
  expect(contents[0]?.entries).toEqual([
    { number: '1.1', label: 'Who you are', href: '#who-you-are', entries: [] },
  ]);
});

test('names the version in the title of its own page only', () => {
  expect(viewOf('2023-08-01.2').documentTitle).toBe(
    'Terms of Service, version of 1 August 2023 (2)',
  );
  expect(viewOf('2026-11-01', 'work').documentTitle).toBe('Terms of Service');
});

function viewOf(id: string, at: 'work' | 'text' = 'text'): TextView {
  const work = worksOf(library, '2026-11-22').find((one) => one.id === 'terms');
  if (!work) throw new Error('There are no terms.');
  return textView({ work, text: textOf(work, id), at, sha256 });
}

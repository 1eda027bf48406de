import { expect, test } from 'vitest';

import { sha256 } from '#adapters/sha256.ts';
import { emptyLedger, extendChain } from '#core/ledger/chain.ts';
import { planSeal } from '#core/ledger/plan-seal.ts';
import { versionsAsOf } from '#core/policy/library.ts';
import { versionView, type VersionView } from '#site/version-view.ts';

import { fixtureLibrary, policyOf } from '../support/fixture-library.ts';

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
  expect(view.effective).toBe('1 May 2022');
  expect(view.postponed).toBe('The letters to our customers went out late.');
  expect(view.errata).toEqual([
    { on: '2 June 2022', reason: 'In section 2 read “monthly” for “montly”.' },
  ]);
});

test('leads to the ledger of its policy once it is sealed there', () => {
  expect(viewOf('2022-03-01').ledger).toBeNull();
  const policy = policyOf(library, 'terms');
  const versions = versionsAsOf(policy, '2026-11-22');
  const sealed = planSeal(policy, '2022-03-01', sha256);
  const ledger = extendChain(emptyLedger('terms'), sealed, sha256);
  const ledgers = versions.map((version) => {
    const input = { library, policy: { ...policy, ledger }, version, versions };
    return versionView({ ...input, today: '2026-11-22', at: 'version' }).ledger;
  });
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
  expect(viewOf('2026-11-01', 'policy').documentTitle).toBe('Terms of Service');
});

function viewOf(id: string, at: 'policy' | 'version' = 'version'): VersionView {
  const today = '2026-11-22';
  const policy = policyOf(library, 'terms');
  const versions = versionsAsOf(policy, today);
  const version = versions.find((one) => one.id === id);
  if (!version) throw new Error(`There is no version ${id}.`);
  return versionView({ library, policy, version, versions, today, at });
}

import { expect, test } from 'vitest';

import { noticeOf } from '#core/notice/notice-of.ts';
import { planNotice } from '#core/notice/plan-notice.ts';
import { resellerKitOf } from '#core/notice/reseller-kit.ts';
import { resellerKitSchema, type ResellerKit } from '#core/notice/reseller-kit-schema.ts';
import type { Library } from '#core/policy/library.ts';
import { noticeAddresses } from '#site/notices/notice-addresses.ts';

import { policyOf } from '../../support/fixture-library.ts';
import { noticeLibrary, ourLibrary } from '../../support/notice-library.ts';

type Reseller = Library['resellers'][number];

function kitOf(library: Library, policyId: string, reseller: Reseller): ResellerKit | null {
  const policy = policyOf(library, policyId);
  const version = policy.versions.at(-1);
  if (!version) throw new Error('There is no version.');
  const { plan } = planNotice(library, { policy, version });
  if (!plan) throw new Error('There is no plan.');
  const addresses = noticeAddresses(library.site.url);
  return resellerKitOf(
    noticeOf(plan, { library, addresses, directions: () => new Map() }),
    reseller,
  );
}

function ours(policy: string): ResellerKit[] {
  const library = ourLibrary();
  return library.resellers.flatMap((reseller) => kitOf(library, policy, reseller) ?? []);
}

test('stands under the name of each reseller, with its contact and data controller', () => {
  const kits = ours('privacy-policy');
  expect(kits.map(({ reseller }) => reseller.id)).toEqual([
    'harbour-lane',
    'nordhosting',
    'pixelforge',
  ]);
  for (const kit of kits) {
    expect(resellerKitSchema.parse(kit)).toEqual(kit);
    const text = kit.paragraphs.join('\n');
    expect(text).toContain(`${kit.reseller.name} provides services of WebSoftMaster to you.`);
    expect(text).toContain(kit.reseller.contact.email);
    expect(text).toContain(kit.reseller.dataController.name);
    expect(text).toContain(kit.reseller.dataController.email);
    for (const other of kits) {
      if (other !== kit) expect(text).not.toContain(other.reseller.contact.email);
    }
  }
});

test('says by when to pass it on: in time for their customers', () => {
  const [kit] = ours('privacy-policy');
  expect(kit?.forwardBy).toBe('2027-03-16');
  expect(kit?.instructions[0]).toBe(
    'Please pass this notice on to your customers by 16 March 2027.',
  );
  expect(ours('reseller-addendum')[0]?.forwardBy).toBe('2026-12-12');
});

test('says of whom the words are: the reseller does not speak as the organisation', () => {
  const [kit] = ours('privacy-policy');
  const quoted = kit?.paragraphs.filter((text) => /\b[Ww]e\b/.test(text.replace(/“[^”]*”/g, '')));
  expect(quoted).toEqual([]);
});

test('has every choice with its link, deadline and what happens otherwise', () => {
  const [kit] = ours('privacy-policy');
  expect(kit?.paragraphs).toContain(
    'You can choose until 14 April 2027: “Do not use my server logs to detect abuse” – https://www.websoftmaster.example/account/privacy/abuse-detection. If you do nothing: “From 15 April 2027 we use your IP addresses and server logs to detect abuse of our services.”',
  );
});

test('says how long a removal takes', () => {
  expect(ours('reseller-addendum')[0]?.paragraphs.at(-1)).toBe(
    'When Harbour Lane Web asks WebSoftMaster to remove your personal information, WebSoftMaster responds within 20 business days.',
  );
});

test('there is none of a notice that resellers do not get', () => {
  const [reseller] = ourLibrary().resellers;
  if (!reseller) throw new Error('There is no reseller.');
  expect(kitOf(noticeLibrary(), 'privacy', reseller)).toBeNull();
});

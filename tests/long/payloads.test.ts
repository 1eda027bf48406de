import { afterAll, expect, test } from 'vitest';

import { misdeeds, payloads, PayloadSite } from '../support/payload-site.ts';

const COUNT = 2000;
const site = new PayloadSite(COUNT);
afterAll(site.checkout.remove);

test('none of 2,000 payloads runs, asks or leads anywhere on any page', async () => {
  expect(new Set(payloads(COUNT)).size).toBe(COUNT);
  expect(await misdeeds(await site.build(), 'all')).toEqual([]);
});

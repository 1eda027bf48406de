import { afterAll, expect, test } from 'vitest';

import { misdeeds, PayloadSite } from '../support/payload-site.ts';

const site = new PayloadSite(200);
afterAll(site.checkout.remove);

test('no payload in any field runs, asks or leads anywhere, with and without the policy', async () => {
  expect(await misdeeds(await site.build(), 'kinds')).toEqual([]);
});

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { environmentOn, FIXTURE_LIBRARY, makeCheckout, NODE } from '../../support/checkout.ts';
import { digestsIn } from '../../support/site-files.ts';

const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

/** The files of a site that Astro builds by itself in a project with these settings. */
async function builtWith(settings: string, library = './content'): Promise<Record<string, string>> {
  writeFileSync(
    checkout.at('astro.config.mjs'),
    `import { codicil } from './src/integration.ts';
export default { cacheDir: '.cache/astro', integrations: [codicil({ library: '${library}' })], ${settings} };
`,
  );
  await promisify(execFile)(NODE, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    cwd: checkout.folder,
    env: environmentOn('2026-11-22'),
  });
  return digestsIn(checkout.at('dist'));
}

let plain: Record<string, string> = {};

beforeAll(async () => {
  plain = await builtWith('');
}, 300_000);

test.each(["trailingSlash: 'always'", "base: '/legal', trailingSlash: 'ignore'"])(
  'the site is the same, whatever the project says of addresses: %s',
  async (settings) => {
    expect(plain).toHaveProperty('terms/2026-11-01/index.html');
    expect(plain).toHaveProperty('404.html');
    expect(await builtWith(settings)).toEqual(plain);
  },
  300_000,
);

test.each([
  ["trailingSlash: 'never'", "Unexpected `trailingSlash: 'never'`, expected `always` or `ignore`."],
  ["build: { format: 'file' }", "Unexpected `build.format: 'file'`, expected `directory`."],
  [
    "base: '/other'",
    "Unexpected `base: '/other'`, expected the path of `url` in site.yaml, `/legal/`.",
  ],
  [
    "site: 'https://example.com'",
    "Unexpected `site: 'https://example.com'`, expected the origin of `url` in site.yaml, `https://example.org`.",
  ],
])('where addresses would be others it stops with the setting: %s', async (settings, message) => {
  await expect(builtWith(settings)).rejects.toThrow(message);
});

test('a library that no verb would read is refused, with the place to name it', async () => {
  await expect(builtWith('', './policies')).rejects.toThrow(
    'Unexpected `library: \'./policies\'`, expected the folder that the verbs read: name it in package.json, as `"codicil": { "library": "content" }`.',
  );
});

import { readFileSync, writeFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { fileOf, type PlannedPage } from '#site/plan/plan-site.ts';

import { callScript } from '../support/call-script.ts';
import { buildCheckout, FIXTURE_LIBRARY, makeCheckout } from '../support/checkout.ts';
import { digestsIn } from '../support/site-files.ts';

const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

/** A site: what the plan says of each of its files, and the bytes of all. */
interface Built {
  named: Record<string, string>;
  bytes: Record<string, string>;
}

async function built(today: string): Promise<Built> {
  const { stdout } = await callScript(checkout, 'build', ['--plan', '--format', 'json'], today);
  const plan = JSON.parse(stdout) as PlannedPage[];
  const dist = await buildCheckout(checkout, today);
  return {
    named: Object.fromEntries(
      plan.map(({ path, madeFrom }) => [fileOf(path), JSON.stringify(madeFrom)]),
    ),
    bytes: digestsIn(dist),
  };
}

/** The files that are new, gone or others. */
function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  const files = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return files.filter((file) => before[file] !== after[file]).sort();
}

/** What changed, when that is what the plan names: beside it only the manifest and the search may. */
function changedAsNamed(before: Built, after: Built): string[] {
  const named = changed(before.named, after.named);
  const isBeside = (file: string): boolean => /^(?:manifest\.json$|pagefind[^/]*\/)/.test(file);
  expect(changed(before.bytes, after.bytes).filter((file) => !isBeside(file))).toEqual(named);
  return named;
}

let sites: Record<'first' | 'dayAfter' | 'released' | 'event', Built>;

beforeAll(async () => {
  const first = await built('2026-11-22');
  const dayAfter = await built('2026-11-23');
  addVersion();
  const released = await built('2026-11-23');
  sites = { first, dayAfter, released, event: await built('2026-11-25') };
}, 600_000);

/** A version of `privacy` in which one section is another. */
function addVersion(): void {
  const text = readFileSync(checkout.at('content/policies/privacy/2025-01-01.mdx'), 'utf8');
  const body = text.split('---\n').slice(2).join('---\n').replace('; ~~nothing else~~.', '.');
  writeFileSync(checkout.at('content/policies/privacy/2026-11-23.mdx'), SETTINGS + body);
}

const SETTINGS = `---
effective: 2026-12-31
summary: Nothing is struck any more.
changes:
  - { section: data, materiality: editorial, reason: What was struck is gone. }
---
`;

test('on two days between which nothing happens only status.json and the manifest differ', () => {
  expect(changed(sites.first.bytes, sites.dayAfter.bytes)).toEqual([
    'manifest.json',
    'status.json',
  ]);
  expect(changedAsNamed(sites.first, sites.dayAfter)).toEqual(['status.json']);
});

test('a new version changes what the plan names, and no page, redline or data of a version but the last', () => {
  const files = changedAsNamed(sites.dayAfter, sites.released);
  expect(files.filter(isOfVersion)).toEqual([
    'privacy/2025-01-01/index.html',
    'privacy/2026-11-23.json',
    'privacy/2026-11-23.txt',
    'privacy/2026-11-23/index.html',
    'privacy/compare/2025-01-01...2026-11-23.json',
    'privacy/compare/2025-01-01...2026-11-23/index.html',
    'privacy/compare/2026-11-23...current/index.html',
  ]);
  // The life of the section that it changes, and of no other.
  expect(files.filter((file) => /^privacy\/history\/./.test(file))).toEqual([
    'privacy/history/data/index.html',
    'privacy/history/index.html',
  ]);
});

test('a day on which something happens changes what the plan names', () => {
  const files = changedAsNamed(sites.released, sites.event);
  expect(files).toContain('resellers/index.html');
  expect(files).not.toContain('terms/index.html');
});

/** What is of one version, or of one day, for everyone or for a group of readers. */
function isOfVersion(file: string): boolean {
  return /\/\d{4}-\d\d-\d\d/.test(file);
}

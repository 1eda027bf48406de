import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { searchFiles } from '#build/search/build-search.ts';
import { readLibrary } from '#io/library/read-library.ts';
import { writeSiteFiles } from '#build/pages/take-files.ts';
import { searchRecords } from '#site/search/index/search-records.ts';

import type { IndexMeasure } from './search.ts';
import { sizeOf } from './measure.ts';

// Run by `search.ts`, in a process of its own: the index of the last versions of each policy.

const [folder = '', versions = '1', out = '', day = ''] = process.argv.slice(2);
const { library } = readLibrary(folder);
if (!library) throw new Error(`${folder} is no library without errors.`);
const policies = library.policies.map((policy) => ({
  ...policy,
  versions: policy.versions.slice(-Number(versions)),
}));
const kept = { ...library, policies };
const { user, system } = process.cpuUsage();
const start = performance.now();
writeSiteFiles(out, await searchFiles(kept, day));
const wall = (performance.now() - start) / 1000;
const all = policies.flatMap((policy) => policy.versions);
const measure: IndexMeasure = {
  before: (user + system) / 1e6,
  wall,
  versions: all.length,
  sections: all.reduce((sum, { document }) => sum + document.sections.length, 0),
  texts: searchRecords(kept, day).length,
  bytes: sizeOf(out).bytes,
};
rmSync(out, { recursive: true });
// The engine's process must have ended for its time to be counted.
await sleep(300);
console.log(JSON.stringify(measure));

import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { ImportPlan } from '#commands/import/plan-import.ts';
import { compareVersionIds, parseVersionId } from '#core/timeline/version-id.ts';

import { buildArchive } from './build.ts';
import { inTemporaryFolder } from './in-temporary-folder.ts';
import { formatTable, sizeOf, type Usage } from './measure.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import { planRealHistories, writeRealLibrary } from './real-library.ts';

/**
 * Real histories, those of one corpus and all that lie beside it: built cold without the last version of
 * one policy, again as they are, and with that version; and by peers, cold. CPU is compared with that of
 * Hugo + Pagefind, where it can be had.
 */
export async function benchHistories(corpus: string): Promise<string> {
  const plans = planRealHistories(corpus);
  const others = CORPORA.filter((name) => name !== basename(corpus));
  const beside = others.flatMap((name) => planRealHistories(join(dirname(corpus), name)));
  const alone = await benchLibrary(plans);
  if (beside.length === 0) return alone;
  return `${alone}\n\n${await benchLibrary([...plans, ...beside])}`;
}

const CORPORA = ['site-policy', 'npm-policies', 'open-terms'];

function benchLibrary(plans: readonly ImportPlan[]): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const library = join(folder, 'library');
    const policies = writeRealLibrary(plans, library).length;
    const last = lastVersionOf(library);
    const heldBack = join(folder, 'last-version');
    renameSync(last, heldBack);
    const texts = countTexts(library);
    const peers: Row[] = [];
    for (const peer of [hugo, eleventy]) {
      const place = join(folder, 'peer', peer.name);
      mkdirSync(place, { recursive: true });
      if (!peer.install(place)) continue;
      const { usage, site } = await peer.build(place, library);
      peers.push({ name: peer.name, usage, site: sizeOf(site) });
    }
    const site = join(folder, 'site');
    const build = async (name: string): Promise<Row> => {
      const usage = await buildArchive(library, site);
      return { name, usage, site: sizeOf(site) };
    };
    const own = [await build('Codicil, cold'), await build('Codicil, unchanged')];
    renameSync(heldBack, last);
    own.push(await build('Codicil, one more version'));
    const yardstick = peers.find(({ name }) => name === hugo.name)?.usage.cpu;
    return `${policies} policies, ${texts} versions:\n\n${tableOf([...own, ...peers], yardstick)}`;
  });
}

interface Row {
  name: string;
  usage: Usage;
  site: ReturnType<typeof sizeOf>;
}

function tableOf(rows: readonly Row[], yardstick: number | undefined): string {
  const header = ['build', 'CPU s', 'wall s', 'peak MB', 'pages', 'files', 'MB'];
  return formatTable(
    [...header, 'CPU ÷ Hugo + Pagefind'],
    rows.map(({ name, usage, site }) => [
      name,
      usage.cpu.toFixed(1),
      usage.wall.toFixed(1),
      usage.memory.toFixed(0),
      String(site.pages),
      String(site.files),
      (site.bytes / 2 ** 20).toFixed(0),
      yardstick === undefined ? '–' : (usage.cpu / yardstick).toFixed(2),
    ]),
  );
}

/** The file of the last version of the policy that has the most. */
function lastVersionOf(library: string): string {
  const policies = readdirSync(join(library, 'policies'));
  const most = policies
    .map((policy) => ({ policy, versions: versionsIn(join(library, 'policies', policy)) }))
    .reduce((one, other) => (other.versions.length > one.versions.length ? other : one));
  return join(library, 'policies', most.policy, most.versions.at(-1) ?? '');
}

function countTexts(library: string): number {
  const policies = readdirSync(join(library, 'policies'));
  return policies.flatMap((policy) => versionsIn(join(library, 'policies', policy))).length;
}

/** Names of the files of a policy's versions, in order. */
function versionsIn(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((file) => {
      const id = parseVersionId(file.replace(/\.mdx?$/, ''));
      return id ? [{ file, id }] : [];
    })
    .sort((one, other) => compareVersionIds(one.id, other.id))
    .map(({ file }) => file);
}

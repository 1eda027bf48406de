import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { writeArchive, type ArchiveSize } from './archive/write-archive.ts';
import { inTemporaryFolder } from './in-temporary-folder.ts';
import { formatTable, measureScript, sizeOf, type Usage } from './measure.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import { starlight } from './peers/starlight.ts';

/** The day for which all sites of the bench are built. */
export const DAY = '2026-11-22';

/**
 * An archive of as many versions, built cold by Codicil with everything that it publishes, and by its
 * peers as bare pages with search. Ratios are to Codicil's of the same run.
 */
export function benchBuild(size: ArchiveSize): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const archive = join(folder, 'archive');
    writeArchive(archive, size);
    const site = join(folder, 'site');
    const own = await buildArchive(archive, site);
    const rows = [rowOf('Codicil', own, own, site)];
    for (const peer of [hugo, eleventy, starlight]) {
      const place = join(folder, 'peer', peer.name);
      mkdirSync(place, { recursive: true });
      if (!peer.install(place)) continue;
      const built = await peer.build(place, archive);
      rows.push(rowOf(peer.name, built.usage, own, built.site));
    }
    const header = ['cold build', 'CPU s', 'wall s', 'peak MB', 'pages', 'files', 'MB'];
    return formatTable([...header, 'CPU ÷ Codicil', 'wall ÷ Codicil'], rows);
  });
}

/** Builds an archive into `out` with the cache as it is. */
export function buildArchive(archive: string, out: string): Promise<Usage> {
  const parameters = ['--library', archive, '--out', out, '--today', DAY];
  return measureScript('scripts/codicil.ts', ['build', ...parameters]);
}

function rowOf(name: string, usage: Usage, own: Usage, site: string): string[] {
  const { pages, files, bytes } = sizeOf(site);
  return [
    name,
    usage.cpu.toFixed(1),
    usage.wall.toFixed(1),
    usage.memory.toFixed(0),
    String(pages),
    String(files),
    (bytes / 2 ** 20).toFixed(0),
    (usage.cpu / own.cpu).toFixed(2),
    (usage.wall / own.wall).toFixed(2),
  ];
}

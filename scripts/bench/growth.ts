import { join } from 'node:path';

import { writeArchive, type ArchiveSize } from './archive/write-archive.ts';
import { buildArchive } from './build.ts';
import { inTemporaryFolder } from './in-temporary-folder.ts';
import { formatTable, measureScript, sizeOf } from './measure.ts';

const STEPS = [0.01, 0.03, 0.1, 0.3, 1] as const;

/**
 * Archives of a hundredth to all of so many versions, in steps of about three: what check and build take
 * for one. Checks are measured when the texts have been read before.
 */
export async function benchGrowth(size: ArchiveSize): Promise<string> {
  const rows: string[][] = [];
  for (const share of STEPS) {
    const versions = Math.round(size.versions * share);
    const policies = Math.max(1, Math.round(size.policies * share));
    rows.push(await inTemporaryFolder((folder) => rowOf(folder, { ...size, versions, policies })));
  }
  return formatTable(
    [
      'versions',
      'warm check CPU s',
      'wall s',
      'checked a s',
      'build CPU s',
      'CPU ms a version',
      'wall s',
      'peak MB',
      'site MB',
      'search index MB',
    ],
    rows,
  );
}

async function rowOf(folder: string, size: ArchiveSize): Promise<string[]> {
  const archive = join(folder, 'archive');
  const site = join(folder, 'site');
  writeArchive(archive, size);
  await measureScript('scripts/codicil.ts', ['check', '--library', archive]);
  const check = await measureScript('scripts/codicil.ts', ['check', '--library', archive]);
  const build = await buildArchive(archive, site);
  return [
    String(size.versions),
    check.cpu.toFixed(1),
    check.wall.toFixed(1),
    (size.versions / check.wall).toFixed(0),
    build.cpu.toFixed(1),
    ((build.cpu * 1000) / size.versions).toFixed(1),
    build.wall.toFixed(1),
    build.memory.toFixed(0),
    (sizeOf(site).bytes / 2 ** 20).toFixed(0),
    (sizeOf(join(site, 'pagefind')).bytes / 2 ** 20).toFixed(1),
  ];
}

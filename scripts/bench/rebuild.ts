import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { releaseVersion, writeArchive, type ArchiveSize } from './archive/write-archive.ts';
import { buildArchive } from './build.ts';
import { inTemporaryFolder } from './in-temporary-folder.ts';
import { formatTable, type Usage } from './measure.ts';

/**
 * An archive built cold, built again as it is, and built with one more version: what that takes, and
 * which files it changes.
 */
export function benchRebuild(size: ArchiveSize): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const archive = join(folder, 'archive');
    const site = join(folder, 'site');
    writeArchive(archive, size);
    const cold = await buildArchive(archive, site);
    const before = digestsIn(site);
    const unchanged = await buildArchive(archive, site);
    releaseVersion(archive, size);
    const release = await buildArchive(archive, site);
    const after = digestsIn(site);
    const changed = [...after].filter(([file, digest]) => before.get(file) !== digest);
    const rows = [
      rowOf('cold', cold, cold, before.size),
      rowOf('unchanged', unchanged, cold, 0),
      rowOf('one more version', release, cold, changed.length),
    ];
    const header = ['build', 'CPU s', 'wall s', 'peak MB', 'files written', 'CPU ÷ cold'];
    const table = formatTable([...header, 'wall ÷ cold'], rows);
    return `${table}\n\nOne more version changes:\n\n${listOf(changed.map(([file]) => file))}`;
  });
}

function rowOf(name: string, usage: Usage, cold: Usage, written: number): string[] {
  return [
    name,
    usage.cpu.toFixed(1),
    usage.wall.toFixed(1),
    usage.memory.toFixed(0),
    String(written),
    (usage.cpu / cold.cpu).toFixed(2),
    (usage.wall / cold.wall).toFixed(2),
  ];
}

/** Files by name; of kinds that there are many of, how many. */
function listOf(files: readonly string[]): string {
  const kinds = new Map<string, string[]>();
  for (const file of files) {
    const kind = KINDS.find(([pattern]) => pattern.test(file))?.[1] ?? file;
    kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  }
  return [...kinds]
    .map(
      ([kind, members]) =>
        `- ${members.length === 1 ? members[0] : `${kind}: ${members.length} files`}`,
    )
    .join('\n');
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^pagefind\//, 'search index'],
  [/\/compare\/.*\.\.\./, 'redlines against the version in force'],
  [/\/history\/[^/]+\/index\.html$/, 'lives of sections'],
  [/\/\d{4}-\d{2}-\d{2}/, 'versions'],
];

function digestsIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    files.map((file) => [
      file.slice(folder.length + 1),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

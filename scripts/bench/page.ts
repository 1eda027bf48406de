import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { LAST_DAY, writeArchive, type ArchiveSize } from './archive/write-archive.ts';
import { buildArchive } from './build.ts';
import { inTemporaryFolder } from './in-temporary-folder.ts';
import { formatTable } from './measure.ts';
import { starlight } from './peers/starlight.ts';

/** What a reader fetches to read a policy: the page of one text, by Codicil and by Starlight. */
export function benchPage(size: ArchiveSize): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const archive = join(folder, 'archive');
    const site = join(folder, 'site');
    writeArchive(archive, { ...size, policies: 1, versions: 1 });
    await buildArchive(archive, site);
    const own = weigh(site, `policy-1/${LAST_DAY}/index.html`);
    const rows = [rowOf('Codicil', own, own)];
    const place = join(folder, 'peer');
    mkdirSync(place);
    if (starlight.install(place)) {
      const built = await starlight.build(place, archive);
      rows.push(rowOf(starlight.name, weigh(built.site, `policy-1/${LAST_DAY}/index.html`), own));
    }
    const header = ['page', 'HTML kB', 'style kB', 'blocking styles', 'script kB', 'all kB'];
    return formatTable([...header, 'all ÷ Codicil'], rows);
  });
}

/** Bytes after gzip, as they travel. */
interface Weight {
  html: number;
  styles: number[];
  script: number;
}

function weigh(site: string, page: string): Weight {
  const html = readFileSync(join(site, page), 'utf8');
  const linked = (pattern: RegExp): string[] => [
    ...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  const sizeOf = (path: string): number => gzipped(readFileSync(join(site, path), 'utf8'));
  const scripts = linked(/<(?:script[^>]* src|link[^>]* rel="modulepreload"[^>]* href)="([^"]+)"/g);
  return {
    html: gzipped(html),
    styles: linked(/<link[^>]* rel="stylesheet"[^>]* href="([^"]+)"/g).map(sizeOf),
    script: withImports(site, scripts).map(sizeOf).reduce(sum, 0),
  };
}

/** Scripts and all that they import at once, as the browser does. */
function withImports(site: string, scripts: readonly string[]): string[] {
  const found = new Set(scripts);
  for (const script of found) {
    const code = readFileSync(join(site, script), 'utf8');
    for (const match of code.matchAll(/(?:^|[;}])import(?:[^"'();]*from)?["'](\.[^"']+)["']/g)) {
      found.add(new URL(match[1] ?? '', `http://site${script}`).pathname);
    }
  }
  return [...found];
}

function rowOf(name: string, { html, styles, script }: Weight, own: Weight): string[] {
  const style = styles.reduce(sum, 0);
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const all = (weight: Weight): number =>
    weight.html + weight.styles.reduce(sum, 0) + weight.script;
  return [
    name,
    kilobytes(html),
    kilobytes(style),
    String(styles.length),
    kilobytes(script),
    kilobytes(html + style + script),
    (all({ html, styles, script }) / all(own)).toFixed(2),
  ];
}

const sum = (one: number, other: number): number => one + other;

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).byteLength;
}

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { parseManifest, renderManifest, type SiteProgram } from '#core/ledger/manifest.ts';
import { sha256 } from '#io/files/sha256.ts';

import type { Checkout } from './checkout.ts';
import { filesIn } from './site-files.ts';

/** The site in a folder of its own with other bytes for some files, and a manifest that fits. */
export function forgedSite(
  { at }: Checkout,
  folder: string,
  forge: (file: string, bytes: Buffer) => Buffer,
  madeBy?: SiteProgram,
): string[] {
  cpSync(at('dist'), at(folder), { recursive: true });
  const manifest = parseManifest(readFileSync(at('dist/manifest.json'), 'utf8'));
  if (!manifest) throw new Error('The site has no manifest.');
  const files = filesIn(at(folder)).filter((file) => file !== 'manifest.json');
  for (const file of files) {
    const bytes = readFileSync(at(`${folder}/${file}`));
    const forged = forge(file, bytes);
    rmSync(at(`${folder}/${file}`));
    writeFileSync(at(`${folder}/${file}`), forged);
    if (file in manifest.files) manifest.files[file] = sha256(forged);
  }
  const text = renderManifest({ ...manifest, madeBy: madeBy ?? manifest.madeBy });
  rmSync(at(`${folder}/manifest.json`));
  writeFileSync(at(`${folder}/manifest.json`), text);
  return files;
}

/** A word, an attribute or a script more or less; of what is no text, one byte. */
export function forge(file: string, bytes: Buffer, index: number): Buffer {
  const text = bytes.toString('utf8');
  const ways = [
    () => text.replace('<h1', '<p>Our terms do not apply to you.</p><h1'),
    () => text.replace('<body', '<body class="new"'),
    () => text.replace('</head>', '<script src="/legal/new.js"></script></head>'),
    () => text.replace(/(<(?:p|li|dd)[^>]*>)(\p{L}+)/u, '$1Not $2'),
  ];
  const forged = /\.html$/.test(file) ? (ways[index % ways.length]?.() ?? text) : text;
  if (forged !== text) return Buffer.from(forged);
  const flipped = Buffer.from(bytes);
  const at = Math.floor(bytes.length / 2);
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  return flipped;
}

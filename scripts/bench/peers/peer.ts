import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { splitFrontMatter } from '#markdown/settings/front-matter.ts';

import type { Usage } from '../measure.ts';

/** Another generator, on the same texts. */
export interface Peer {
  name: string;
  /** Installs it into an empty folder; false, with a line that says why, where that cannot be done. */
  install: (folder: string) => boolean;
  /** Builds the archive with it there, and gives what that used and the folder of the site. */
  build: (folder: string, archive: string) => Promise<{ usage: Usage; site: string }>;
}

/**
 * Writes every version of an archive below `to` as `<policy>/<version>.md`, with a title and nothing
 * else in its front matter.
 */
export function writeVersions(archive: string, to: string): void {
  const policies = join(archive, 'policies');
  for (const policy of readdirSync(policies)) {
    for (const file of readdirSync(join(policies, policy)).filter((one) => /\.mdx?$/.test(one))) {
      const { body } = splitFrontMatter(readFileSync(join(policies, policy, file), 'utf8'));
      // Anchors are ours: what a peer does not know would be words of the heading.
      const text = body.replaceAll(/^(#+ .*?) \{(?:#[^}]+|\/\* #.+? \*\/)\}$/gm, '$1');
      const name = file.replace(/\.mdx?$/, '');
      write(join(to, policy, `${name}.md`), `---\ntitle: ${policy} ${name}\n---\n${text}`);
    }
  }
}

/** Writes a file and the folders above it. */
export function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

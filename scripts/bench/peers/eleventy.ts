import { join } from 'node:path';

import { measureScript } from '../measure.ts';
import { indexWithPagefind, together } from './hugo.ts';
import { installPeer } from './install-peer.ts';
import { write, writeVersions, type Peer } from './peer.ts';

/** Eleventy with bare pages, then Pagefind on all of them. */
export const eleventy: Peer = {
  name: 'Eleventy + Pagefind',
  install: (folder) => installPeer(folder, ['@11ty/eleventy@3.1.8']),
  build: async (folder, archive) => {
    writeVersions(archive, join(folder, 'content'));
    write(join(folder, 'content/content.json'), '{ "layout": "page.html" }');
    write(join(folder, 'content/_includes/page.html'), PAGE);
    write(join(folder, 'eleventy.config.js'), CONFIG);
    const site = join(folder, '_site');
    const script = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
    const parameters = ['--quiet', '--input=content', '--output=_site'];
    const bare = await measureScript(script, parameters, { cwd: folder });
    return { usage: together(bare, await indexWithPagefind(site)), site };
  },
};

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main data-pagefind-body><h1>{{ title }}</h1>{{ content }}</main></body></html>
`;

// A policy is a text, and no template: some speak of the marks of one.
const CONFIG = `export default () => ({ markdownTemplateEngine: false });
`;

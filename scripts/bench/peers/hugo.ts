import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { measureProgram, type Usage } from '../measure.ts';
import { write, writeVersions, type Peer } from './peer.ts';

/** Hugo from Debian's packages with bare pages, then Pagefind on all of them. */
export const hugo: Peer = {
  name: 'Hugo + Pagefind',
  install: (folder) => {
    const unpack =
      'apt-get download hugo libsass1 && for each in *.deb; do dpkg-deb -x $each .; done';
    const run = spawnSync('sh', ['-c', unpack], { cwd: folder, encoding: 'utf8' });
    if (run.status === 0) return true;
    console.error('Skipped Hugo: apt-get does not offer it here.');
    return false;
  },
  build: async (folder, archive) => {
    const source = join(folder, 'site');
    writeVersions(archive, join(source, 'content'));
    write(join(source, 'config.toml'), CONFIG);
    write(join(source, 'layouts/_default/single.html'), page('{{ .Content }}'));
    write(join(source, 'layouts/_default/list.html'), page(LIST));
    const site = join(source, 'public');
    const libraries = readdirSync(join(folder, 'usr/lib')).map((name) =>
      join(folder, 'usr/lib', name),
    );
    const bare = await measureProgram(join(folder, 'usr/bin/hugo'), ['--quiet'], {
      cwd: source,
      env: { LD_LIBRARY_PATH: libraries.join(':') },
    });
    return { usage: together(bare, await indexWithPagefind(site)), site };
  },
};

/** Runs Pagefind over a whole site, as its users do. */
export function indexWithPagefind(site: string): Promise<Usage> {
  return measureProgram(resolve('node_modules/.bin/pagefind'), ['--quiet', '--site', site]);
}

/** One after the other. */
export function together(first: Usage, second: Usage): Usage {
  return {
    cpu: first.cpu + second.cpu,
    wall: first.wall + second.wall,
    memory: Math.max(first.memory, second.memory),
  };
}

const CONFIG = `baseURL = "https://policies.example.org/"
title = "Policies"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
`;

const LIST = '{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}';

function page(content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main data-pagefind-body><h1>{{ .Title }}</h1>${content}</main></body></html>
`;
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DataStore, Loader } from 'astro/loaders';

import { retiredAnchors } from '#core/policy/anchors.ts';
import type { Library, Policy, Version } from '#core/policy/library.ts';
import { renderHtml, type HtmlOptions } from '#markdown/render-html.ts';
import { citation } from '#site/citation.ts';
import { routesFor } from '#site/routes.ts';

import { libraryFolder } from './environment.ts';
import { forgetLibrary, openLibrary, readCurrentLibrary } from './open-library.ts';

/**
 * An Astro content loader: the text of every version as HTML, by `<policy>/<version>`. What has the
 * digest of the last build is taken from there and not rendered again. While an editor types, a
 * library with errors leaves the last good texts where they are.
 */
export function versionLoader(): Loader {
  return {
    name: 'codicil-versions',
    async load({ store, watcher }) {
      if (!watcher) {
        fill(store, openLibrary().library);
        return;
      }
      const refresh = (): void => {
        const { library } = readCurrentLibrary();
        if (library) fill(store, library);
      };
      refresh();
      watcher.add(libraryFolder());
      watcher.on('all', (_event, file) => {
        if (!file.startsWith(libraryFolder())) return;
        forgetLibrary();
        refresh();
      });
    },
  };
}

function fill(store: DataStore, library: Library): void {
  const renderer = digestOfRenderer();
  const kept = new Set<string>();
  for (const policy of library.policies) {
    for (const version of policy.versions) {
      const id = textId(policy, version);
      kept.add(id);
      const options = optionsFor(library, policy, version);
      const digest = digestOf([renderer, inputsOf(version, options)]);
      if (store.get(id)?.digest === digest) continue;
      const html = renderHtml(version.document, options);
      store.set({ id, data: {}, digest, rendered: { html } });
    }
  }
  for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
}

/** The id of a version's text in the store. */
export function textId(policy: Pick<Policy, 'id'>, version: Pick<Version, 'id'>): string {
  return `${policy.id}/${version.id}`;
}

// Of the versions only this one and earlier ones: a new version never touches an old one's text.
function optionsFor(library: Library, policy: Policy, version: Version): HtmlOptions {
  const routes = routesFor(library.site.url);
  const cited = {
    organisation: library.site.organisation.name,
    policy: policy.id,
    title: policy.settings.title,
    version: version.id,
  };
  const upToThis = policy.versions.slice(0, policy.versions.indexOf(version) + 1);
  return {
    href: routes.href,
    cite: (section) => citation(cited, routes, section),
    retired: retiredAnchors(upToThis),
  };
}

function inputsOf(version: Version, options: HtmlOptions): string {
  const { sections } = version.document;
  const cited = sections.map(options.cite);
  return JSON.stringify([sections, cited, options.href('/'), [...options.retired]]);
}

// The code that renders is an input too: a store written by other code is of no use.
function digestOfRenderer(): string {
  const folder = join(import.meta.dirname, '../markdown');
  const files = readdirSync(folder).filter((name) => name.startsWith('render-'));
  return digestOf(files.sort().map((name) => readFileSync(join(folder, name), 'utf8')));
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}

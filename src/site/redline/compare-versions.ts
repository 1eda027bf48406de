import type { Document } from '#core/document/document.ts';
import { redline } from '#core/redline/redline.ts';
import type { Redline } from '#core/redline/redline-schema.ts';

import { paths } from '../addresses/routes.ts';
import { wordsOfTexts, type PageWords } from '../wording/words.ts';
import type { ComparedKind } from '../works/compare-words.ts';
import { renderReport, type Report } from './render-report.ts';

/** What a page asks its worker. */
export interface Question {
  /** What the page brought of the site's words. */
  words: PageWords;
  policy: string;
  /** The site's base path. */
  base: string;
  noun: ComparedKind;
  /** Addresses of both versions' data, the older one's first. */
  from: string;
  to: string;
  layout: 'inline' | 'side-by-side';
}

/** The report as HTML, or the address of what could not be read. */
export type Answer = { kind: 'report'; report: Report } | { kind: 'unreadable'; address: string };

/** Fetches an address and gives its JSON; rejects if it cannot. */
type FetchJson = (address: string) => Promise<unknown>;

/** Compares versions by their published data; another layout of the same pair is not computed again. */
export class PublishedComparer {
  readonly #fetchJson: FetchJson;
  #last: { key: string; redline: Redline; origins: Origins } | null = null;

  constructor(fetchJson: FetchJson) {
    this.#fetchJson = fetchJson;
  }

  async answer({ words, policy, base, noun, from, to, layout }: Question): Promise<Answer> {
    const key = `${from} ${to}`;
    if (this.#last?.key !== key) {
      const sides = await Promise.all([this.#read(from), this.#read(to)]);
      const [old, fresh] = sides;
      if (!old || !fresh) return { kind: 'unreadable', address: old ? to : from };
      const origins = new Map([...old.origins, ...fresh.origins]);
      this.#last = { key, redline: redline(old, fresh), origins };
    }
    const { origins } = this.#last;
    const report = renderReport(this.#last.redline, {
      words: wordsOfTexts(words),
      policy,
      routes: { href: (path) => base + path.slice(1) },
      layout,
      decisions: new Map(),
      noun,
      life: (anchor) => {
        const origin = origins.get(anchor) ?? { policy, section: anchor };
        return paths.sectionLife(origin.policy, origin.section);
      },
    });
    return { kind: 'report', report };
  }

  async #read(address: string): Promise<VersionText | null> {
    try {
      return versionTextOf(await this.#fetchJson(address));
    } catch {
      return null;
    }
  }
}

/** By anchor, the policy that a section of a consolidated text comes from, and its anchor there. */
type Origins = ReadonlyMap<string, { policy: string; section: string }>;

interface VersionText {
  id: string;
  digest: string;
  document: Document;
  /** Empty for a version: all of its sections are its own. */
  origins: Origins;
}

// The shape of the outside only: the file is this site's own, and its renderer escapes every word.
// Its schema is several times the size of the program that compares.
function versionTextOf(data: unknown): VersionText | null {
  if (!isMapping(data)) return null;
  const { version, digest, document } = data;
  if (typeof version !== 'string' || typeof digest !== 'string' || !isMapping(document))
    return null;
  const { sections } = document;
  if (!Array.isArray(sections) || !sections.every(isSection)) return null;
  return {
    id: version,
    digest,
    document: document as unknown as Document,
    origins: originsOf(data['sections']),
  };
}

function originsOf(sections: unknown): Origins {
  if (!Array.isArray(sections)) return new Map();
  const all = sections as { anchor: string; policy: string; section: string }[];
  return new Map(all.map(({ anchor, policy, section }) => [anchor, { policy, section }]));
}

function isSection(section: unknown): boolean {
  return (
    isMapping(section) &&
    typeof section['anchor'] === 'string' &&
    typeof section['level'] === 'number' &&
    Array.isArray(section['heading']) &&
    Array.isArray(section['blocks'])
  );
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

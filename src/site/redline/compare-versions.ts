import type { Document } from '#core/policy/document.ts';
import { redline } from '#core/redline/redline.ts';
import type { Redline } from '#core/redline/redline-schema.ts';

import { renderReport } from './render-report.ts';

/** What a page asks its worker. */
export interface Question {
  policy: string;
  /** The site's base path. */
  base: string;
  /** Addresses of both versions' data, the older one's first. */
  from: string;
  to: string;
  layout: 'inline' | 'side-by-side';
}

/** The report as HTML, or the address of what could not be read. */
export type Answer = { kind: 'report'; html: string } | { kind: 'unreadable'; address: string };

/** Fetches an address and gives its JSON; rejects if it cannot. */
export type FetchJson = (address: string) => Promise<unknown>;

/** Compares versions by their published data; another layout of the same pair is not computed again. */
export class Comparer {
  readonly #fetchJson: FetchJson;
  #last: { key: string; redline: Redline } | null = null;

  constructor(fetchJson: FetchJson) {
    this.#fetchJson = fetchJson;
  }

  async answer({ policy, base, from, to, layout }: Question): Promise<Answer> {
    const key = `${from} ${to}`;
    if (this.#last?.key !== key) {
      const sides = await Promise.all([this.#read(from), this.#read(to)]);
      const [old, fresh] = sides;
      if (!old || !fresh) return { kind: 'unreadable', address: old ? to : from };
      this.#last = { key, redline: redline(old, fresh) };
    }
    const html = renderReport(this.#last.redline, {
      policy,
      routes: { href: (path) => base + path.slice(1) },
      layout,
      decisions: new Map(),
    });
    return { kind: 'report', html };
  }

  async #read(address: string): Promise<VersionText | null> {
    try {
      return versionTextOf(await this.#fetchJson(address));
    } catch {
      return null;
    }
  }
}

interface VersionText {
  id: string;
  digest: string;
  document: Document;
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
  return { id: version, digest, document: document as unknown as Document };
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

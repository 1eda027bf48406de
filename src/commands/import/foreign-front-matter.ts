import { findHiddenCharacters } from '#core/text/hidden-characters.ts';
import { splitFrontMatter } from '#markdown/settings/front-matter.ts';
import { excerpt } from '#markdown/import/manuscript/rewriting.ts';
import { parseDocument } from 'yaml';

import { plainTitle } from './policy-name.ts';

/** What the front matter of a source says to Codicil. */
export interface ForeignFrontMatter {
  title: string | null;
  /** Its other keys. */
  keys: string[];
  /** Texts that its site may show above the policy, as `key: text`. */
  sentences: string[];
}

// Keys under which site generators keep a sentence for the reader.
const SHOWN = ['intro', 'description', 'summary', 'subtitle', 'excerpt', 'lead'];

/** Reads the front matter of a source; one that is no YAML has nothing to say. */
export function readForeignFrontMatter(text: string): ForeignFrontMatter {
  const { frontMatter } = splitFrontMatter(text);
  const yaml = parseDocument(frontMatter ?? '', { prettyErrors: false });
  const value: unknown = yaml.errors.length > 0 ? null : yaml.toJS({ maxAliasCount: 100 });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { title: null, keys: [], sentences: [] };
  }
  const { title, ...others } = value as Record<string, unknown>;
  const sentences = SHOWN.flatMap((key) => {
    const shown = others[key];
    return typeof shown === 'string' && shown.trim() !== '' ? [`${key}: ${excerpt(shown)}`] : [];
  });
  const line = typeof title === 'string' ? plainTitle(plainLine(title)) : '';
  return { title: line === '' ? null : line, keys: Object.keys(others), sentences };
}

/** A text on one line and without invisible characters. */
export function plainLine(text: string): string {
  const hidden = findHiddenCharacters(text).map(({ offset }) => offset);
  const visible = hidden.reduceRight((all, offset) => {
    const width = String.fromCodePoint(all.codePointAt(offset) ?? 0).length;
    return all.slice(0, offset) + all.slice(offset + width);
  }, text);
  return visible.replaceAll(/\s+/g, ' ').trim();
}

import type { Section } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

import { paths, type Routes } from './routes.ts';
import { versionName } from '../wording/wording.ts';
import type { Wording } from '../wording/site-wording.ts';

/** What a citation names besides the section. */
export interface Cited {
  organisation: string;
  policy: string;
  title: string;
  version: string;
}

/**
 * `Privacy Policy of WebSoftMaster, § 1.3 Cookies, version of 28 November 2016, https://…#cookies`:
 * always the permanent address of the version, never that of the text in force.
 */
export function citation(
  words: Wording,
  cited: Cited,
  routes: Routes,
  section: Section | null,
): string {
  const address = routes.absolute(paths.version(cited.policy, cited.version));
  const { title, organisation } = cited;
  const named = { title, organisation, version: versionName(words, cited.version) };
  if (!section || section.level === 0) return words.say('cite.version', { ...named, address });
  const heading = plainText(section.heading).replaceAll('\n', ' ');
  return words.say('cite.section', {
    ...named,
    section: [section.number, heading].filter(Boolean).join(' '),
    address: `${address}#${encodeURI(section.anchor)}`,
  });
}

import type { Section } from '#core/policy/document.ts';
import { plainText } from '#core/policy/plain-text.ts';

import { paths, type Routes } from './routes.ts';
import { versionName } from './wording.ts';

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
export function citation(cited: Cited, routes: Routes, section: Section | null): string {
  const address = routes.absolute(paths.version(cited.policy, cited.version));
  const version = `version of ${versionName(cited.version)}`;
  const work = `${cited.title} of ${cited.organisation}`;
  if (!section || section.level === 0) return `${work}, ${version}, ${address}`;
  const heading = plainText(section.heading).replaceAll('\n', ' ');
  const name = [section.number, heading].filter(Boolean).join(' ');
  return `${work}, § ${name}, ${version}, ${address}#${encodeURI(section.anchor)}`;
}

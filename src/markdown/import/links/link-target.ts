import { isSafeUrl } from '#core/text/addresses.ts';

import { hasTemplate } from '../body/template-tags.ts';

/** Where the links of a source lead that are not whole addresses. */
export interface LinkBase {
  /** The site that the text was written for; it goes before what the repository says. */
  site: string | null;
  /** The file's own place in its repository. */
  file: { repo: string; commit: string; path: string } | null;
}

/**
 * The whole address of a link that leaves the text, or nothing where it cannot be known. Without a
 * site, a path that begins with `/` counts from the top of the repository, as GitHub shows it.
 */
export function resolveTarget(href: string, base: LinkBase): string | null {
  if (hasTemplate(href) || href.trim() === '') return null;
  if (isSafeUrl(href)) return href;
  // A broken source, as `http://example.org is the …`: nobody can tell where the address ends.
  if (/^https?:/i.test(href)) return null;
  if (/^[\\/]{2}/.test(href)) return safe(`https:${href}`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return null;
  if (base.site !== null) return safe(href, base.site);
  if (!base.file) return null;
  const { repo, commit, path } = base.file;
  const top = `https://github.com/${repo}/blob/${commit}/`;
  return href.startsWith('/') ? safe(href.slice(1), top) : safe(href, new URL(path, top).href);
}

function safe(href: string, base?: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const address = new URL(href, base).href;
  return isSafeUrl(address) ? address : null;
}

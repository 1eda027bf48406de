import { derivedFrom } from '../text/derived.ts';
import { issue, type Issue } from '../problems/issue.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { isSafeUrl, decodeAddress } from '../text/addresses.ts';
import { retiredAnchors } from '../document/anchors.ts';
import { clauseIds, type Document } from '../document/document.ts';
import type { LibraryDraft, PolicyDraft, VersionDraft } from '../library/draft.ts';

/**
 * The addresses of the site and, for a policy's, the anchors there, which are found when a link asks
 * for them: of most texts none does. No anchors for what the site makes itself.
 */
export type Addresses = ReadonlyMap<string, (() => ReadonlySet<string>) | null>;

/** Links of all versions and pages: safe, and alive where they stay on this site. */
export function checkLinks(library: LibraryDraft, addresses: Addresses): Issue[] {
  const texts = [...library.policies.flatMap((policy) => policy.versions), ...library.pages];
  return texts.flatMap(({ document, links }) =>
    check(links, document ? () => anchorsIn(document) : null, addresses),
  );
}

/** `own` are the anchors of the text itself, where they are known. */
function check(
  links: VersionDraft['links'],
  own: (() => ReadonlySet<string>) | null,
  addresses: Addresses,
): Issue[] {
  return links.flatMap(({ href, place }) => {
    if (href.startsWith('#')) {
      const anchors = own?.();
      if (!anchors || anchors.has(decodeAddress(href.slice(1)))) return [];
      const near = didYouMean(
        href,
        [...anchors].map((anchor) => `#${anchor}`),
      );
      return [issue('dead-anchor', place, { href, near })];
    }
    if (!isPath(href)) {
      return isSafeUrl(href) ? [] : [issue('unsafe-link', place, { href: visible(href) })];
    }
    return checkPath(href, addresses).map(({ code, near }) => issue(code, place, { href, near }));
  });
}

// A line break in a scheme is a trick: it must not break the message too.
function visible(href: string): string {
  return JSON.stringify(href).slice(1, -1);
}

// `//host` and `/\host` leave the site in a browser.
export function isPath(href: string): boolean {
  return /^\/(?![/\\])/.test(href);
}

/** What is wrong with a path, if anything. */
export function checkPath(
  href: string,
  addresses: Addresses,
): { code: 'dead-link' | 'dead-anchor'; near: string }[] {
  const [path = '', anchor] = href.split('#', 2);
  const address = path.split('?', 1)[0] ?? '';
  const find = addresses.get(address);
  if (find === undefined) {
    return [{ code: 'dead-link', near: didYouMean(address, [...addresses.keys()]) }];
  }
  if (anchor === undefined || find === null) return [];
  const anchors = find();
  if (anchors.has(decodeAddress(anchor))) return [];
  const near = didYouMean(
    href,
    [...anchors].map((one) => `${path}#${one}`),
  );
  return [{ code: 'dead-anchor', near }];
}

/**
 * Where a link to a policy can land: the anchors of its last version, retired ones included.
 * Nothing if that version could not be read.
 */
export function landingAnchors({ versions }: PolicyDraft): (() => ReadonlySet<string>) | null {
  if (!versions.at(-1)?.document) return null;
  let found: ReadonlySet<string> | null = null;
  return () => {
    found ??= findLandings(versions);
    return found;
  };
}

function findLandings(versions: readonly VersionDraft[]): Set<string> {
  const readable = versions.flatMap(({ document, settings }) =>
    document && settings ? [{ document, settings }] : [],
  );
  const last = readable.at(-1);
  return new Set([...(last ? anchorsIn(last.document) : []), ...retiredAnchors(readable).keys()]);
}

/** All anchors of a version's text: of its sections and its clauses. */
export function anchorsIn(document: Document): ReadonlySet<string> {
  // Several checks ask for those of each version.
  return derivedFrom(document, 'anchors', () => {
    const all = document.sections.flatMap((section) => [section.anchor, ...clauseIds(section)]);
    return new Set(all);
  });
}

/** A line of CODEOWNERS: which paths it is about, and who owns them. */
interface OwnerRule {
  /** Parts of a path, `**` for any number of them. */
  pattern: string[];
  owners: string[];
}

/** Rules by section, in order; a file without sections has one. */
export type CodeOwners = OwnerRule[][];

/**
 * The rules of a CODEOWNERS file as GitHub and GitLab read it: of each section the last pattern that
 * matches wins. A line that names nobody takes its paths out, or, below a heading of GitLab that
 * names owners, falls back on these.
 */
export function parseCodeOwners(text: string): CodeOwners {
  const sections: CodeOwners = [[]];
  let fallback: string[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const heading = /^\^?\[[^\]]+\](?:\[\d+\])?(.*)$/.exec(line.trim());
    if (heading) {
      fallback = wordsOf(heading[1] ?? '');
      sections.push([]);
      continue;
    }
    const [pattern, ...owners] = wordsOf(line);
    if (pattern === undefined) continue;
    const rule = { pattern: patternOf(pattern), owners: owners.length > 0 ? owners : fallback };
    sections.at(-1)?.push(rule);
  }
  return sections;
}

/** Who owns a path, as seen from the root of the repository: `@login`, `@organisation/team`, an address. */
export function ownersOf(owners: CodeOwners, path: string): string[] {
  const found = owners.flatMap(
    (rules) => rules.findLast(({ pattern }) => matchesPath(pattern, path)) ?? [],
  );
  return [...new Set(found.flatMap((rule) => rule.owners))];
}

/** Whether a login is one of the owners, or of a team among them. */
export function isOwner(
  login: string,
  owners: readonly string[],
  teams: Readonly<Record<string, readonly string[]>>,
): boolean {
  const own = login.toLowerCase().replace(/^@/, '');
  return owners.some(
    (owner) =>
      nameOf(owner) === own ||
      membersOf(owner, teams)?.some((member) => nameOf(member) === own) === true,
  );
}

/** Owners without known members: a team or an address that `teams` does not list. */
export function unknownOwners(
  owners: readonly string[],
  teams: Readonly<Record<string, readonly string[]>>,
): string[] {
  return owners.filter(
    (owner) => /^@@|^@[^/]*\/|^[^@].*@/.test(owner) && membersOf(owner, teams) === undefined,
  );
}

function membersOf(
  owner: string,
  teams: Readonly<Record<string, readonly string[]>>,
): readonly string[] | undefined {
  return Object.entries(teams).find(([key]) => nameOf(key) === nameOf(owner))?.[1];
}

function nameOf(owner: string): string {
  return owner.toLowerCase().replace(/^@/, '');
}

// A blank in a path has a backslash before it; what follows ` #` is a comment.
function wordsOf(line: string): string[] {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith('#'));
  return (comment === -1 ? words : words.slice(0, comment)).map((word) =>
    word.replaceAll(/\\(.)/g, '$1'),
  );
}

// As in .gitignore: a slash within it ties a pattern to the root, one at its end means a folder. `**` is
// any number of folders, also none; at the end it is all that is below.
function patternOf(pattern: string): string[] {
  const isTied = pattern.slice(0, -1).includes('/');
  const parts = pattern.replace(/^\//, '').replace(/\/$/, '').split('/');
  const last = parts.at(-1);
  const isFolder = pattern.endsWith('/');
  const path = last === ANY_DEPTH ? parts.slice(0, -1) : parts;
  // What names no folder may be one; `docs/*` is about what lies right in there.
  const below = isTied && last === '*' ? [] : [ANY_DEPTH];
  return [
    ...(isTied ? [] : [ANY_DEPTH]),
    ...path,
    ...(isFolder || last === ANY_DEPTH ? ['*', ANY_DEPTH] : below),
  ];
}

const ANY_DEPTH = '**';

function matchesPath(pattern: readonly string[], path: string): boolean {
  return matches(pattern, path.split('/'), ANY_DEPTH, (part, name) =>
    matches([...part.replaceAll(/\*+/g, '*')], [...name], '*', (a, b) => a === '?' || a === b),
  );
}

/** Whether a pattern is about all of the items, where `any` stands for any number of them; in their product of steps. */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  any: string,
  fits: (one: string, item: string) => boolean,
): boolean {
  let [at, item] = [0, 0];
  // Behind the last `any`, and up to where it reaches.
  let [behind, reached] = [-1, 0];
  while (item < items.length) {
    const one = pattern[at];
    if (one === any) {
      behind = ++at;
      reached = item;
    } else if (one !== undefined && fits(one, items[item] ?? '')) {
      at++;
      item++;
    } else if (behind !== -1) {
      at = behind;
      item = ++reached;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((one) => one === any);
}

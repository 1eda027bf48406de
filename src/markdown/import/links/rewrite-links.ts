import type { Definition, Link, LinkReference, Nodes, Root } from 'mdast';

import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { findAnchor, type AnchorTargets } from './anchor-targets.ts';
import { resolveTarget, type LinkBase } from './link-target.ts';
import type { Edit } from '../manuscript/manuscript.ts';
import { removalOf } from '../manuscript/removal.ts';
import type { Revision } from '../manuscript/revise.ts';
import { excerpt } from '../manuscript/rewriting.ts';
import { rangeOf, treeOf, walkTree } from '../manuscript/walk-tree.ts';
import { decodeAddress } from '#core/text/addresses.ts';

/**
 * Links to addresses that hold outside of the source's own site: anchors that this text has, and
 * whole addresses. A link that leads nowhere loses its target and keeps its words.
 */
export function rewriteLinks(
  text: string,
  syntax: Syntax,
  targets: AnchorTargets,
  base: LinkBase,
): Revision[] {
  const tree = treeOf(text, syntax);
  const definitions = definitionsOf(tree);
  const references = [...walkTree(tree)].flatMap(({ node }) =>
    node.type === 'linkReference' ? [node] : [],
  );
  const used = new Map(
    [...definitions].filter(([id]) => references.some(({ identifier }) => identifier === id)),
  );
  const links = [...walkTree(tree)].flatMap(({ node }) => (node.type === 'link' ? [node] : []));
  return [
    ...links.flatMap((link) => reviseLink(text, link, targets, base)),
    ...[...used.values()].flatMap((definition) => {
      const users = references.filter(({ identifier }) => identifier === definition.identifier);
      return reviseDefinition(text, definition, users, targets, base);
    }),
  ];
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const { node } of walkTree(tree)) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  }
  return definitions;
}

function reviseLink(text: string, link: Link, targets: AnchorTargets, base: LinkBase): Revision[] {
  const address = addressOf(link.url, wordsOf(text, link), targets, base);
  if (address === link.url) return [];
  const at = address === null ? null : destinationOf(text, link);
  if (address === null || at === null) return [unlink(text, link, link.url)];
  return [retarget(link.url, address, at)];
}

function reviseDefinition(
  text: string,
  definition: Definition,
  users: readonly LinkReference[],
  targets: AnchorTargets,
  base: LinkBase,
): Revision[] {
  const { url } = definition;
  const words = users[0] ? wordsOf(text, users[0]) : '';
  const address = addressOf(url, words, targets, base);
  if (address === url) return [];
  const at = address === null ? null : destinationOf(text, definition);
  if (address === null || at === null) return users.map((user) => unlink(text, user, url));
  return [retarget(url, address, at)];
}

function addressOf(
  href: string,
  words: string,
  targets: AnchorTargets,
  base: LinkBase,
): string | null {
  if (!href.startsWith('#')) return resolveTarget(href, base);
  const anchor = findAnchor(decodeAddress(href.slice(1)), words, targets);
  if (anchor === null) return null;
  return anchor === decodeAddress(href.slice(1)) ? href : `#${anchor}`;
}

function retarget(from: string, to: string, { start, end }: Omit<Edit, 'text'>): Revision {
  const code = from.startsWith('#') ? 'anchor-link' : 'link-resolved';
  const text = /[()\s]/.test(to) ? `<${to}>` : to;
  return { code, detail: `${from} → ${to}`, edits: [{ start, end, text }] };
}

function unlink(text: string, link: Link | LinkReference, href: string): Revision {
  const { start, end } = rangeOf(link);
  const inside = insideOf(link);
  const edits = inside
    ? [removalOf(text, start, inside.start), { start: inside.end, end, text: '' }]
    : [{ start, end, text: '' }];
  return { code: 'unlinked', detail: `${excerpt(text.slice(start, end))} (${href})`, edits };
}

function wordsOf(text: string, link: Link | LinkReference): string {
  const inside = insideOf(link);
  return inside ? text.slice(inside.start, inside.end).replaceAll(/[*_`~]/g, '') : '';
}

function insideOf(link: Link | LinkReference): { start: number; end: number } | null {
  const first: Nodes | undefined = link.children[0];
  const last: Nodes | undefined = link.children.at(-1);
  return first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : null;
}

/** Where the address of a link or definition stands, without the angle brackets it may have. */
function destinationOf(
  text: string,
  node: Link | Definition,
): { start: number; end: number } | null {
  const { start, end } = rangeOf(node);
  const inside = node.type === 'link' ? insideOf(node) : null;
  const from = inside?.end ?? start;
  const before = node.type === 'link' ? /^\[?\]\(\s*/ : /^\[(?:\\.|[^\]\\])+\]:\s*/;
  const lead = before.exec(text.slice(from, end))?.[0];
  if (lead === undefined) return null;
  const at = from + lead.length;
  return { start: at, end: at + lengthOfDestination(text.slice(at, end)) };
}

// CommonMark 0.31, "link destination": in angle brackets, or up to a blank or an unpaired parenthesis.
function lengthOfDestination(text: string): number {
  if (text.startsWith('<')) return (/^<(?:\\.|[^<>\\\n])*>/.exec(text)?.[0] ?? '').length;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/\s/.test(character) || (character === ')' && depth === 0)) return at;
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')') depth--;
  }
  return text.length;
}

import { fromXml } from 'xast-util-from-xml';
import type { Element, ElementContent } from 'xast';

import {
  NO_PREFIXES,
  resolveName,
  SHAPES,
  SVG,
  withPrefixes,
  XLINK,
  type Prefixes,
} from './svg-names.ts';

/**
 * An SVG image that has no issues, written anew: its shapes with their attributes, and the words in them.
 * What no browser draws is left out, so that nothing is published that was not understood: comments,
 * declarations, and what drawing programs write for themselves.
 */
export function cleanSvg(text: string): string {
  const root = fromXml(text).children.find((node) => node.type === 'element');
  return root ? `${renderElement(root, NO_PREFIXES, true)}\n` : '';
}

function renderElement(node: Element, outer: Prefixes, isRoot = false): string {
  const prefixes = withPrefixes(node, outer);
  const { space, local } = resolveName(node.name, prefixes);
  if (space !== SVG || !SHAPES.has(local)) return '';
  const attributes = [
    ...(isRoot ? [['xmlns', SVG] as const] : []),
    ...attributesOf(node, prefixes),
  ].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const inside = node.children.map((child) => renderContent(child, prefixes)).join('');
  const start = `<${local}${attributes.join('')}`;
  return inside === '' ? `${start}/>` : `${start}>${inside}</${local}>`;
}

function renderContent(node: ElementContent, prefixes: Prefixes): string {
  if (node.type === 'element') return renderElement(node, prefixes);
  return node.type === 'text' || node.type === 'cdata' ? escapeText(node.value) : '';
}

/** Attributes by their names without a prefix; browsers take `xlink:href` for `href` where that is absent. */
function attributesOf({ attributes }: Element, prefixes: Prefixes): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, written] of Object.entries(attributes)) {
    const value = written ?? '';
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    if (name === 'xml:space' || name === 'xml:lang' || !name.includes(':')) found.set(name, value);
    else {
      const { space, local } = resolveName(name, prefixes);
      if (space === XLINK && local === 'href' && !('href' in attributes)) found.set('href', value);
    }
  }
  return found;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;');
}

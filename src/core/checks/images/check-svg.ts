import { fromXml } from 'xast-util-from-xml';
import type { Element, Root, RootContent } from 'xast';

import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';
import { referenceFault } from './svg-references.ts';
import { NO_PREFIXES, resolveName, SHAPES, SVG, withPrefixes, type Prefixes } from './svg-names.ts';

/**
 * What an SVG image may not hold, each at its place: programs, other documents, and addresses outside
 * the file. Shapes, words and colours are what is let through, and not the rest of a list of dangers:
 * a browser runs an image that is opened by its own address.
 */
export function checkSvg(
  file: string,
  text: string,
  { expected, what }: { expected: string; what: 'logo' | 'image' },
): Issue[] {
  const parsed = parse(text);
  if (!parsed.ok) {
    const { line, column, found } = parsed;
    return [issue('not-an-image', { file, line, column }, { found, expected, what })];
  }
  const root = parsed.tree.children.find((node) => node.type === 'element');
  const name = root && resolveName(root.name, withPrefixes(root, NO_PREFIXES));
  if (!root || name?.space !== SVG || name.local !== 'svg') {
    const found = root ? `the XML element \`<${root.name}>\`` : 'no XML element';
    return [issue('not-an-image', topOf(file), { found, expected, what })];
  }
  const faults = [...inNodes(parsed.tree.children, NO_PREFIXES)];
  // What is drawn is counted of shapes alone.
  const tooMany = faults.length === 0 ? referenceFault(root) : null;
  return [...faults, ...(tooMany ? [tooMany] : [])].map(({ node, found }) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return issue('unsafe-svg', { file, line, column }, { found, what });
  });
}

// What drawing programs write for themselves; no browser makes anything of it.
const INERT = [
  'http://www.inkscape.org/',
  'http://sodipodi.sourceforge.net/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/',
  'http://ns.adobe.com/',
  'http://www.bohemiancoding.com/',
  'http://www.serif.com/',
];

/** Drawing programs nest groups a few dozen deep; browsers walk a tree of thousands until their stack ends. */
const DEEPEST = 100;

interface Found {
  node: RootContent;
  /** What it is, for the message. */
  found: string;
}

type Parsed = { ok: true; tree: Root } | { ok: false; found: string; line: number; column: number };

function parse(text: string): Parsed {
  // Another encoding could make other words of the same bytes.
  const encoding = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
    return { ok: false, found: `the encoding \`${encoding}\``, line: 1, column: 1 };
  }
  try {
    return { ok: true, tree: fromXml(text) };
  } catch (cause) {
    const { line = 1, column = 1 } = cause as { line?: number; column?: number };
    return { ok: false, found: 'text that is no XML', line, column };
  }
}

function* inNodes(nodes: readonly RootContent[], outer: Prefixes, depth = 0): Generator<Found> {
  for (const node of nodes) {
    if (depth > DEEPEST) {
      yield { node, found: `element ${DEEPEST + 1} levels deep` };
      return;
    }
    if (node.type === 'instruction' && node.name !== 'xml') {
      yield { node, found: `instruction \`<?${node.name}>\`` };
    }
    // It can give any element any attribute, an event handler too, that stands nowhere in the tree.
    if (node.type === 'doctype') yield { node, found: 'document type `<!DOCTYPE …>`' };
    if (node.type === 'element') yield* inElement(node, outer, depth);
  }
}

function* inElement(node: Element, outer: Prefixes, depth: number): Generator<Found> {
  const prefixes = withPrefixes(node, outer);
  const { space, local } = resolveName(node.name, prefixes);
  const isDrawn = space === SVG && SHAPES.has(local);
  if (isDrawn) {
    for (const [name, value] of Object.entries(node.attributes)) {
      const found = fault(name, value ?? '');
      if (found !== null) yield { node, found };
    }
    if (local === 'style' && leadsOut(wordsOf(node))) yield { node, found: 'address in `<style>`' };
  } else if (!INERT.some((one) => space.startsWith(one))) {
    yield { node, found: `element \`<${node.name}>\`` };
    return;
  }
  yield* inNodes(node.children, prefixes, depth + 1);
}

function fault(name: string, value: string): string | null {
  const local = name.replace(/^.*:/, '').toLowerCase();
  if (local.startsWith('on')) return `event handler \`${name}\``;
  if (local === 'href' || local === 'src' || local === 'base') {
    return /^\s*#/.test(value) ? null : `address \`${value.trim().slice(0, 60)}\``;
  }
  // Of attributes with a prefix, browsers know the three above.
  return !name.includes(':') && name !== 'xmlns' && leadsOut(value)
    ? `address in \`${name}\``
    : null;
}

// A style may point into the file itself. Escapes can spell anything, and no logo needs one.
function leadsOut(style: string): boolean {
  return /@import|\\|(?:url|src|image|image-set)\(\s*["']?(?!\s*["']?#)/i.test(style);
}

function wordsOf({ children }: Element): string {
  return children
    .map((node) => (node.type === 'text' || node.type === 'cdata' ? node.value : ''))
    .join('');
}

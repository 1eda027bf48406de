import type { Element } from 'xast';

export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';

/** The elements of an SVG image that are shapes, words and colours. */
export const SHAPES: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon ' +
    'text tspan textPath linearGradient radialGradient stop pattern clipPath mask marker filter ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB ' +
    'feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset style'
  ).split(' '),
);

/** The namespaces that prefixes stand for, within an element. */
export type Prefixes = ReadonlyMap<string, string>;

export const NO_PREFIXES: Prefixes = new Map();

/** The namespace and the local name of an element. */
export function resolveName(name: string, prefixes: Prefixes): { space: string; local: string } {
  const at = name.indexOf(':');
  const prefix = at === -1 ? '' : name.slice(0, at);
  return { space: prefixes.get(prefix) ?? '', local: name.slice(at + 1) };
}

/** The prefixes within an element, with those that it declares itself. */
export function withPrefixes({ attributes }: Element, outer: Prefixes): Prefixes {
  const own = Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns') return [['', value ?? '']];
    return name.startsWith('xmlns:') ? [[name.slice(6), value ?? '']] : [];
  });
  return own.length === 0 ? outer : new Map([...outer, ...own]);
}

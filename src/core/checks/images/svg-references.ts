import type { Element } from 'xast';

/** So many shapes draw any logo or map; a browser draws them in less than a second. */
const MOST_DRAWN = 100_000;

/** How many references may lead from one to the next: browsers follow each by a call. */
const MOST_STEPS = 30;

/** What is wrong with the references of an image within itself: each may double what is drawn, or never end. */
export function referenceFault(root: Element): { node: Element; found: string } | null {
  const image = new ReferencedImage(root);
  for (const node of image.elements) {
    const { drawn, steps, isEndless } = image.weigh(node);
    if (isEndless) return { node, found: 'reference that leads back to itself' };
    if (steps > MOST_STEPS) {
      return { node, found: `reference ${MOST_STEPS + 1} references deep` };
    }
    if (drawn > MOST_DRAWN) {
      return { node, found: `reference that draws more than ${MOST_DRAWN} shapes` };
    }
  }
  return null;
}

/** What is drawn for an element, with everything that it refers to. */
interface Weight {
  drawn: number;
  /** The longest way of references from it. */
  steps: number;
  isEndless: boolean;
}

interface Reference {
  id: string;
  /** Each shape within takes it over, and at each of its corners, say. */
  isInherited: boolean;
}

const GROWING: Weight = { drawn: 0, steps: 0, isEndless: true };

const TOO_DEEP: Weight = { drawn: 0, steps: MOST_STEPS + 1, isEndless: false };
const DEEPEST_CALL = 500;

class ReferencedImage {
  readonly elements: Element[] = [];
  readonly #byId = new Map<string, Element>();
  readonly #weights = new Map<Element, Weight>();
  /** References in style sheets, by the selector if it is one name, as `.class`, `#id` or `path`. */
  readonly #ofSelector = new Map<string, Reference[]>();
  readonly #ofAny: Reference[] = [];

  constructor(root: Element) {
    this.#collect(root);
  }

  weigh(node: Element, depth = 0): Weight {
    const known = this.#weights.get(node);
    if (known) return known;
    // Before the stack ends; what is so deep is told by the references from it.
    if (depth > DEEPEST_CALL) return TOO_DEEP;
    this.#weights.set(node, GROWING);
    const inside = elementsIn(node).map((child) => this.weigh(child, depth + 1));
    const references = this.#referencesOf(node).flatMap((reference) => {
      const target = this.#byId.get(reference.id);
      return target ? [{ ...reference, ...this.weigh(target, depth + 1) }] : [];
    });
    let drawn = 1 + cornersOf(node) + sum(inside.map((one) => one.drawn));
    for (const one of references) {
      drawn = one.isInherited ? drawn * (1 + one.drawn) : drawn + one.drawn;
    }
    const weight = {
      drawn,
      steps: Math.max(
        0,
        ...inside.map(({ steps }) => steps),
        ...references.map(({ steps }) => steps + 1),
      ),
      isEndless: [...inside, ...references].some(({ isEndless }) => isEndless),
    };
    this.#weights.set(node, weight);
    return weight;
  }

  #collect(node: Element): void {
    // Those within come first: the innermost fault is the one to tell.
    const { id } = node.attributes;
    if (typeof id === 'string' && !this.#byId.has(id)) this.#byId.set(id, node);
    if (/(?:^|:)style$/.test(node.name)) this.#readSheet(node);
    for (const child of elementsIn(node)) this.#collect(child);
    this.elements.push(node);
  }

  #readSheet({ children }: Element): void {
    const text = children
      .map((node) => (node.type === 'text' || node.type === 'cdata' ? node.value : ''))
      .join('')
      .replaceAll(/\/\*[^]*?\*\//g, '');
    for (const rule of text.split('}')) {
      const [selectors = '', ...body] = rule.split('{');
      const references = referencesInStyle(body.join('{'));
      if (references.length === 0) continue;
      for (const selector of selectors.split(',')) {
        const name = /^\s*([.#]?[\w-]+)\s*$/.exec(selector)?.[1];
        if (name === undefined) this.#ofAny.push(...references);
        else this.#ofSelector.set(name, [...(this.#ofSelector.get(name) ?? []), ...references]);
      }
    }
  }

  #referencesOf({ name: tag, attributes }: Element): Reference[] {
    const own = Object.entries(attributes).flatMap(([name, written]): Reference[] => {
      const value = written ?? '';
      if (/(?:^|:)href$/.test(name)) {
        return [{ id: decoded(value.trim().slice(1)), isInherited: false }];
      }
      return name === 'style' ? referencesInStyle(value) : referencesInStyle(`${name}: ${value}`);
    });
    const names = [
      tag.replace(/^.*:/, ''),
      `#${attributes['id'] ?? ''}`,
      ...(attributes['class'] ?? '').split(/\s+/).map((one) => `.${one}`),
    ];
    return [...own, ...names.flatMap((one) => this.#ofSelector.get(one) ?? []), ...this.#ofAny];
  }
}

const INHERITED = /^(?:fill|stroke|marker(?:-start|-mid|-end)?)$/i;

function referencesInStyle(style: string): Reference[] {
  if (!/url\(/i.test(style)) return [];
  return style.split(';').flatMap((declaration) => {
    const property = /^\s*([\w-]+)\s*:/.exec(declaration)?.[1] ?? '';
    const isInherited = INHERITED.test(property);
    return [...declaration.matchAll(/url\(\s*["']?\s*#([^"')]*)/gi)].map(([, id = '']) => ({
      id: decoded(id.trim()),
      isInherited,
    }));
  });
}

// A marker is drawn at each corner of a line, and a corner takes at least four characters to write.
function cornersOf({ attributes }: Element): number {
  const hasMarker = Object.keys(attributes).some((name) => name.startsWith('marker'));
  const line = attributes['d'] ?? attributes['points'] ?? '';
  return hasMarker || /marker/.test(attributes['style'] ?? '') ? Math.ceil(line.length / 4) : 0;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((node) => node.type === 'element');
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

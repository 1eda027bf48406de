import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { Block, Clause, Image, Inline, Item, Section } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';
import { RESELLER_FIELDS } from '#core/document/reseller-fields.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** What the HTML of blocks needs to know of the site around them. */
export interface BlockOptions {
  /** A path of the site as it is written into a link, with the site's base path. */
  href: (path: string) => string;
  /** Whether clauses show their addresses, for who cites them. */
  isCited: boolean;
  /** The image with a digest as the site shows it; without this, images are the words in their place. */
  image?: ((digest: string) => SiteImage | undefined) | undefined;
}

/** An image of the site: its address as it is written into a page, and its size in CSS pixels. */
interface SiteImage {
  src: string;
  width: number;
  height: number;
}

/** Blocks and inline content of one section as HTML elements. */
export class BlockRenderer {
  readonly #section: Section;
  readonly #options: BlockOptions;
  readonly #named: Set<string>;
  readonly #scope: string;
  #hasNamed = false;

  /**
   * `named` are the ids of terms and footnotes given so far, in the sections before too; `scope`
   * stands in such ids, where texts that have their own footnotes share a page.
   */
  constructor(section: Section, options: BlockOptions, named: Set<string>, scope = '') {
    this.#section = section;
    this.#options = options;
    this.#named = named;
    this.#scope = scope;
  }

  /** Whether there was a term or footnote: their ids depend on what stands before them. */
  get hasNamed(): boolean {
    return this.#hasNamed;
  }

  blocks(blocks: readonly Block[]): Element[] {
    return blocks.map((block) => this.#block(block));
  }

  inlines(content: readonly Inline[]): ElementContent[] {
    return content.map((inline) => this.#inline(inline));
  }

  #block(block: Block): Element {
    switch (block.kind) {
      case 'paragraph':
        return this.#paragraph(block);
      case 'list':
        return this.#list(block);
      case 'table':
        return this.#table(block);
      case 'quote':
        return h('blockquote', this.blocks(block.blocks));
      case 'code':
        return h('pre', { tabIndex: 0 }, h('code', block.text));
      case 'rule':
        return h('hr');
      case 'short':
        return h(
          'aside',
          { className: 'short', role: 'note', ariaLabel: 'In short, not binding' },
          [
            h('p', { className: 'short-title' }, ['In short ', h('span', '(not binding)')]),
            ...this.blocks(block.blocks),
          ],
        );
      case 'note':
        return h('aside', { className: 'note', ...this.#name('note', block.label), role: 'note' }, [
          h('sup', block.label),
          ...this.blocks(block.blocks),
        ]);
    }
  }

  #paragraph({ clause, children }: Of<'paragraph'>): Element {
    return h('p', this.#address(clause), [...this.inlines(children), ...this.#mark(clause)]);
  }

  #list(list: Of<'list'>): Element {
    const items = list.items.map((item) => this.#item(item));
    if (!list.ordered) return h('ul', items);
    // Labels such as (a) are words of the page, so that they are copied and read aloud with it.
    if (list.items.some((item) => item.label.startsWith('('))) {
      return h('ol', { className: 'labelled', role: 'list' }, items);
    }
    return h('ol', list.start === 1 ? {} : { start: list.start }, items);
  }

  #item(item: Item): Element {
    const label: ElementContent[] = item.label.startsWith('(')
      ? [h('span', { className: 'label' }, item.label), { type: 'text', value: ' ' }]
      : [];
    const tick: ElementContent[] =
      item.checked === null ? [] : [{ type: 'text', value: item.checked ? '☑ ' : '☐ ' }];
    const [first, ...rest] = item.blocks;
    const mark = this.#mark(item.clause);
    // A single paragraph needs no element of its own.
    if (first?.kind === 'paragraph') {
      const words = [...label, ...tick, ...this.inlines(first.children), ...mark];
      const head = rest.every((block) => block.kind === 'list') ? words : [h('p', words)];
      return h('li', this.#address(item.clause), [...head, ...this.blocks(rest)]);
    }
    return h('li', this.#address(item.clause), [
      ...label,
      ...tick,
      ...this.blocks(item.blocks),
      ...mark,
    ]);
  }

  // Wide tables scroll by themselves: a box that scrolls must be reachable by keyboard.
  #table({ columns, rows }: Of<'table'>): Element {
    const [header, ...body] = rows;
    const align = (index: number): string | undefined =>
      columns[index] ? `align-${columns[index]}` : undefined;
    const head = header?.cells.map((cell, index) =>
      h('th', { scope: 'col', className: align(index) }, this.inlines(cell)),
    );
    const lines = body.map((row) =>
      h(
        'tr',
        this.#address(row.clause),
        row.cells.map((cell, index) => {
          const mark = index === row.cells.length - 1 ? this.#mark(row.clause) : [];
          return h('td', { className: align(index) }, [...this.inlines(cell), ...mark]);
        }),
      ),
    );
    const name = `Table in section ${plainText(this.#section.heading) || 'introduction'}`;
    return h('div', { className: 'table', role: 'group', tabIndex: 0, ariaLabel: name }, [
      h('table', [h('thead', h('tr', head ?? [])), h('tbody', lines)]),
    ]);
  }

  #inline(inline: Inline): ElementContent {
    switch (inline.kind) {
      case 'text':
        return { type: 'text', value: inline.text };
      case 'emphasis':
        return h('em', this.inlines(inline.children));
      case 'strong':
        return h('strong', this.inlines(inline.children));
      case 'deletion':
        return h('s', this.inlines(inline.children));
      case 'code':
        return h('code', inline.text);
      case 'break':
        return h('br');
      case 'link':
        return this.#link(inline);
      case 'image':
        return this.#image(inline);
      case 'term':
        return h('dfn', this.#name('term', inline.id), this.inlines(inline.children));
      case 'reseller':
        return h('span', { className: 'field' }, RESELLER_FIELDS[inline.field]);
      case 'note':
        return h(
          'sup',
          h('a', { href: `#note:${this.#scope}${inline.label}` }, `[${inline.label}]`),
        );
    }
  }

  #link({ href, title, children }: Extract<Inline, { kind: 'link' }>): Element {
    const target = href.startsWith('/') ? this.#options.href(href) : href;
    return h('a', { href: target, ...(title ? { title } : {}) }, this.inlines(children));
  }

  // With its size, so that nothing moves when it comes.
  #image({ alt, title, digest }: Image): ElementContent {
    const image = this.#options.image?.(digest);
    if (!image) return { type: 'text', value: alt };
    const { src, width, height } = image;
    return h('img', { src, alt, ...(title ? { title } : {}), width, height, loading: 'lazy' });
  }

  // Defined twice, the first definition is the one that a link leads to.
  #name(kind: 'note' | 'term', name: string): { id?: string } {
    const id = `${kind}:${this.#scope}${name}`;
    this.#hasNamed = true;
    if (name === '' || this.#named.has(id)) return {};
    this.#named.add(id);
    return { id };
  }

  #address(clause: Clause): { id?: string } {
    return clause === null ? {} : { id: `${this.#section.anchor}.${clause}` };
  }

  // Out of the tab order: a policy has a hundred clauses. Arrow keys lead from the section's mark
  // to those of its clauses (src/components/text/reading.ts).
  #mark(clause: Clause): ElementContent[] {
    if (clause === null || !this.#options.isCited) return [];
    const href = `#${encodeURI(this.#section.anchor)}.${clause}`;
    const label = `Address of clause ${clause}`;
    return [h('a', { className: 'mark', href, tabIndex: -1, ariaLabel: label }, '¶')];
  }
}

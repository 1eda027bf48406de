import type {
  Definition,
  Delete,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  PhrasingContent,
  Root,
} from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';

import { issue, type Issue, type Place } from '#core/problems/issue.ts';
import type { Inline } from '#core/document/document.ts';
import { RESELLER_FIELDS, type ResellerField } from '#core/document/reseller-fields.ts';
import { alternatives, ID_FORM } from '#core/schemas/schema-fields.ts';

import { isComment, readAttributes } from './component-syntax.ts';
import { findHiddenReferences, mayHide } from '../tree/hidden-references.ts';
import { imageOfElement, splitAtImages, type HtmlImage } from '../source/html-images.ts';
import { imageMarkdown } from '../source/image-markdown.ts';
import { joinInlines, ownText, trimInlines, WHITE_SPACE } from './join-inlines.ts';
import type { Source } from '../source/source.ts';

/** A link of the text and where it stands. */
export interface PlacedLink {
  href: string;
  place: Place;
}

/** A `<Reseller field="…" />` and where it stands. */
export interface PlacedField {
  field: ResellerField;
  place: Place;
}

/** What links of a text may refer to, by identifier. */
export type Definitions = ReadonlyMap<string, Definition>;

/** Builds inline content, and gathers its links, fields and issues on the way. */
export class InlineBuilder {
  readonly links: PlacedLink[] = [];
  readonly fields: PlacedField[] = [];
  readonly issues: Issue[] = [];
  /** Struck words, without those within others. */
  readonly struck: Delete[] = [];
  readonly #source: Source;
  readonly #definitions: Definitions;
  #isStruck = false;

  constructor(source: Source, definitions: Definitions) {
    this.#source = source;
    this.#definitions = definitions;
  }

  /** Runs of white space become one blank; text that touches is joined; ends are trimmed. */
  build(nodes: readonly PhrasingContent[]): Inline[] {
    return trimInlines(joinInlines(nodes.flatMap((node) => this.#inline(node))));
  }

  #children(nodes: readonly PhrasingContent[]): Inline[] {
    return joinInlines(nodes.flatMap((node) => this.#inline(node)));
  }

  #inline(node: PhrasingContent): Inline[] {
    switch (node.type) {
      case 'text':
        this.checkReferences(node, node.value);
        return [{ kind: 'text', text: ownText(node.value.replaceAll(WHITE_SPACE, ' ')) }];
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, children: this.#children(node.children) }];
      case 'delete':
        return this.#deletion(node);
      case 'inlineCode':
        return [{ kind: 'code', text: ownText(node.value) }];
      case 'break':
        return [{ kind: 'break' }];
      case 'link':
        return this.#link(node, node);
      case 'linkReference':
        return this.#link(node, this.#definitions.get(node.identifier));
      case 'footnoteReference':
        return [{ kind: 'note', label: node.label ?? node.identifier }];
      case 'image':
        return this.#image(node, node);
      case 'imageReference':
        return this.#image(node, this.#definitions.get(node.identifier));
      case 'html':
        this.issues.push(
          issue('raw-html', this.#source.place(node), { tag: firstLine(node.value) }),
        );
        return this.#html(node);
      case 'mdxTextExpression':
        if (isComment(node.value)) return [];
        this.issues.push(
          issue('expression', this.#source.place(node), {
            step: this.#source.stepWithBackslash(node),
          }),
        );
        return [{ kind: 'text', text: this.#source.slice(node) }];
      case 'mdxJsxTextElement':
        return this.#component(node);
      default:
        // No parser option that we set gives another kind; should one come, its source is its text.
        return [{ kind: 'text', text: this.#source.slice(node) }];
    }
  }

  // What is struck within struck words is struck once.
  #deletion(node: Delete): Inline[] {
    if (this.#isStruck) return this.#children(node.children);
    this.struck.push(node);
    this.#isStruck = true;
    const children = this.#children(node.children);
    this.#isStruck = false;
    return [{ kind: 'deletion', children }];
  }

  #link(node: Link | LinkReference, target: Link | Definition | undefined): Inline[] {
    const children = this.#children(node.children);
    if (!target) return children;
    this.checkReferences(target, target.url + (target.title ?? ''));
    const href = ownText(target.url);
    this.links.push({ href, place: this.#source.place(node) });
    const title = ownText(target.title ?? '');
    // An ordinary page is not sealed.
    if (title !== '' && !this.#source.readImage) this.#reportTitle(node, target, title);
    return [{ kind: 'link', href, title, children }];
  }

  #reportTitle(node: Link | LinkReference, target: Link | Definition, title: string): void {
    const written = this.#source.slice(target);
    const at = written.lastIndexOf(title);
    const bare = at === -1 ? written : written.slice(0, at - 1).trimEnd();
    const mended = target.type === 'link' ? `${bare})` : bare;
    this.issues.push(issue('link-title', this.#source.place(node), { title, mended }));
  }

  #image(node: Image | ImageReference, target: Image | Definition | undefined): Inline[] {
    const alt = ownText((node.alt ?? '').replaceAll(WHITE_SPACE, ' ').trim());
    const place = this.#source.place(node);
    const { readImage } = this.#source;
    if (!readImage || !target) {
      this.issues.push(issue('image-in-version', place, {}));
      return [{ kind: 'text', text: node.alt ?? '' }];
    }
    const [src, title] = [ownText(target.url), ownText(target.title ?? '')];
    this.checkReferences(node, node === target ? alt + src + title : alt);
    if (node !== target) this.checkReferences(target, src + title);
    const name = src.replace(/^.*\//, '');
    if (alt === '' || alt === name) {
      const found = alt === '' ? 'image without words' : `name of a file \`${name}\` as words`;
      const mended = imageMarkdown('A map of our data centres', src);
      this.issues.push(issue('image-without-words', place, { found, mended }));
    }
    const digest = readImage({ alt, src, place, isHtml: false });
    return [{ kind: 'image', alt, src, title, digest }];
  }

  /** A component inside a line: `<Term>` or `<Reseller>`. */
  #component(node: MdxJsxTextElement): Inline[] {
    switch (node.name) {
      case 'Term':
        return this.#term(node);
      case 'Reseller':
        return this.#reseller(node);
      case 'InShort':
        this.#misuse(node, '`<InShort>` within a line', 'it on lines of its own');
        return this.#children(node.children);
      default:
        this.#reportUnknown(node);
        return this.element(node);
    }
  }

  /** What an element that is no component of ours shows. */
  element(node: MdxJsxTextElement | MdxJsxFlowElement): Inline[] {
    const image = imageOfElement(node);
    if (image && this.#source.readImage) return this.#htmlImage(image, node);
    return this.#children(node.children as PhrasingContent[]);
  }

  #html(node: Html): Inline[] {
    const parts = this.#source.readImage ? splitAtImages(node.value) : [node.value];
    return parts.flatMap((part) =>
      typeof part === 'string'
        ? [{ kind: 'text', text: part.replaceAll(/\s+/g, ' ') }]
        : this.#htmlImage(part, node),
    );
  }

  #htmlImage({ alt, src, title }: HtmlImage, node: Node): Inline[] {
    const place = this.#source.place(node);
    const digest = this.#source.readImage?.({ alt, src, place, isHtml: true }) ?? '';
    return [{ kind: 'image', alt, src, title, digest }];
  }

  #term(node: MdxJsxTextElement): Inline[] {
    const { values, issues } = readAttributes(node, ['id'], this.#source);
    this.issues.push(...issues);
    const children = this.#children(node.children);
    if (children.length === 0)
      this.#misuse(node, '`<Term>` without words', 'the defined term in it');
    const id = values['id'] ?? '';
    if (id !== '' && !ID_FORM.test(id)) {
      const expected = 'lower-case letters, digits and single hyphens';
      this.#misuse(node, `\`id\` \`${id}\` of \`<Term>\``, expected);
    }
    return [{ kind: 'term', id, children }];
  }

  #reseller(node: MdxJsxTextElement): Inline[] {
    const { values, issues } = readAttributes(node, ['field'], this.#source);
    this.issues.push(...issues);
    if (node.children.length > 0) {
      this.#misuse(node, 'words in `<Reseller>`', 'none: the field is filled in');
    }
    const field = values['field'];
    if (field !== undefined && isField(field)) {
      this.fields.push({ field, place: this.#source.place(node) });
      return [{ kind: 'reseller', field }];
    }
    if (issues.length === 0) {
      const found = field === undefined ? 'absence of `field`' : `field \`${field}\``;
      const expected = `\`field\` as ${alternatives(Object.keys(RESELLER_FIELDS))}`;
      this.#misuse(node, `${found} in \`<Reseller>\``, expected);
    }
    return this.#children(node.children);
  }

  #misuse(node: MdxJsxTextElement, found: string, expected: string): void {
    const details = { name: node.name ?? '', found, expected };
    this.issues.push(issue('component-misuse', this.#source.place(node), details));
  }

  #reportUnknown(node: MdxJsxTextElement): void {
    const place = this.#source.place(node);
    this.issues.push(
      isHtmlName(node.name)
        ? issue('raw-html', place, { tag: `<${node.name ?? ''}>` })
        : issue('unknown-component', place, { name: node.name ?? '', known: KNOWN_COMPONENTS }),
    );
  }

  /**
   * Finds hidden characters that are written as references in a node, or in its first so many code
   * units. Those that stand in the source as they are have been found there (parse-version.ts).
   */
  checkReferences(node: Node, value: string, length = Infinity): void {
    if (!this.#source.hasReferences || !mayHide(value)) return;
    const { text } = this.#source;
    const start = node.position?.start.offset ?? 0;
    const end = Math.min(start + length, node.position?.end.offset ?? start);
    for (const { offset, name } of findHiddenReferences(text, start, end)) {
      const place = this.#source.placeAt(offset);
      this.issues.push(issue('hidden-character', place, { character: name }));
    }
  }
}

/** The components that a version may use, for messages. */
export const KNOWN_COMPONENTS = alternatives(['<InShort>', '<Reseller>', '<Term>']);

/** True for `br` and `div`; components begin with a capital. */
export function isHtmlName(name: string | null): boolean {
  return name !== null && /^[a-z]/.test(name);
}

function isField(field: string): field is ResellerField {
  return Object.hasOwn(RESELLER_FIELDS, field);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 60) ?? '';
}

/** The definitions of a text: of several for one identifier, the first. */
export function findDefinitions(tree: Root): Definitions {
  const definitions = new Map<string, Definition>();
  const visit = (nodes: readonly Root['children'][number][]): void => {
    for (const node of nodes) {
      if (node.type === 'definition' && !definitions.has(node.identifier)) {
        definitions.set(node.identifier, node);
      }
      switch (node.type) {
        case 'blockquote':
        case 'footnoteDefinition':
        case 'mdxJsxFlowElement':
          visit(node.children);
          break;
        case 'list':
          for (const item of node.children) visit(item.children);
      }
    }
  };
  visit(tree.children);
  return definitions;
}

import type { Nodes, Root } from 'mdast';

import { type Block, type Document, type Inline, type Section } from '#core/document/document.ts';
import { plainText, withStruckStanding } from '#core/document/plain-text.ts';
import { RESELLER_FIELDS, type ResellerField } from '#core/document/reseller-fields.ts';

import { isComment } from '#markdown/document/component-syntax.ts';
import { takeAnchor } from '#markdown/source/explicit-anchor.ts';
import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { attributesOf, stringOf, wordsOf } from './component-words.ts';
import { BLOCK_MARKS, findTags, HIDDEN_ELEMENTS, isLineBreak } from './html-tags.ts';
import { parseAgain, rangeOf } from '../manuscript/walk-tree.ts';

/** The words that a reader of a document sees, in order. */
export function wordsOfDocument(document: Document): string[] {
  return document.sections.flatMap((section) => [
    ...wordsOfInlines(section.heading),
    ...wordsOfBody(section),
  ]);
}

/** The words of a section without its heading and without the sections below it. */
export function wordsOfBody(section: Section): string[] {
  return section.blocks.flatMap(wordsOfBlock);
}

// A browser strikes words through; it says no word of that.
function wordsOfInlines(content: readonly Inline[]): string[] {
  return split(plainText(withStruckStanding(content)));
}

function wordsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return wordsOfInlines(block.children);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(wordsOfBlock));
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap(wordsOfInlines));
    case 'code':
      return split(block.text);
    case 'quote':
    case 'short':
    case 'note':
      return block.blocks.flatMap(wordsOfBlock);
    case 'rule':
      return [];
  }
}

/** The words that a browser shows of a text that may hold HTML, components and expressions. */
export function wordsOfSource(text: string, syntax: Syntax): string[] {
  const parsed = parseAgain(text, syntax);
  return parsed.ok ? split(new SourceReader(text, syntax).read(parsed.tree)) : [];
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

const PARTS_WORDS = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'code',
  'listItem',
  'mdxJsxFlowElement',
  'mdxFlowExpression',
]);

class SourceReader {
  readonly #text: string;
  readonly #syntax: Syntax;

  constructor(text: string, syntax: Syntax) {
    this.#text = text;
    this.#syntax = syntax;
  }

  read(node: Nodes | Root): string {
    const words = this.#words(node);
    return PARTS_WORDS.has(node.type) ? ` ${words} ` : words;
  }

  #words(node: Nodes): string {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
        return node.value;
      case 'break':
        return ' ';
      case 'image':
      case 'imageReference':
        return node.alt ?? '';
      case 'footnoteReference':
        return `[${node.label ?? node.identifier}]`;
      case 'html':
        return this.#html(node);
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        return isComment(node.value) ? '' : (stringOf(node.value) ?? this.#slice(node));
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement': {
        if (HIDDEN_ELEMENTS.has((node.name ?? '').toLowerCase())) return '';
        if (node.name === 'br') return ' ';
        const attributes = attributesOf(node);
        if (node.name === 'Reseller') {
          return RESELLER_FIELDS[attributes['field'] as ResellerField] ?? '';
        }
        const own = node.name === 'Term' || node.name === 'InShort' ? '' : wordsOf(attributes);
        return `${own}${own && ' '}${this.#children(node.children)}`;
      }
      case 'heading': {
        const source = { text: this.#text, syntax: this.#syntax };
        return this.#children(takeAnchor(node.children, source).children);
      }
      default:
        return 'children' in node ? this.#children(node.children) : '';
    }
  }

  #children(nodes: readonly Nodes[]): string {
    return nodes.map((node) => this.read(node)).join('');
  }

  // Inside a block of HTML the words may be marked as Markdown once the tags are gone.
  #html(node: Nodes): string {
    const html = this.#slice(node);
    let rest = '';
    let at = 0;
    let hidden: string | null = null;
    for (const tag of findTags(html)) {
      if (hidden === null) rest += html.slice(at, tag.start);
      if (hidden === null && tag.kind === 'open' && HIDDEN_ELEMENTS.has(tag.name)) {
        hidden = tag.name;
      } else if (tag.kind === 'close' && tag.name === hidden) hidden = null;
      if (tag.name === 'img') rest += tag.attributes['alt'] ?? '';
      if (isLineBreak(tag)) rest += ' ';
      if (BLOCK_MARKS.has(tag.name)) rest += '\n\n';
      at = tag.end;
    }
    if (hidden === null) rest += html.slice(at);
    const isInline = rest === '' || /^\s+$/.test(rest);
    if (isInline) return rest;
    const unindented = rest.replaceAll(/^[ \t>]+/gm, '');
    const words = wordsOfSource(unindented.replaceAll('<', '\\<'), 'md');
    return ` ${words.join(' ')} `;
  }

  #slice(node: Nodes): string {
    const { start, end } = rangeOf(node);
    return this.#text.slice(start, end);
  }
}

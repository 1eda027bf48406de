import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';

import { walkBlocks, type Document, type Inline } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

const markdown = remark().use(remarkFrontmatter).use(remarkGfm);
const mdx = remark().use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/** A file of a foreign history, parsed by remark: as MDX if it is called so and is. */
export function parseSource(folder: string, file: string): { tree: Root; text: string } {
  const text = readFileSync(join(folder, file), 'utf8');
  try {
    return { tree: (file.endsWith('.mdx') ? mdx : markdown).parse(text), text };
  } catch {
    return { tree: markdown.parse(text), text };
  }
}

const PARTS = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** What a reader sees of a source: written anew, so that it shares no mistake with the importer. */
export function wordsOfSource(node: Nodes, text: string): string {
  if (node.type === 'yaml' || node.type === 'definition') return '';
  if (node.type === 'html') return /^<\/?br\s*\/?>$/.test(node.value) ? ' ' : '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('children' in node) {
    const inside = node.children.map((child) => wordsOfSource(child, text)).join('');
    return PARTS.has(node.type) ? ` ${inside} ` : inside;
  }
  return 'value' in node ? (PARTS.has(node.type) ? ` ${node.value} ` : node.value) : '';
}

/** What a reader sees of the document that an import has made of it. */
export function wordsOfDocument(document: Document | undefined): string {
  return (document?.sections ?? [])
    .flatMap(({ heading, blocks }) => [
      plainText(heading),
      ...[...walkBlocks(blocks)].map((block) => {
        if (block.kind === 'paragraph') return plainText(block.children);
        if (block.kind === 'code') return block.text;
        return block.kind === 'table' ? cellsOf(block).map(plainText).join(' ') : '';
      }),
    ])
    .join(' ');
}

function cellsOf(table: { rows: { cells: Inline[][] }[] }): Inline[][] {
  return table.rows.flatMap((row) => row.cells);
}

/** The words of a text, those of a foreign template left out. */
export function words(text: string): string[] {
  return text
    .replaceAll(/\{% (?:end)?(?:note|if|ifversion)\b[^%]*%\}/g, '')
    .split(/\s+/)
    .filter(Boolean);
}

/** How much there is of what an import must not lose. */
interface Counts {
  headings: number;
  items: number;
  rows: number;
}

// A heading inside an item or a quotation is no section: its words are held by the other law.
export function countSource(tree: Root): Counts {
  const headings = tree.children.filter(({ type }) => type === 'heading').length;
  const counts = { headings, items: 0, rows: 0 };
  const visit = (node: Nodes): void => {
    if (node.type === 'listItem') counts.items++;
    if (node.type === 'tableRow') counts.rows++;
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return counts;
}

export function countDocument(document: Document | undefined): Counts {
  const sections = document?.sections ?? [];
  const blocks = sections.flatMap((section) => [...walkBlocks(section.blocks)]);
  return {
    headings: sections.filter(({ level }) => level > 0).length,
    items: blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])).length,
    rows: blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).length,
  };
}

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { afterAll, describe, expect, test } from 'vitest';

import { importHistories } from '#adapters/import/import-histories.ts';
import { readLibrary } from '#adapters/read-library.ts';
import { retiredAnchors } from '#core/policy/anchors.ts';
import { walkBlocks, type Document, type Inline } from '#core/policy/document.ts';
import { plainText } from '#core/policy/plain-text.ts';

const CORPORA = [
  ['site-policy', 280, 'https://docs.github.com'],
  ['npm-policies', 33, null],
] as const;

const markdown = remark().use(remarkFrontmatter).use(remarkGfm);
const mdx = remark().use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

describe.each(CORPORA)('%s', (name, count, linkBase) => {
  const folder = join('..', 'shared', 'corpora', name);
  const isThere = existsSync(folder);
  if (!isThere) console.log(`Skipped: there is no corpus at ${folder}.`);

  describe.skipIf(!isThere)('as a library', () => {
    const root = mkdtempSync(join(tmpdir(), 'codicil-corpus-'));
    afterAll(() => rmSync(root, { recursive: true, force: true }));
    const out = join(root, 'library');
    const options = {
      name: null,
      email: null,
      url: 'https://policies.example.org',
      timeZone: 'UTC',
      linkBase,
    };
    const result = isThere ? importHistories(folder, out, options) : null;
    const read = isThere ? readLibrary(out) : null;
    const versions = (read?.library?.policies ?? []).flatMap((policy) => policy.versions);
    const documents = new Map(versions.map(({ file, document }) => [file, document]));

    test('every version is there, and no problem', () => {
      expect(result?.issues).toEqual([]);
      expect(read?.issues).toEqual([]);
      expect(versions).toHaveLength(count);
    });

    test('law: the visible words of every source are the words of its version', () => {
      expect(result?.plan?.versions).toHaveLength(count);
      for (const { source, file } of result?.plan?.versions ?? []) {
        const { tree, text } = parseSource(folder, source);
        const expected = words(wordsOfSource(tree, text));
        expect(words(wordsOfDocument(documents.get(file))), source).toEqual(expected);
      }
    });

    test('law: every heading, list item and table row of the source is one of its version', () => {
      for (const { source, file } of result?.plan?.versions ?? []) {
        const { tree } = parseSource(folder, source);
        expect(countDocument(documents.get(file)), source).toEqual(countSource(tree));
      }
    });

    test('every anchor that ever was leads to a section of the last version', () => {
      for (const policy of read?.library?.policies ?? []) {
        const landings = retiredAnchors(policy.versions);
        const last = new Set(policy.versions.at(-1)?.document.sections.map((one) => one.anchor));
        for (const section of policy.versions.flatMap((version) => version.document.sections)) {
          const { anchor } = section;
          expect(last.has(landings.get(anchor) ?? anchor), `${policy.id}#${anchor}`).toBe(true);
        }
      }
    });
  });
});

function parseSource(folder: string, file: string): { tree: Root; text: string } {
  const text = readFileSync(join(folder, file), 'utf8');
  try {
    return { tree: (file.endsWith('.mdx') ? mdx : markdown).parse(text), text };
  } catch {
    return { tree: markdown.parse(text), text };
  }
}

const PARTS = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** What a reader sees of a source: written anew, so that it shares no mistake with the importer. */
function wordsOfSource(node: Nodes, text: string): string {
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

function wordsOfDocument(document: Document | undefined): string {
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

function words(text: string): string[] {
  return text
    .replaceAll(/\{% (?:end)?(?:note|if|ifversion)\b[^%]*%\}/g, '')
    .split(/\s+/)
    .filter(Boolean);
}

interface Counts {
  headings: number;
  items: number;
  rows: number;
}

// A heading inside an item or a quotation is no section: its words are held by the other law.
function countSource(tree: Root): Counts {
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

function countDocument(document: Document | undefined): Counts {
  const sections = document?.sections ?? [];
  const blocks = sections.flatMap((section) => [...walkBlocks(section.blocks)]);
  return {
    headings: sections.filter(({ level }) => level > 0).length,
    items: blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])).length,
    rows: blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).length,
  };
}

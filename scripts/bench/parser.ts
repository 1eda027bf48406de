import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { normaliseText } from '#markdown/settings/front-matter.ts';
import { findProgram } from '#markdown/tree/mdx-programs.ts';
import { parseNativeTree } from '#markdown/tree/native-tree.ts';
import type { Syntax } from '#markdown/tree/parsed-tree.ts';
import { mayDiffer } from '#markdown/tree/parser-differences.ts';
import { parseReferenceTree } from '#markdown/tree/reference-tree.ts';
import { parseTree } from '#markdown/tree/syntax-tree.ts';

import { comparable, referenceTree } from '../../tests/support/comparable-tree.ts';
import { generateMarkdown } from '../../tests/support/generated-markdown.ts';
import { formatTable } from './measure.ts';

/**
 * Whether the tree that is used is the reference's, on so many generated texts, half of each syntax,
 * of which those that differ are named; and what reading the real texts in `folder` costs.
 */
export function benchParser(folder: string, texts: number): string {
  const half = Math.ceil(texts / 2);
  const agreement = (['md', 'mdx'] as const).map((syntax) => agreementRow(syntax, half));
  const header = ['generated texts', 'texts', 'by Sätteri', 'differ', 'first seeds'];
  return `${formatTable(header, agreement)}\n\n${costTable(readTexts(folder))}`;
}

function agreementRow(syntax: Syntax, texts: number): string[] {
  let native = 0;
  const differing: number[] = [];
  for (let at = 1; at <= texts; at += 1) {
    const text = normaliseText(generateMarkdown(at, syntax));
    // What is read by the reference parser is its own.
    if (!isNative(text, syntax)) continue;
    native += 1;
    if (differs(text, syntax)) differing.push(at);
  }
  const share = `${((100 * native) / texts).toFixed(1)} %`;
  const seeds = differing.slice(0, 5).join(' ');
  return [`.${syntax}`, String(texts), share, String(differing.length), seeds];
}

function isNative(text: string, syntax: Syntax): boolean {
  return !(syntax === 'mdx' && findProgram(text)) && !mayDiffer(text, syntax);
}

function differs(text: string, syntax: Syntax): boolean {
  const parsed = parseTree(text, syntax);
  const tree = parsed.ok ? comparable(parsed.tree) : null;
  const reference = referenceTree(text, syntax);
  return JSON.stringify(tree) !== JSON.stringify(reference && comparable(reference));
}

interface Text {
  text: string;
  syntax: Syntax;
}

function readTexts(folder: string): Text[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\d\.mdx?$/.test(path))
    .sort()
    .map((path) => ({
      text: normaliseText(readFileSync(join(folder, path), 'utf8')),
      syntax: path.endsWith('.mdx') ? 'mdx' : 'md',
    }));
}

/** One real text in so many is measured: the reference alone takes a second for twenty. */
const EVERY = 10;

// Each way in turn, so that all see the same machine.
function costTable(texts: readonly Text[]): string {
  const measured = texts.filter((_, index) => index % EVERY === 0);
  const ways = [parseNativeTree, parseTree, parseReferenceTree];
  const times = ways.map(() => Infinity);
  for (let round = 0; round < 2; round += 1) {
    for (const [index, parse] of ways.entries()) {
      const start = performance.now();
      for (const { text, syntax } of measured) parse(text, syntax);
      times[index] = Math.min(times[index] ?? Infinity, performance.now() - start);
    }
  }
  const [native = 1] = times;
  const others = texts.filter(({ text, syntax }) => !isNative(text, syntax)).length;
  const names = ['Sätteri alone', 'as it is used', 'the reference alone'];
  const rows = names.map((name, index) => {
    const time = times[index] ?? 0;
    return [name, (time / measured.length).toFixed(2), (time / native).toFixed(1)];
  });
  const share = `${others} of ${texts.length} texts are read by the reference parser.`;
  return `${formatTable(['real texts', 'ms a text', '÷ Sätteri'], rows)}\n\n${share}`;
}

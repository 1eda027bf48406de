import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

/** A text in English that stands in code: `file:line` and its words. */
export type EnglishLiteral = string;

/**
 * The texts in English left in the code of a folder: literals of TypeScript, and of a component also the
 * texts and the spoken attributes of its elements. A guess, made for a number that goes down: words are
 * taken for a text if there are two of them, or one that begins with a capital. What is thrown is told
 * to engineers and does not count, nor does a type or what a value is compared with.
 */
export function englishLiterals(root: string, folder: string): EnglishLiteral[] {
  return globSync(`${folder}/**/*.{ts,astro}`, { cwd: root })
    .filter((file) => !file.startsWith('src/site/wording/'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const found = file.endsWith('.astro') ? literalsOfComponent(text) : literalsOfCode(text, 0);
      return found.map(({ line, words }) => `${file}:${String(line)} ${words}`);
    });
}

interface Found {
  line: number;
  words: string;
}

function literalsOfComponent(text: string): Found[] {
  const [, code = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const begin = text.indexOf(code) + code.length + '\n---\n'.length;
  const markup = text.slice(begin).replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, blank);
  const lineAt = (offset: number): number => text.slice(0, begin + offset).split('\n').length;
  const between = [...markup.matchAll(/(?<=[>}])[^<>{}]+(?=[<{])/g)];
  const attributes = [
    ...markup.matchAll(
      /(?<=\s(?:aria-label|data-label|title|placeholder|alt|name|what|before|of)=")[^"]+/g,
    ),
  ];
  const inCode = [...markup.matchAll(/(?<=\{[^{}]*)(['`])(?:(?!\1)[^\n])+\1/g)];
  const found = [...between, ...attributes, ...inCode]
    .map(({ 0: words, index }) => ({ line: lineAt(index), words: words.trim() }))
    .filter(({ words }) => isEnglish(words) && !/=>|&&|\?\s|\(\{/.test(words));
  return [...literalsOfCode(code, 1), ...found];
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

function literalsOfCode(code: string, linesBefore: number): Found[] {
  const source = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isThrowStatement(node) || ts.isTypeNode(node) || isCompared(node)) return;
    const words = wordsOf(node);
    if (words !== null && isEnglish(words)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1 + linesBefore, words });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isCompared({ parent }: { parent?: ts.Node }): boolean {
  const isEquality =
    parent !== undefined &&
    ts.isBinaryExpression(parent) &&
    /^[!=]==$/.test(parent.operatorToken.getText());
  return isEquality || (parent !== undefined && ts.isCaseClause(parent));
}

function wordsOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

function isEnglish(words: string): boolean {
  const isOfPrograms = /^\s*<|^[\w-]+-[\w-]+$|^in force$|^light dark$|^npm run |^… --/.test(words);
  return !isOfPrograms && /^\W*\p{Lu}\p{Ll}|\p{L}{2,}[,;:]? \p{Ll}{2,}/u.test(words);
}

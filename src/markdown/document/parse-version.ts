import type { z } from 'zod';

import { issue, type Issue } from '#core/problems/issue.ts';
import { findHiddenCharacters, toTell } from '#core/text/hidden-characters.ts';
import { pageSchema, type PageSettings } from '#core/schemas/page-schema.ts';
import { versionSchema, type VersionSettings } from '#core/schemas/version-schema.ts';
import { shape, type Locate } from '#core/schemas/schema-fields.ts';

import { buildDocument, type BuiltDocument } from './build-document.ts';
import { withHtmlAsMarkdown } from '../source/html-mistakes.ts';
import { ownText } from './join-inlines.ts';
import { KnownSections } from './known-sections.ts';
import { findFenceMistake } from '../settings/fence-mistakes.ts';
import { parseYaml } from '../settings/parse-yaml.ts';
import { splitFrontMatter } from '../settings/front-matter.ts';
import { Source, type ReadImage } from '../source/source.ts';
import { parseTree, type ParsedTree, type Syntax } from '../tree/syntax-tree.ts';

export type { Syntax } from '../tree/syntax-tree.ts';

/** A file with front matter and a text as values. What could not be read is `null`, and `issues` says why. */
export interface ParsedText<Settings> {
  settings: Settings | null;
  built: BuiltDocument | null;
  issues: Issue[];
}

/**
 * Finds the place of a front-matter value of a version. It is read for that when the first is asked for:
 * few ever are.
 */
export function frontMatterPlaces(text: string, file: string): Locate {
  // Without the words below: those of all versions would stay in memory for it.
  const top = ownText(text.slice(0, text.length - splitFrontMatter(text).body.length));
  let locate: Locate | null = null;
  return (path, part) => {
    locate ??= parseFrontMatter(top, file, versionSchema).locate;
    return locate(path, part);
  };
}

/** How a file is written, by its name. */
export function syntaxOf(file: string): Syntax {
  return file.endsWith('.mdx') ? 'mdx' : 'md';
}

/** How a text is written, by the anchors of its headings: two at least, all in one form; or nothing. */
export function syntaxOfAnchors(text: string): Syntax | null {
  const count = (form: RegExp): number => [...text.matchAll(form)].length;
  const mdx = count(/^#{1,6}[ \t].*\{\s*\/\*\s*#[^{}]*\*\/\s*\}[ \t]*$/gm);
  const md = count(/^#{1,6}[ \t].*\{#[^{}]*\}[ \t]*$/gm);
  if (Math.max(mdx, md) < 2 || Math.min(mdx, md) > 0) return null;
  return mdx > 0 ? 'mdx' : 'md';
}

/**
 * Front matter and text of a version, each read even where the other cannot be; sections that are
 * `known` from other versions are not built again.
 */
export function parseVersion(
  text: string,
  file: string,
  syntax: Syntax,
  known = new KnownSections(),
): ParsedText<VersionSettings> {
  const mistake = findFenceMistake(text, file, VERSION_KEYS);
  if (mistake) {
    const built = mistake.isAllText
      ? parseBody(new Source(file, text, syntax), 'empty-version', known).built
      : null;
    return { settings: null, built, issues: [mistake.issue] };
  }
  const { settings, issues } = parseFrontMatter(text, file, versionSchema);
  const body = parseBody(new Source(file, text, syntax), 'empty-version', known);
  return { settings, built: body.built, issues: [...issues, ...body.issues] };
}

/** Front matter and text of an ordinary page: by the rules of a version, and it may hold images. */
export function parsePage(
  text: string,
  file: string,
  syntax: Syntax,
  readImage: ReadImage,
): ParsedText<PageSettings> {
  const mistake = findFenceMistake(text, file, PAGE_KEYS);
  if (mistake) return { settings: null, built: null, issues: [mistake.issue] };
  const { settings, issues } = parseFrontMatter(text, file, pageSchema);
  const source = new Source(file, text, syntax, readImage);
  const body = parseBody(source, 'empty-page', new KnownSections());
  return { settings, built: body.built, issues: [...issues, ...body.issues] };
}

/** The settings of a page that is a program: its text is its compiler's. */
export function parseProgram(
  text: string,
  file: string,
): { settings: PageSettings | null; issues: Issue[] } {
  const mistake = findFenceMistake(text, file, PAGE_KEYS);
  if (mistake) return { settings: null, issues: [mistake.issue] };
  const { settings, issues } = parseFrontMatter(text, file, pageSchema);
  return { settings, issues };
}

// What front matter must hold at least, for messages.
const VERSION_KEYS = '`effective: YYYY-MM-DD` and `summary: …`';
const PAGE_KEYS = '`title: …`';

function parseFrontMatter<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): { settings: z.output<Schema> | null; locate: Locate; issues: Issue[] } {
  const top = { file, line: 1, column: 1 };
  const yaml = splitFrontMatter(text).frontMatter;
  if (yaml === null) return { settings: null, locate: () => top, issues: [] };
  // Its values are parts of it, and last as long as the library.
  const parsed = parseYaml(ownText(yaml), file, 2);
  if (!parsed.ok) return { settings: null, locate: () => top, issues: parsed.issues };
  const shaped = shape(schema, parsed.value, parsed.locate, parsed.lineAt);
  return {
    settings: shaped.ok ? shaped.value : null,
    locate: parsed.locate,
    issues: [...parsed.issues, ...(shaped.ok ? [] : shaped.issues)],
  };
}

function parseBody(
  source: Source,
  emptiness: 'empty-version' | 'empty-page',
  known: KnownSections,
): { built: BuiltDocument | null; issues: Issue[] } {
  const { file, text, syntax } = source;
  const hidden = hiddenInBody(source);
  const parsed = parseTree(text, syntax);
  if (!parsed.ok) {
    const refused = withHtmlAsMarkdown([refusalOf(parsed, file)], source);
    return { built: null, issues: [...refused, ...hidden] };
  }
  const built = buildDocument(parsed.tree, source, known);
  const isEmpty = built.document.sections.every((section) => section.blocks.length === 0);
  const empty = isEmpty ? [issue(emptiness, { file, line: 1, column: 1 }, {})] : [];
  return { built, issues: [...withHtmlAsMarkdown(built.issues, source), ...hidden, ...empty] };
}

function refusalOf(refused: Extract<ParsedTree, { ok: false }>, file: string): Issue {
  return issue(refused.code, { file, line: refused.line, column: refused.column }, refused);
}

// Wherever they stand, in a link's target or a comment too. Front matter is looked at with its YAML.
function hiddenInBody(source: Source): Issue[] {
  const { body } = splitFrontMatter(source.text);
  const start = source.text.length - body.length;
  return toTell(findHiddenCharacters(body)).map(({ offset, name }) =>
    issue('hidden-character', source.placeAt(start + offset), { character: name }),
  );
}

import { existsSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

import type { Day } from '#core/text/calendar-day.ts';
import type { Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';
import { syntaxOf } from '#markdown/document/parse-version.ts';
import { parse, serialize, type DefaultTreeAdapterMap } from 'parse5';

import { readBytes } from '#io/files/read-bytes.ts';
import { listFolder } from '#io/files/list-folder.ts';
import { WrongUsage } from '#io/terminal/command.ts';

import { guessKind } from '../import/guess-kind.ts';
import { planPolicy, type PolicyOptions } from '../import/plan-policy.ts';
import type { Files, Taken } from './starter-library.ts';

/** Texts that an organisation has, as the first versions of policies. */
interface OwnTexts {
  files: Files;
  taken: Taken;
  issues: Issue[];
}

/**
 * The texts of a file or folder, Markdown, MDX or HTML, each as a policy called like its file.
 *
 * @throws {WrongUsage} if there is none.
 */
export function ownTexts(from: string | null, day: Day): OwnTexts {
  if (from === null) return NO_TEXTS;
  const plans = filesIn(from).map((path) => {
    const id = idOf(path);
    const isHtml = /\.html?$/i.test(path);
    const text = readBytes(path).toString();
    const file = isHtml ? `${id}.md` : basename(path);
    const row = { doc: id, seq: 1, version: day, file, place: topOf(basename(path)) };
    const source = basename(path);
    const syntax = syntaxOf(file);
    const versions = [{ row, text: isHtml ? mainOf(text) : text, source, syntax }];
    return planPolicy({ id, versions }, AS_FOUND);
  });
  const files = plans.flatMap(({ description, versions }) => [
    ...(description ? [description] : []),
    ...versions,
  ]);
  return {
    files: new Map(files.map(({ file, text }) => [file, text])),
    taken: {
      ids: new Set(plans.map(({ id }) => id)),
      kinds: new Set(plans.map(({ id }) => guessKind(id, id))),
    },
    issues: plans.flatMap(({ leftOut }) => leftOut.map(({ issue }) => issue)),
  };
}

const AS_FOUND: PolicyOptions = { linkBase: null, title: null, kind: null, summaries: 'none' };

const NO_TEXTS: OwnTexts = {
  files: new Map(),
  taken: { ids: new Set(), kinds: new Set() },
  issues: [],
};

const TEXT = /\.(?:mdx?|html?)$/i;

function filesIn(from: string): string[] {
  if (!existsSync(from)) {
    throw new WrongUsage(`Unexpected \`--from ${from}\`, expected a file or folder that is there.`);
  }
  const paths = statSync(from).isDirectory()
    ? listFolder(from, '.').entries.flatMap(({ name, kind }) =>
        kind === 'file' ? [join(from, name)] : [],
      )
    : [from];
  const texts = paths.filter((path) => TEXT.test(path));
  if (texts.length === 0) {
    throw new WrongUsage(
      `Unexpected \`--from ${from}\` without a text, expected files that end in .md, .mdx or .html.`,
    );
  }
  const twice = texts.find(
    (path, index) => texts.findIndex((one) => idOf(one) === idOf(path)) < index,
  );
  if (twice === undefined) return texts;
  throw new WrongUsage(
    `Unexpected second text \`${basename(twice)}\`, expected each under an address of its own, here \`${idOf(twice)}\`.`,
  );
}

function idOf(path: string): string {
  const name = basename(path, extname(path)).normalize('NFKD').toLowerCase();
  const id = name
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return id === '' || id === 'index' ? 'policy' : id;
}

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What a page is there for: its one main part, or else its body, in a form that Markdown takes as HTML. */
function mainOf(html: string): string {
  const document = parse(html);
  const part = ['main', 'article', 'body'].flatMap((name) => elementNamed(document, name) ?? [])[0];
  return serialize(part ?? document)
    .replaceAll(/\n\s*\n/g, '\n')
    .trim();
}

function elementNamed(node: Node, name: string): Element | null {
  if ('tagName' in node && node.tagName === name) return node;
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.map((child) => elementNamed(child, name)).find((one) => one !== null) ?? null;
}

import { splitFrontMatter } from '#markdown/settings/front-matter.ts';
import { Source } from '#markdown/source/source.ts';
import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { rewriteAttributeLists } from './attribute-lists.ts';
import { dropEmptyHeadings } from './empty-headings.ts';
import { findNames, type NamedPlace } from './find-names.ts';
import { removeHiddenCharacters } from './hidden-characters.ts';
import { rewriteLineBreaks } from '../manuscript/line-breaks.ts';
import { rewriteMdxAsMarkdown } from './mdx-as-markdown.ts';
import { parseAgain } from '../manuscript/walk-tree.ts';
import { observe, openDraft, revise, type Draft, type Revision } from '../manuscript/revise.ts';
import { rewriteComponents } from '../html/rewrite-components.ts';
import { rewriteHtmlStructures } from '../html/html-structures.ts';
import { rewriteHtml } from '../html/rewrite-html.ts';
import { rewriteRaisedNumbers } from '../html/raised-numbers.ts';
import { rewriteImages } from './rewrite-images.ts';
import { rewriteSiteMarkers } from './site-markers.ts';
import { excerpt } from '../manuscript/rewriting.ts';
import { findAlertMarkers, findTemplateWords, dropTemplateMarkers } from './template-tags.ts';
import { wordsOfSource } from '../html/visible-words.ts';

/** A text that holds nothing which a version may not hold, links and anchors aside. */
export interface ConvertedBody {
  draft: Draft;
  /** Markdown where the source was no valid MDX. */
  syntax: Syntax;
  /** Names that the source gave to places, by their offset in it. */
  names: NamedPlace[];
  /** The words of the source that the version must have, in order. */
  words: string[];
}

/** A source, front matter included and left as it is, as a text in Codicil's Markdown or MDX. */
export function convertBody(text: string, file: string, written: Syntax): ConvertedBody {
  const source = new Source(file, text, written);
  const plain = revise(openDraft(text), source, inBody(removeHiddenCharacters));
  const untemplated = revise(plain, source, inBody(dropTemplateMarkers));
  const syntax = chooseSyntax(untemplated.manuscript.text, written);
  const markdown = syntax === written ? untemplated : asMarkdown(untemplated, source);
  const syntaxed = revise(withoutDialects(markdown, source, syntax), source, rewriteRaisedNumbers);
  const { manuscript } = syntaxed;
  const names = findNames(manuscript.text, syntax).map(({ name, offset }) => ({
    name,
    offset: manuscript.originOf(offset),
  }));
  const words = wordsOfSource(manuscript.text, syntax);
  const structured = syntax === 'md' ? revise(syntaxed, source, rewriteHtmlStructures) : syntaxed;
  const images = (now: string): Revision[] => rewriteImages(now, syntax);
  const marks = syntax === 'md' ? rewriteHtml : rewriteComponents;
  // A block of HTML can hold images that show only once it is none.
  const marked = revise(revise(structured, source, images), source, marks);
  const unbroken = revise(marked, source, images);
  const broken = revise(unbroken, source, (now) => rewriteLineBreaks(now, syntax));
  const headed = revise(broken, source, (now) => dropEmptyHeadings(now, syntax));
  const body = headed.manuscript.text;
  const remarks = [...findTemplateWords(body), ...findAlertMarkers(body, syntax)];
  return { draft: observe(headed, source, remarks), syntax, names, words };
}

// What other programs read as markup and Markdown as words. In MDX, braces are expressions.
function withoutDialects(draft: Draft, source: Source, syntax: Syntax): Draft {
  if (syntax === 'mdx') return draft;
  const unmarked = revise(draft, source, inBody(rewriteSiteMarkers));
  return revise(unmarked, source, inBody(rewriteAttributeLists));
}

// Front matter is no text: it is set aside as a whole.
function inBody(find: (text: string) => Revision[]): (text: string) => Revision[] {
  return (text) => {
    const start = text.length - splitFrontMatter(text).body.length;
    return find(text).filter(({ edits }) => edits.every((edit) => edit.start >= start));
  };
}

function asMarkdown(draft: Draft, source: Source): Draft {
  const remark: Revision = { code: 'mdx-as-markdown', detail: reasonOf(draft), edits: [] };
  return revise(observe(draft, source, [remark]), source, inBody(rewriteMdxAsMarkdown));
}

function reasonOf(draft: Draft): string {
  const parsed = parseAgain(draft.manuscript.text, 'mdx');
  return parsed.ok ? '' : `line ${parsed.line}: ${excerpt(parsed.reason)}`;
}

function chooseSyntax(text: string, written: Syntax): Syntax {
  return written === 'mdx' && !parseAgain(text, 'mdx').ok ? 'md' : written;
}

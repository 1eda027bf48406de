import { topOf } from '#core/policy/draft.ts';

import { splitFrontMatter } from '../front-matter.ts';
import { Source } from '../source.ts';
import { parseTree, type Syntax } from '../syntax-tree.ts';
import { findNames, type NamedPlace } from './find-names.ts';
import { removeHiddenCharacters } from './hidden-characters.ts';
import { rewriteMdxAsMarkdown } from './mdx-as-markdown.ts';
import { openDraft, revise, type Draft, type Revision } from './revise.ts';
import { rewriteComponents } from './rewrite-components.ts';
import { rewriteHtml } from './rewrite-html.ts';
import { rewriteImages } from './rewrite-images.ts';
import { findAlertMarkers, findTemplateWords, dropTemplateMarkers } from './template-tags.ts';
import { wordsOfSource } from './visible-words.ts';

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
  const syntaxed = syntax === written ? untemplated : asMarkdown(untemplated, source);
  const { manuscript } = syntaxed;
  const names = findNames(manuscript.text, syntax).map(({ name, offset }) => ({
    name,
    offset: manuscript.originOf(offset),
  }));
  const words = wordsOfSource(manuscript.text, syntax);
  const marked = revise(syntaxed, source, syntax === 'md' ? rewriteHtml : rewriteComponents);
  const imageless = revise(marked, source, (now) => rewriteImages(now, syntax));
  const kept = [...findTemplateWords, ...findAlertMarkers].length;
  void kept;
  return { draft: imageless, syntax, names, words };
}

function chooseSyntax(text: string, written: Syntax): Syntax {
  return written === 'mdx' && !parseTree(text, 'mdx').ok ? 'md' : written;
}

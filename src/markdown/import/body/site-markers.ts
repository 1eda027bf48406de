import type { Revision } from '../manuscript/revise.ts';
import { excerpt, type RewritingCode } from '../manuscript/rewriting.ts';
import { inCode } from '../manuscript/code-ranges.ts';

/**
 * Lines that tell a site's program what to draw, and are no words: the fences of a container (`::: note`),
 * whose title stays, and the place of a table of contents (`[TOC]`, `{:toc}` with the item above it).
 */
export function rewriteSiteMarkers(text: string): Revision[] {
  if (!/^[ \t>]*(?::{3,}|\[\[?_?toc)|^[ \t]*\{:toc\}/im.test(text)) return [];
  const isCode = inCode(text);
  const fences = [...text.matchAll(FENCE)].map((match) =>
    revision('container-marker', match, titleOf(match[2] ?? '')),
  );
  const contents = [...text.matchAll(CONTENTS), ...text.matchAll(KRAMDOWN_CONTENTS)].map((match) =>
    revision('table-of-contents', match, ''),
  );
  return [...fences, ...contents].filter(({ edits: [edit] }) => edit && !isCode(edit.start));
}

const FENCE = /^([ \t>]*):{3,}[ \t]*(\S[^\n]*)?$/gm;
const CONTENTS = /^([ \t>]*)(?:\[TOC\]|\[\[_?TOC_?\]\])[ \t]*$/gim;
const KRAMDOWN_CONTENTS = /^([ \t]*)(?:[-*+]|\d+[.)])[ \t][^\n]*\n[ \t]*\{:toc\}[ \t]*$/gim;

function revision(code: RewritingCode, match: RegExpExecArray, words: string): Revision {
  const [whole, before = ''] = match;
  const start = match.index + before.length;
  const end = match.index + whole.length;
  // Without empty lines around it, what a fence parts would be one paragraph.
  const isFence = code === 'container-marker';
  const written = isFence ? `\n${before}${words}${words === '' ? '' : `\n${before}`}` : words;
  return { code, detail: excerpt(whole), edits: [{ start, end, text: written }] };
}

// `note`, `note[Title]`, `note Title`, `{.note}`; a class by itself is no title.
function titleOf(opening: string): string {
  const [, bracketed] = /^[\w-]+\[([^\]]*)\]/.exec(opening) ?? [];
  if (bracketed !== undefined) return bracketed.trim();
  const words = opening.replace(/\{[^{}]*\}/g, '').replace(/:+[ \t]*$/, '');
  return words.replace(/^[\w.-]+/, '').trim();
}

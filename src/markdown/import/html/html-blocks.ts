import { BLOCK_MARKS, escapeText, findTags, HIDDEN_ELEMENTS, type HtmlTag } from './html-tags.ts';
import { continuation } from '../manuscript/line-breaks.ts';
import type { Edit } from '../manuscript/manuscript.ts';
import type { Revision } from '../manuscript/revise.ts';
import { excerpt, type RewritingCode } from '../manuscript/rewriting.ts';
import { rangeOf, type Walked } from '../manuscript/walk-tree.ts';

/**
 * One step towards a block of HTML as Markdown: what no reader sees, then comments, then block tags
 * are taken out; tags inside lines stay for the next round, in which their lines are paragraphs.
 */
export function reviseHtmlBlock(text: string, { node }: Walked): Revision[] {
  const { start, end } = rangeOf(node);
  const html = text.slice(start, end);
  const tags = findTags(html);
  const step =
    hiddenContent(html, tags) ?? comments(tags) ?? blocks(tags) ?? firstTag(tags) ?? bracket(html);
  if (!step) return [];
  const indent = continuation(text, start);
  const replaced = step.edits.reduceRight(
    (all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end),
    html,
  );
  const isSilent = step.code === 'comment' && replaced.trim() === '';
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isFirstInItem = /[^\s>]/.test(line);
  const tidied = isSilent ? '' : tidy(replaced, indent);
  const rewritten = isFirstInItem ? tidied.trimStart() : tidied;
  const detail = excerpt(step.detail);
  return [{ code: step.code, detail, edits: [{ start, end, text: rewritten }] }];
}

interface Step {
  code: RewritingCode;
  detail: string;
  edits: Edit[];
}

function hiddenContent(html: string, tags: readonly HtmlTag[]): Step | null {
  const open = tags.find((tag) => tag.kind === 'open' && HIDDEN_ELEMENTS.has(tag.name));
  if (!open) return null;
  const close = tags.find((tag) => tag.kind === 'close' && tag.name === open.name);
  const range = { start: open.start, end: close?.end ?? html.length };
  return {
    code: 'hidden-content',
    detail: html.slice(range.start, range.end),
    edits: [{ ...range, text: '' }],
  };
}

function comments(tags: readonly HtmlTag[]): Step | null {
  const found = tags.filter((tag) => tag.kind === 'comment');
  return found.length === 0 ? null : stepOf('comment', found, () => '');
}

function blocks(tags: readonly HtmlTag[]): Step | null {
  const found = tags.filter((tag) => BLOCK_MARKS.has(tag.name) || tag.name === 'img');
  if (found.length === 0) return null;
  const names = new Set(found.map(({ name }) => name));
  const lost = names.has('ol') ? 'list-flattened' : names.has('td') ? 'table-flattened' : null;
  return stepOf(lost ?? 'html-block', found, (tag) => {
    if (tag.name === 'img') return escapeText(tag.attributes['alt'] ?? '');
    const [open, close] = BLOCK_MARKS.get(tag.name) ?? ['', ''];
    return tag.kind === 'open' ? open : close;
  });
}

// A tag alone on its line makes a block of HTML of what follows.
function firstTag(tags: readonly HtmlTag[]): Step | null {
  const tag = tags[0];
  if (!tag) return null;
  const isBreak = tag.name === 'br';
  const isNamed = tag.name === 'a' && (tag.attributes['id'] ?? tag.attributes['name']);
  const code = isBreak ? 'idle-break' : isNamed ? 'named-anchor' : 'tag';
  return stepOf(code, [tag], () => '');
}

function bracket(html: string): Step | null {
  const at = html.indexOf('<');
  if (at < 0) return null;
  const edits = [{ start: at, end: at + 1, text: '\\<' }];
  return { code: 'tag-as-text', detail: html, edits };
}

function stepOf(
  code: RewritingCode,
  tags: readonly HtmlTag[],
  replace: (tag: HtmlTag) => string,
): Step {
  const edits = tags.map((tag) => ({ start: tag.start, end: tag.end, text: replace(tag) }));
  return { code, detail: tags.map((tag) => tag.text).join(' '), edits };
}

// Indented as HTML is, the words would be code. A heading's words stand on its line.
function tidy(markdown: string, indent: string): string {
  return markdown
    .replaceAll(/(\n#{1,6}) \s+/g, '$1 ')
    .split('\n')
    .map((line) => line.replace(/^[ \t]*(?:>[ \t]*)*/, ''))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .split('\n')
    .map((line, index) => (index === 0 ? line : (indent + line).trimEnd()))
    .join('\n');
}

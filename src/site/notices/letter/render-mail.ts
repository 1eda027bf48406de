import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import { isSafeUrl } from '#core/text/addresses.ts';

import {
  type Block,
  type Letter,
  type LetterSpan,
  type Link,
  type MergeField,
  type QuoteSide,
  subjectLine,
} from './letter.ts';

/**
 * A letter as the HTML of a mail: tables that only lay out, classes for a style sheet that is to be
 * inlined, no image, no script. Braces are character references, so that no mailing system takes
 * them for its own; a field is `<span data-field="…">`, with what stands in its place.
 */
export function renderMail(letter: Letter): string {
  const head = h('head', [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    h('title', subjectLine(letter)),
  ]);
  const body = h('body', [frame(letter)]);
  return `<!doctype html>\n${literal(toHtml(h('html', { lang: letter.language }, [head, body])))}\n`;
}

/** The same without the document around it, for a system that has its own. */
export function renderMailFragment(letter: Letter): string {
  return `${literal(toHtml(frame(letter)))}\n`;
}

/** Puts a system’s own fields into the HTML of a mail. */
export function fillFields(html: string, field: (field: MergeField) => string): string {
  return html.replaceAll(FIELD, (_, name: MergeField) => field(name));
}

/** The HTML of a mail as one reads it for whom nothing is filled in. */
export function withoutFields(html: string): string {
  return html.replaceAll(FIELD, (_, _name, otherwise: string) => otherwise);
}

// Text has no `<` of its own: nothing else looks like it.
const FIELD = /<span data-field="(\w+)">([^<]*)<\/span>/g;

function literal(html: string): string {
  return html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}

function frame({ sender, about, draft, headline, blocks, language }: Letter): Element {
  const content = [
    ...(draft === null ? [] : [table('unsent', h('td', h('p', draft.note)))]),
    h('p', { className: 'sender' }, sender),
    h('p', { className: 'about' }, about),
    h('h1', headline),
    ...blocks.flatMap(renderBlock),
  ];
  const letter = h('td', { className: 'letter', lang: language }, content);
  return table('frame', h('td', { align: 'center' }, [table('sheet', letter)]));
}

/** Without CSS of its own Outlook lays out nothing but tables. */
function table(className: string, cell: Element): Element {
  return h(
    'table',
    { role: 'presentation', className, cellpadding: 0, cellspacing: 0, border: 0, width: '100%' },
    h('tbody', h('tr', cell)),
  );
}

function renderBlock(block: Block): Element[] {
  switch (block.kind) {
    case 'heading':
      return [h('h2', block.text)];
    case 'paragraph':
      return [h('p', block.runs.map(renderRun))];
    case 'key':
      return [h('p', { className: 'key' }, h('strong', block.runs.map(renderRun)))];
    case 'fine':
      return [h('p', { className: 'fine' }, block.runs.map(renderRun))];
    case 'action': {
      const { title, runs, button, note } = block;
      const content = [
        h('p', { className: 'title' }, h('strong', title)),
        h('p', runs.map(renderRun)),
        ...(button ? [renderButton(button)] : []),
        h('p', { className: 'note' }, note.map(renderRun)),
      ];
      return [table('action', h('td', content))];
    }
    case 'fact':
      return [h('p', [h('strong', block.label), ' ', ...block.runs.map(renderRun)])];
    case 'list':
      return [
        h(
          'ul',
          block.items.map((item) => h('li', item.map(renderRun))),
        ),
      ];
    case 'quote':
      return block.sides.map(renderSide);
    case 'card': {
      const content = [h('h3', block.heading), ...block.blocks.flatMap(renderBlock)];
      return [table('card', h('td', content))];
    }
  }
}

// Told apart by their labels: a colour is seen by few, and by no one in print.
function renderSide({ side, label, passages: all }: QuoteSide): Element {
  const passages = all.map((runs) => h('p', ['“', ...runs.map(renderRun), '”']));
  const content = [h('p', { className: 'label' }, h('strong', label)), ...passages];
  return table(`quote ${side}`, h('td', content));
}

// Outlook pads cells, not links: the cell has the colour, the link its whole width.
function renderButton({ text, href }: Link): Element {
  const label = isSafeUrl(href) ? h('a', { href }, text) : h('span', text);
  return table('button', h('td', label));
}

function renderRun(run: LetterSpan): ElementContent {
  switch (run.kind) {
    case 'text':
      return { type: 'text', value: run.text };
    case 'field':
      return h('span', { dataField: run.field }, run.otherwise);
    case 'link':
      return isSafeUrl(run.href)
        ? h('a', { href: run.href }, run.text)
        : { type: 'text', value: run.text };
  }
}

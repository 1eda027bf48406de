import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';

import { derivedFrom } from '#core/text/derived.ts';

import type { Part, WordsOf } from '../wording/words.ts';

/** How the marks of a redline are to be read, as HTML: the same on thousands of pages. */
export function legend(words: WordsOf<'report'>): string {
  return derivedFrom(words, 'legend', () =>
    toHtml(
      h('details', { className: 'redline-legend' }, [
        h('summary', words.say('report.legend')),
        h('ul', [
          sample(words.parts('report.legendInserted'), (text) => h('ins', text)),
          sample(words.parts('report.legendDeleted'), (text) => h('del', text)),
          sample(words.parts('report.legendMoved'), (text) =>
            h('span', { className: 'redline-sample is-moved' }, text),
          ),
          sample(words.parts('report.legendChanged'), (text) =>
            h('span', { className: 'redline-sample is-changed' }, text),
          ),
          sample(words.parts('report.legendNotes'), (text) =>
            h('small', { className: 'redline-note' }, text),
          ),
        ]),
      ]),
    ),
  );
}

function sample(parts: readonly Part<string>[], mark: (text: string) => Element): Element {
  return h(
    'li',
    parts.map(({ tag, text }): ElementContent | string => (tag === null ? text : mark(text))),
  );
}

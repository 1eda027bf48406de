import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

/** How the marks of a redline are to be read: the same on thousands of pages. */
export const LEGEND = toHtml(
  h('section', { className: 'redline-legend', ariaLabelledBy: 'page:legend' }, [
    h('h2', { id: 'page:legend' }, 'How to read the marks'),
    h('ul', [
      h('li', [h('ins', 'inserted words'), ' are underlined.']),
      h('li', [h('del', 'deleted words'), ' are struck through.']),
      h('li', [
        h('span', { className: 'redline-sample is-moved' }, 'moved passages'),
        ' have a double line at their side; the old and the new place lead to each other.',
      ]),
      h('li', [
        h('span', { className: 'redline-sample is-changed' }, 'changed passages'),
        ' have a line at their side.',
      ]),
      h('li', [
        h('small', { className: 'redline-note' }, 'Notes like this one'),
        ' tell what no mark can show: another link, number or emphasis.',
      ]),
    ]),
  ]),
);

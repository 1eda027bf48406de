import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import type { Redline, RedlineSection } from '#core/redline/redline-schema.ts';
import { highestLevel, sectionRenderer } from '#core/redline/render/html.ts';
import { describeSection, titleOf } from '#core/redline/render/text.ts';

import { paths, type Routes } from '../addresses/routes.ts';
import { versionName } from '../wording/wording.ts';
import type { WordsOf } from '../wording/words.ts';
import { anchorLinks } from './anchor-links.ts';
import type { Noun } from '../works/compare-words.ts';
import type { Decision } from './decisions.ts';
import { legend } from './legend.ts';
import { changedSections, outcomeSentences } from './outcome.ts';
import { redlineWords } from './redline-sentences.ts';
import type { MadeHtml, SectionHtml, SectionTexts } from './section-html.ts';

/** What a report knows besides the redline. */
export interface ReportOptions {
  words: WordsOf<'report' | 'said' | 'marked'>;
  policy: string;
  routes: Pick<Routes, 'href'>;
  layout: 'inline' | 'side-by-side';
  decisions: ReadonlyMap<string, readonly Decision[]>;
  /** What the two are called. */
  noun: Noun;
  /** The path of a section's life. */
  life: (anchor: string) => string;
  /** The sections of both texts, and what is known of their HTML from other redlines. */
  known?: { html: SectionHtml; texts: SectionTexts };
}

/**
 * A redline as HTML for readers: what came of it, the changed sections, the legend, then the text
 * with what did not change folded. The same in the build and in the browser.
 */
export function renderReport(redline: Redline, options: ReportOptions): string {
  const { words } = options;
  const changed = changedSections(redline.sections);
  const outcome = h(
    'div',
    { className: 'redline-outcome' },
    outcomeSentences(words, redline).map((sentence) => h('p', sentence)),
  );
  const list =
    changed.length > 0 ? toHtml(sectionList(redline, changed, options)) + legend(words) : '';
  const text = `<div class="text redline is-${options.layout}">${namesOf(redline, options)}${renderText(redline, options)}</div>`;
  return toHtml(outcome) + list + text;
}

// Over the two columns; on a phone each passage has its own.
function namesOf({ from, to }: Redline, { words, layout, noun }: ReportOptions): string {
  if (layout === 'inline') return '';
  const names = [from, to].map(({ id }) =>
    h('div', words.say('said.side', { noun, version: versionName(words, id) })),
  );
  return toHtml(h('div', { className: ['redline-row', 'redline-names'] }, names));
}

function sectionList(
  redline: Redline,
  changed: readonly RedlineSection[],
  options: ReportOptions,
): Element {
  const { words } = options;
  const marked = redlineWords(words);
  const kept = new Set(redline.to.sections.map((section) => section.anchor));
  const items = changed.map((section) => {
    const anchor = (section.after ?? section.before)?.anchor ?? '';
    const isLinked = section.after !== null || !kept.has(anchor);
    const life = options.routes.href(options.life(anchor));
    const title = [...numberOf(section), titleOf(section, marked)];
    return h('li', [
      h('p', [
        isLinked ? h('a', { href: `#${encodeURI(anchor)}` }, title) : h('span', title),
        ' ',
        h('span', { className: 'kind' }, [
          `${describeSection(section, marked)} `,
          h('span', { className: 'life' }, [
            '· ',
            h(
              'a',
              { href: life },
              words
                .parts('report.life', { section: titleOf(section, marked) })
                .map(({ tag, text }) =>
                  tag === null ? text : h('span', { className: 'visually-hidden' }, text),
                ),
            ),
          ]),
        ]),
      ]),
      ...decisionsFor(section, options).flatMap((decision) => decisionParts(words, decision)),
    ]);
  });
  const name = words.say('report.changed', { count: changed.length });
  return h('section', { className: 'redline-sections', ariaLabelledBy: 'page:changed' }, [
    h('h2', { id: 'page:changed' }, name),
    h('ol', { className: 'changes' }, items),
  ]);
}

function numberOf({ after, before }: RedlineSection): ElementContent[] {
  const number = (after ?? before)?.number ?? '';
  return number === ''
    ? []
    : [h('span', { className: 'number' }, number), { type: 'text', value: ' ' }];
}

function decisionsFor(section: RedlineSection, { decisions }: ReportOptions): Decision[] {
  const anchors = new Set([section.before?.anchor, section.after?.anchor]);
  return [...anchors].flatMap((anchor) => decisions.get(anchor ?? '') ?? []);
}

function decisionParts(
  words: WordsOf<'report'>,
  { materiality, reason, means, version }: Decision,
): Element[] {
  const label = words.say('report.materiality', { materiality });
  const decided = version === null ? reason : words.say('report.decided', { version, reason });
  return [
    h('p', [h('span', { className: ['materiality', materiality] }, label), ` ${decided}`]),
    ...(means === null ? [] : [h('p', { className: 'means' }, means)]),
  ];
}

function renderText(redline: Redline, options: ReportOptions): string {
  const html = redline.sections.map(sectionReader(redline, options));
  const isSame = (index: number): boolean => redline.sections[index]?.change === 'unchanged';
  const parts: string[] = [];
  for (let start = 0; start < html.length;) {
    let end = start + 1;
    while (isSame(start) && isSame(end)) end += 1;
    const body = html.slice(start, end).join('');
    parts.push(
      isSame(start) ? folded(options.words, redline.sections.slice(start, end), body) : body,
    );
    start = end;
  }
  return parts.join('');
}

function sectionReader(
  redline: Redline,
  { words, policy, routes, layout, known }: ReportOptions,
): (section: RedlineSection) => string {
  const leads = anchorLinks(redline, {
    from: routes.href(paths.version(policy, redline.from.id)),
    to: routes.href(paths.version(policy, redline.to.id)),
  });
  let isBound = false;
  const fragment = (target: string): string => {
    isBound = true;
    return leads(target);
  };
  const render = sectionRenderer(redline, {
    words: redlineWords(words),
    layout,
    href: routes.href,
    fragment,
  });
  if (!known) return render;
  const setting = `${words.language} ${layout} ${highestLevel(redline)} ${routes.href('/')}`;
  return known.html.reader(redline, known.texts, setting, (section): MadeHtml => {
    isBound = false;
    return { html: render(section), isBound };
  });
}

// A browser unfolds it for a link, and for a word that is looked for in the page.
function folded(
  words: WordsOf<'report' | 'marked'>,
  sections: readonly RedlineSection[],
  body: string,
): string {
  const [first, last] = [sections[0], sections.at(-1)];
  if (!first || !last) return body;
  const name = words.say('report.unchanged', {
    count: sections.length,
    first: titleOf(first, redlineWords(words)),
    last: titleOf(last, redlineWords(words)),
  });
  return `<details class="redline-same">${toHtml(h('summary', name))}${body}</details>`;
}

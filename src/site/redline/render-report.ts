import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import type { Redline, RedlineSection } from '#core/redline/redline-schema.ts';
import { highestLevel, sectionRenderer } from '#core/redline/render/html.ts';
import { titleOf } from '#core/redline/render/text.ts';

import { paths, type Routes } from '../addresses/routes.ts';
import { versionName } from '../wording/wording.ts';
import type { WordsOf } from '../wording/words.ts';
import { anchorLinks } from './anchor-links.ts';
import type { ComparedKind } from '../works/compare-words.ts';
import type { Decision } from './decisions.ts';
import { legend } from './legend.ts';
import { changedSections, outcomeSentences, summarySentence } from './outcome.ts';
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
  noun: ComparedKind;
  /** The path of a section's life. */
  life: (anchor: string) => string;
  /** The sections of both texts, and what is known of their HTML from other redlines. */
  known?: { html: SectionHtml; texts: SectionTexts };
}

/** A redline as HTML for readers, in two parts with the tools of its page between them. */
export interface Report {
  /** What it means, and what came of it. */
  head: string;
  /** The changed sections, each with what was decided, then how to read the marks. */
  text: string;
}

/**
 * A redline as HTML for readers: what it means first, then the changes, with what did not change folded.
 * The same in the build and in the browser.
 */
export function renderReport(redline: Redline, options: ReportOptions): Report {
  const { words, layout } = options;
  const changed = changedSections(redline.sections);
  const list = changed.length > 0 ? toHtml(sectionList(redline, changed, options)) : '';
  const text = `<div class="text redline is-${layout}">${namesOf(redline, options)}${renderText(redline, options)}</div>`;
  return {
    head: toHtml([...meaning(redline, changed, options), ...outcome(redline, changed, options)]),
    text: `<div class="redline-body">${list}${text}</div>${changed.length > 0 ? legend(words) : ''}`,
  };
}

/** What readers are told of the changes in plain words, the material ones first. */
function meaning(
  redline: Redline,
  changed: readonly RedlineSection[],
  options: ReportOptions,
): Element[] {
  const { words } = options;
  const told = changed.flatMap((section) =>
    decisionsFor(section, options)
      .filter(({ means }) => means !== null)
      .map((decision) => ({ section, decision })),
  );
  const isGrave = ({ decision }: (typeof told)[number]): boolean =>
    decision.materiality === 'material';
  const items = [...told.filter(isGrave), ...told.filter((one) => !isGrave(one))].map(
    ({ section, decision: { means, materiality, choice } }) =>
      h('li', { className: [materiality] }, [
        h('p', means ?? ''),
        ...(choice
          ? [h('p', [h('a', { className: 'button', href: choice.href }, choice.label)])]
          : []),
        h('p', [titleLink(redline, section, words)]),
      ]),
  );
  if (items.length === 0) return [];
  return [
    h('section', { className: 'redline-meaning', ariaLabelledBy: 'page:meaning' }, [
      h('h2', { id: 'page:meaning' }, words.say('report.meaning')),
      h('ul', items),
    ]),
  ];
}

function outcome(
  redline: Redline,
  changed: readonly RedlineSection[],
  { words }: ReportOptions,
): Element[] {
  const sentences = outcomeSentences(words, redline).map((sentence) => h('p', sentence));
  if (changed.length === 0) return [h('div', { className: 'redline-outcome' }, sentences)];
  return [
    h('p', { className: 'redline-summary' }, summarySentence(words, changed)),
    h('details', { className: 'redline-outcome' }, [
      h('summary', words.say('report.numbers')),
      ...sentences,
    ]),
  ];
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
  { words }: ReportOptions,
): Element {
  const items = changed.map((section) => h('li', [titleLink(redline, section, words)]));
  const name = words.say('report.changed', { count: changed.length });
  return h('nav', { className: 'redline-sections', ariaLabel: name }, [
    h('h2', { className: 'visually-hidden' }, name),
    h('details', [h('summary', name), h('ol', items)]),
  ]);
}

/** The number and title of a section, as a link to it where the redline shows it. */
function titleLink(redline: Redline, section: RedlineSection, words: WordsOf<'marked'>): Element {
  const anchor = (section.after ?? section.before)?.anchor ?? '';
  const isShown =
    section.after !== null || redline.to.sections.every((one) => one.anchor !== anchor);
  const title = [...numberOf(section), titleOf(section, redlineWords(words))];
  return isShown ? h('a', { href: `#${encodeURI(anchor)}` }, title) : h('span', title);
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

/** What stands beside a changed section: why it changed, and the way to its history. */
function marginOf(section: RedlineSection, options: ReportOptions): Element {
  const { words, routes, life } = options;
  const anchor = (section.after ?? section.before)?.anchor ?? '';
  const name = words.parts('report.life', { section: titleOf(section, redlineWords(words)) });
  const reasons = decisionsFor(section, options).map(({ reason, version }) =>
    h('p', [
      h('b', words.say('report.why')),
      ' ',
      version === null ? reason : words.say('report.decided', { version, reason }),
    ]),
  );
  const link = h(
    'a',
    { href: routes.href(life(anchor)) },
    name.map(({ tag, text }) =>
      tag === null ? text : h('span', { className: 'visually-hidden' }, text),
    ),
  );
  return h('div', { className: 'redline-margin' }, [...reasons, h('p', [link])]);
}

/** What people decided about a section, as its head says it. */
function headOf(
  section: RedlineSection,
  options: ReportOptions,
): { label: string; means: readonly string[] } {
  const decisions = decisionsFor(section, options);
  const gravest = (['material', 'clarifying', 'editorial'] as const).find((materiality) =>
    decisions.some((decision) => decision.materiality === materiality),
  );
  return {
    label: gravest ? options.words.say('report.materiality', { materiality: gravest }) : '',
    means: decisions.flatMap(({ means }) => means ?? []),
  };
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
      isSame(start)
        ? folded(options.words, redline.sections.slice(start, end), body)
        : article(redline.sections[start] as RedlineSection, body, options),
    );
    start = end;
  }
  return parts.join('');
}

function article(section: RedlineSection, body: string, options: ReportOptions): string {
  const margin = section.change === 'moved-away' ? '' : toHtml(marginOf(section, options));
  return `<div class="redline-change">${body}${margin}</div>`;
}

function sectionReader(
  redline: Redline,
  options: ReportOptions,
): (section: RedlineSection) => string {
  const { words, policy, routes, layout, known } = options;
  const decided = (section: RedlineSection) => headOf(section, options);
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
    decided,
    href: routes.href,
    fragment,
  });
  if (!known) return render;
  const setting = `${words.language} ${layout} ${highestLevel(redline)} ${routes.href('/')}`;
  const settingOf = (section: RedlineSection): string => {
    const { label, means } = decided(section);
    return label === '' ? setting : JSON.stringify([setting, label, means]);
  };
  return known.html.reader(redline, known.texts, settingOf, (section): MadeHtml => {
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

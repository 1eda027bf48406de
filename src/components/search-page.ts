import { countExact, findSections, type Engine, type Found } from '#site/search/find-sections.ts';
import { joinEngines } from '#site/search/join-engines.ts';
import { isEmpty, parseQuery, type Query } from '#site/search/parse-query.ts';
import {
  filtersOf,
  readState,
  widerThan,
  writeState,
  type SearchState,
  type Wider,
} from '#site/search/search-state.ts';
import type { SearchIndex } from '#site/search/search-view.ts';
import { foundSentence, searchedPhrase, widerSentence } from '#site/search/search-words.ts';

import { openEngine } from './search/engine.ts';
import { moveAmongResults } from './search/result-keys.ts';
import { element, resultList } from './search/results.ts';

// The search page: the form in its header asks, the index answers, the address keeps the question.

/** Milliseconds without a key before a search: an answer is to be there a tenth of a second after it. */
const PAUSE = 70;
/** Milliseconds after which an index that has not answered counts as not there. */
const PATIENCE = 15_000;
/** How many further results a button shows. */
const STEP = 20;
const TITLES: Record<SearchState['scope'], string[]> = {
  'in-force': ['Text in force'],
  all: ['Text in force', 'Older and upcoming text'],
  upcoming: ['Upcoming text'],
  superseded: ['Superseded text'],
  withdrawn: ['Withdrawn text'],
};

const page = document.querySelector<HTMLElement>('.search-page');
const form = document.querySelector<HTMLFormElement>('.search-box');
const box = form?.querySelector('input');
if (page && form && box) start(page, form, box);

/** Further text that has what was asked. */
interface Offer {
  wider: Wider;
  sentence: string;
}

function isExact({ hits, notes }: Found): boolean {
  return hits.length > 0 && notes.length === 0;
}

function start(page: HTMLElement, form: HTMLFormElement, box: HTMLInputElement): void {
  const part = (name: string): HTMLElement =>
    page.querySelector<HTMLElement>(`.search-${name}`) ?? page;
  const [choices, status, results, instead] = [
    part('choices'),
    part('status'),
    part('results'),
    part('instead'),
  ];
  const { today = '', since = '' } = page.dataset;
  const indexes = JSON.parse(page.dataset['indexes'] ?? '[]') as SearchIndex[];
  const offered = (name: string): string[] =>
    [
      ...page.querySelectorAll<HTMLInputElement>(`[name=${name}][value], [name=${name}] option`),
    ].map(({ value }) => value);
  const policies = offered('policy');
  const engines = new Map<string, Promise<Engine>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  choices.hidden = false;
  instead.hidden = true;
  fill(readState(new URLSearchParams(location.search), policies));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  form.addEventListener('input', () => {
    // The engine comes while the word is typed.
    void Promise.all(indexesOf(stateOfForm()).map(open)).catch(() => {
      engines.clear();
    });
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  choices.addEventListener('change', ask);
  addEventListener('popstate', () => {
    fill(readState(new URLSearchParams(location.search), policies));
    ask();
  });
  // What Pagefind throws while it loads reaches nobody else.
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    fail();
  });
  moveAmongResults(box, results, ask);
  // Who sent the empty form came to type.
  if (box.value === '' && new URLSearchParams(location.search).has('q')) box.focus();
  ask();

  function fill({ q, policy, scope, audience }: SearchState): void {
    if (box.value !== q) box.value = q;
    for (const field of choices.querySelectorAll<HTMLSelectElement>('select')) {
      const value = field.name === 'policy' ? policy : scope;
      field.value = [...field.options].some((one) => one.value === value)
        ? value
        : (field.options[0]?.value ?? '');
    }
    for (const field of choices.querySelectorAll('input')) {
      field.checked = audience.includes(field.value);
    }
  }

  function stateOfForm(): SearchState {
    const values = new URLSearchParams(
      [...new FormData(form)].filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      ),
    );
    return readState(values, policies);
  }

  function ask(): void {
    clearTimeout(timer);
    const state = stateOfForm();
    // A browser takes no address of any length.
    const kept = writeState({ ...state, q: state.q.slice(0, 1000) });
    if (kept !== location.search) history.replaceState(null, '', kept || location.pathname);
    void answer(state);
  }

  async function answer(state: SearchState): Promise<void> {
    const turn = ++latest;
    const query = parseQuery(state.q);
    instead.hidden = true;
    results.ariaBusy = 'true';
    if (isEmpty(query)) {
      results.ariaBusy = 'false';
      results.replaceChildren();
      status.textContent =
        state.q.trim() === '' ? hint(state) : foundSentence([], state.scope, since);
      return;
    }
    if (engines.size === 0) status.textContent = 'Searching …';
    const patience = setTimeout(() => {
      if (turn === latest) fail();
    }, PATIENCE);
    try {
      const opened = joinEngines(await Promise.all(indexesOf(state).map(open)));
      const found: Found[] = [];
      for (const filters of filtersOf(state)) {
        found.push(await findSections(opened, filters, query));
      }
      const offers = found.some(isExact) ? [] : await offersFor(opened, state, query);
      if (turn === latest) show(state, found, offers);
    } catch {
      engines.clear();
      if (turn === latest) fail();
    } finally {
      clearTimeout(patience);
    }
  }

  /** Where else it stands just as it was asked, when not in the text that was searched. */
  async function offersFor(opened: Engine, state: SearchState, query: Query): Promise<Offer[]> {
    const offers: Offer[] = [];
    for (const wider of widerThan(state)) {
      const count = await countExact(opened, wider.filters, query);
      if (count > 0) offers.push({ wider, sentence: widerSentence(count, wider.text) });
    }
    return offers;
  }

  function offer({ wider }: Offer): HTMLElement {
    const line = element('p', 'search-wider');
    const button = element('button', '', `Search ${wider.text} too`);
    button.type = 'button';
    button.addEventListener('click', () => {
      fill(wider.state);
      ask();
      box.focus();
    });
    line.append(button);
    return line;
  }

  function indexesOf({ audience: chosen }: SearchState): SearchIndex[] {
    return indexes.filter(({ audience }) => audience === null || chosen.includes(audience));
  }

  function open(index: SearchIndex): Promise<Engine> {
    const opened = engines.get(index.folder) ?? openEngine(index);
    engines.set(index.folder, opened);
    return opened;
  }

  function hint({ scope }: SearchState): string {
    return `Searches ${searchedPhrase(scope, since)}: for words, for a “phrase” between quotation marks, or for the number of a section.`;
  }

  function show({ scope }: SearchState, found: readonly Found[], offers: readonly Offer[]): void {
    const counts = found.map(({ hits, more }) => hits.length + more.length);
    const [first] = found;
    const common = (first?.notes ?? []).filter((note) =>
      found.every(({ notes, hits }) => notes.includes(note) || hits.length === 0),
    );
    const further = offers.map(({ sentence }) => sentence);
    status.textContent = [...common, foundSentence(counts, scope, since), ...further].join(' ');
    const groups = found.flatMap((one, at) =>
      one.hits.length === 0 ? [] : [group(TITLES[scope][at] ?? '', one, common)],
    );
    results.replaceChildren(...offers.map(offer), ...groups);
    results.ariaBusy = 'false';
  }

  function group(
    title: string,
    { hits, more, query, notes }: Found,
    common: readonly string[],
  ): HTMLElement {
    const own = notes.filter((note) => !common.includes(note));
    const section = element('section');
    section.append(
      element('h2', '', title),
      ...own.map((note) => element('p', 'dates', note)),
      resultList(hits, query, today),
    );
    if (more.length === 0) return section;
    const button = element('button', '', `Show ${Math.min(STEP, more.length)} more`);
    button.type = 'button';
    button.addEventListener('click', () => {
      void Promise.all(more.splice(0, STEP).map((one) => one.load())).then((loaded) => {
        const further = resultList(loaded, query, today);
        button.before(further);
        further.querySelector('a')?.focus();
        if (more.length === 0) button.remove();
        else button.textContent = `Show ${Math.min(STEP, more.length)} more`;
      }, fail);
    });
    section.append(button);
    return section;
  }

  function fail(): void {
    latest++;
    results.replaceChildren();
    results.ariaBusy = 'false';
    const [sentence] = instead.getElementsByTagName('p');
    const words =
      'The search index could not be loaded, or only a part of it. Everything can be read without it:';
    if (sentence) sentence.textContent = words;
    status.textContent = 'The search is not available. The policies and their histories follow.';
    instead.hidden = false;
  }
}

import type { Engine } from '#site/search/query/engine.ts';
import { findSections, type Found } from '#site/search/query/find-sections.ts';
import { joinEngines } from '#site/search/query/join-engines.ts';
import { isEmpty, parseQuery } from '#site/search/query/parse-query.ts';
import {
  filtersOf,
  readState,
  textsKey,
  writeState,
  type SearchState,
  type Wider,
} from '#site/search/query/search-state.ts';
import type { SearchIndex } from '#site/views/search-view.ts';
import { foundSentence } from '#site/search/query/search-words.ts';
import { pageWords, wordsOfTexts } from '#site/wording/words.ts';

import { openEngine } from './pagefind-engine.ts';
import { offerButton, offersFor, type Offer } from './offers.ts';
import { resultGroup } from './result-group.ts';
import { moveAmongResults } from './result-keys.ts';

// The search page: its form asks, the index answers, the address keeps the question.

/**
 * Milliseconds without a key before a search: an answer is to be there a tenth of a second after it, and
 * who types fast, a key in 60 ms, is to load none for the beginnings of a word.
 */
const PAUSE = 65;
/** Letters without which a word is likely to go on: nothing is fetched for it before a longer pause. */
const SHORT = 3;
const LONGER_PAUSE = 150;
/** Milliseconds after which an index that has not answered counts as not there. */
const PATIENCE = 15_000;
/** The groups of results of a search. */
const GROUPS = {
  'in-force': ['inForce'],
  all: ['inForce', 'others'],
  upcoming: ['upcoming'],
  superseded: ['superseded'],
  withdrawn: ['withdrawn'],
} as const satisfies Record<SearchState['scope'], unknown>;

const words = wordsOfTexts<'found' | 'said'>(pageWords());
const page = document.querySelector<HTMLElement>('.search-page');
const form = document.querySelector<HTMLFormElement>('.search-box');
const box = form?.querySelector('input');
if (page && form && box) start(page, form, box);

function start(page: HTMLElement, form: HTMLFormElement, box: HTMLInputElement): void {
  const part = (name: string): HTMLElement =>
    page.querySelector<HTMLElement>(`.search-${name}`) ?? page;
  const [choices, status, results, instead] = [
    part('choices'),
    part('status'),
    part('results'),
    part('instead'),
  ];
  const { since = '', asOf = '' } = page.dataset;
  // What the script that reads the clock has found.
  const today = document.body.dataset['today'] ?? asOf;
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
  // What was typed before this program had loaded is what the reader asks for.
  const typedEarly = box.value === '' ? {} : { q: box.value };
  fill({ ...readState(new URLSearchParams(location.search), policies), ...typedEarly });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  // The engine comes as soon as someone is about to type, and the words while they are typed.
  box.addEventListener('focus', prepare);
  form.addEventListener('input', () => {
    const typed = performance.now();
    // Nothing more is fetched for what is no longer asked.
    latest++;
    prepare();
    clearTimeout(timer);
    const isShort = (parseQuery(box.value).words.at(-1)?.length ?? SHORT) < SHORT;
    timer = setTimeout(ask, isShort ? LONGER_PAUSE : PAUSE, typed);
  });
  choices.addEventListener('change', () => {
    ask();
  });
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

  function prepare(): void {
    const state = stateOfForm();
    const { number, phrases, words: sought } = parseQuery(state.q);
    const isWord = number === null && phrases.length === 0 && (sought.at(-1)?.length ?? 0) >= SHORT;
    const term = sought.join(' ');
    const preparing = indexesOf(state).map(async (index) => {
      const engine = await open(index);
      if (!isWord) return;
      await Promise.all(filtersOf(state).map((filters) => engine.search(term, filters)));
    });
    Promise.all(preparing).catch(() => {
      engines.clear();
    });
  }

  function ask(typed: number | null = null): void {
    clearTimeout(timer);
    const state = stateOfForm();
    // A browser takes no address of any length.
    const kept = writeState({ ...state, q: state.q.slice(0, 1000) });
    if (kept !== location.search) history.replaceState(null, '', kept || location.pathname);
    void answer(state, typed);
  }

  async function answer(state: SearchState, typed: number | null): Promise<void> {
    const turn = ++latest;
    const query = parseQuery(state.q);
    const stands = async (milliseconds: number): Promise<boolean> => {
      const left = typed === null ? 0 : typed + milliseconds - performance.now();
      if (left > 0) await new Promise((done) => setTimeout(done, left));
      return turn === latest;
    };
    instead.hidden = true;
    results.ariaBusy = 'true';
    if (isEmpty(query)) {
      results.ariaBusy = 'false';
      results.replaceChildren();
      status.textContent =
        state.q.trim() === '' ? hint(state) : foundSentence(words, [], state.scope, since);
      return;
    }
    if (engines.size === 0) status.textContent = words.say('found.searching');
    const patience = setTimeout(() => {
      if (turn === latest) fail();
    }, PATIENCE);
    try {
      const opened = joinEngines(await Promise.all(indexesOf(state).map(open)));
      const found: Found[] = [];
      for (const filters of filtersOf(state)) {
        const one = await findSections(words, opened, filters, query, {
          show: (hits, query) => {
            if (turn !== latest || found.length > 0) return;
            showGroups(state, [{ hits, query, more: [], notes: [] }]);
          },
          stands,
        });
        if (!one) return;
        found.push(one);
      }
      const offers = await offersFor(words, opened, state, query, found);
      if (turn === latest) show(state, found, offers);
    } catch {
      engines.clear();
      if (turn === latest) fail();
    } finally {
      clearTimeout(patience);
    }
  }

  function widen({ state }: Wider): void {
    fill(state);
    ask();
    box.focus();
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
    return words.say('found.hint', { scope: textsKey(scope), since });
  }

  function show(state: SearchState, found: readonly Found[], offers: readonly Offer[]): void {
    const { scope } = state;
    const counts = found.map(({ hits, more }) => hits.length + more.length);
    const [first] = found;
    const common = (first?.notes ?? []).filter((note) =>
      found.every(({ notes, hits }) => notes.includes(note) || hits.length === 0),
    );
    const further = offers.map(({ sentence }) => sentence);
    status.textContent = [...common, foundSentence(words, counts, scope, since), ...further].join(
      ' ',
    );
    showGroups(state, found, common, offers);
    results.ariaBusy = 'false';
  }

  function showGroups(
    { scope }: SearchState,
    found: readonly Found[],
    common: readonly string[] = [],
    offers: readonly Offer[] = [],
  ): void {
    const groups = found.flatMap((one, at) => {
      if (one.hits.length === 0) return [];
      const title = words.say('found.group', { texts: GROUPS[scope][at] ?? 'other' });
      return [resultGroup(words, title, one, common, today, fail)];
    });
    const chosen = results.contains(document.activeElement) ? document.activeElement : null;
    results.replaceChildren(...offers.map((one) => offerButton(words, one, widen)), ...groups);
    if (!(chosen instanceof HTMLAnchorElement)) return;
    [...results.querySelectorAll('a')].find(({ href }) => href === chosen.href)?.focus();
  }

  function fail(): void {
    latest++;
    results.replaceChildren();
    results.ariaBusy = 'false';
    const [sentence] = instead.getElementsByTagName('p');
    if (sentence) sentence.textContent = words.say('found.noIndex');
    status.textContent = words.say('found.failed');
    instead.hidden = false;
  }
}

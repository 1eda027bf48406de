import { askedPair, CURRENT, type Asked } from '#site/addresses/asked-pair.ts';
import { pairSentence, refusal, type ComparedKind } from '#site/works/compare-words.ts';
import { paths } from '#site/addresses/routes.ts';
import { versionName } from '#site/wording/wording.ts';
import { pageWords, wordsOfTexts } from '#site/wording/words.ts';

import { askWorker } from './ask-worker.ts';
import { showTarget } from './show-report.ts';
import { stepThrough } from './steps.ts';
import { Views, type Compared } from './views.ts';

// The page for any two versions: its form asks, a worker compares, the address keeps the question.

const texts = pageWords();
const words = wordsOfTexts<'steps' | 'comparing' | 'said'>(texts);
const page = document.querySelector<HTMLElement>('.compare-page');
const form = page?.querySelector<HTMLFormElement>('.compare-form');
if (page && form) start(page, form);

function start(page: HTMLElement, form: HTMLFormElement): void {
  const part = (name: string): HTMLElement => page.querySelector<HTMLElement>(name) ?? page;
  const [status, failure, links] = [
    part('.compare-status'),
    part('.compare-failure'),
    part('.compare-links'),
  ];
  const [tools, head] = [part('.redline-tools'), part('.redline-head')];
  const report = part('.redline-report');
  const pickers = [...form.querySelectorAll('select')];
  // The pickers list them newest first.
  const ids = [...(pickers[0]?.options ?? [])].map((option) => option.value).reverse();
  const { policy = '', base = '/', history: past = '' } = page.dataset;
  const noun: ComparedKind = page.dataset['noun'] === 'text' ? 'text' : 'version';
  const href = (path: string): string => base + path.slice(1);
  const title = document.title;
  let compared: ReturnType<Compared> = null;
  let latest = 0;
  const views = new Views(words, page, report, () => compared);

  form.hidden = false;
  stepThrough(words, tools, report);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = pickers.map(({ name, value }): [string, string] => [name, value]);
    history.pushState(null, '', `?${new URLSearchParams(chosen).toString()}`);
    void show();
  });
  // An anchor is followed without asking again.
  let asked = location.search;
  addEventListener('popstate', () => {
    if (location.search !== asked) void show();
  });
  void show().then(showTarget);

  async function show(): Promise<void> {
    asked = location.search;
    const query = new URLSearchParams(asked);
    const pair = askedPair(query, ids, page.dataset['current'] ?? null);
    const turn = ++latest;
    clear();
    for (const picker of pickers) {
      const asked = query.get(picker.name) ?? '';
      const wanted = asked === CURRENT ? page.dataset['current'] : asked;
      if (wanted !== undefined && ids.includes(wanted)) picker.value = wanted;
    }
    if (pair.kind !== 'pair') {
      failure.textContent = refusal(words, pair, noun) ?? '';
      return;
    }
    status.textContent = words.say('comparing.working');
    const question = {
      words: texts,
      policy,
      base,
      noun,
      from: href(paths.data(policy, pair.from)),
      to: href(paths.data(policy, pair.to)),
    };
    try {
      const answer = await askWorker({ ...question, layout: views.layout });
      if (turn !== latest) return;
      if (answer.kind === 'unreadable') throw new Error(answer.address);
      compared = question;
      views.show(answer.report);
      tools.hidden = !report.querySelector('.redline-section:not(.is-unchanged)');
      status.textContent = pairSentence(words, pair.from, pair.to, pair.isReversed, noun);
      document.title = words.say('comparing.title', {
        from: versionName(words, pair.from),
        to: versionName(words, pair.to),
        title,
      });
      links.replaceChildren(...linksFor(pair));
    } catch {
      if (turn === latest) fail();
    }
  }

  function clear(): void {
    compared = null;
    document.title = title;
    tools.hidden = true;
    for (const place of [status, failure, links, head, report]) place.replaceChildren();
  }

  function fail(): void {
    clear();
    const parts = words.parts('comparing.failed', { noun });
    failure.append(...parts.map(({ tag, text }) => (tag === null ? text : link(text, past))));
  }

  function linksFor({ from, to }: Extract<Asked, { kind: 'pair' }>): (Node | string)[] {
    const own = href(paths.redline(policy, from, to));
    const name = (id: string): string =>
      words.say('said.side', { noun, version: versionName(words, id) });
    const hasPage = [...page.querySelectorAll('.compare-instead a')].some(
      (one) => one.getAttribute('href') === own,
    );
    return [
      link(name(from), href(paths.version(policy, from))),
      ' · ',
      link(name(to), href(paths.version(policy, to))),
      ...(hasPage ? [' · ', link(words.say('comparing.ownPage'), own)] : []),
    ];
  }
}

function link(words: string, href: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = words;
  return element;
}

import type { Cohort } from '#core/timeline/timeline.ts';
import type { TimelineData } from '#site/open-data/timeline-data.ts';
import { comparedSince } from '#site/open-data/binding-version.ts';
import { pairSentence } from '#site/works/compare-words.ts';
import { paths } from '#site/addresses/routes.ts';
import { pageWords, wordsOfTexts } from '#site/wording/words.ts';

import { askWorker } from './ask-worker.ts';
import { showTarget } from './show-report.ts';
import { stepThrough } from './steps.ts';
import { Views, type Compared } from './views.ts';

// The page of what has changed since a version: the timeline tells what is in force on the reader's day, and
// a worker compares the two.

const texts = pageWords();
const words = wordsOfTexts<'steps' | 'comparing' | 'said'>(texts);
const page = document.querySelector<HTMLElement>('.since-page');
if (page) void show(page).then(showTarget);

async function show(page: HTMLElement): Promise<void> {
  const part = (name: string): HTMLElement => page.querySelector<HTMLElement>(name) ?? page;
  const [status, failure, which, instead] = [
    part('.compare-status'),
    part('.compare-failure'),
    part('.since-which'),
    part('.since-instead'),
  ];
  const { policy = '', base = '/', version = '', timeline: address = '' } = page.dataset;
  const href = (path: string): string => base + path.slice(1);
  instead.hidden = true;
  status.textContent = words.say('comparing.working');
  try {
    const timeline = await readTimeline(address);
    // What the script that reads the clock has found.
    const today = document.body.dataset['today'] ?? timeline.asOf;
    const answer = comparedSince(version, timeline, today, askedCohort());
    if (answer.kind !== 'pair') {
      which.hidden = answer.kind !== 'which';
      status.textContent = answer.kind === 'which' ? '' : (page.dataset[answer.kind] ?? '');
      return;
    }
    const { from, to } = answer;
    await showPair(page, {
      words: texts,
      policy,
      base,
      noun: 'version',
      from: href(paths.data(policy, from)),
      to: href(paths.data(policy, to)),
    });
    status.textContent = pairSentence(words, from, to, false, 'version');
  } catch {
    status.textContent = '';
    failure.textContent = page.dataset['failed'] ?? '';
    instead.hidden = false;
  }
}

async function showPair(
  page: HTMLElement,
  question: NonNullable<ReturnType<Compared>>,
): Promise<void> {
  const report = page.querySelector<HTMLElement>('.redline-report') ?? page;
  const tools = page.querySelector<HTMLElement>('.redline-tools') ?? page;
  const views = new Views(words, page, report, () => question);
  const answer = await askWorker({ ...question, layout: views.layout });
  if (answer.kind === 'unreadable') throw new Error(answer.address);
  views.show(answer.report);
  stepThrough(words, tools, report);
  tools.hidden = !report.querySelector('.redline-section:not(.is-unchanged)');
}

async function readTimeline(address: string): Promise<TimelineData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} gave ${response.status}`);
  return (await response.json()) as TimelineData;
}

function askedCohort(): Cohort | null {
  const asked = new URLSearchParams(location.search).get('for');
  return asked === 'new' || asked === 'existing' ? asked : null;
}

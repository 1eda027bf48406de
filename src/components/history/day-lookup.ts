import { hasDayForm } from '#core/text/calendar-day.ts';
import { inForce, inForceFor } from '#core/timeline/timeline.ts';
import type { LookupVersion } from '#site/views/history/lookup-view.ts';
import { answerSentences } from '#site/views/history/day-answer.ts';
import { pageWords, wordsOfTexts } from '#site/wording/words.ts';

// The date box over the table of periods. It asks the same timeline that made the table.

const words = wordsOfTexts<'answer'>(pageWords());
const form = document.querySelector<HTMLFormElement>('.day-form');
const answer = document.querySelector<HTMLElement>('.day-answer');

if (form && answer) {
  const versions = JSON.parse(form.dataset['versions'] ?? '[]') as LookupVersion[];
  form.hidden = false;
  fillFrom(form, new URLSearchParams(location.search));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = new URLSearchParams(valuesOf(form));
    history.replaceState(null, '', `?${chosen.toString()}`);
    show(versions, chosen, answer);
  });
  if (new URLSearchParams(location.search).has('on')) {
    show(versions, new URLSearchParams(valuesOf(form)), answer);
  }
}

// By then the script that reads the clock has said which day it is.
addEventListener('load', () => {
  showToday(document.querySelector<HTMLElement>('.lens'), document.body.dataset['today']);
});

/** Draws the reader's day into the picture of the change that is under way. */
function showToday(lens: HTMLElement | null, today: string | undefined): void {
  const line = lens?.querySelector('.today');
  const svg = lens?.querySelector('svg');
  if (!lens || !line || !svg || today === undefined) return;
  const [from, until, now] = [lens.dataset['from'], lens.dataset['until'], today].map((day) =>
    Date.parse(day ?? ''),
  ) as [number, number, number];
  if (now < from || now > until) return;
  const x = String(((now - from) / (until - from)) * (svg.viewBox.baseVal.width - 4));
  line.setAttribute('x1', x);
  line.setAttribute('x2', x);
}

// A date field takes nothing but a day, so what the address holds cannot do harm. It would take a
// year of five digits, which does not compare with others as text.
function fillFrom(fields: HTMLFormElement, asked: URLSearchParams): void {
  for (const field of fields.querySelectorAll('input')) {
    const value = asked.get(field.name) ?? '';
    field.value = hasDayForm(value) ? value : '';
  }
}

function valuesOf(fields: HTMLFormElement): [string, string][] {
  return [...fields.querySelectorAll('input')]
    .map((field): [string, string] => [field.name, field.value])
    .filter(([, value]) => value !== '');
}

function show(versions: LookupVersion[], chosen: URLSearchParams, place: HTMLElement): void {
  const on = chosen.get('on');
  const since = chosen.get('since');
  if (on === null) {
    place.textContent = words.say('answer.noDay');
    return;
  }
  const sentences = answerSentences(words, on, since, {
    first: versions[0] ?? null,
    forNew: inForce(versions, on, 'new'),
    forExisting: inForce(versions, on, 'existing'),
    forCustomer: since === null ? null : inForceFor(versions, on, since),
  });
  place.replaceChildren(...sentences.map(paragraph));
}

function paragraph({ parts, version }: ReturnType<typeof answerSentences>[number]): HTMLElement {
  const element = document.createElement('p');
  element.append(
    ...parts.map(({ tag, text }) => {
      if (tag === null || !version) return text;
      const link = document.createElement('a');
      link.href = version.href;
      link.textContent = text;
      return link;
    }),
  );
  return element;
}

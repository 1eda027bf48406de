// What a page said on the day on which it was built is a fact with its days. Where one of the days to come
// that it knows has come since, this shows what the page says from that day on, which stands beside it in a
// template. Nothing is announced: it happens before anyone reads on, or while the page is hidden.

import { todayIn } from './today-in.ts';

const shown = new WeakMap<Element, Element>();

showToday();
document.addEventListener('visibilitychange', showToday);

function showToday(): void {
  const today = todayIn(document.body.dataset['timeZone']);
  if (today === null || document.visibilityState === 'hidden') return;
  for (const place of document.querySelectorAll('[data-on-day]')) showOn(place, today);
}

function showOn(place: Element, today: string): void {
  const templates = [...place.querySelectorAll<HTMLTemplateElement>(':scope > template')];
  const due = templates.filter(({ dataset }) => (dataset['from'] ?? '') <= today).pop();
  // Who is on a link here keeps it.
  if (!due || shown.get(place) === due || place.contains(document.activeElement)) return;
  shown.set(place, due);
  place.replaceChildren(due.content.cloneNode(true), ...templates);
}

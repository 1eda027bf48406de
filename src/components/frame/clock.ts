// What a page said on the day on which it was built is a fact with its days. Where one of the days to come
// that it knows has come since, this shows what the page says from that day on, which stands beside it in a
// template. It is the one script that reads a clock: others find the day in `data-today` of the body. Nothing
// is announced: it happens before anyone reads on, or while the page is hidden.

const shown = new WeakMap<Element, Element>();

showToday();
document.addEventListener('visibilitychange', showToday);

function showToday(): void {
  const today = todayIn(document.body.dataset['timeZone']);
  if (today === null || document.visibilityState === 'hidden') return;
  document.body.dataset['today'] = today;
  for (const place of document.querySelectorAll('[data-on-day]')) showOn(place, today);
}

/** The day in the site's time zone, as `YYYY-MM-DD`; nothing where the browser does not know the zone. */
function todayIn(timeZone: string | undefined): string | null {
  if (timeZone === undefined) return null;
  try {
    const parts = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(Date.now());
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}`;
  } catch {
    return null;
  }
}

function showOn(place: Element, today: string): void {
  const templates = [...place.querySelectorAll<HTMLTemplateElement>(':scope > template')];
  const due = templates.filter(({ dataset }) => (dataset['from'] ?? '') <= today).pop();
  // Who is on a link here keeps it.
  if (!due || shown.get(place) === due || place.contains(document.activeElement)) return;
  shown.set(place, due);
  place.replaceChildren(due.content.cloneNode(true), ...templates);
}

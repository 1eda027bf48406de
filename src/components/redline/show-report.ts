/** Puts a report of our own renderer into a page. It is parsed apart, where nothing runs. */
export function showReport(place: HTMLElement, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  place.replaceChildren(...parsed.body.childNodes);
}

/** Leads to the anchor in the address, whose place has only now come to be. */
export function showTarget(): void {
  if (location.hash.length > 1) location.replace(location.href);
}

// What a script adds to reading: copying an address or citation, reaching the clauses by keyboard,
// and landing on the section of a clause that is gone. Without it every address still works.

const text = document.querySelector<HTMLElement>('.text');
const said = document.querySelector<HTMLElement>('.copying')?.dataset;
const folded = matchMedia('(width < 68rem)');
/** The lines shown so far, each with its words as they were before buttons joined them. */
const citations = new Map<HTMLElement, string>();

if (text) {
  text.addEventListener('keydown', moveAmongMarks);
  addEventListener('hashchange', showTarget);
  showTarget();
  foldContents();
  folded.addEventListener('change', foldContents);
  document.querySelector('.to-print')?.addEventListener('click', () => {
    print();
  });
  document.querySelector<HTMLElement>('.to-copy')?.addEventListener('click', copyAddress);
  markPlace();
  addEventListener('scroll', markPlace, { passive: true });
}

/** Arrow keys lead from a section's mark to those of its clauses and back. */
function moveAmongMarks(event: KeyboardEvent): void {
  const mark = event.target;
  if (!(mark instanceof HTMLElement) || !mark.matches('.mark')) return;
  const marks = [...(mark.closest('section')?.querySelectorAll<HTMLElement>('.mark') ?? [])];
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const next = step === undefined ? undefined : marks[marks.indexOf(mark) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Shows how the section in the address is cited; a lost clause lands on its section. */
function showTarget(): void {
  const anchor = decode(location.hash.slice(1));
  const target = document.getElementById(anchor) ?? nearestOf(anchor);
  const section = target?.closest<HTMLElement>('.text section');
  for (const [cite] of citations) cite.hidden = true;
  const cite = section?.querySelector<HTMLElement>(':scope > .cite');
  if (!target || !section || !cite) return;
  if (target.id !== anchor) section.scrollIntoView();
  const words = citations.get(cite) ?? cite.textContent;
  citations.set(cite, words);
  const isClause = target.id.startsWith(`${section.id}.`);
  const own = section.dataset['cited'] ?? section.id;
  const citation = isClause ? withAnchor(words, own + target.id.slice(section.id.length)) : words;
  cite.replaceChildren(citation, copyButtons(citation));
  blockOf(target, section)?.after(cite);
  cite.hidden = false;
}

// The address is the last word of a citation.
function withAnchor(citation: string, anchor: string): string {
  return `${citation.replace(/#\S*$/, '')}#${encodeURI(anchor)}`;
}

function nearestOf(anchor: string): HTMLElement | null {
  return anchor.includes('.') ? document.getElementById(anchor.replace(/\.\d+$/, '')) : null;
}

/** What the citation is shown below: the block that a clause stands in, or the section's heading. */
function blockOf(target: HTMLElement, section: HTMLElement): Element | undefined {
  const blocks = [...section.children].filter((child) => !child.matches('.cite'));
  return (
    blocks.find((child) => child.contains(target) && child.textContent !== '') ??
    blocks.find((child) => child.matches('h2, h3, h4, h5, h6'))
  );
}

function copyButtons(citation: string): HTMLElement {
  const address = citation.slice(citation.lastIndexOf(' ') + 1);
  const actions = document.createElement('span');
  actions.className = 'actions';
  actions.append(button(said?.['citation'], citation), button(said?.['address'], address));
  return actions;
}

/** The address of the text for ever, with the section that was asked for. */
function copyAddress(event: Event): void {
  const link = event.currentTarget;
  const label = link instanceof HTMLElement ? link.querySelector('[role=status]') : null;
  if (!(link instanceof HTMLElement) || !label) return;
  event.preventDefault();
  copy((link.dataset['address'] ?? '') + location.hash, label);
}

function button(label = '', words: string): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', () => {
    copy(words, element);
  });
  return element;
}

function copy(words: string, answer: Element): void {
  void navigator.clipboard.writeText(words).then(
    () => {
      answer.textContent = said?.['copied'] ?? '';
    },
    () => {
      answer.textContent = said?.['refused'] ?? '';
    },
  );
}

/** On a phone the contents would push the text off the first screen. */
function foldContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.contents details');
  if (!contents) return;
  contents.open = !folded.matches;
  contents.classList.add('is-set');
}

/** The contents say which section is read: the last that has begun in the upper third of the window. */
function markPlace(): void {
  const begun = [...document.querySelectorAll('.text > section')].findLast(
    (section) => section.getBoundingClientRect().top < innerHeight / 3,
  );
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const isHere = begun !== undefined && decode(link.hash.slice(1)) === begun.id;
    if (isHere === link.hasAttribute('aria-current')) continue;
    if (isHere) {
      link.setAttribute('aria-current', 'location');
      keepInSight(link);
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

function keepInSight(link: HTMLElement): void {
  const contents = link.closest('.contents');
  if (!contents || folded.matches) return;
  const { top, bottom } = contents.getBoundingClientRect();
  const { top: from, bottom: to } = link.getBoundingClientRect();
  if (from < top || to > bottom) contents.scrollTop += from - (top + bottom) / 2;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

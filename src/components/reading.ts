// What a script adds to reading: copying an address or citation, reaching the clauses by keyboard,
// and landing on the section of a clause that is gone. Without it every address still works.

const text = document.querySelector<HTMLElement>('.text');
const folded = matchMedia('(max-width: 60rem)');

if (text) {
  text.addEventListener('keydown', moveAmongMarks);
  addEventListener('hashchange', showTarget);
  showTarget();
  foldContents();
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
  const section = target?.closest<HTMLElement>('.text > section');
  const cite = section?.querySelector<HTMLElement>(':scope > .cite');
  if (!section || !cite) return;
  if (target?.id !== anchor) section.scrollIntoView();
  const clause = target?.id.startsWith(`${section.id}.`) ? target.id.slice(section.id.length) : '';
  const address = cite.textContent.replace(/(#[^#.]*)(?:\.\d+)?$/, `$1${clause}`);
  cite.replaceChildren(address, ...copyButtons(address));
  cite.hidden = false;
}

function nearestOf(anchor: string): HTMLElement | null {
  return anchor.includes('.') ? document.getElementById(anchor.replace(/\.\d+$/, '')) : null;
}

function copyButtons(citation: string): HTMLElement[] {
  const address = citation.slice(citation.lastIndexOf(' ') + 1);
  return [button('Copy citation', citation), button('Copy address', address)];
}

function button(label: string, words: string): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', () => {
    void navigator.clipboard.writeText(words).then(
      () => {
        element.textContent = 'Copied';
      },
      () => {
        element.textContent = 'Copying is not allowed here';
      },
    );
  });
  return element;
}

/** On a phone the contents would push the text off the first screen. */
function foldContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.contents details');
  if (contents && folded.matches) contents.open = false;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

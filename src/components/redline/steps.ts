import type { WordsOf } from '#site/wording/words.ts';

// Leads from change to change, by buttons and by keys.

const STOPS =
  ':is(p, td, th, pre, div, h2, h3, h4, h5, h6)[class^="is-"], .redline-row, .redline-block, .redline-rewritten';

/** What is one stop, whatever changed in it. */
const WHOLE = '.redline-row, .redline-block, .redline-rewritten, .is-moved-away';

/** Lets the tools of a page step through the changes of its report, whatever it holds by then. */
export function stepThrough(
  words: WordsOf<'steps'>,
  tools: HTMLElement,
  report: HTMLElement,
): void {
  const status = tools.querySelector<HTMLElement>('.step-status');
  const step = (by: 1 | -1): void => {
    const stops = stopsIn(report);
    const at = nextOf(stops, by);
    const stop = stops[at];
    if (status) status.textContent = wordsFor(words, at, stops.length, by);
    if (!stop) return;
    stop.tabIndex = -1;
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: 'center' });
  };
  tools.querySelector('.step-next')?.addEventListener('click', () => {
    step(1);
  });
  tools.querySelector('.step-previous')?.addEventListener('click', () => {
    step(-1);
  });
  const keys = tools.querySelector<HTMLInputElement>('.choose-keys');
  addEventListener('keydown', (event) => {
    const by = ({ n: 1, p: -1 } as const)[event.key];
    if (!by || !keys?.checked || tools.hidden || isTyped(event)) return;
    event.preventDefault();
    step(by);
  });
}

/** Changed blocks in reading order; a changed section without one is a stop itself. */
function stopsIn(report: HTMLElement): HTMLElement[] {
  const sections = report.querySelectorAll<HTMLElement>('.redline-section:not(.is-unchanged)');
  return [...sections].flatMap((section) => {
    const all = [...section.querySelectorAll<HTMLElement>(STOPS)];
    const changed = all.filter(
      (one) => !one.matches('.is-unchanged') && !one.parentElement?.closest(WHOLE),
    );
    return changed.length > 0 ? changed : [section];
  });
}

/** From the change that has the focus, else from what is in sight. */
function nextOf(stops: readonly HTMLElement[], by: 1 | -1): number {
  const focused = stops.indexOf(document.activeElement as HTMLElement);
  if (focused !== -1) return focused + by;
  const middle = innerHeight / 2;
  const isBelow = (stop: HTMLElement): boolean => stop.getBoundingClientRect().top > middle;
  const below = stops.findIndex(isBelow);
  if (by === 1) return below === -1 ? stops.length : below;
  return below === -1 ? stops.length - 1 : below - 1;
}

function wordsFor(words: WordsOf<'steps'>, at: number, count: number, by: 1 | -1): string {
  if (count === 0) return words.say('steps.none');
  if (at < 0 || at >= count) {
    return words.say('steps.end', { to: by === 1 ? 'next' : 'other' });
  }
  return words.say('steps.at', { at: String(at + 1), count: String(count) });
}

function isTyped({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches('select, textarea, input:not([type=checkbox])');
}

import type { Question } from '#site/redline/compare-versions.ts';
import type { Report } from '#site/redline/render-report.ts';
import type { WordsOf } from '#site/wording/words.ts';

import { askWorker } from './ask-worker.ts';
import { showReport } from './show-report.ts';

/** What a page compares; nothing while it shows no redline. */
export type Compared = () => Omit<Question, 'layout'> | null;

/** The choices of how a redline is shown: with its unchanged sections, and side by side. */
export class Views {
  readonly #words: WordsOf<'comparing'>;
  readonly #report: HTMLElement;
  readonly #head: HTMLElement | null;
  readonly #failure: HTMLElement | null;
  readonly #whole: HTMLInputElement | null;
  readonly #sides: HTMLInputElement | null;
  readonly #compared: Compared;
  /** What was there before the first side-by-side view. */
  #inline: ChildNode[] | null = null;

  constructor(
    words: WordsOf<'comparing'>,
    page: HTMLElement,
    report: HTMLElement,
    compared: Compared,
  ) {
    this.#words = words;
    this.#report = report;
    this.#compared = compared;
    this.#head = page.querySelector<HTMLElement>('.redline-head');
    this.#failure = page.querySelector<HTMLElement>('.redline-failure');
    this.#whole = page.querySelector<HTMLInputElement>('.choose-whole');
    this.#sides = page.querySelector<HTMLInputElement>('.choose-sides');
    this.#whole?.addEventListener('change', () => {
      this.unfold();
    });
    this.#sides?.addEventListener('change', () => {
      void this.#layOut();
    });
  }

  /** The layout that is chosen. */
  get layout(): Question['layout'] {
    return this.#sides?.checked ? 'side-by-side' : 'inline';
  }

  /** Shows what another pair was found to have changed. */
  show({ head, text }: Report): void {
    this.#inline = null;
    if (this.#head) showReport(this.#head, head);
    showReport(this.#report, text);
    this.unfold();
  }

  /** Opens the unchanged sections, or folds them, as chosen. */
  unfold(): void {
    const isOpen = this.#whole?.checked ?? false;
    for (const same of this.#report.querySelectorAll<HTMLDetailsElement>('.redline-same')) {
      same.open = isOpen;
    }
  }

  async #layOut(): Promise<void> {
    const { layout } = this;
    const compared = this.#compared();
    if (!compared) return;
    if (this.#failure) this.#failure.textContent = '';
    if (layout === 'inline' && this.#inline) {
      this.#report.replaceChildren(...this.#inline);
      this.unfold();
      return;
    }
    try {
      const answer = await askWorker({ ...compared, layout });
      if (answer.kind === 'unreadable') throw new Error(answer.address);
      // The head stays as it is: a prerendered one says more than the browser knows.
      this.#inline ??= [...this.#report.childNodes];
      showReport(this.#report, answer.report.text);
      this.unfold();
    } catch {
      if (this.#sides) this.#sides.checked = false;
      if (this.#failure) {
        this.#failure.textContent = this.#words.say('comparing.noSides');
      }
    }
  }
}

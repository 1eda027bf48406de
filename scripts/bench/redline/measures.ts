import { findFacts } from '#core/text/words/facts.ts';
import type { Redline, Token } from '#core/redline/redline-schema.ts';
import { Tokenizer } from '#core/text/words/tokens.ts';

import { marksInside } from './marks-inside.ts';
import { GAP, optima } from './optima.ts';

/** What a redline is measured by. */
export interface Measures {
  /** Words deleted and inserted; a fact counts as one. */
  marked: number;
  /** The fewest words that any comparison must mark. */
  bound: number;
  /** Maximal stretches of changes. */
  runs: number;
  /** Kept stretches of at most one word between two changes within a block, unless both are of figures. */
  confetti: number;
  /** The same over the borders of blocks, and between facts: "[-5-] or [-9-]" has a mark for each. */
  confettiAnywhere: number;
  /** Borders of marks inside a word, a number or a fact. */
  insideWords: number;
  /** Changed passages: what stands between two kept stretches of at least eight words, or two blocks. */
  passages: number;
  /** Runs of marks in these: 1 each where every passage is shown old whole, then new whole. */
  alternations: number;
  /** Passages of three or more runs in which a word is kept for two or more that were replaced. */
  scraps: number;
  /** Marked words + 4 × runs. */
  cost: number;
  /** The least such cost without moves; `NaN` where it would take too long to find. */
  optimum: number;
}

/** Measures a redline as it is read, from top to bottom. */
export function measure(redline: Redline, oldText: string, newText: string): Measures {
  const tokenizer = new FactTokenizer();
  const blocks = redline.sections.flatMap((section) => section.blocks);
  const read = new Reading(tokenizer);
  for (const block of blocks) read.block(block.tokens);
  read.end();
  const { bound, optimum } = optima(tokenizer.words(oldText), tokenizer.words(newText));
  const { marked, runs, confetti, confettiAnywhere } = read;
  const passages = blocks.flatMap((block) => passagesOf(block.tokens, tokenizer));
  const alternations = passages.reduce((sum, one) => sum + one.runs, 0);
  const scraps = passages.filter((one) => one.runs >= 3 && 2 * one.kept < one.marked).length;
  const insideWords = blocks.reduce((sum, block) => sum + marksInside(block.tokens), 0);
  const cost = marked + GAP * runs;
  return {
    marked,
    bound,
    runs,
    confetti,
    confettiAnywhere,
    insideWords,
    passages: passages.length,
    alternations,
    scraps,
    cost,
    optimum,
  };
}

/** Words of texts; a fact counts as one. */
class FactTokenizer {
  readonly #tokenizer = new Tokenizer();
  readonly #facts = new Map<string, number>();

  /** In tokens; in words, where a fact counts as one; and in words, where each word of a fact counts. */
  count(text: string): { tokenCount: number; wordCount: number; wordsWritten: number } {
    const { ids, wordCount: wordsWritten } = this.#tokenizer.tokenize(text);
    return { tokenCount: ids.length, wordCount: this.words(text).length, wordsWritten };
  }

  words(text: string): number[] {
    const tokens = this.#tokenizer.tokenize(text);
    const facts = findFacts(text, tokens);
    const found: number[] = [];
    for (let index = 0; index < tokens.ids.length; index += 1) {
      const fact = facts?.[index] ?? -1;
      if (fact === -1) {
        if (tokens.words[index] === 1) found.push(tokens.ids[index] as number);
        continue;
      }
      let end = index;
      while (facts?.[end + 1] === fact) end += 1;
      const whole = text.slice(tokens.starts[index], tokens.ends[end]).replaceAll(/\s+/g, ' ');
      const number = this.#facts.get(whole) ?? -1 - this.#facts.size;
      this.#facts.set(whole, number);
      found.push(number);
      index = end;
    }
    return found;
  }
}

class Reading {
  marked = 0;
  runs = 0;
  confetti = 0;
  confettiAnywhere = 0;
  readonly #tokenizer: FactTokenizer;
  #kept = Infinity;
  #keptTokens = Infinity;
  #isNewBlock = true;
  #isChanging = false;
  #change = '';
  #changeBefore = '';

  constructor(tokenizer: FactTokenizer) {
    this.#tokenizer = tokenizer;
  }

  block(tokens: readonly Token[]): void {
    const first = tokens.find(({ text }) => this.#tokenizer.count(text).tokenCount > 0);
    if (first?.op === 'keep') this.#judge();
    if (!this.#isChanging) this.#isNewBlock = true;
    for (const { op, text } of tokens) {
      const { tokenCount, wordCount, wordsWritten } = this.#tokenizer.count(text);
      if (tokenCount === 0) continue;
      if (op === 'keep') {
        this.#judge();
        this.#kept += wordsWritten;
        this.#keptTokens += tokenCount;
        continue;
      }
      this.marked += wordCount;
      if (!this.#isChanging) {
        this.runs += 1;
        this.#isChanging = true;
        this.#changeBefore = this.#change;
        this.#change = '';
      }
      this.#change += text;
    }
  }

  end(): void {
    this.#judge();
  }

  /** At the end of a change: is what was kept before it an island? */
  #judge(): void {
    if (!this.#isChanging) return;
    if (this.#keptTokens > 0 && this.#kept <= 1) {
      this.confettiAnywhere += 1;
      const areFacts = HAS_DIGIT.test(this.#change) && HAS_DIGIT.test(this.#changeBefore);
      if (!this.#isNewBlock && !areFacts) this.confetti += 1;
    }
    this.#isChanging = false;
    this.#isNewBlock = false;
    this.#kept = 0;
    this.#keptTokens = 0;
  }
}

const HAS_DIGIT = /\p{Nd}/u;

interface Passage {
  runs: number;
  /** Words that stayed between the runs. */
  kept: number;
  /** Words of the longer of both sides that changed. */
  marked: number;
}

const PARTS_PASSAGES = 8;

/** The changed passages of a block that stands on both sides. */
function passagesOf(tokens: readonly Token[], tokenizer: FactTokenizer): Passage[] {
  if (!tokens.some((token) => token.op === 'keep' && tokenizer.count(token.text).wordCount > 0)) {
    return [];
  }
  const found: Passage[] = [];
  let kept = Infinity;
  let run = { deleted: 0, inserted: 0 };
  const close = (): void => {
    const marked = Math.max(run.deleted, run.inserted);
    if (marked === 0) return;
    const last = found.at(-1);
    if (!last || kept >= PARTS_PASSAGES) found.push({ runs: 1, kept: 0, marked });
    else {
      last.runs += 1;
      last.kept += kept;
      last.marked += marked;
    }
    kept = 0;
    run = { deleted: 0, inserted: 0 };
  };
  for (const { op, text } of tokens) {
    const { tokenCount, wordCount } = tokenizer.count(text);
    if (tokenCount === 0) continue;
    if (op === 'delete') run.deleted += wordCount;
    else if (op === 'insert') run.inserted += wordCount;
    else {
      close();
      kept += wordCount;
    }
  }
  close();
  return found;
}

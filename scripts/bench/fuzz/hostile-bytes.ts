import { Random } from '../redline/random.ts';

/** What the texts of one kind are made of. */
export interface Alphabet {
  /** Words and signs that mean something, from which most of a text is drawn. */
  signs: readonly string[];
  /** Halves that may be put in each other: what opens, and what closes it. */
  pairs: readonly (readonly [string, string])[];
  /** Whole texts that are right, to be damaged. */
  examples: readonly string[];
}

/**
 * Bytes that somebody could send, the same for the same seed: a heap of signs, one sign many times, halves
 * in each other, a right text with damage, or any bytes. Most are short; one of fifty has up to `most` bytes.
 */
export function hostileBytes(alphabet: Alphabet, seed: number, most = 20_000): Buffer {
  const random = new Random(seed);
  const length = random.below(50) === 0 ? random.below(most) : random.below(300);
  const make = random.pick(WAYS);
  return Buffer.from(make(alphabet, random, length));
}

type Way = (alphabet: Alphabet, random: Random, length: number) => string | Uint8Array;

const WAYS: readonly Way[] = [heap, heap, repeated, nested, damaged, damaged, noise];

function heap({ signs }: Alphabet, random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += random.below(12) === 0 ? odd(random) : random.pick(signs);
  return text;
}

function repeated({ signs, pairs }: Alphabet, random: Random, length: number): string {
  const unit = [...Array(1 + random.below(3))].map(() => random.pick([...signs, ...pairs.flat()]));
  const ending = random.pick(['', '', '\n', '\n\n', ' ']);
  const one = unit.join('') + ending || ' ';
  return random.pick(['', random.pick(signs)]) + one.repeat(Math.ceil((length + 1) / one.length));
}

function nested({ signs, pairs }: Alphabet, random: Random, length: number): string {
  const [open, close] = random.pick(pairs);
  const depth = Math.ceil(length / (open.length + close.length + 1));
  const closed = random.pick([depth, depth, depth - 1, 0]);
  return open.repeat(depth) + random.pick(signs) + close.repeat(Math.max(closed, 0));
}

function damaged({ signs, examples }: Alphabet, random: Random): string {
  let text = random.pick(examples);
  for (let rest = 1 + random.below(4); rest > 0; rest -= 1) {
    const at = random.below(text.length + 1);
    const gone = random.below(3) === 0 ? random.below(20) : 0;
    const put = random.pick([random.pick(signs), random.pick(signs), odd(random), '']);
    text = text.slice(0, at) + put + text.slice(at + gone);
  }
  return text;
}

function noise(_: Alphabet, random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}

const ODD = [
  '\0',
  '\uFEFF',
  '\ud800',
  '\u202E',
  '\u200B',
  '\r',
  '\t',
  '\u0085',
  '\u2028',
  '😀',
  'é',
];

function odd(random: Random): string {
  return random.below(4) === 0 ? String.fromCharCode(random.below(0x10000)) : random.pick(ODD);
}

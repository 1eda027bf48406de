import { mostAlike } from '../text/did-you-mean.ts';
import { sectionNumbers } from '../document/numbering.ts';
import { plainText } from '../document/plain-text.ts';
import type { Document } from '../document/document.ts';

/**
 * The anchors of the sections that a person meant by words that are no anchor: `#server-logs`, `§ 2`, the
 * words of a heading, a misspelt anchor, or several of them as in `access, children`. The first of the
 * documents counts the sections. None where it cannot be told.
 */
export function sectionsMeant(
  written: string,
  documents: readonly [Document, ...Document[]],
): string[] {
  const sections = documents.flatMap((document) => document.sections);
  const known: Known = {
    anchors: [...new Set(sections.map(({ anchor }) => anchor))],
    numbers: numbersOf(documents[0]),
    headings: sections
      .filter(({ level }) => level > 0)
      .map(({ anchor, heading }) => ({ anchor, words: plainWords(plainText(heading)) })),
  };
  const exact = named(written, known);
  if (exact !== null) return [exact];
  const several = written.split(BETWEEN).filter((part) => part.trim() !== '');
  const all = several.map(
    (part) => named(part, known) ?? mostAlike(plainName(part), known.anchors),
  );
  if (several.length > 1 && all.every((one) => one !== null)) return [...new Set(all)];
  const near = mostAlike(plainName(written), known.anchors) ?? withWords(written, known);
  return near === null ? [] : [near];
}

interface Known {
  anchors: readonly string[];
  /** Anchors by the number of their section. */
  numbers: ReadonlyMap<string, string>;
  headings: readonly { anchor: string; words: string }[];
}

/** What people write between two names. */
const BETWEEN = /\s*[,;&+]\s*|\s+(?:and|und|et|y)\s+/iu;

function named(written: string, { anchors, numbers, headings }: Known): string | null {
  const name = plainName(written);
  if (anchors.includes(name)) return name;
  const number = NUMBER.exec(written.trim())?.[1];
  if (number !== undefined) return numbers.get(number) ?? null;
  const words = plainWords(written);
  return headings.find((one) => one.words === words)?.anchor ?? null;
}

// The only heading that has all of the words.
function withWords(written: string, { headings }: Known): string | null {
  const words = plainWords(written).split(' ');
  const found = headings.filter((one) => {
    const own = one.words.split(' ');
    return words.every((word) => own.includes(word));
  });
  const all = [...new Set(found.map(({ anchor }) => anchor))];
  return all.length === 1 ? (all[0] ?? null) : null;
}

const NUMBER =
  /^(?:(?:section|article|clause|chapter|no\.?|nr\.?|abschnitt|ziffer|artikel|kapitel|sección|artículo|cláusula|chapitre|§{1,2}|#)\s*)?(\d{1,3}(?:\.\d{1,3})*)[.)]?$/iu;

// Those that are typed in the headings count before those that the site gives.
function numbersOf(document: Document): Map<string, string> {
  const given = sectionNumbers(document);
  const all = new Map<string, string>();
  for (const [index, { anchor, heading }] of document.sections.entries()) {
    const typed = TYPED.exec(plainText(heading))?.[1];
    if (typed !== undefined) all.set(typed, anchor);
    else if (given[index]) all.set(given[index].replace(/\.$/, ''), anchor);
  }
  return all;
}

const TYPED = /^(?:§\s*)?(\d{1,3}(?:\.\d{1,3})*)[.):]?\s/u;

// As in `/privacy/#server-logs` or `Server_logs`.
function plainName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/^.*#/, '')
    .replaceAll(/[\s_]+/g, '-');
}

function plainWords(text: string): string {
  return text
    .replace(TYPED, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

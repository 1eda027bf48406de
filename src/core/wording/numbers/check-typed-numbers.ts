import { escapePattern } from '#core/text/escape-pattern.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { walkBlocks, type Item, type Section } from '#core/document/document.ts';
import { topOf } from '#core/library/draft.ts';
import { numberDocument } from '#core/document/numbering.ts';
import { plainText } from '#core/document/plain-text.ts';
import { placeOf } from '../texts/place-of.ts';
import type { CheckedText } from '../texts/checked-texts.ts';

/**
 * Numbers that are typed before a heading or an item that the policy’s style numbers too, so that
 * readers see two: `5. 5. Children`.
 */
export function checkTypedNumbers(text: CheckedText): Issue[] {
  const { policy, version } = text;
  if (policy.settings.numbering === 'none') return [];
  const { sections } = numberDocument(version.document, policy.settings.numbering);
  return sections.flatMap((section, index) => [
    ...inHeading(text, section, index),
    ...inItems(text, section, index),
  ]);
}

function inHeading(
  { version, predecessor }: CheckedText,
  section: Section,
  index: number,
): Issue[] {
  const { anchor, number } = section;
  const typed = number === '' ? null : typedNumber(plainText(section.heading), number);
  if (typed === null) return [];
  const place = version.sectionPlaces[index] ?? topOf(version.file);
  const written = version.source.split('\n')[place.line - 1] ?? '';
  // An anchor that is made of the words changes with them, save one that is written in braces.
  const isKept = written.includes('{') || !has(predecessor?.document.sections, anchor);
  const rest = isKept ? '' : withoutStart(anchor, typed);
  const retired = rest === '' || has(version.document.sections, rest) ? '' : `${anchor}: ${rest}`;
  const line = withoutNumber(written, typed);
  return [issue('typed-number', place, { typed, number, line, retired })];
}

function inItems({ version }: CheckedText, section: Section, index: number): Issue[] {
  const lists = [...walkBlocks(section.blocks)].filter((block) => block.kind === 'list');
  const items = lists.flatMap((list) => (list.ordered ? list.items : []));
  return items.flatMap((item) => {
    const words = firstWords(item);
    const typed = ITEM_NUMBER.exec(words)?.[0].trim();
    if (typed === undefined) return [];
    const place = placeOf(version, index, words.slice(0, 60));
    const line = withoutNumber(version.source.split('\n')[place.line - 1] ?? '', typed);
    return [issue('typed-number', place, { typed, number: item.label, line, retired: '' })];
  });
}

const PARTS =
  'section|article|clause|chapter|abschnitt|kapitel|artikel|ziffer|sección|artículo|cláusula|capítulo|chapitre|§{1,2}|nr\\.?';
const NUMBERS: readonly RegExp[] = [
  new RegExp(
    `^(?:${PARTS})\\s*(?:\\d{1,3}(?:\\.\\d{1,3})*|[ivxlc]+)(?!\\p{L})[.):]?(?:\\s*[–—:-](?=\\s))?`,
    'iu',
  ),
  // “5.”, “5)”, “(5)”, “5.1.”, and “5.1” before a word that begins a heading.
  /^\(?\d{1,3}(?:\.\d{1,3})*[.)](?!\d)|^\d{1,3}(?:\.\d{1,3})+(?=\s+[\p{Lu}\p{Lo}“"])/u,
  /^\d{1,3}(?:\.\d{1,3})*\s*[–—:-](?=\s)/u,
  /^\((?:[A-Za-z]|[ivxlc]+|[IVXLC]+)\)|^(?:[A-Za-z]|[ivxlc]+|[IVXLC]+)\)/u,
  /^(?:[A-Z]|[IVXLC]+)\.(?=\s+\p{L}{2})/u,
  /^第[\d０-９一二三四五六七八九十百]+[条章節节]|^[０-９]{1,3}[．.、]/u,
];

function typedNumber(heading: string, number: string): string | null {
  const found = NUMBERS.map((form) => form.exec(heading)?.[0]).find((one) => one !== undefined);
  if (found !== undefined) return found;
  // Digits alone may be words, as in “30 days”, unless they are the number itself.
  const digits = /^\d{1,3}(?:\.\d{1,3})*(?=\s+\p{L})/u.exec(heading)?.[0];
  return digits === number.replace(/\.$/u, '') ? digits : null;
}

const ITEM_NUMBER =
  /^(?:\((?:\p{L}|[ivxlc]{1,6}|\d{1,3})\)|(?:\p{L}|[ivxlc]{1,6}|\d{1,3})\)|\d{1,3}(?:\.\d{1,3})*\.)\s+/iu;

function firstWords({ blocks: [first] }: Item): string {
  return first?.kind === 'paragraph' ? plainText(first.children) : '';
}

/** The line without the number after its marks; nothing where marks stand within the number. */
function withoutNumber(line: string, typed: string): string | null {
  const escaped = [...typed].map((sign) => `\\\\?${escapePattern(sign)}`).join('');
  const form = new RegExp(
    `^([ \\t>]*(?:(?:#{1,6}|[-*+]|\\d{1,9}[.)])[ \\t]+)*[*_]{0,3})${escaped}[ \\t]*(?=[^ \\t*_{])`,
    'u',
  );
  return form.test(line) ? line.replace(form, '$1').trim() : null;
}

// As rehype-slug makes it: letters and digits, with hyphens for blanks.
function withoutStart(anchor: string, typed: string): string {
  const start = typed
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
  return anchor.startsWith(start) ? anchor.slice(start.length).replace(/^-+/u, '') : '';
}

function has(sections: readonly Section[] | undefined, anchor: string): boolean {
  return sections?.some((section) => section.anchor === anchor) ?? false;
}

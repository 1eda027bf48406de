import { issue, type Issue } from '../issue.ts';
import { numberDocument } from '../policy/numbering.ts';
import { plainText } from '../policy/plain-text.ts';
import { inlinesOf, passagesOf, textWithout, type Passage } from './passages.ts';
import { placeOf, type PlacedPolicy, type TextInHand } from './texts-in-hand.ts';

/**
 * References by number, where the policy’s style numbers its sections: to a number that no section
 * has, and on a link to a section that has another one.
 */
export function checkNumbers(text: TextInHand): Issue[] {
  const { policy, version, beside, policies } = text;
  if (policy.settings.numbering === 'none') return [];
  const own = numbersOf(version.document, policy);
  const others = beside.flatMap(({ document, file }) => {
    const holder = policies.find((one) => one.standing.some((other) => other.file === file));
    return holder ? [...numbersOf(document, holder.policy).values()] : [];
  });
  const known = new Set([...own.values(), ...others]);
  return passagesOf(version.document).flatMap((passage) => {
    const place = placeOf(version, passage.section);
    const last = [...own.values()].at(-1) ?? '';
    return [
      ...referencesIn(textWithout(passage.content, 'link'))
        .filter(({ number }) => !known.has(number))
        .map(({ words, number }) => issue('section-number-gone', place, { words, number, last })),
      ...linkedNumbers(passage).flatMap(({ words, number, anchor }) => {
        const expected = own.get(anchor);
        return expected === undefined || expected === '' || expected === number
          ? []
          : [issue('section-number-of-another', place, { words, anchor, expected })];
      }),
    ];
  });
}

// The words that name a section, its number, and `of this policy`.
const REFERENCE = /(?<![\p{L}\p{N}])(sections?|clauses?|§§?)\s*(\d+(?:\.\d+)*)(?![\p{L}\p{N}])/giu;
const MORE =
  /^(?:\([a-z\d]+\))*(?:\s*,\s*|\s+(?:and|or|to)\s+|\s*[–-]\s*)(\d+(?:\.\d+)*)(?![\p{L}\p{N}%])/u;
const OF_THIS = /^(?:\([a-z\d]+\))*\s+(?:of|in)\s+(?:this|these)\s/u;
// “section 5 of the Act”, “section 5 GDPR”, “section 7, Telecommunications Act”.
const OF_ANOTHER = /^(?:\([a-z\d]+\))*(?:\s+(?:of|in|to|et|ff)\b|,?\s+\p{Lu}|\s*\uFFFC)/u;
const BEFORE = /(?:^|[(“"[]|\p{Ll}\s|[.:;!?]\s+(?=\p{Lu}))$/u;

function referencesIn(text: string): { words: string; number: string }[] {
  return [...text.matchAll(REFERENCE)].flatMap((match) => {
    const [words, kind = '', first = ''] = match;
    const numbers = [first];
    let rest = text.slice(match.index + words.length);
    for (let more = MORE.exec(rest); more; more = MORE.exec(rest)) {
      numbers.push(more[1] ?? '');
      rest = rest.slice(more[0].length);
    }
    if (!OF_THIS.test(rest)) {
      const before = text.slice(0, match.index) + '';
      const isOurs = BEFORE.test(before + '') || /(?:^|[.:;!?]\s+)See\s$/u.test(before);
      // Laws have hundreds of sections, and are cited with the sign.
      const isOfLaw = numbers.some(
        (number) =>
          Number.parseInt(number, 10) >= 100 || (kind.startsWith('§') && !number.includes('.')),
      );
      if (!isOurs || isOfLaw || OF_ANOTHER.test(rest)) return [];
    }
    return numbers.map((number) => ({ words: `${kind} ${number}`, number }));
  });
}

function linkedNumbers({ content }: Passage): { words: string; number: string; anchor: string }[] {
  return inlinesOf(content, 'link').flatMap(({ href, children }) => {
    const words = plainText(children).trim();
    const number = /^(?:section|clause|§)\s*(\d+(?:\.\d+)*)\.?$/iu.exec(words)?.[1];
    const anchor = /^#([^.]+)/u.exec(href)?.[1];
    return number === undefined || anchor === undefined ? [] : [{ words, number, anchor }];
  });
}

/** The numbers that readers see, without the full stop, by anchor. */
function numbersOf(
  document: Parameters<typeof numberDocument>[0],
  { settings }: PlacedPolicy,
): Map<string, string> {
  const { sections } = numberDocument(document, settings.numbering);
  return new Map(sections.map(({ anchor, number }) => [anchor, number.replace(/\.$/u, '')]));
}

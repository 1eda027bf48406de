import { issue, type Issue, type Place } from '#core/problems/issue.ts';
import type { Document } from '#core/document/document.ts';
import { numberDocument } from '#core/document/numbering.ts';
import { plainText } from '#core/document/plain-text.ts';
import { inlinesOf, LEFT_OUT, passagesOf, textWithout, type Passage } from '../texts/passages.ts';
import { placeOf } from '../texts/place-of.ts';
import type { PlacedPolicy, CheckedText } from '../texts/checked-texts.ts';

/**
 * References by number, where the policy’s style numbers its sections: those that no link follows when
 * numbers move, those to a number that no section has, and links with the number of another section.
 */
export function checkNumbers(text: CheckedText): Issue[] {
  const { policy, version, beside, policies } = text;
  if (policy.settings.numbering === 'none') return [];
  const own = numbersOf(version.document, policy);
  const links = linksByNumber(version.document, own, '');
  for (const { document, file } of beside) {
    const holder = policies.find((one) => one.standing.some((other) => other.file === file));
    if (!holder) continue;
    const numbers = numbersOf(document, holder.policy);
    const theirs = linksByNumber(document, numbers, `/${holder.policy.id}/`);
    for (const [number, link] of theirs) if (!links.has(number)) links.set(number, link);
  }
  return passagesOf(version.document).flatMap((passage) => {
    const placeAt = (said: string): Place => placeOf(version, passage.section, said);
    const last = [...own.values()].findLast((number) => number !== '') ?? null;
    // What begins a heading is its own number (check-typed-numbers.ts).
    const isHeading = version.document.sections[passage.section]?.heading === passage.content;
    const references = referencesIn(textWithout(passage.content, 'link')).filter(
      ({ words }) => !isHeading || !passage.text.startsWith(words),
    );
    return [
      ...references.flatMap(({ words, kind, said, numbers }) => {
        const gone = numbers.filter((number) => !links.has(number));
        const written = numbers.map((number) => `\`${links.get(number) ?? ''}\``).join(' and ');
        const details = { words, links: written };
        if (gone.length === 0) return [issue('section-number-typed', placeAt(said), details)];
        return gone.map((number) =>
          issue('section-number-gone', placeAt(said), { words: `${kind} ${number}`, last }),
        );
      }),
      ...linkedNumbers(passage).flatMap(({ words, number, anchor }) => {
        const expected = own.get(anchor);
        return expected === undefined || expected === '' || expected === number
          ? []
          : [issue('section-number-of-another', placeAt(words), { words, anchor, expected })];
      }),
    ];
  });
}

/** For each number a link to its section, as it is written in Markdown. */
function linksByNumber(
  { sections }: Document,
  numbers: ReadonlyMap<string, string>,
  path: string,
): Map<string, string> {
  const found = sections.flatMap(({ anchor, heading }): [string, string][] => {
    const number = numbers.get(anchor) ?? '';
    const words = plainText(heading).replaceAll(/[[\]\\]/g, '\\$&');
    return number === '' ? [] : [[number, `[${words}](${path}#${anchor})`]];
  });
  return new Map(found);
}

const REFERENCE =
  /(?<![\p{L}\p{N}])(section|clause|abschnitt|ziffer|klausel|sección|cláusula|apartado|§)(s|§)?\s*(\d+(?:\.\d+)*)(?![\p{L}\p{N}])/giu;
const ITEMS = '^(?:\\([a-z\\d]+\\))*';
const MORE = new RegExp(
  `${ITEMS}(?:\\s*,\\s*|\\s+(?:and|or|to)\\s+|\\s*[–-]\\s*)(\\d+(?:\\.\\d+)*)(?![\\p{L}\\p{N}%])`,
  'u',
);
const OF_THIS = new RegExp(
  `${ITEMS}\\s+(?:(?:of|in)\\s+(?:this|these)|(?:in )?diese[rsmn]?|de\\s+(?:est[aeo]s?|la présente|las? presentes?))\\s`,
  'u',
);
// “section 5 of the Act”, “section 5 GDPR”, “section 7, Telecommunications Act”.
const OF_ANOTHER = new RegExp(
  `${ITEMS}(?:\\s+(?:of|in|to|et|ff|des|der|del?|du)\\b|,?\\s+\\p{Lu}|\\s*${LEFT_OUT})`,
  'u',
);
// Where no name of a law stands before: “18 U.S.C. Section 2703”, “Civil Code § 17”.
const ALONE =
  /(?:^|[(“"[]|[\p{Ll})][.:;!?]\s+|(?:^|[\s(“"])\p{Ll}[\p{L}’'-]*,?\s|(?:^|[.:;!?(]\s*)\p{Lu}\p{Ll}*\s)$/u;
// No policy has as many sections; laws do, and are cited with the sign.
const MOST_SECTIONS = 100;

interface Reference {
  words: string;
  kind: string;
  said: string;
  numbers: string[];
}

function referencesIn(text: string): Reference[] {
  return [...text.matchAll(REFERENCE)].flatMap((match) => {
    const [said, kind = '', plural, first = ''] = match;
    const numbers = [first];
    let rest = text.slice(match.index + said.length);
    for (let more = MORE.exec(rest); plural && more; more = MORE.exec(rest)) {
      numbers.push(more[1] ?? '');
      rest = rest.slice(more[0].length);
    }
    const isOfThis = OF_THIS.test(rest);
    const isAlone = ALONE.test(text.slice(0, match.index)) && !OF_ANOTHER.test(rest);
    const isOfLaw = numbers.some(
      (number) =>
        Number.parseInt(number, 10) >= MOST_SECTIONS || (kind === '§' && !number.includes('.')),
    );
    if (!isOfThis && (!isAlone || isOfLaw)) return [];
    const words = text.slice(match.index, text.length - rest.length);
    return [{ words, kind, said, numbers }];
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
function numbersOf(document: Document, { settings }: PlacedPolicy): Map<string, string> {
  const { sections } = numberDocument(document, settings.numbering);
  return new Map(sections.map(({ anchor, number }) => [anchor, number.replace(/\.$/u, '')]));
}

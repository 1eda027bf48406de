import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import type { Document } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';
import { mentions } from './mentions.ts';
import { inlinesOf, passagesOf, textWithout } from '../texts/passages.ts';
import { placeOf } from '../texts/place-of.ts';
import type { CheckedText } from '../texts/checked-texts.ts';

/** Terms that are defined and not used, and terms that are used and whose definition is gone. */
export function checkTerms(text: CheckedText, today: Day): Issue[] {
  return [...unused(text, today), ...undefinedNow(text)];
}

interface Term {
  id: string;
  words: string;
  section: number;
}

// Only before the text is public: afterwards nobody publishes a version for a definition too many.
// What the version before had already was found good.
function unused({ version, predecessor, beside }: CheckedText, today: Day): Issue[] {
  if (version.published < today) return [];
  const before = predecessor ? unusedTerms(predecessor.document, beside) : [];
  return unusedTerms(version.document, beside)
    .filter(({ words }) => !before.some((one) => one.words === words))
    .map(({ words, section }) => issue('term-unused', placeOf(version, section, words), { words }));
}

function unusedTerms(document: Document, beside: CheckedText['beside']): Term[] {
  const terms = termsOf(document);
  if (terms.length === 0) return [];
  const own = passagesOf(document).map(({ content }) => textWithout(content, 'term'));
  const others = beside.flatMap((one) => passagesOf(one.document).map(({ text }) => text));
  const said = [...own, ...others].join('\n');
  return terms.filter(({ words }) => !mentions(said, words, 'loosely'));
}

function undefinedNow({ version, predecessor, beside }: CheckedText): Issue[] {
  const before = predecessor ? termsOf(predecessor.document) : [];
  if (!predecessor || before.length === 0) return [];
  const defined = [version, ...beside].flatMap(({ document }) => termsOf(document));
  const passages = passagesOf(version.document);
  return before
    .filter(({ id, words }) => !defined.some((one) => one.id === id || one.words === words))
    .flatMap(({ id, words }) => {
      const found = passages.find(({ text }) => mentions(text, words, 'exactly'));
      if (!found) return [];
      const details = { id, words, version: predecessor.id };
      return [issue('term-undefined', placeOf(version, found.section, words), details)];
    });
}

function termsOf(document: Document): Term[] {
  return passagesOf(document).flatMap(({ section, content }) =>
    inlinesOf(content, 'term').map(({ id, children }) => ({
      id,
      section,
      words: plainText(children),
    })),
  );
}

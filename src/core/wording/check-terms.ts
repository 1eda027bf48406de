import type { Day } from '../calendar-day.ts';
import { issue, type Issue } from '../issue.ts';
import type { Document } from '../policy/document.ts';
import { plainText } from '../policy/plain-text.ts';
import { mentions } from './mentions.ts';
import { inlinesOf, passagesOf, textWithout } from './passages.ts';
import { placeOf, type TextInHand } from './texts-in-hand.ts';

/** Terms that are defined and not used, and terms that are used and whose definition is gone. */
export function checkTerms(text: TextInHand, today: Day): Issue[] {
  return [...unused(text, today), ...undefinedNow(text)];
}

interface Term {
  id: string;
  words: string;
  section: number;
}

// Only before the text is public: afterwards nobody publishes a version for a definition too many.
function unused({ version, beside }: TextInHand, today: Day): Issue[] {
  if (version.published < today) return [];
  const terms = termsOf(version.document);
  if (terms.length === 0) return [];
  const own = passagesOf(version.document).map(({ content }) => textWithout(content, 'term'));
  const others = beside.flatMap(({ document }) => passagesOf(document).map(({ text }) => text));
  const said = [...own, ...others].join('\n');
  return terms
    .filter(({ words }) => !mentions(said, words, 'loosely'))
    .map(({ words, section }) => issue('term-unused', placeOf(version, section), { words }));
}

function undefinedNow({ version, predecessor, beside }: TextInHand): Issue[] {
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
      return [issue('term-undefined', placeOf(version, found.section), details)];
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

import { issue, type Issue } from '#core/problems/issue.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import type { Document } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';
import { LEFT_OUT, passagesOf, textWithout } from '../texts/passages.ts';
import { placeOf } from '../texts/place-of.ts';
import type { CheckedText } from '../texts/checked-texts.ts';

/** References to a section by its heading, where no section is headed so. Links have checks of their own. */
export function checkQuotedHeadings({ version, beside }: CheckedText): Issue[] {
  const headings = [version, ...beside].flatMap(({ document }) => headingsOf(document));
  const known = new Set(headings.map(normalised));
  return passagesOf(version.document).flatMap(({ section, content }) => {
    const text = textWithout(content, 'link');
    return FORMS.flatMap((form) => [...text.matchAll(form)]).flatMap((match) => {
      const heading = match[1] ?? '';
      const rest = text.slice(match.index + match[0].length);
      const isElsewhere = OF_ANOTHER.test(rest) || heading.includes(LEFT_OUT);
      if (isElsewhere || known.has(normalised(heading))) return [];
      const near = didYouMean(heading, headings);
      return [issue('heading-gone', placeOf(version, section, heading), { heading, near })];
    });
  });
}

const FORMS = [
  /\bsection\s+(?:(?:titled|entitled|called|headed|named)\s+)?[“"]([^“”"]{2,80})[”"]/giu,
  /\bthe\s+[“"]([^“”"]{2,80})[”"]\s+section\b/giu,
];
const OF_ANOTHER = /^\s+(?:of|in|on|at)\s+(?!this\b|these\b)/iu;

function headingsOf({ sections }: Document): string[] {
  return sections.map(({ heading }) => plainText(heading)).filter((heading) => heading !== '');
}

function normalised(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

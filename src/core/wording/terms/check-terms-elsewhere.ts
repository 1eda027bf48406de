import { issue, type Issue } from '#core/problems/issue.ts';
import { mentions } from './mentions.ts';
import { passagesOf } from '../texts/passages.ts';
import { placeOf } from '../texts/place-of.ts';
import type { CheckedText } from '../texts/checked-texts.ts';

/** “X” as defined in a policy of this library, whose text does not know X. */
export function checkTermsElsewhere(text: CheckedText): Issue[] {
  const { version } = text;
  return passagesOf(version.document).flatMap(({ section, text: said }) =>
    [...said.matchAll(DEFINED_ELSEWHERE)].flatMap(([, words = '', rest = '']) => {
      const named = text.policies.find(
        ({ policy }) => policy !== text.policy && isNamed(policy.settings.title, rest),
      );
      if (!named || named.standing.length === 0) return [];
      const isKnown = named.standing.some(({ document }) =>
        passagesOf(document).some((passage) => mentions(passage.text, words, 'loosely')),
      );
      if (isKnown) return [];
      const details = { words, title: named.policy.settings.title };
      return [issue('term-not-there', placeOf(version, section, words), details)];
    }),
  );
}

const DEFINED_ELSEWHERE =
  /[“"]([^“”"]{2,60})[”"],?\s+\(?(?:(?:as|is|are)\s+)?(?:defined|has the meaning given|have the meaning given)\s+(?:in|by|under)\s+(?:(?:the|our)\s+)?([^.;]{1,80})/giu;

function isNamed(title: string, words: string): boolean {
  const after = words.charAt(title.length);
  return words.toLowerCase().startsWith(title.toLowerCase()) && !/[\p{L}\p{N}]/u.test(after);
}

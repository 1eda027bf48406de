/** The languages whose words the rules know. */
export type Language = 'en' | 'de' | 'fr' | 'es';

/**
 * The language of a text, by the words that hold its sentences together and that no other of the
 * languages has, and by letters that only one of them writes; English where none or as many are found.
 */
export function languageOf(words: readonly string[]): Language {
  const counts = { en: 0, de: 0, fr: 0, es: 0 };
  for (const word of words) {
    const language = LANGUAGE_OF.get(word) ?? LETTERS.find(([letters]) => letters.test(word))?.[1];
    if (language) counts[language] += 1;
  }
  return LANGUAGES.reduce((best, one) => (counts[one] > counts[best] ? one : best));
}

const LETTERS: readonly (readonly [RegExp, Language])[] = [
  [/[äöüß]/u, 'de'],
  [/[àâçèêëîïôœùû]/u, 'fr'],
  [/[áíñóú]/u, 'es'],
];

export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;

const FUNCTION_WORDS: Record<Language, string> = {
  en:
    'the of and or to in is are be been with by for from this that these those your our their it its we you they ' +
    'not any each every which when where if unless have has will shall may can must than at as but on',
  de:
    'der das den dem des ein eine einen einem einer eines und oder ist sind wird werden wurde wir ihr ihre ihren ' +
    'ihrem ihrer sie ihnen nicht kein keine keinen mit von zu zum zur für auf aus bei nach über unter durch als ' +
    'auch wenn sich es im vom beim pro je jeder jede jeden jedes dass daß nur bis um haben hat kann können dürfen ' +
    'darf muss müssen euch eure eurer du dein deine deiner uns unser unsere unserer ohne vor seit',
  fr:
    "le la les l' du des un une et ou est sont sera nous vous notre votre nos vos ne n' pas avec pour par dans sur " +
    "au aux ce cette ces cet qui que qu' dont où si d' s' j' c' leur leurs être avoir peut pouvons pouvez peuvent " +
    'doit doivent devez tout tous toute toutes chaque sans sous après avant elle il elles ils aucun aucune',
  es:
    'el los las del una uno y o es son será nosotros usted ustedes su sus nuestro nuestra nuestros nuestras con ' +
    'para por en al este esta estos estas que cuando donde si tu tus te se lo como más sin ni ningún ninguna cada ' +
    'todo todos toda todas puede podemos puedes pueden debe deben debes tras hasta desde sobre ser está están',
};

const WORD_LISTS: Record<Language, readonly string[]> = {
  en: FUNCTION_WORDS.en.split(' '),
  de: FUNCTION_WORDS.de.split(' '),
  fr: FUNCTION_WORDS.fr.split(' '),
  es: FUNCTION_WORDS.es.split(' '),
};

/** Words that two of the lists have tell nothing. */
const LANGUAGE_OF = new Map(
  LANGUAGES.flatMap((language) =>
    WORD_LISTS[language]
      .filter((word) =>
        LANGUAGES.every((other) => other === language || !WORD_LISTS[other].includes(word)),
      )
      .map((word) => [word, language] as const),
  ),
);

import { IntlMessageFormat } from 'intl-messageformat';

import { derivedFrom } from '#core/derived.ts';
import type { Library } from '#core/policy/library.ts';

import { shapeOfMessage } from './message-shape.ts';
import { ENGLISH, type MessageArguments, type MessageTags } from './messages.ts';

/** The name of a text: its keys in the file of a language, joined by dots. */
export type MessageKey = keyof typeof ENGLISH;

/** A text's arguments, where it has any. */
export type Given<Key> = Key extends keyof MessageArguments ? [MessageArguments[Key]] : [];

/** Words of a text with tags, in order: within a tag, or between tags. */
export interface Part<Tag extends string> {
  tag: Tag | null;
  text: string;
}

/**
 * The site's own words in one language. As JSON it is what a page depends on besides the program: the
 * language, and the words that a library says in its own way.
 */
export interface Wording {
  readonly language: string;
  /** Texts that replace Codicil's, by key. */
  readonly own: Readonly<Partial<Record<MessageKey, string>>>;
  /** A text without tags, with its arguments in their places. */
  readonly say: <Key extends Exclude<MessageKey, keyof MessageTags>>(
    key: Key,
    ...given: Given<Key>
  ) => string;
  /** A text with tags. */
  readonly parts: <Key extends keyof MessageTags>(
    key: Key,
    ...given: Given<Key>
  ) => Part<MessageTags[Key]>[];
}

/** The words in which the site of a library speaks: English, whatever its first language. */
export function wordingFor({ site }: Pick<Library, 'site'>): Wording {
  return derivedFrom(site, 'wording', () => wordingOf('en', ENGLISH));
}

/** The words of a language; those in `own` are said in place of `messages`. Each text is parsed once. */
export function wordingOf(
  language: string,
  messages: Readonly<Record<MessageKey, string>>,
  own: Wording['own'] = {},
): Wording {
  const messageOf = (key: MessageKey): IntlMessageFormat => {
    const text = own[key];
    const from = text === undefined ? messages : own;
    return derivedFrom(from, `${language} ${key}`, () =>
      parsedMessage(text ?? messages[key], language),
    );
  };
  return {
    language,
    own,
    say: (key, ...[given]) => String(messageOf(key).format(given)),
    parts: (key, ...[given]) => partsOf(messageOf(key), given),
  };
}

/** Whether, as a message chooses by it. */
export function yes(whether: boolean): 'yes' | 'other' {
  return whether ? 'yes' : 'other';
}

function parsedMessage(text: string, language: string): IntlMessageFormat {
  return new IntlMessageFormat(text, language);
}

function partsOf<Tag extends string>(
  message: IntlMessageFormat,
  given: Readonly<Record<string, string | number>> | undefined,
): Part<Tag>[] {
  const { tags } = shapeOfMessage(message.getAst());
  const marked = tags.map((tag) => [tag, (words: unknown[]) => ({ tag, text: words.join('') })]);
  const said = message.format<Part<Tag>>({ ...given, ...Object.fromEntries(marked) });
  return [said].flat().map((part) => (typeof part === 'string' ? { tag: null, text: part } : part));
}

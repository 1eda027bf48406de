import format, { type CompiledMessage, type FormatOptions } from 'icu-minify/format';

import type { ENGLISH, MessageArguments, MessageTags } from './messages.ts';

// In the build and in the browser: nothing here knows a message before it is compiled.

export type { CompiledMessage };

/** The name of a text: its keys in the file of a language, joined by dots. */
export type MessageKey = keyof typeof ENGLISH;

/** The names of all texts of some groups, which are the keys at the top of the file. */
export type KeysOf<Group extends string> = Extract<MessageKey, `${Group}.${string}`>;

/** A text's arguments, where it has any. */
type Given<Key> = Key extends keyof MessageArguments ? [MessageArguments[Key]] : [];

/** Words of a text with tags, in order: within a tag, or between tags. */
export interface Part<Tag extends string> {
  tag: Tag | null;
  text: string;
}

/** Texts in one language. */
export interface Words<Keys extends MessageKey> {
  readonly language: string;
  /** A text without tags, with its arguments in their places. */
  readonly say: <Key extends Exclude<Keys, keyof MessageTags>>(
    key: Key,
    ...given: Given<Key>
  ) => string;
  /** A text with tags. */
  readonly parts: <Key extends Extract<Keys, keyof MessageTags>>(
    key: Key,
    ...given: Given<Key>
  ) => Part<MessageTags[Key]>[];
}

/** The texts of some groups: all that a function needs that speaks in pages and in scripts. */
export type WordsOf<Group extends string> = Words<KeysOf<Group>>;

/** The words that `compiled` gives. */
export function wordsOf<Keys extends MessageKey>(
  language: string,
  compiled: (key: Keys) => CompiledMessage,
): Words<Keys> {
  return {
    language,
    say: (key, ...[given]) => said(compiled(key), language, given).join(''),
    parts: (key, ...[given]) =>
      said(compiled(key), language, given).map((part) =>
        typeof part === 'string' ? { tag: null, text: part } : (part as Part<never>),
      ),
  };
}

/** What a page brings for its scripts, and they for their workers. */
export interface PageWords {
  language: string;
  texts: Record<string, CompiledMessage>;
}

/** What this page brings, as `wordsForPage` wrote it. */
export function pageWords(): PageWords {
  return JSON.parse(document.querySelector('.page-words')?.textContent ?? '') as PageWords;
}

/** The words in it; those of `Group` must be among them. */
export function wordsOfTexts<Group extends string>({ language, texts }: PageWords): WordsOf<Group> {
  return wordsOf(language, (key) => texts[key] ?? '');
}

/** Whether, as a message chooses by it. */
export function yes(whether: boolean): 'yes' | 'other' {
  return whether ? 'yes' : 'other';
}

type Values = Readonly<Record<string, string | number>>;

function said(
  message: CompiledMessage,
  language: string,
  given: Values = {},
): (string | Part<string>)[] {
  // Every name that no value is given for is that of a tag.
  const values = new Proxy(given, {
    has: () => true,
    get: (target, name) =>
      Object.hasOwn(target, name)
        ? target[String(name)]
        : (words: unknown[]) => ({ tag: String(name), text: words.join('') }),
  });
  return [format<Part<string>>(message, language, values, { formatters })].flat();
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();

const formatters: FormatOptions['formatters'] = {
  getNumberFormat: (language) => {
    const known = numberFormats.get(String(language)) ?? new Intl.NumberFormat(language);
    numberFormats.set(String(language), known);
    return known;
  },
  getPluralRules: (language, options) => {
    const name = `${String(language)} ${options?.type ?? ''}`;
    const known = pluralRules.get(name) ?? new Intl.PluralRules(language, options);
    pluralRules.set(name, known);
    return known;
  },
  // No message has a day or a time in it: both are given in words.
  getDateTimeFormat: (...asked) => new Intl.DateTimeFormat(...asked),
};

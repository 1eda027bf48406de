import compile from 'icu-minify/compile';

import { derivedFrom } from '#core/text/derived.ts';
import type { Library } from '#core/library/library.ts';

import { ENGLISH } from './messages.ts';
import {
  wordsOf,
  type CompiledMessage,
  type KeysOf,
  type MessageKey,
  type Words,
} from './words.ts';

/**
 * The site's own words in one language. As JSON it is what a page depends on besides the program: the
 * language, and the words that a library says in its own way.
 */
export interface Wording extends Words<MessageKey> {
  /** Texts that replace Codicil's, by key. */
  readonly own: Readonly<Partial<Record<MessageKey, string>>>;
  /** A text as a script takes it. */
  readonly compiled: (key: MessageKey) => CompiledMessage;
}

/** The words in which the site of a library speaks: English, whatever its first language. */
export function wordingFor({ site }: Pick<Library, 'site'>): Wording {
  return derivedFrom(site, 'wording', () => wordingOf('en', ENGLISH));
}

/** The words of a language; those in `own` are said in place of `messages`. Each text is compiled once. */
export function wordingOf(
  language: string,
  messages: Readonly<Record<MessageKey, string>>,
  own: Wording['own'] = {},
): Wording {
  const compiled = (key: MessageKey): CompiledMessage => {
    const text = own[key];
    return derivedFrom(text === undefined ? messages : own, key, () =>
      compile(text ?? messages[key]),
    );
  };
  return { ...wordsOf(language, compiled), own, compiled };
}

/** The words of some groups as JSON for the scripts of a page: `pageWords` reads them there. */
export function wordsForPage<Group extends string>(
  { language, compiled }: Wording,
  groups: readonly Group[],
): string {
  const keys = (Object.keys(ENGLISH) as MessageKey[]).filter((key): key is KeysOf<Group> =>
    groups.some((group) => key.startsWith(`${group}.`)),
  );
  const texts = Object.fromEntries(keys.map((key) => [key, compiled(key)]));
  // A `<` in a text must not end the script element that it stands in.
  return JSON.stringify({ language, texts }).replaceAll('<', '\\u003c');
}

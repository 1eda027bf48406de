import { parse } from '@formatjs/icu-messageformat-parser';

import { shapeOfMessage, type Accepts, type MessageShape } from './message-shape.ts';

/** Messages by key: keys of keys are joined by dots. */
export type Messages = Readonly<Record<string, string>>;

/** A mistake in a file of messages: its key, and what was found and expected. */
interface MessageMistake {
  key: string;
  message: string;
}

/** The texts of a file of messages, with what in it is no text. */
export function flattenMessages(value: unknown): {
  messages: Messages;
  mistakes: MessageMistake[];
} {
  const found = [...flat(value, '')];
  const isText = (one: Flat): one is [string, string] => typeof one[1] === 'string';
  return {
    messages: Object.fromEntries(found.filter(isText)),
    mistakes: found
      .filter((one) => !isText(one))
      .map(([key]) => ({ key, message: 'Unexpected value, expected a text.' })),
  };
}

type Flat = [key: string, value: unknown];

function* flat(value: unknown, above: string): Generator<Flat> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield [above, value];
    return;
  }
  for (const [key, below] of Object.entries(value)) {
    yield* flat(below, above === '' ? key : `${above}.${key}`);
  }
}

/** Mistakes that a message can have by itself, in a language. */
export function checkMessages(messages: Messages, language: string): MessageMistake[] {
  return Object.entries(messages).flatMap(([key, text]) => {
    const read = readMessage(text);
    if (!read.ok) return [{ key, message: read.message }];
    return [...read.shape.refused, ...pluralMistakes(read.shape, language)].map((message) => ({
      key,
      message,
    }));
  });
}

/**
 * Mistakes that `messages` have as a version of `original`: keys and arguments that are not there, and
 * arguments and tags left out. With `isWhole`, keys left out too.
 */
export function compareMessages(
  messages: Messages,
  original: Messages,
  isWhole: boolean,
): MessageMistake[] {
  const missing = isWhole ? Object.keys(original).filter((key) => messages[key] === undefined) : [];
  return [
    ...missing.map((key) => ({
      key,
      message: 'Unexpected end of the texts, expected this one too.',
    })),
    ...Object.entries(messages).flatMap(([key, text]): MessageMistake[] => {
      const expected = original[key];
      if (expected === undefined) {
        return [{ key, message: 'Unexpected key, expected one of `en.yaml`.' }];
      }
      const [ours, theirs] = [readMessage(text), readMessage(expected)];
      if (!ours.ok || !theirs.ok) return [];
      return shapeMistakes(ours.shape, theirs.shape).map((message) => ({ key, message }));
    }),
  ];
}

type ReadMessage = { ok: true; shape: MessageShape } | { ok: false; message: string };

/** The shape of a text, or how it fails to be an ICU message. */
export function readMessage(text: string): ReadMessage {
  try {
    return { ok: true, shape: shapeOfMessage(parse(text, { requiresOtherClause: true })) };
  } catch (error) {
    // A form of a day that it does not know, or tags in tags without end.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    const what = error.message.toLowerCase().replaceAll('_', ' ');
    return { ok: false, message: `Unexpected text, expected an ICU message: ${what}.` };
  }
}

function pluralMistakes({ plurals }: MessageShape, language: string): string[] {
  return plurals.flatMap(({ value, options, pluralType = 'cardinal' }) => {
    const forms = new Intl.PluralRules(language, { type: pluralType }).resolvedOptions()
      .pluralCategories as string[];
    const written = Object.keys(options).filter((form) => !form.startsWith('='));
    return [
      ...forms
        .filter((form) => !written.includes(form))
        .map((form) => `Unexpected end of \`{${value}}\`, expected a form for \`${form}\`.`),
      ...written
        .filter((form) => !forms.includes(form))
        .map((form) => `Unexpected form \`${form}\` of \`{${value}}\`, expected ${listed(forms)}.`),
    ];
  });
}

function shapeMistakes(ours: MessageShape, theirs: MessageShape): string[] {
  const names = [...ours.arguments.keys()];
  return [
    ...names
      .filter((name) => !theirs.arguments.has(name))
      .map((name) => `Unexpected \`{${name}}\`, expected ${listed(theirs.arguments.keys())}.`),
    ...[...theirs.arguments].flatMap(([name, accepts]) => {
      const used = ours.arguments.get(name);
      if (used === undefined) return [`Unexpected end of the text, expected \`{${name}}\` in it.`];
      return isFit(used, accepts)
        ? []
        : [`Unexpected use of \`{${name}}\`, expected ${kindOf(accepts)}.`];
    }),
    ...[...new Set(ours.tags).symmetricDifference(new Set(theirs.tags))].map((tag) =>
      ours.tags.includes(tag)
        ? `Unexpected \`<${tag}>\`, expected ${theirs.tags.length === 0 ? 'no tags' : listed(theirs.tags)}.`
        : `Unexpected end of the text, expected \`<${tag}>\` in it.`,
    ),
  ];
}

// A number may be said without its forms; one of a few words may not be said as it is.
function isFit(used: Accepts, accepts: Accepts): boolean {
  if (typeof used !== 'object')
    return used === accepts || (used === 'words' && accepts === 'number');
  return typeof accepts === 'object' && used.every((option) => accepts.includes(option));
}

function kindOf(accepts: Accepts): string {
  if (accepts === 'words') return 'it as it is';
  return accepts === 'number' ? 'a number' : `a choice of ${listed(accepts)}`;
}

function listed(words: Iterable<string>): string {
  return [...words].map((word) => `\`${word}\``).join(', ') || 'no argument';
}

import type { YAMLError } from 'yaml';

/** A mistake in YAML in the words of someone who has never heard of it. */
export interface YamlMistake {
  found: string;
  expected: string;
  step: string;
}

/** What the parser's complaint means to the person who wrote the line. */
export function explainYaml(error: YAMLError): YamlMistake {
  const known = error.message.startsWith('Missing closing') ? UNCLOSED : MISTAKES[error.code];
  if (known) return known;
  const reason = error.message.split('\n', 1)[0] ?? '';
  return {
    found: `YAML (${reason})`,
    expected: 'keys and values in YAML',
    step: 'Correct the line; put quotes around a value that holds other signs than letters and digits.',
  };
}

/** What begins with `&` or `*` is a reference to YAML, and its words would not be text. */
export const REFERENCE: YamlMistake = {
  found: 'value that begins with `&` or `*`',
  expected: 'the value in quotes',
  step: 'Put quotes around the value.',
};

/** A list or a text where a mapping is due. */
export const NO_MAPPING: YamlMistake = {
  found: 'text without a key',
  expected: 'a key, a colon, a blank and a value, as in `title: Privacy Policy`',
  step: 'Put the key and a colon before the value.',
};

const UNCLOSED: YamlMistake = {
  found: 'end of a value in quotes',
  expected: 'a second quote where the value ends',
  step: 'Add the closing quote; the value begins at this place or above it.',
};

const BAD_INDENTATION: YamlMistake = {
  found: 'indentation',
  expected: 'the keys of one mapping to begin in the same column and brackets to be closed',
  step: 'Move the line to the column of the lines that it belongs to, or close the bracket.',
};

const NO_KEY_OR_NO_END: YamlMistake = {
  found: 'line that is no key and value',
  expected: 'a key, a colon, a blank and a value, and every bracket and quote to be closed',
  step: 'Correct the line, or the one before it.',
};

const MISTAKES: Partial<Record<YAMLError['code'], YamlMistake>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    found: 'colon within a value',
    expected: 'one key and its value on a line',
    step: 'Put quotes around the value; if the colon belongs to another key, let that begin in the column of its neighbours.',
  },
  BLOCK_IN_FLOW: {
    found: 'second colon within braces',
    expected: 'a comma between one key with its value and the next',
    step: 'Put a comma before the next key.',
  },
  BAD_SCALAR_START: {
    found: 'sign at the beginning of a value',
    expected: 'a letter, a digit or a quote',
    step: 'Put quotes around the value.',
  },
  UNEXPECTED_TOKEN: {
    found: 'text after the end of a value',
    expected: 'nothing more on the line',
    step: 'Put quotes around the whole value; within single quotes, write an apostrophe twice.',
  },
  DUPLICATE_KEY: {
    found: 'second occurrence of the same key',
    expected: 'each key once',
    step: 'Remove one of the two.',
  },
  TAB_AS_INDENT: {
    found: 'tab',
    expected: 'blanks as indentation',
    step: 'Write blanks instead of the tab.',
  },
  TAG_RESOLVE_FAILED: {
    found: 'value that begins with `!`',
    expected: 'the value in quotes',
    step: 'Put quotes around the value.',
  },
  MULTIPLE_DOCS: {
    found: 'second document',
    expected: 'one mapping of keys to values',
    step: 'Remove the line of `---` or `...`.',
  },
  BAD_INDENT: BAD_INDENTATION,
  MISSING_CHAR: NO_KEY_OR_NO_END,
  MULTILINE_IMPLICIT_KEY: NO_KEY_OR_NO_END,
};

import type { YAMLError } from 'yaml';

/** A mistake in settings in the words of someone who knows nothing of YAML. */
export interface YamlMistake {
  message: string;
  step: string;
}

/** What the parser's complaint means to the person who wrote the line. */
export function explainYaml(error: YAMLError): YamlMistake {
  const known = error.message.startsWith('Missing closing') ? UNCLOSED : MISTAKES[error.code];
  return known ?? UNREADABLE;
}

/** What begins with `&` or `*` is a reference, and its words would not be text. */
export const REFERENCE: YamlMistake = {
  message: 'Unexpected value that begins with `&` or `*`, expected the value in quotes.',
  step: 'Put quotes around the value.',
};

/** A list or a text where a mapping is due. */
export const NO_MAPPING: YamlMistake = {
  message:
    'Unexpected text without a key, expected a key, a colon, a blank and a value, as in `title: Privacy Policy`.',
  step: 'Put the key and a colon before the value.',
};

const UNREADABLE: YamlMistake = {
  message: 'Cannot read this line: expected a key, a colon, a blank and a value.',
  step: 'Put straight quotes around a value that holds other signs than letters and digits.',
};

const UNCLOSED: YamlMistake = {
  message: 'The closing quote of a value is missing.',
  step: 'Add it where the value ends; the value begins at this place or above it.',
};

const BAD_INDENTATION: YamlMistake = {
  message:
    'Unexpected blanks at the beginning of the line, expected as many as on the lines that it belongs to.',
  step: 'Begin the line in the column of its neighbours; close a bracket that is open above.',
};

const NO_KEY_OR_NO_END: YamlMistake = {
  message:
    'Unexpected line that is no key and value, expected a key, a colon, a blank and a value.',
  step: 'Correct the line; close a bracket or quote that is open above.',
};

const MISTAKES: Partial<Record<YAMLError['code'], YamlMistake>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Unexpected colon within a value, expected one key and its value on a line.',
    step: 'Put quotes around the value; if the colon belongs to another key, let that begin in the column of its neighbours.',
  },
  BLOCK_IN_FLOW: {
    message:
      'Unexpected second colon within braces, expected a comma between one key with its value and the next.',
    step: 'Put a comma before the next key.',
  },
  BAD_SCALAR_START: {
    message: 'Unexpected sign at the beginning of a value, expected a letter, a digit or a quote.',
    step: 'Put quotes around the value.',
  },
  UNEXPECTED_TOKEN: {
    message: 'Unexpected text after the end of a value, expected nothing more on the line.',
    step: 'Put quotes around the whole value; within single quotes, write an apostrophe twice.',
  },
  TAB_AS_INDENT: {
    message: 'Unexpected tab, expected blanks at the beginning of the line.',
    step: 'Write blanks instead of the tab.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'Unexpected value that begins with `!`, expected the value in quotes.',
    step: 'Put quotes around the value.',
  },
  MULTIPLE_DOCS: {
    message: 'Unexpected line of `---` or `...`, expected one list of keys and values.',
    step: 'Remove the line.',
  },
  BAD_INDENT: BAD_INDENTATION,
  MISSING_CHAR: NO_KEY_OR_NO_END,
  MULTILINE_IMPLICIT_KEY: NO_KEY_OR_NO_END,
};

/** A tab, or a blank of another kind than that of the space bar, as a part of a pattern. */
export const ODD_BLANK = String.raw`[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]`;

/** A blank of whatever kind, as a part of a pattern. */
export const ANY_BLANK = String.raw`[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]`;

/** What a person calls a blank, with its code where it looks like the ordinary one. */
export function nameOfBlank(blank: string): string {
  if (blank === '\t') return 'tab';
  const code = `U+${(blank.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return `${NAMES[code] ?? 'blank of another kind'} (${code})`;
}

const NAMES: Partial<Record<string, string>> = {
  'U+00A0': 'non-breaking space',
  'U+2002': 'en space',
  'U+2003': 'em space',
  'U+2007': 'figure space',
  'U+2009': 'thin space',
  'U+200A': 'hair space',
  'U+202F': 'narrow non-breaking space',
  'U+3000': 'ideographic space',
};

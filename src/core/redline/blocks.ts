import { rowAttributes, typeOfLeaf } from './attributes.ts';
import type { FlatDocument } from './flatten.ts';
import type { Attribute, BlockChange, Piece, RedlineBlock, Token } from './redline-schema.ts';
import type { Row, RowSide } from './rows.ts';
import { tokenRuns } from './token-runs.ts';
import type { Lexicon } from './tokens.ts';

/** A row as a block of the redline. */
export function blockOfRow(
  id: string,
  row: Row,
  move: string | null,
  old: FlatDocument,
  fresh: FlatDocument,
  lexicon: Lexicon,
): RedlineBlock {
  const textOf = (flat: FlatDocument, side: RowSide | null): string =>
    side ? (flat.leaves[side.leaf]?.text ?? '') : '';
  const tokens = tokenRuns(row, textOf(old, row.old), textOf(fresh, row.new));
  const marks = rowAttributes(row, old, fresh, lexicon);
  const attributes = row.label ? [labelChange(row.label), ...marks] : marks;
  const type = row.new ? typeOfLeaf(fresh, row.new.leaf) : typeOfLeaf(old, row.old?.leaf ?? 0);
  return {
    id,
    change: changeOf(row, tokens, attributes, move !== null),
    type,
    before: pieceOf(row.old),
    after: pieceOf(row.new),
    tokens,
    attributes,
    move,
    coarse: row.coarse,
  };
}

function pieceOf(side: RowSide | null): Piece | null {
  return side ? { leaf: side.leaf, offset: side.start } : null;
}

function labelChange({ before, after }: NonNullable<Row['label']>): Attribute {
  return { kind: 'label', before, after, text: '', at: 0 };
}

function changeOf(
  row: Row,
  tokens: readonly Token[],
  attributes: readonly Attribute[],
  isMoved: boolean,
): BlockChange {
  if (!row.old) return 'added';
  if (!row.new) return 'removed';
  const change = changeInPlace(row, tokens, attributes);
  if (!isMoved) return change;
  return change === 'unchanged' || change === 'renumbered' || change === 'white-space'
    ? 'moved'
    : 'moved-and-edited';
}

function changeInPlace(
  row: Row,
  tokens: readonly Token[],
  attributes: readonly Attribute[],
): BlockChange {
  if (row.joint) return row.joint;
  const isLabelOnly = row.label?.isOnlyChange === true;
  if (row.hunks.length > 0 && !isLabelOnly) return isTypography(tokens) ? 'formatted' : 'edited';
  if (attributes.length > 0) {
    const kinds = new Set(attributes.map((one) => one.kind));
    const isFound = (kind: Attribute['kind']): boolean => kinds.has(kind);
    const named = CHANGE_OF_ATTRIBUTE.find(([, members]) => members.some(isFound));
    if (named) return named[0];
  }
  return tokens.some((token) => token.was !== undefined) ? 'white-space' : 'unchanged';
}

// The first that fits gives the block its name; `attributes` lists them all.
const CHANGE_OF_ATTRIBUTE: readonly (readonly [BlockChange, readonly Attribute['kind'][]])[] = [
  ['edited', ['image']],
  ['relinked', ['link']],
  ['restructured', ['level', 'type', 'depth', 'list', 'checked', 'language', 'header', 'grouping']],
  ['formatted', ['emphasis', 'code', 'term', 'field', 'break']],
  ['renumbered', ['label']],
];

// Quotation marks, dashes and apostrophes in another form: no word and no sign changed its meaning.
const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′ʼ]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/…/g, '...'],
  [/\s+/g, ''],
];

function isTypography(tokens: readonly Token[]): boolean {
  const textOf = (op: Token['op']): string =>
    TYPOGRAPHY.reduce(
      (text, [form, plain]) => text.replace(form, plain),
      tokens
        .filter((token) => token.op === op)
        .map((token) => token.text)
        .join('\n'),
    );
  return textOf('delete') === textOf('insert');
}

import { type FlatDocument, framesAround, type Leaf } from '../document/flat/flat-document.ts';
import { restoreInlines } from '../document/flat/restore-document.ts';
import { markerWords, shownWordsOfInlines, SUMMARY_WORDS } from '../document/shown-words.ts';
import type { Tokenizer } from '../text/words/tokens.ts';
import { hasSameShape, isSameMarks, rowAttributes, typeOfLeaf } from './attributes.ts';
import type {
  Attribute,
  BlockChange,
  LeafPosition,
  RedlineBlock,
  Token,
} from './redline-schema.ts';
import { type LeafSlice, type Row, tokenRuns } from './rows.ts';

/** A block of the redline, and whether its change is one of shown words. */
export interface BuiltBlock {
  block: RedlineBlock;
  isEdit: boolean;
}

/** A row as a block of the redline. */
export function buildBlock(
  id: string,
  row: Row,
  move: string | null,
  old: FlatDocument,
  fresh: FlatDocument,
  tokenizer: Tokenizer,
): BuiltBlock {
  if (isUntouched(row, old, fresh)) return untouchedBlock(id, row, move, fresh);
  const textOf = (flat: FlatDocument, side: LeafSlice | null): string =>
    side ? (flat.leaves[side.leaf]?.text ?? '') : '';
  const tokens = tokenRuns(row, textOf(old, row.old), textOf(fresh, row.new));
  const attributes = [
    ...(row.label ? [labelChange(row.label)] : []),
    ...(row.column ? [columnChange(row.column)] : []),
    ...rowAttributes(row, old, fresh, tokenizer),
    ...typography(tokens),
  ];
  const type = row.new ? typeOfLeaf(fresh, row.new.leaf) : typeOfLeaf(old, row.old?.leaf ?? 0);
  const edit = editOf(row, attributes, old, fresh);
  const block: RedlineBlock = {
    id,
    change: changeOf(row, tokens, attributes, edit, move !== null),
    type,
    before: positionOf(row.old),
    after: positionOf(row.new),
    tokens,
    attributes,
    move,
    coarse: row.coarse,
  };
  return { block, isEdit: edit !== null };
}

/** A quick look at what most blocks of a redline are: true only if nothing at all has changed. */
function isUntouched(row: Row, old: FlatDocument, fresh: FlatDocument): boolean {
  if (!row.old || !row.new || row.hunks.length > 0 || row.joint || row.label || row.column) {
    return false;
  }
  const [a, b] = [old.leaves[row.old.leaf], fresh.leaves[row.new.leaf]];
  if (!a || !b || a.text !== b.text || !isSameMarks(a.marks, b.marks)) return false;
  // Deeper, what stands before a block depends on more than its own frames.
  return (
    isShallow(old, a) && isShallow(fresh, b) && hasSameShape(old, row.old.leaf, fresh, row.new.leaf)
  );
}

function isShallow({ frames }: FlatDocument, { frame }: Leaf): boolean {
  const around = frame === null ? undefined : frames[frame];
  const outer = around && around.parent !== null ? frames[around.parent] : undefined;
  return !outer || outer.parent === null;
}

function untouchedBlock(
  id: string,
  row: Row,
  move: string | null,
  fresh: FlatDocument,
): BuiltBlock {
  const change = move === null ? 'unchanged' : 'moved';
  const block = unchangedBlock(id, fresh, row.old?.leaf ?? 0, row.new?.leaf ?? 0);
  return { block: { ...block, change, move, coarse: row.coarse }, isEdit: false };
}

/** A leaf that is the same in both texts, as a block. */
export function unchangedBlock(
  id: string,
  fresh: FlatDocument,
  oldLeaf: number,
  newLeaf: number,
): RedlineBlock {
  const text = fresh.leaves[newLeaf]?.text ?? '';
  return {
    id,
    change: 'unchanged',
    type: typeOfLeaf(fresh, newLeaf),
    before: { leaf: oldLeaf, offset: 0 },
    after: { leaf: newLeaf, offset: 0 },
    tokens: text === '' ? [] : [{ op: 'keep', text }],
    attributes: [],
    move: null,
    coarse: false,
  };
}

function positionOf(side: LeafSlice | null): LeafPosition | null {
  return side ? { leaf: side.leaf, offset: side.start } : null;
}

function labelChange({ before, after }: NonNullable<Row['label']>): Attribute {
  return { kind: 'label', before, after, text: '', at: 0 };
}

function columnChange({ before, after }: NonNullable<Row['column']>): Attribute {
  return { kind: 'column', before: String(before), after: String(after), text: '', at: 0 };
}

/** What is said of kept words that are written otherwise; of blanks alone nothing. */
function typography(tokens: readonly Token[]): Attribute[] {
  const pairs = tokens.flatMap(({ text, was }): [string, string][] =>
    was === undefined ? [] : [[withoutBlanks(was), withoutBlanks(text)]],
  );
  const differing = pairs.filter(([was, is]) => was !== is);
  const isLetters = ([was, is]: [string, string]): boolean =>
    was.normalize('NFC') !== was || is.normalize('NFC') !== is;
  const isQuotes = ([was, is]: [string, string]): boolean =>
    was.normalize('NFC') !== is.normalize('NFC');
  const said = { before: '', after: '', text: '', at: 0 };
  return [
    ...(differing.some(isQuotes) ? [{ kind: 'quotes' as const, ...said }] : []),
    ...(differing.some(isLetters) ? [{ kind: 'letters' as const, ...said }] : []),
  ];
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/** What the change of shown words is called; `null` where they are the same. */
function editOf(
  row: Row,
  attributes: readonly Attribute[],
  old: FlatDocument,
  fresh: FlatDocument,
): 'edited' | 'renumbered' | 'relinked' | 'restructured' | null {
  if (!row.old || !row.new) return hasWords(row, old, fresh) ? 'edited' : null;
  if (row.label?.isOnlyChange) return 'renumbered';
  if (row.hunks.length > 0) return 'edited';
  const isFound = (kind: Attribute['kind']): boolean =>
    attributes.some((attribute) => attribute.kind === kind);
  if (hasOtherOpening(row, old, fresh)) {
    if (RESTRUCTURING.some(isFound)) return 'restructured';
    return isFound('label') ? 'renumbered' : 'edited';
  }
  if (isFound('image')) return 'edited';
  if (isFound('column')) return 'restructured';
  return isFound('link') && hasOtherTargets(row, old, fresh) ? 'relinked' : null;
}

function changeOf(
  row: Row,
  tokens: readonly Token[],
  attributes: readonly Attribute[],
  edit: ReturnType<typeof editOf>,
  isMoved: boolean,
): BlockChange {
  if (!row.old) return 'added';
  if (!row.new) return 'removed';
  const change = row.joint ?? edit ?? lesserChange(tokens, attributes);
  if (!isMoved) return change;
  const isEdited = row.joint !== null || edit === 'edited' || edit === 'relinked';
  return isEdited ? 'moved-and-edited' : 'moved';
}

/** What is less than a change of shown words. */
function lesserChange(tokens: readonly Token[], attributes: readonly Attribute[]): BlockChange {
  const kinds = new Set(attributes.map((one) => one.kind));
  const isFound = (kind: Attribute['kind']): boolean => kinds.has(kind);
  if (RESTRUCTURING.some(isFound)) return 'restructured';
  // Of a heading alone: the number of its section follows from those before it.
  if (isFound('label')) return 'renumbered';
  if (kinds.size > 0) return 'formatted';
  return tokens.some((token) => token.was !== undefined) ? 'white-space' : 'unchanged';
}

const RESTRUCTURING: readonly Attribute['kind'][] = [
  'level',
  'type',
  'depth',
  'list',
  'language',
  'header',
  'column',
  'grouping',
];

/** Whether a row has any shown words, on whichever side. */
function hasWords(row: Row, old: FlatDocument, fresh: FlatDocument): boolean {
  const isShown = (flat: FlatDocument, slice: LeafSlice | null): boolean =>
    slice !== null &&
    (HAS_WORD.test(textOf(flat, slice)) ||
      wordsOf(flat, slice).length > 0 ||
      openingOf(flat, slice.leaf, true).length > 0);
  return isShown(old, row.old) || isShown(fresh, row.new);
}

// Of most texts the first letter says it.
const HAS_WORD = /[\p{L}\p{N}]/u;

function textOf({ leaves }: FlatDocument, { leaf, start, end }: LeafSlice): string {
  return (leaves[leaf] as Leaf).text.slice(start, end);
}

/**
 * Whether other words stand before those of the two slices: the number or letter of an item, the box
 * of a task, what tells a footnote or summary. A section's number counts where its heading came, went
 * or has another level; else it follows from the sections before it.
 */
function hasOtherOpening(row: Row, old: FlatDocument, fresh: FlatDocument): boolean {
  if (!row.old || !row.new) return false;
  const [a, b] = [old.leaves[row.old.leaf], fresh.leaves[row.new.leaf]];
  const isHeading = a?.kind === 'heading' && b?.kind === 'heading';
  const levelOf = (flat: FlatDocument, leaf: Leaf | undefined) =>
    flat.sections[leaf?.section ?? -1]?.level;
  const isNumberTold = !isHeading || levelOf(old, a) !== levelOf(fresh, b);
  const before = row.old.start === 0 ? openingOf(old, row.old.leaf, isNumberTold) : [];
  const after = row.new.start === 0 ? openingOf(fresh, row.new.leaf, isNumberTold) : [];
  return before.join('\n') !== after.join('\n');
}

/** Whether links lead elsewhere, in two slices with the same words. */
function hasOtherTargets(row: Row, old: FlatDocument, fresh: FlatDocument): boolean {
  if (!row.old || !row.new) return false;
  return wordsOf(old, row.old).join('\n') !== wordsOf(fresh, row.new).join('\n');
}

/** The words before those of a leaf. Those of a summary or footnote belong to all that stands in it. */
function openingOf(flat: FlatDocument, index: number, isNumberTold: boolean): string[] {
  const leaf = flat.leaves[index] as Leaf;
  if (leaf.kind === 'heading') {
    const number = flat.sections[leaf.section]?.number ?? '';
    return isNumberTold && number !== '' ? [number] : [];
  }
  const last = framesAround(flat, index - 1);
  return framesAround(flat, index).flatMap((at): readonly string[] => {
    const frame = flat.frames[at];
    switch (frame?.kind) {
      case 'item':
        return last.includes(at) ? [] : markerWords(frame);
      case 'short':
        return SUMMARY_WORDS;
      case 'note':
        return [`[${frame.label}]`];
      default:
        return [];
    }
  });
}

function wordsOf({ leaves }: FlatDocument, { leaf, start, end }: LeafSlice): string[] {
  const { text, marks } = leaves[leaf] as Leaf;
  const inside = marks
    .filter((mark) => mark.start <= end && mark.end >= start)
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start - start, 0),
      end: Math.min(mark.end, end) - start,
    }));
  return shownWordsOfInlines(restoreInlines(text.slice(start, end), inside));
}

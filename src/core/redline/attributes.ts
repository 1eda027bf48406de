import { type FlatDocument, framesAround, type Leaf } from './shape/flat-document.ts';
import type { Tokenizer } from '../text/words/tokens.ts';
import type { Attribute, Frame } from './shape/redline-schema.ts';
import { markChanges } from './mark-changes.ts';
import type { Row } from './rows.ts';

/** The type of a leaf as a reader sees it. */
export function typeOfLeaf(flat: FlatDocument, index: number) {
  const leaf = flat.leaves[index] as Leaf;
  if (leaf.kind !== 'paragraph') return leaf.kind;
  const frame = leaf.frame === null ? undefined : flat.frames[leaf.frame];
  const isFirst = flat.leaves[index - 1]?.frame !== leaf.frame;
  if (frame?.kind === 'item' && isFirst) return 'item';
  return framesOf(flat, index).some(({ kind }) => kind === 'quote') ? 'quote' : 'paragraph';
}

function framesOf(flat: FlatDocument, leaf: number): Frame[] {
  return framesAround(flat, leaf).flatMap((at) => flat.frames[at] ?? []);
}

/** What a row changes beside its words: its place in the structure, then marks on kept words. */
export function rowAttributes(
  row: Row,
  old: FlatDocument,
  fresh: FlatDocument,
  tokenizer: Tokenizer,
): Attribute[] {
  if (!row.old || !row.new) return [];
  const isHeading = [old.leaves[row.old.leaf], fresh.leaves[row.new.leaf]].map(
    (leaf) => leaf?.kind === 'heading',
  );
  // A bold line that became a heading is no less strong.
  const marks = markChanges(row, old, fresh, tokenizer).filter(
    ({ kind }) => kind !== 'emphasis' || isHeading[0] === isHeading[1],
  );
  const isStart = row.new.start === 0 || (row.joint === null && row.old.start === 0);
  if (!isStart || hasSameShape(old, row.old.leaf, fresh, row.new.leaf)) return marks;
  return [...shapeChanges(old, row.old.leaf, fresh, row.new.leaf), ...marks];
}

/** A quick look: true only if the leaves stand in frames that are the same all the way out. */
export function hasSameShape(
  old: FlatDocument,
  oldIndex: number,
  fresh: FlatDocument,
  newIndex: number,
): boolean {
  const a = old.leaves[oldIndex] as Leaf;
  const b = fresh.leaves[newIndex] as Leaf;
  if (a.kind !== b.kind || a.language !== b.language) return false;
  if (a.kind === 'heading') {
    const [before, after] = [old.sections[a.section], fresh.sections[b.section]];
    return before?.level === after?.level && before?.number === after?.number;
  }
  const isFirst = old.leaves[oldIndex - 1]?.frame !== a.frame;
  if (isFirst !== (fresh.leaves[newIndex - 1]?.frame !== b.frame)) return false;
  let [left, right] = [a.frame, b.frame];
  while (left !== null && right !== null) {
    const [before, after] = [old.frames[left], fresh.frames[right]];
    if (!before || !after || !isSameFrame(before, after)) return false;
    left = before.parent;
    right = after.parent;
  }
  return left === right;
}

function isSameFrame(a: Frame, b: Frame): boolean {
  if (a.kind === 'list') return b.kind === 'list' && a.ordered === b.ordered;
  if (a.kind === 'item') return b.kind === 'item' && a.label === b.label && a.checked === b.checked;
  if (a.kind === 'row') return b.kind === 'row' && a.header === b.header;
  if (a.kind === 'note') return b.kind === 'note' && a.label === b.label;
  return a.kind === b.kind;
}

function shapeChanges(
  old: FlatDocument,
  oldIndex: number,
  fresh: FlatDocument,
  newIndex: number,
): Attribute[] {
  const before = describe(old, oldIndex);
  const after = describe(fresh, newIndex);
  const found = SHAPE.filter((kind) => before[kind] !== after[kind]);
  // The text before the first heading got one, or a heading is gone: no level has changed.
  const isTitled = (old.leaves[oldIndex]?.text === '') !== (fresh.leaves[newIndex]?.text === '');
  const isImplied = (kind: (typeof SHAPE)[number]): boolean => {
    // Another kind of list has other labels: nothing was renumbered.
    if (kind === 'label' && found.includes('list') && !found.includes('type')) return true;
    if (kind === 'level' && isTitled) return true;
    return found.includes('type') && IMPLIED_BY_TYPE.has(kind);
  };
  return found
    .filter((kind) => !isImplied(kind))
    .map((kind) => ({ kind, before: before[kind], after: after[kind], text: '', at: 0 }));
}

const IMPLIED_BY_TYPE: ReadonlySet<string> = new Set(['level', 'list', 'header']);

const SHAPE = ['type', 'level', 'depth', 'list', 'label', 'checked', 'language', 'header'] as const;

function describe(flat: FlatDocument, index: number): Record<(typeof SHAPE)[number], string> {
  const leaf = flat.leaves[index] as Leaf;
  const section = flat.sections[leaf.section];
  const frames = framesOf(flat, index);
  const type = typeOfLeaf(flat, index);
  const lists = frames.filter((frame) => frame.kind === 'list');
  const item = type === 'item' ? frames.findLast((frame) => frame.kind === 'item') : undefined;
  const row = frames.findLast((frame) => frame.kind === 'row');
  const isHeading = leaf.kind === 'heading';
  return {
    type: typeWithFrames(type, frames),
    level: isHeading ? String(section?.level ?? 0) : '',
    depth: lists.length > 0 ? String(lists.length) : '',
    list: item ? (lists.at(-1)?.ordered ? 'numbered' : 'bulleted') : '',
    label: isHeading ? (section?.number ?? '') : markerOf(item),
    checked: item && item.checked !== null ? (item.checked ? 'ticked' : 'open') : '',
    language: leaf.language,
    header: row?.header ? 'header' : '',
  };
}

/** The number or letter of an item; a bullet is none. */
function markerOf(item: Frame | undefined): string {
  return item?.kind !== 'item' || item.label === '•' ? '' : item.label;
}

function typeWithFrames(type: string, frames: readonly Frame[]): string {
  const around = frames.flatMap((frame) => {
    if (frame.kind === 'short') return ['summary'];
    if (frame.kind === 'note') return [`footnote ${frame.label}`];
    return frame.kind === 'quote' && type !== 'quote' ? ['quote'] : [];
  });
  return [...around, type].join(' ');
}

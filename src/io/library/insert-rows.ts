import { isMap, isScalar, isSeq, parseDocument, type Pair, type Scalar, type YAMLSeq } from 'yaml';

/** Where rows of a list go: before which line of the YAML, from 0, and how far they are indented. */
type RowsPlace =
  | { ok: true; line: number; indent: string; isKeyMissing: boolean }
  /** What stands there that no row can be added to, and at which offset. */
  | { ok: false; found: string; offset: number };

/** The place behind the last row of the list at `list`, or at the end of YAML that has none. */
export function findRowsPlace(yaml: string, list = 'changes'): RowsPlace {
  const contents = parseDocument(yaml).contents;
  const lines = yaml.split('\n');
  const end = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (contents !== null && !isMap(contents)) return refuse('text', 0);
  if (contents?.flow) return refuse('front matter in braces', contents.range?.[0] ?? 0);
  const pair = contents?.items.find(({ key }) => isScalar(key) && key.value === list);
  if (!pair) return { ok: true, line: end, indent: '  ', isKeyMissing: true };
  const { value } = pair as Pair<Scalar, unknown>;
  const start = (pair.key as Scalar).range?.[0] ?? 0;
  if (value === null || (isScalar(value) && value.value === null)) {
    return { ok: true, line: lineAt(yaml, start) + 1, indent: '  ', isKeyMissing: false };
  }
  if (!isSeq(value)) return refuse(`value of \`${list}\``, start);
  if (value.flow) return refuse('list in square brackets', value.range?.[0] ?? start);
  return { ok: true, ...behind(yaml, value) };
}

function behind(
  yaml: string,
  rows: YAMLSeq,
): { line: number; indent: string; isKeyMissing: false } {
  const start = rows.range?.[0] ?? 0;
  const indent = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  const last = rows.items.at(-1) as { range?: [number, number, number] | null } | undefined;
  // The range of a mapping on lines of its own ends behind the last line break.
  const text = yaml.slice(0, last?.range?.[1] ?? start).trimEnd();
  return { line: lineAt(yaml, text.length) + 1, indent, isKeyMissing: false };
}

/** The text with lines before the line of that index; its own kind of line break is kept. */
export function withLines(text: string, index: number, lines: readonly string[]): string {
  const old = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return old.toSpliced(index, 0, ...lines.map((line) => line + lineBreak)).join('');
}

function refuse(found: string, offset: number): RowsPlace {
  return { ok: false, found, offset };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';

import { parseTreeByRule1 } from '#markdown/document/rule-1-document.ts';
import { parseTree, type Syntax } from '#markdown/tree/syntax-tree.ts';

describe('a row of a table keeps its cells', () => {
  test.for([
    [
      'beside an address',
      '|One|https://a.example/x|opt out|',
      ['One', 'https://a.example/x', 'opt out'],
    ],
    [
      'beside an address in brackets',
      '|1|(https://d.example)|three|',
      ['1', '(https://d.example)', 'three'],
    ],
    [
      'beside a strong address',
      '|1|**https://e.example**|three|',
      ['1', 'https://e.example', 'three'],
    ],
    ['beside a mail address', '|1|a@b.example|three|', ['1', 'a@b.example', 'three']],
    ['beside a host', '|1|www.b.example/c|three|', ['1', 'www.b.example/c', 'three']],
    ['in an autolink', '| <http://x.example|> | b | c |', ['<http://x.example', '>', 'b', 'c']],
  ] as const)('%s', ([, row, cells]) => {
    expect(cellsOf(`|a|b|c|\n|-|-|-|\n${row}`)).toEqual(cells);
  });
});

describe('single tildes are text', () => {
  test.for(['30~60 days and 5~10 EUR', 'H~2~O', '~a~', 'a ~ b ~ c', '~a ~~b~~ c~'])(
    '%s',
    (text) => {
      const parsed = parseTree(text, 'md');
      const [paragraph] = parsed.ok ? parsed.tree.children : [];
      const words = wordsOf(paragraph);
      expect(words.replaceAll('~~', '')).toBe(text.replaceAll('~~', ''));
    },
  );
});

const EXPRESSIONS = {
  tags: '<v>'.repeat(40),
  'parentheses that are closed': `${'('.repeat(20_000)}${')'.repeat(20_000)}`,
  parentheses: '('.repeat(20_000),
  'brackets in each other': '['.repeat(20_000),
  functions: 'a=>'.repeat(20_000),
  templates: '`${'.repeat(5000),
  objects: '{a:'.repeat(20_000),
  signs: '!'.repeat(20_000),
  sums: '1+'.repeat(20_000),
};

describe('an expression is refused in MDX, whatever is in it', () => {
  test.for(Object.entries(EXPRESSIONS))('%s', { timeout: 20_000 }, ([, inside]) => {
    for (const text of [`a {${inside}}`, `a {${inside}`, `<Term id={${inside}}>b</Term>`]) {
      for (const parse of [parseTree, parseTreeByRule1]) {
        const parsed = parse(text, 'mdx');
        if (parsed.ok) expect(JSON.stringify(parsed.tree)).toMatch(/Expression/);
        else expect(parsed.code).toMatch(/^(?:expression|mdx-syntax)$/);
      }
    }
  });

  test('in a line of a module', { timeout: 20_000 }, () => {
    for (const inside of Object.values(EXPRESSIONS)) {
      const parsed = parseTree(`export const a = ${inside}\n`, 'mdx');
      if (!parsed.ok) expect(parsed.code).toBe('import-or-export');
    }
  });

  test('with its place, if it is too much to read', () => {
    const text = `Some words.\n\nThen {${'(a}'.repeat(20_000)}`;
    expect(parseTree(text, 'mdx')).toMatchObject({ code: 'expression', line: 3, column: 6 });
    const module = `Some words.\n\nimport a\n\n${'}\n'.repeat(20_000)}`;
    expect(parseTree(module, 'mdx')).toMatchObject({
      code: 'import-or-export',
      line: 3,
      column: 1,
    });
  });
});

test('refuses a component that begins in one row of a table and ends elsewhere', () => {
  const text = 'e||||\n--|-|-|-\n<script>-\n\n1</script>';
  for (const parse of [parseTree, parseTreeByRule1]) {
    const parsed = parse(text, 'mdx');
    expect(parsed.ok ? 'read' : parsed.code).toBe('mdx-syntax');
  }
});

describe('a text of any kind has an answer soon', () => {
  const UNITS = [
    '<',
    '[',
    '*',
    '_',
    '>',
    '(',
    '`',
    '&',
    '|',
    '![',
    '](',
    '_a*',
    '[[a]',
    '<a>',
    '[^a]:',
  ];

  test.for(UNITS)('%s', { timeout: 30_000 }, (unit) => {
    for (const syntax of ['md', 'mdx'] as const) {
      for (const parse of [parseTree, parseTreeByRule1]) parse(`~ ${unit.repeat(20_000)}`, syntax);
    }
  });

  test('which says where there is too much of it', () => {
    const marks = { code: 'too-many-marks', line: 3, column: 1 };
    expect(parseTree(`~a\n\n${'_a*'.repeat(9000)}`, 'md')).toMatchObject({
      ...marks,
      reason: 'more than 5000 marks in one block',
    });
    expect(parseTree(`~a\n${'b\n\n'.repeat(10_000)}`, 'md')).toMatchObject({
      code: 'too-many-marks',
      reason: 'more than 10000 lines of this form',
    });
  });
});

describe('a million of a sign have an answer at once', () => {
  const SIGNS = ['>', '> ', '1. ', '[', '\\', 'a_', '|', '&amp;', '*', '<', '{', '`'];

  test.for(SIGNS)('%s', { timeout: 5000 }, (sign) => {
    for (const syntax of ['md', 'mdx'] as const) {
      for (const parse of [parseTree, parseTreeByRule1]) {
        const parsed = parse(sign.repeat(1_000_000), syntax);
        expect(parsed.ok ? 'read' : parsed.code).toMatch(
          /^(?:too-many-marks|too-deep|expression)$/,
        );
      }
    }
  });

  test('and tags that do not end', { timeout: 5000 }, () => {
    for (const parse of [parseTree, parseTreeByRule1]) {
      const parsed = parse('<b>\n\n'.repeat(100_000), 'mdx');
      expect(parsed).toMatchObject({ code: 'too-deep', line: 201, column: 1 });
    }
  });

  test('which says in which line they stand', () => {
    expect(parseTree(`A.\n\n${'>'.repeat(1000)}`, 'md')).toMatchObject({
      code: 'too-deep',
      line: 3,
    });
    expect(parseTree(`A.\n${'['.repeat(30_000)}`, 'md')).toMatchObject({
      code: 'too-many-marks',
      line: 2,
      reason: 'more than 20000 marks in one line',
      step: 'Part it into lines.',
    });
  });
});

function cellsOf(table: string, syntax: Syntax = 'md'): string[] {
  const parsed = parseTree(table, syntax);
  const [first] = parsed.ok ? parsed.tree.children : [];
  const row = first?.type === 'table' ? first.children.at(-1) : undefined;
  return row?.children.map(wordsOf) ?? [];
}

function wordsOf(node: Nodes | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

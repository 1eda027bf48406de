import type { Syntax } from '#markdown/tree/parsed-tree.ts';

/**
 * A Markdown or MDX text of a few lines, the same for the same seed: by turns a heap of signs that
 * mean something, and blocks in blocks with a slip here and there. Of what is rare in policies, most
 * texts hold nothing, so that the other parts are tried without it.
 */
export function generateMarkdown(seed: number, syntax: Syntax): string {
  return new Generator(seed, syntax).text();
}

const WORDS = [
  ...['a', 'b', 'word', 'Words', '1', '10', '.', ',', ':', ';', '!', '?', '(', ')', '"', "'"],
  ...['-', '--', '/', 'é', 'ß', '日本', '語', '。', '，', '「', '」', '😀', '\u00A0', '\u200B'],
];

const SIGNS = [
  ...['*', '**', '***', '_', '__', '`', '``', '~', '~~', '~~~', '\\*', '\\|', '\\[', '\\{', '\\\\'],
  ...['[', ']', '](/x)', '](<a b> "t")', '[a]', '[a][b]', '[a][]', '![a](/i)', '![', '[x|y](/z)'],
  ...['[^1]', '[^note]', '[ ]', '[x]', '<', '>', '<br>', '<b>', '</b>', '<!-- c -->'],
  ...['<http://a.example>', '<http://a.example|>', '<a@b.example>', '&amp;', '&lt;', '&#35;'],
  ...['&#0;', '&nbsp;', '&copy', '&#x1F600;', '&bogus;', 'http://a.example', 'www.a.example'],
  ...[
    'https://a.example/x_y',
    '(https://b.example/z)',
    '(http://a.example)|',
    'http://',
    '"http://a.example"',
  ],
  ...['a@b.example', 'mailto:a@b.example', 'xmpp:a@b.example', '{#id}', '\\{#id}', '`a|b`', '`{`'],
  ...[
    '  \n',
    '\\\n',
    '\n',
    ' ',
    ' ',
    ' ',
    '\t',
    '|',
    '30~60',
    '$',
    '@',
    '#',
    '=',
    '+',
    '^',
    '&',
    '{',
  ],
];

const COMPONENTS = [
  ...['{/* c */}', '{/* #id */}', '<Term id="a">', '</Term>', '<Term id="a">x</Term>', '<X/>'],
  ...['<Reseller field="name" />', '<InShort>', '</InShort>', '\\<', '{1}', '{', '}', '{/*', '*/}'],
  ...['<>', '</>', '<br/>', 'import a from "a"', 'export const a = 1'],
];

const BEGINNINGS = [
  ...[
    '# ',
    '## ',
    '###### ',
    '#',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '10. ',
    '- [ ] ',
    '- [x] ',
    '> ',
  ],
  ...[
    '>',
    '    ',
    '  ',
    '   ',
    '\t',
    '```\n',
    '```js\n',
    '~~~\n',
    '---\n',
    '***\n',
    '===\n',
    '___',
  ],
  ...['|a|b|\n|-|-|\n', '| a | b | c |\n|:-|-:|:-:|\n', 'a|b\n-|-\n', '|', '+++\n', '<div>\n'],
  ...['[a]: /x\n', '[a]: <b c> "t"\n', "[b]:\n/y\n'title'\n", '[^1]: ', '[^note]: ', '</div>\n'],
  ...['<!--\n', '-->\n', '<script>\n', '<pre>', '<?php ?>', '<!X>', '<![CDATA['],
];

/** What most texts are without: how it is known, and in how many texts it may be. */
const RARE: readonly (readonly [pattern: RegExp, share: number])[] = [
  [/~/, 0.12],
  [/\[[ xX]\]/, 0.08],
  [/\[\^/, 0.12],
  [/\]:/, 0.15],
  [/>$|^>/, 0.15],
  [/```/, 0.12],
  [/:\/\/|@|www|mailto|xmpp/, 0.35],
  [/</, 0.4],
  [/\+\+\+/, 0.05],
  [/[{}]|import|export/, 0.5],
];

class Generator {
  readonly #syntax: Syntax;
  readonly #without: RegExp[];
  #state: number;

  constructor(seed: number, syntax: Syntax) {
    this.#state = seed >>> 0;
    this.#syntax = syntax;
    this.#without = RARE.flatMap(([pattern, share]) => (this.#chance(share) ? [] : [pattern]));
  }

  text(): string {
    const top = this.#chance(0.03) ? '---\na: b\n---\n' : '';
    const body = this.#chance(0.4) ? this.#heap() : this.#blocks(0);
    return `${top}${body}${this.#chance(0.5) ? '\n' : ''}`;
  }

  #heap(): string {
    const most = this.#chance(0.3) ? 40 : 12;
    return this.#times(1 + this.#below(most), () => {
      const kind = this.#random();
      if (kind < 0.3) return this.#pick(WORDS);
      if (kind < 0.6) return this.#pick(SIGNS);
      if (kind < 0.72) return this.#pick(BEGINNINGS);
      if (kind < 0.8) return `\n${this.#pick(BEGINNINGS)}`;
      if (kind < 0.95) return this.#pick(['\n', '\n\n', ' ']);
      return this.#pick(this.#syntax === 'mdx' ? COMPONENTS : SIGNS);
    }).join('');
  }

  #blocks(depth: number): string {
    const count = 1 + this.#below(depth > 0 ? 2 : 4);
    const blocks = this.#times(count, () => this.#block(depth));
    return blocks.reduce(
      (all, one) => all + this.#pick(['\n\n', '\n\n', '\n\n', '\n', '\n\n\n']) + one,
    );
  }

  #block(depth: number): string {
    const kind = this.#random();
    if (kind < 0.25) return this.#times(1 + this.#below(3), () => this.#line()).join('\n');
    if (kind < 0.35) return this.#heading();
    if (kind < 0.4) return `${this.#line()}\n${this.#pick(['===', '---', '--', '=', ' ---'])}`;
    if (kind < 0.55) return this.#table();
    if (kind < 0.72 && depth < 3) return this.#list(depth);
    if (kind < 0.78 && depth < 3 && this.#allows('>')) return this.#quotation(depth);
    if (kind < 0.83 && this.#allows('```')) return this.#fence();
    if (kind < 0.86) return `    ${this.#line()}`;
    if (kind < 0.9) return this.#definition();
    if (kind < 0.94) return this.#syntax === 'mdx' ? this.#component(depth) : this.#html();
    if (kind < 0.97) return this.#pick(['---', '***', '* * *', '___', '- - -']);
    return this.#heap();
  }

  #heading(): string {
    const end = this.#pick(['', '', ' {#id}', ' {/* #id */}', ' ##', '#']);
    return `${'#'.repeat(1 + this.#below(7))}${this.#pick([' ', '  ', '', '\t'])}${this.#line()}${end}`;
  }

  #table(): string {
    const columns = 1 + this.#below(4);
    const isEdged = this.#chance(0.8);
    const row = (count: number, cell: () => string): string => {
      const cells = this.#times(count, cell).join(this.#pick(['|', ' | ']));
      return isEdged ? `|${cells}|` : cells;
    };
    const words = (): string => (this.#chance(0.2) ? '' : this.#inline(1).replaceAll('\n', ' '));
    const delimiter = (): string => this.#pick(['-', '---', ':-', '-:', ':-:', ' --- ']);
    const width = (): number => Math.max(1, columns + this.#pick([0, 0, 0, 1, -1]));
    const rows = this.#times(this.#below(4), () => row(width(), words));
    return [row(columns, words), row(columns, delimiter), ...rows].join('\n');
  }

  #list(depth: number): string {
    const usual = this.#pick(['- ', '* ', '+ ', '1. ', '2. ', '10. ', '1) ', '-   ', '-\t']);
    const items = this.#times(1 + this.#below(3), () => {
      const marker = this.#chance(0.9) ? usual : this.#pick(['- ', '* ', '3. ']);
      const slip = this.#chance(0.15) ? this.#pick([-1, 1, 2, -2]) : 0;
      const indent = ' '.repeat(Math.max(0, marker.length + slip));
      const task = this.#chance(0.15) ? this.#pick(['', '[ ] ', '[x] ', '[X]']) : '';
      const [first, ...rest] = this.#blocks(depth + 1).split('\n');
      const lines = rest.map((one) => (one === '' || this.#chance(0.05) ? one : indent + one));
      return [`${marker}${task}${first}`, ...lines].join('\n');
    });
    return items.join(this.#chance(0.4) ? '\n\n' : '\n');
  }

  #quotation(depth: number): string {
    const marker = this.#pick(['> ', '>']);
    const lines = this.#blocks(depth + 1).split('\n');
    return lines.map((one) => (this.#chance(0.07) ? one : marker + one)).join('\n');
  }

  #fence(): string {
    const fence = this.#pick(['```', '~~~', '````']);
    const end = this.#pick([fence, fence, fence, '```', '']);
    return `${fence}${this.#pick(['', 'js', ' a b'])}\n${this.#line()}\n${end}`;
  }

  #definition(): string {
    return this.#pick([
      ...['[a]: /x', '[b]: <a b> "t"', '[a]: /x\n"title"', '[c d]:\n  /y'],
      ...[`[^1]: ${this.#line()}`, `[^note]: ${this.#line()}\n\n    ${this.#line()}`],
    ]);
  }

  #component(depth: number): string {
    return this.#pick([
      `<InShort>\n\n${depth < 3 ? this.#blocks(depth + 1) : this.#line()}\n\n</InShort>`,
      `<InShort>\n${this.#line()}\n</InShort>`,
      `<InShort>${this.#line()}</InShort>`,
      '<Reseller field="name" />',
      '{/* c */}',
    ]);
  }

  #html(): string {
    return this.#pick([
      `<div>\n${this.#line()}\n</div>`,
      `<!-- ${this.#line()} -->`,
      `<b>${this.#line()}</b>`,
      `<script>\n${this.#line()}\n</script>`,
    ]);
  }

  #line(): string {
    return this.#chance(0.5) ? this.#inline(0) : this.#inline(0).replaceAll('\n', ' ');
  }

  #inline(depth: number): string {
    const parts = this.#times(1 + this.#below(5), () => {
      const kind = this.#random();
      if (kind < 0.45 || depth > 2)
        return this.#pick(WORDS) + this.#pick(['', ' ']) + this.#pick(WORDS);
      if (kind < 0.6) {
        const mark = this.#pick(['*', '**', '_', '__', '~~', '~', '***', '`', '``']);
        return `${mark}${this.#inline(depth + 1)}${mark}`;
      }
      if (kind < 0.7) {
        const target = this.#pick([
          '(/x)',
          '(/x "t")',
          '(<a b>)',
          '[a]',
          '[]',
          '',
          '(https://a.example)',
        ]);
        return `[${this.#inline(depth + 1)}]${target}`;
      }
      return this.#pick(kind > 0.95 && this.#syntax === 'mdx' ? COMPONENTS : SIGNS);
    });
    return parts.join(this.#chance(0.7) ? ' ' : '');
  }

  #allows(sign: string): boolean {
    return !this.#without.some((pattern) => pattern.test(sign));
  }

  /** One of these that the text may hold; the first where there seems to be none. */
  #pick<Choice>(choices: readonly Choice[]): Choice {
    for (let tries = 0; tries < 6; tries += 1) {
      const choice = choices[this.#below(choices.length)] as Choice;
      if (typeof choice !== 'string' || this.#allows(choice)) return choice;
    }
    return choices[0] as Choice;
  }

  #times<Made>(count: number, make: () => Made): Made[] {
    return Array.from({ length: count }, make);
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** From 0 to below 1: Mulberry32. */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

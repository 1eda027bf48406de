import { describe, expect, test } from 'vitest';

import { redline } from '#core/redline/redline.ts';
import type { Redline } from '#core/redline/redline-schema.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { show } from '../../../scripts/bench/redline/show.ts';

function compare(before: string, after: string): Redline {
  const read = (text: string) => ({
    id: 'x',
    digest: '',
    document: parseAnyDocument(text, 'x.md'),
  });
  return redline(read(before), read(after));
}

const P = 'We set a cookie when you log in, and we delete it when you log out.';
const Q = 'Our servers keep a log of every request for thirty days against abuse.';
const R = 'Courts may order us to hand over what we have, and then we must obey.';
const S = 'Everything is stored in Ireland on encrypted disks that nobody else can read.';

describe('sections', () => {
  test('are split where a new heading stands over text of another one', () => {
    const result = compare(`# A\n\n${P}\n\n${Q}`, `# A\n\n${P}\n\n# B\n\n${Q}`);
    expect(result.sections.map(({ change, related }) => ({ change, related }))).toEqual([
      { change: 'split', related: ['b'] },
      { change: 'split', related: ['a'] },
    ]);
    expect(result.moves).toEqual([]);
  });

  test('are merged where a heading is gone and its text lives on', () => {
    const result = compare(`# A\n\n${P}\n\n# B\n\n${Q}`, `# A\n\n${P}\n\n${Q}`);
    expect(result.sections.map(({ change, related }) => ({ change, related }))).toEqual([
      { change: 'merged', related: ['b'] },
    ]);
  });

  test('are both edited where a paragraph moved from one to the other', () => {
    const result = compare(
      `# A\n\n${P}\n\n${Q}\n\n# B\n\n${R}`,
      `# A\n\n${Q}\n\n# B\n\n${R}\n\n${P}`,
    );
    expect(result.moves.map(({ words }) => words)).toEqual([16]);
    expect(result.sections.map(({ change }) => change)).toEqual(['edited', 'edited']);
  });

  test('keep their partner by anchor and title when their text is exchanged', () => {
    const result = compare(`# A\n\n${P}\n\n# B\n\n${Q}`, `# A\n\n${Q}\n\n# B\n\n${P}`);
    expect(result.sections.map((section) => section.after?.anchor)).toEqual(['a', 'b']);
    expect(result.moves).toHaveLength(2);
  });

  test('are found by their text when a repeated title shifts their anchors', () => {
    const result = compare(
      `# Short version\n\n${P}\n\n# Short version\n\n${Q}`,
      `# Short version\n\n${R}\n\n# Short version\n\n${P}\n\n# Short version\n\n${Q}`,
    );
    expect(result.sections.map((section) => section.change)).toEqual([
      'added',
      'reanchored',
      'reanchored',
    ]);
  });

  test('tell a change of the anchor alone', () => {
    const result = compare(`# A {#a}\n\n${P}`, `# A {#b}\n\n${P}`);
    expect(result.changed).toBe(true);
    expect(show(result).sections).toEqual(['reanchored']);
  });
});

describe('links', () => {
  test.each([
    ['alone', ''],
    ['after a blank', 'Our list of partners stands there: '],
  ])('without words are compared where they stand %s', (_, text) => {
    const result = compare(
      `# A\n\n${text}[](https://example.org/a)`,
      `# A\n\n${text}[](https://example.org/b)`,
    );
    expect(show(result)).toMatchObject({
      attributes: ['link https://example.org/a → https://example.org/b'],
      sections: ['relinked'],
    });
  });
});

describe('moves', () => {
  test('point to each other', () => {
    const result = compare(
      `# A\n\n${P}\n\n${Q}\n\n# B\n\n${R}\n\n${S}`,
      `# A\n\n${Q}\n\n# B\n\n${R}\n\n${P}\n\n${S}`,
    );
    const [move] = result.moves;
    const blocks = result.sections.flatMap((section) => section.blocks);
    expect(result.moves).toHaveLength(1);
    expect(blocks.find((block) => block.id === move?.from)).toMatchObject({
      change: 'moved-away',
      move: 'm1',
    });
    expect(blocks.find((block) => block.id === move?.to)).toMatchObject({
      change: 'moved',
      move: 'm1',
    });
    expect(move).toMatchObject({ words: 16, edited: false });
  });

  test('take in a short neighbour', () => {
    const before = `- ${P}\n- Yes\n- ${Q}\n- ${R}\n- ${S}`;
    const after = `- ${Q}\n- ${R}\n- ${S}\n- ${P}\n- Yes`;
    expect(compare(before, after).moves).toMatchObject([{ blocks: ['b6', 'b7'] }]);
  });

  test('are none where text was deleted here and other text inserted there', () => {
    expect(compare(`${P}\n\n${Q}\n\n${R}`, `${Q}\n\n${R}\n\n${S}`).moves).toEqual([]);
  });
});

describe('blocks', () => {
  test('an item inserted into a numbered list renumbers those after it', () => {
    const shown = show(compare(`1. ${P}\n2. ${Q}`, `1. ${P}\n2. ${R}\n3. ${Q}`));
    expect(shown.blocks).toEqual([`added item: {+${R}+}`, `renumbered item: ${Q}`]);
    expect(shown.attributes).toEqual(['label 2. → 3.']);
  });

  test('a changed letter before a paragraph is its label', () => {
    expect(show(compare(`(a) ${P}`, `(b) ${P}`))).toEqual({
      blocks: [`renumbered paragraph: [-(a)-]{+(b)+} ${P}`],
      attributes: ['label (a) → (b)'],
      sections: ['renumbered'],
    });
  });

  test('one list that became two hangs together otherwise', () => {
    const shown = show(compare(`- ${P}\n- ${Q}`, `- ${P}\n\n<!-- -->\n\n- ${Q}`));
    expect(shown.sections).toEqual(['edited']);
  });

  test('white space alone is named', () => {
    const shown = show(compare('```\na  b\n```', '```\na b\n```'));
    expect(shown).toMatchObject({ blocks: ['white-space code: a b'], sections: ['white-space'] });
  });

  test('a removed column leaves the other cells alone', () => {
    const before = '| a | b | c |\n|---|---|---|\n| one | two | three |';
    const after = '| a | c |\n|---|---|\n| one | three |';
    expect(show(compare(before, after)).blocks).toEqual([
      'removed cell: [-b-]',
      'removed cell: [-two-]',
    ]);
  });

  test('a row is known by its first cell', () => {
    const table = (cell: string) =>
      `| a | b |\n|---|---|\n| Alpha Ltd | ${cell} |\n| Beta Ltd | Mail |`;
    expect(show(compare(table('Hosting'), table('Support by telephone'))).blocks).toEqual([
      'edited cell: [-Hosting-]{+Support by telephone+}',
    ]);
  });

  test('a blank that a split text lost goes with the words after it', () => {
    const result = compare(`${P} ${Q} or write to us.`, `${P}\n\n${Q}`);
    expect(show(result).blocks).toEqual([
      `split paragraph: ${P}`,
      `split paragraph: ${Q}[- or write to us.-]`,
    ]);
  });

  test('twenty paragraphs that became one are merged, not removed', () => {
    const rules = Array.from(
      { length: 20 },
      (_, at) =>
        `Rule ${String(at + 1)} binds store number ${String(7 * at + 3)} from its opening day.`,
    );
    for (const [before, after, change] of [
      [rules.join('\n\n'), rules.join(' '), 'merged'],
      [rules.join(' '), rules.join('\n\n'), 'split'],
    ] as const) {
      const { counts, sections } = compare(before, after);
      expect(counts).toEqual({ inserted: 0, deleted: 0, moved: 0 });
      const changes = sections.flatMap(({ blocks }) => blocks.map((block) => block.change));
      expect(new Set(changes.slice(1))).toEqual(new Set([change]));
    }
  });

  test('what a split text kept is not marked, what it gained is', () => {
    const result = compare(`${P} ${Q}`, `${P}\n\n${Q} We read none of them.`);
    expect(show(result).blocks).toEqual([
      `split paragraph: ${P}`,
      `split paragraph: ${Q} {+We read none of them.+}`,
    ]);
  });

  test('a paragraph becomes a list of its clauses', () => {
    const result = compare(
      'We collect your name and address, your date of birth and your payments to us.',
      '- your name and address,\n- your date of birth\n- and your payments to us.',
    );
    expect(show(result).blocks).toEqual([
      'split item: [-We collect -]your name and address,',
      'split item: your date of birth',
      'split item: and your payments to us.',
    ]);
  });
});

test('a short clause is edited in place where it kept its letter, though all its words are common', () => {
  const fees = (year: number) =>
    Array.from({ length: 4 }, (_, at) => `Harbour Ltd sets fee ${at} for ${year} or later.`);
  const text = (year: number, firm: string) => [...fees(year), firm, `It is paid.`].join('\n\n');
  const result = compare(
    text(2031, '(a) Harbour Ltd; or'),
    text(2032, '(a) Harbour Holdings plc or'),
  );
  expect(show(result).blocks.at(-1)).toBe(
    'edited paragraph: (a) Harbour [-Ltd;-]{+Holdings plc+} or',
  );
});

test('counts the words of a section and of all', () => {
  const result = compare(`# A\n\n${P}\n\n# B\n\n${Q}`, `# A\n\n${P}\n\n# B\n\n${Q} It is short.`);
  expect(result.counts).toEqual({ inserted: 3, deleted: 0, moved: 0 });
  expect(result.sections.map((section) => section.counts.inserted)).toEqual([0, 3]);
});

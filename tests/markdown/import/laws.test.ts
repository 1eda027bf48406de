import fc from 'fast-check';
import { expect, test } from 'vitest';

import { convertVersions } from '#markdown/import/convert-versions.ts';
import { parseVersion } from '#markdown/document/parse-version.ts';

import { lawRuns } from '../../support/law-runs.ts';

const FRONT_MATTER = '---\neffective: 2024-01-01\nsummary: A version.\n---\n\n';

const INVISIBLE = ['<a name="n"></a>', '<!-- c -->', '<span>', '</span>', '{% note %}', '\u200B'];

const INLINE = [
  ...INVISIBLE,
  'one',
  '1.',
  '-',
  '<br>',
  '</br>',
  '<b>x y</b>',
  '<em>"x"</em>',
  '<a href="/x">y</a>',
  '{% data a.b %}',
  '**bold**',
  '`code`',
  '[l](#an-anchor)',
  '[l](#n)',
  '[l](#nowhere)',
  '[l](/r/(s))',
  '![alt](i.png)',
  'a&shy;b',
  'é😀',
];

const line = fc
  .tuple(
    fc.constantFrom('', ...INVISIBLE),
    fc.constantFrom('word', '2. x', '**y**', '# z', '- q'),
    fc.array(fc.constantFrom(...INLINE), { maxLength: 6 }),
  )
  .map(([first, ...rest]) => `${first}${rest.flat().join(' ')} end`);

const block = fc
  .tuple(fc.constantFrom('', '', '- ', '1. ', '> ', '## ', '> - ', '- > '), line)
  .map((parts) => parts.join(''));

const BLOCKS = [
  '<div>',
  '</div>',
  '<p>',
  '<p>x</p>',
  '<ul><li>y',
  '<!-- c -->',
  '<br>',
  '| a |\n| - |',
];

const text = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'));

const textWithBlocks = fc
  .array(fc.oneof(block, fc.constantFrom(...BLOCKS)), { minLength: 1, maxLength: 6 })
  .chain((blocks) => fc.constantFrom('\n', '\n\n').map((between) => blocks.join(between)));

const LINKS = { site: 'https://example.org', file: null };

function convert(...found: string[]) {
  return convertVersions(
    found.map((text, index) => ({
      file: `a/${index}.md`,
      syntax: 'md' as const,
      text: `${FRONT_MATTER}${text}\n`,
      links: LINKS,
    })),
  );
}

function problemsOf(body: string): string[] {
  const { issues } = parseVersion(`${FRONT_MATTER}${body}`, 'a', 'md');
  return issues.filter(({ code }) => code !== 'empty-version').map(({ message }) => message);
}

test('law: whatever comes in, its words come out, and nothing that a version may not hold', () => {
  fc.assert(
    fc.property(text, (found) => {
      const [version] = convert(found);
      const refused = version?.issues.filter(({ code }) => code !== 'empty-version');
      expect(refused).toEqual([]);
      expect(problemsOf(version?.body ?? '')).toEqual([]);
    }),
    lawRuns(1000),
  );
});

// Between block tags Markdown is no Markdown: its marks may become some, and that is an issue then.
test('law: no block of HTML stays, whatever is in it', () => {
  fc.assert(
    fc.property(textWithBlocks, (found) => {
      const [version] = convert(found);
      expect(problemsOf(version?.body ?? '')).toEqual([]);
    }),
    lawRuns(1000),
  );
});

test('law: anchors are unique, and one that is gone leads to one that is there', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      const converted = convert(first, second);
      // A version without text is left out, and leaves no anchors.
      if (converted.some(({ issues }) => issues.length > 0)) return;
      const [before, after] = converted.map(({ document }) =>
        document.sections.map(({ anchor }) => anchor),
      );
      const retired = converted[1]?.retired ?? {};
      expect(new Set(after).size).toBe(after?.length);
      if (after?.length === 0) return;
      const gone = (before ?? []).filter((anchor) => !after?.includes(anchor));
      expect(Object.keys(retired)).toEqual(gone);
      for (const target of Object.values(retired)) expect(after).toContain(target);
    }),
    lawRuns(300),
  );
});

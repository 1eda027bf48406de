import { readFileSync } from 'node:fs';

import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { contrastOf, readableAccent, tintOf } from '#core/checks/readable-accent.ts';
import { themeSchema } from '#core/schemas/theme-schema.ts';
import { themeCss } from '#site/views/theme-css.ts';

import { LibraryBuilder, onlyError } from '../../support/library-builder.ts';

const SITE = [
  'organisation: { name: Example, email: legal@example.org }',
  'url: https://policies.example.org',
  'timeZone: Europe/Berlin',
  'languages: [en]',
  '',
].join('\n');

const colours = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test.each(['light', 'dark'] as const)(
  'in the %s scheme the nearest colour can be read',
  (scheme) => {
    fc.assert(
      fc.property(colours, (colour) => {
        const nearest = readableAccent(colour, scheme);
        expect(contrastOf(nearest, scheme)).toBeGreaterThanOrEqual(4.5);
        expect(readableAccent(nearest, scheme)).toBe(nearest);
        if (contrastOf(colour, scheme) >= 4.5) expect(nearest).toBe(colour);
        expect(wcagContrast(nearest, tintOf(nearest, scheme))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  },
);

test('a colour that cannot be read is refused, with the nearest that can', () => {
  const theme = "theme:\n  accent: { light: '#ff8800', dark: '#ffab85' }\n";
  expect(new LibraryBuilder({ 'site.yaml': SITE + theme }).issues()).toBe(
    onlyError(
      'site.yaml:6:20  error  unreadable-colour',
      'Unexpected colour `#ff8800` with a contrast of 2.21:1 in the light scheme, expected 4.5:1 or more.',
      `Write \`light: '${readableAccent('#ff8800', 'light')}'\`, the nearest that can be read.`,
    ),
  );
});

test('a theme is custom properties, with the rules of the library after them', () => {
  const theme = themeSchema.parse({
    accent: { light: '#b83a00' },
    interface: 'rounded',
    width: 36,
  });
  const css = themeCss(theme, '.site-name { font-size: 1rem; }\n');
  expect(css).toContain(`--accent: light-dark(#b83a00, ${readableAccent('#b83a00', 'dark')});`);
  expect(css).toContain('--sans: ui-rounded,');
  expect(css).toContain('--measure: 36rem;');
  expect(css).toContain('--soon: var(--ink);');
  expect(css.endsWith('}\n\n.site-name { font-size: 1rem; }\n')).toBe(true);
  expect(themeCss(themeSchema.parse({ accent: { light: '#2646c4' } }), null)).not.toContain(
    '--soon',
  );
});

test('each example of the docs passes the check', () => {
  const page = readFileSync('docs/look.md', 'utf8');
  const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)];
  expect(examples.length).toBe(3);
  for (const [, yaml = ''] of examples) {
    expect(new LibraryBuilder({ 'site.yaml': SITE + yaml }).issues()).toMatch(/^0 errors, 0 warn/);
  }
});

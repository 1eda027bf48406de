import { z } from 'zod';

import { line, mapping, url, word } from './schema-fields.ts';

const colour = line('a colour, as in `#2646c4`').regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, {
  error: 'a colour of three or six hexadecimal digits, as in `#2646c4`',
});

/** Faces that machines have, by what they look like: nothing is loaded. */
export const FACES = {
  transitional:
    "Charter, 'Bitstream Charter', 'Iowan Old Style', 'Sitka Text', Cambria, Georgia, serif",
  'old-style': "'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', P052, serif",
  slab: "Rockwell, 'Rockwell Nova', 'Roboto Slab', 'DejaVu Serif', 'Sitka Small', serif",
  system: "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  humanist: "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif",
  geometric: "Avenir, Montserrat, Corbel, 'URW Gothic', sans-serif",
  rounded:
    "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, Comfortaa, 'Arial Rounded MT Bold', Calibri, sans-serif",
} as const;

const face = word(Object.keys(FACES) as [keyof typeof FACES, ...(keyof typeof FACES)[]]);

/** How the site looks, as far as it is not the same for all. */
export const themeSchema = mapping(
  {
    accent: mapping(
      {
        light: colour.describe('On white.'),
        dark: colour
          .optional()
          .describe('On black; without it, the nearest colour to `light` that can be read there.'),
      },
      'a mapping of `light` and `dark`',
    )
      .optional()
      .describe('The colour of links and buttons. One that cannot be read is refused.'),
    text: face.default('transitional').describe('The face of policies.'),
    interface: face.default('system').describe('The face of all that is said about them.'),
    width: z
      .number({ error: 'a number' })
      .min(30, { error: 'a number from 30' })
      .max(48, { error: 'a number up to 48' })
      .default(39)
      .describe('How wide the text is, in rem: 39 is about 68 characters a line.'),
  },
  'a mapping that says how the site looks',
);

export type Theme = z.output<typeof themeSchema>;

/** Links to other sites. */
export function links(where: string) {
  const link = mapping(
    { label: line('what the link says'), url: url('the address that it leads to') },
    'a mapping of `label` and `url`',
  );
  return z.array(link, { error: 'a list of links' }).default([]).describe(where);
}

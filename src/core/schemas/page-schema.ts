import { z } from 'zod';

import { line, mapping } from './schema-fields.ts';

/** The front matter of an ordinary page, `pages/<page>.mdx` or `.md`. */
export const pageSchema = mapping(
  {
    title: line('the title of the page'),
    description: line('what the page is about, in one sentence').optional(),
    navigation: z
      .boolean({ error: '`true` or `false`' })
      .default(false)
      .describe('Whether the page stands in the navigation of every page.'),
  },
  'a mapping that describes the page',
);

export type PageSettings = z.output<typeof pageSchema>;

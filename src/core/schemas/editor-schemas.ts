import { z } from 'zod';

import { renderJson } from '../text/render-json.ts';
import { pageSchema } from './page-schema.ts';
import { policySchema } from './policy-schema.ts';
import { resellerSchema } from './reseller-schema.ts';
import { siteSchema } from './site-schema.ts';
import { versionSchema } from './version-schema.ts';

/** The shapes of what people write into a library. */
export const EDITOR_SCHEMAS = {
  site: siteSchema.meta({ title: 'site.yaml: the organisation and the rules for its policies' }),
  policy: policySchema.meta({ title: 'policy.yaml: what holds for all versions of a policy' }),
  reseller: resellerSchema.meta({ title: 'A reseller: who sells under a name of its own' }),
  'version-front-matter': versionSchema.meta({ title: 'Front matter of a version of a policy' }),
  'page-front-matter': pageSchema.meta({ title: 'Front matter of an ordinary page' }),
};

export type EditorSchema = keyof typeof EDITOR_SCHEMAS;

/**
 * The shape of what may be written as JSON Schema, draft 7: the one that editors of YAML know. What
 * it cannot say, such as a day that does not exist or an anchor that is gone, the check says.
 */
export function editorSchema(name: EditorSchema): object {
  return z.toJSONSchema(EDITOR_SCHEMAS[name], {
    target: 'draft-7',
    io: 'input',
    // Days and time zones: their own metadata say what they are.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { description } = jsonSchema;
      if (description !== undefined) jsonSchema.description = asSentence(description);
    },
  });
}

/** A JSON Schema as the text of a file. */
export function renderSchema(schema: unknown): string {
  return renderJson(schema);
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}

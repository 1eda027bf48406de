import { z } from 'zod';

import { policySchema } from './policy-schema.ts';
import { resellerSchema } from './reseller-schema.ts';
import { siteSchema } from './site-schema.ts';
import { versionSchema } from './version-schema.ts';

/** What an editor of YAML can know: the shapes of what people write. */
export const EDITOR_SCHEMAS = {
  site: siteSchema,
  policy: policySchema,
  reseller: resellerSchema,
  version: versionSchema,
} as const;

/** JSON Schema of what may be written, as text; checks of our own that it cannot say are left out. */
export function renderEditorSchema(name: keyof typeof EDITOR_SCHEMAS): string {
  const schema = z.toJSONSchema(EDITOR_SCHEMAS[name], { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

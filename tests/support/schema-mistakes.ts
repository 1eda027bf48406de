import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

import { formatIssues } from '#core/problems/issue.ts';
import type { EditorSchema } from '#core/schemas/editor-schemas.ts';
import { parseYaml } from '#markdown/settings/parse-yaml.ts';

// `patternErrorMessage` is a word of editors.
const ajv = new Ajv({ allErrors: true, strictTypes: false, keywords: ['patternErrorMessage'] });
addFormats.default(ajv);

/** What an editor finds in YAML by one of the schemas in `.vscode/schemas`, as `/place keyword`. */
export function schemaMistakes(name: EditorSchema, yaml: string): string[] {
  const parsed = parseYaml(yaml, `${name}.yaml`);
  if (!parsed.ok) throw new Error(formatIssues(parsed.issues));
  const path = `.vscode/schemas/${name}.json`;
  const validate =
    ajv.getSchema(path) ??
    ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')) as object, path).getSchema(path);
  if (!validate) throw new Error(`There is no ${path}.`);
  validate(parsed.value);
  return (validate.errors ?? []).map(
    ({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`,
  );
}

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { defineVerb } from '#io/terminal/command.ts';
import {
  EDITOR_SCHEMAS,
  editorSchema,
  renderSchema,
  type EditorSchema,
} from '#core/schemas/editor-schemas.ts';
import { printError } from '#io/terminal/print.ts';

const FOLDER = '.vscode/schemas';

export const verb = defineVerb({
  name: 'schemas',
  summary: 'writes the schemas that help an editor of YAML',
  help: `Usage: npm run schemas -- [--check]

Writes the shapes of site.yaml, policy.yaml, resellers and front matter as JSON Schema to ${FOLDER},
where Visual Studio Code finds them: it completes keys and explains mistakes while you type. To be run
when a shape has changed.

  --check             write nothing, and end with 1 if a schema is out of date
  -h, --help          this text

Exit code: 0 written or up to date; 1 out of date; 2 wrong usage; 70 a fault of Codicil.`,
  options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  run: ({ check = false }) => {
    const texts = new Map(
      (Object.keys(EDITOR_SCHEMAS) as EditorSchema[]).map((name) => [
        `${name}.json`,
        renderSchema(editorSchema(name)),
      ]),
    );
    mkdirSync(FOLDER, { recursive: true });
    const files = new Set([...readdirSync(FOLDER), ...texts.keys()]);
    const outdated = [...files].sort().filter((file) => {
      const [path, text] = [join(FOLDER, file), texts.get(file)];
      if (text === readIfThere(path)) return false;
      if (check) return true;
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
      return false;
    });
    for (const file of outdated) printError(`Out of date: ${FOLDER}/${file}`);
    return outdated.length > 0 ? 1 : 0;
  },
});

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

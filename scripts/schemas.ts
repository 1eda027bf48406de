import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '#adapters/command.ts';
import { EDITOR_SCHEMAS, renderEditorSchema } from '#core/policy/editor-schemas.ts';

const FOLDER = '.vscode/schemas';

await runCommand({
  help: `Usage: npm run schemas -- [--check]

Writes JSON Schemas of site.yaml, policy.yaml, resellers and the front matter of versions to ${FOLDER},
where Visual Studio Code and others find them and complete keys and explain mistakes while you type.

  --check             write nothing, and end with 1 if a schema is out of date
  -h, --help          this text

Exit code: 0 written or up to date, 1 out of date, 2 wrong usage.`,
  options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  run: ({ check = false }) => {
    const outdated = Object.keys(EDITOR_SCHEMAS).filter((name) => {
      const file = join(FOLDER, `${name}.json`);
      const text = renderEditorSchema(name as keyof typeof EDITOR_SCHEMAS);
      if (check) return readIfThere(file) !== text;
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, text);
      return false;
    });
    for (const name of outdated) console.error(`Out of date: ${FOLDER}/${name}.json`);
    return outdated.length > 0 ? 1 : 0;
  },
});

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

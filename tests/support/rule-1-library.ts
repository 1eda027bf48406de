import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { FIRST, LibraryBuilder } from './library-builder.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/sealed-by-rule-1');

/** The day after its last version. */
export const AFTER_RULE_1 = '2024-12-01';

/** A library as the Codicil before rule 2 of the canonical text sealed it. */
export function rule1Library(): LibraryBuilder {
  const library = new LibraryBuilder({ [FIRST]: null });
  for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    library.write(relative(FOLDER, path), readFileSync(path));
  }
  return library;
}

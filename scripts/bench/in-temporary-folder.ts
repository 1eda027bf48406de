import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the deed gives, done in a folder that is removed afterwards. */
export async function inTemporaryFolder<Result>(
  deed: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-bench-'));
  try {
    return await deed(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

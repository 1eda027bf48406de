import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { formatTable } from './measure.ts';
import { planRealHistories, writeRealLibrary } from './real-library.ts';

/** What `search-index.ts` prints: seconds, counts and bytes. */
export interface IndexMeasure {
  /** CPU of the process before the index was begun. */
  before: number;
  wall: number;
  versions: number;
  sections: number;
  texts: number;
  bytes: number;
}

const VERSIONS = [1, 5, 10, 20];
const DAY = '2026-11-22';

/**
 * The index of the imported corpus with its last 1, 5, 10 and 20 versions a document: it should grow
 * as the distinct texts of sections do, and not as the versions.
 */
export async function benchSearch(corpus: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-bench-'));
  try {
    const library = join(folder, 'library');
    writeRealLibrary(planRealHistories(corpus), library);
    const measured = VERSIONS.map((count) => ({
      count,
      ...measureIndex(library, count, join(folder, 'index')),
    }));
    const first = measured[0]?.bytes ?? 1;
    return formatTable(
      [
        'versions a document',
        'versions',
        'sections',
        'distinct texts',
        'index kB',
        'kB ÷ first',
        'CPU s',
        'wall s',
        'CPU ms ÷ text',
      ],
      measured.map(({ count, versions, sections, texts, bytes, cpu, wall }) => [
        String(count),
        String(versions),
        String(sections),
        String(texts),
        (bytes / 1000).toFixed(0),
        (bytes / first).toFixed(2),
        cpu.toFixed(2),
        wall.toFixed(2),
        ((cpu * 1000) / texts).toFixed(2),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The engine is a process of its own. The shell counts the time of all that it has waited for.
function measureIndex(
  library: string,
  versions: number,
  out: string,
): IndexMeasure & { cpu: number } {
  const script = join(import.meta.dirname, 'search-index.ts');
  const parameters = [process.execPath, script, library, String(versions), out, DAY];
  const run = spawnSync('sh', ['-c', '"$0" "$@" && times', ...parameters], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${script} failed:\n${run.stdout}${run.stderr}`);
  const lines = run.stdout.trim().split('\n');
  const measure = JSON.parse(lines.find((line) => line.startsWith('{')) ?? '') as IndexMeasure;
  const times = lines.at(-1)?.matchAll(/(\d+)m([\d.,]+)s/g) ?? [];
  const total = [...times].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds?.replace(',', '.')),
    0,
  );
  return { ...measure, cpu: total - measure.before };
}

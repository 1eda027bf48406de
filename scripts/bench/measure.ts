import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a process used: CPU and wall time in seconds, peak resident memory in MB (2^20 bytes). */
export interface Usage {
  cpu: number;
  wall: number;
  memory: number;
}

/**
 * Runs a Node script in a process of its own and measures it, threads included.
 *
 * @throws {Error} with the script's own output, if it fails.
 */
export function measureScript(
  script: string,
  parameters: readonly string[],
  options: { cwd?: string; node?: string } = {},
): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-bench-'));
  const file = join(folder, 'usage.json');
  const hook = join(import.meta.dirname, 'usage-hook.ts');
  const start = performance.now();
  const run = spawnSync(
    options.node ?? process.execPath,
    ['--import', hook, script, ...parameters],
    {
      cwd: options.cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, BENCH_USAGE: file, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  const wall = (performance.now() - start) / 1000;
  try {
    if (run.status !== 0) throw new Error(`${script} failed:\n${run.stdout}${run.stderr}`);
    const usage = JSON.parse(readFileSync(file, 'utf8')) as Omit<Usage, 'wall'>;
    return { ...usage, wall };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many pages and bytes a site has. */
export function sizeOf(folder: string): { pages: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    bytes: files.reduce(
      (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
      0,
    ),
  };
}

/** Rows as a Markdown table, numbers to the right. */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const ruler = header.map((_, index) => (index === 0 ? '---' : '--:'));
  return [header, ruler, ...rows].map(line).join('\n');
}

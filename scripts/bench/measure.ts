import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/**
 * What a process and all that it started used: CPU and wall time in seconds, and the most resident
 * memory that they had at one time in MB (2^20 bytes), looked at 20 times a second; 0 where the
 * system has no `/proc`.
 */
export interface Usage {
  cpu: number;
  wall: number;
  memory: number;
}

/**
 * Runs a program and measures it.
 *
 * @throws {Error} with the program's own output, if it fails.
 */
export async function measureProgram(
  program: string,
  parameters: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-bench-'));
  const file = join(folder, 'times');
  const start = performance.now();
  const run = spawn('sh', ['-c', AND_TIMES, 'sh', program, ...parameters], {
    cwd: options.cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env, BENCH_TIMES: file },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, residentMemory(run.pid ?? 0));
  }, 50);
  const output = Promise.all([text(run.stdout), text(run.stderr)]);
  try {
    const [code] = (await once(run, 'close')) as [number];
    if (code !== 0) throw new Error(`${program} failed:\n${(await output).join('')}`);
    const wall = (performance.now() - start) / 1000;
    return { cpu: secondsIn(readFileSync(file, 'utf8')), wall, memory };
  } finally {
    clearInterval(watch);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a script of this project, or of a peer, on the Node that runs this one. Like our commands, all
 * find again what Node compiled of them before.
 */
export function measureScript(
  script: string,
  parameters: readonly string[],
  options: { cwd?: string } = {},
): Promise<Usage> {
  const env = { NODE_COMPILE_CACHE: resolve('.cache/node') };
  return measureProgram(process.execPath, [script, ...parameters], { ...options, env });
}

// The shell counts the time of all that it has waited for, and of what those have waited for.
const AND_TIMES = '"$@"; code=$?; times >"$BENCH_TIMES"; exit $code';

/** User and system time of children: the second line of what the shell's `times` prints. */
function secondsIn(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.,]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds?.replace(',', '.')),
    0,
  );
}

/** Of a process and all its descendants, in MB. */
function residentMemory(root: number): number {
  const family = new Set([root]);
  let pages = 0;
  // A process has a higher number than its parent, but for the rare case that numbers start anew.
  for (const pid of processes()) {
    const stat = readIfThere(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const parent = Number(fields[PARENT]);
    if (!family.has(pid) && !family.has(parent)) continue;
    family.add(pid);
    pages += Number(fields[RESIDENT] ?? 0);
  }
  return (pages * PAGE) / 2 ** 20;
}

// Fields of /proc/<pid>/stat after the name: proc(5).
const PARENT = 1;
const RESIDENT = 21;
const PAGE = 4096;

function processes(): number[] {
  try {
    const names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return names.map(Number).sort((a, b) => a - b);
  } catch {
    return [];
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** How many pages, files and bytes a site has. */
export function sizeOf(folder: string): { pages: number; files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    files: files.length,
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

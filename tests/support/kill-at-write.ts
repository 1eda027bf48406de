// Loaded before a verb of the program: ends it at a write to the disk of a given number, as a power cut
// would, in the middle of the bytes if it writes some. Says at the end how many writes
// there were, of the process that made most.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const at = Number(process.env['KILL_AT_WRITE'] ?? Infinity);
const WRITES = [
  'copyFileSync',
  'cpSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
] as const;
let count = 0;

if (isMainThread) {
  const { existsSync, openSync, readFileSync, writeFileSync, writeSync } = fs;
  const counted = fs as unknown as Record<string, (...parameters: unknown[]) => unknown>;
  for (const name of WRITES) {
    const write = counted[name];
    counted[name] = (...parameters) => {
      count += 1;
      if (count === at) {
        if (name === 'writeFileSync') writeHalf(parameters[0] as number | string, parameters[1]);
        process.kill(process.pid, 'SIGKILL');
      }
      return write?.(...parameters);
    };
  }
  syncBuiltinESMExports();
  process.on('exit', () => {
    const file = process.env['WRITES_COUNTED'];
    if (file === undefined) return;
    const others = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    writeFileSync(file, String(Math.max(count, others)));
  });

  function writeHalf(file: number | string, data: unknown): void {
    const bytes = Buffer.from(data as string);
    const half = bytes.subarray(0, bytes.length / 2);
    writeSync(typeof file === 'number' ? file : openSync(file, 'w'), half);
  }
}

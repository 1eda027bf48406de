// A process of its own, which may hang or crash: reads the inputs of one parser from a seed on, and says
// before each which one it is at.
import { hostileBytes } from './hostile-bytes.ts';
import { PARSERS } from './parsers.ts';

const [name = '', from = '0', to = '0'] = process.argv.slice(2);
const parser = PARSERS[name];
if (!parser) throw new Error(`no parser ${name}`);

for (let seed = Number(from); seed < Number(to); seed += 1) {
  const bytes = hostileBytes(parser.alphabet, seed);
  say(`${seed}`);
  // Of the processor: on a busy machine a process waits for its turn, and that is no fault of a parser.
  const start = process.cpuUsage();
  try {
    parser.read(bytes);
  } catch (cause) {
    say(`! ${(cause as Error).stack?.split('\n').slice(0, 3).join(' ') ?? String(cause)}`);
  }
  const { user, system } = process.cpuUsage(start);
  const time = (user + system) / 1000;
  if (time > 100) say(`? ${Math.round(time)}`);
}

// To a pipe it is written before this returns, however long the other end takes to read.
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

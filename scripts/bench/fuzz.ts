import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { PARSERS } from './fuzz/parsers.ts';
import { formatTable } from './measure.ts';

/** What became of the inputs of one parser. */
export interface FuzzResult {
  inputs: number;
  uncaught: FuzzFault[];
  slow: FuzzFault[];
  crashes: FuzzFault[];
  /** The longest that one input took, in milliseconds. */
  longest: number;
}

/** An input, by its seed, and what it did. */
export interface FuzzFault {
  seed: number;
  what: string;
}

/** How long one input may take, in milliseconds of the processor. */
const LONGEST = 2000;

/** After how long a process has hung: on a busy machine it waits long for its turn. */
const HUNG = 60_000;

/** Reads so many generated inputs with each parser of foreign bytes, and tells of those that it was not up to. */
export async function benchFuzz(inputs: number, from = 0): Promise<string> {
  const rows: string[][] = [];
  const faults: string[] = [];
  for (const name of Object.keys(PARSERS)) {
    const result = await fuzz(name, inputs, from);
    const { uncaught, slow, crashes, longest } = result;
    const counts = [result.inputs, uncaught.length, slow.length, crashes.length, longest];
    rows.push([name, ...counts.map(String)]);
    for (const { seed, what } of [...uncaught, ...slow, ...crashes].slice(0, 5)) {
      faults.push(`${name} ${seed}: ${what}`);
    }
  }
  const header = ['parser', 'inputs', 'uncaught', 'over 2 s', 'crashes', 'longest, ms'];
  return [formatTable(header, rows), ...faults].join('\n');
}

/** Reads so many inputs with one parser, from a seed on, in processes that are ended if they hang. */
export async function fuzz(name: string, inputs: number, from = 0): Promise<FuzzResult> {
  const result: FuzzResult = { inputs, uncaught: [], slow: [], crashes: [], longest: 0 };
  const end = from + inputs;
  for (let seed = from; seed < end;) seed = await fuzzUntilEnded(name, seed, end, result);
  return result;
}

/** The seed with which to go on: `end`, or the one behind that which ended the process. */
async function fuzzUntilEnded(
  name: string,
  from: number,
  end: number,
  result: FuzzResult,
): Promise<number> {
  const program = join(import.meta.dirname, 'fuzz/fuzz-child.ts');
  const child = spawn(process.execPath, [program, name, String(from), String(end)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let seed = from;
  let hasHung = false;
  let timer = setTimeout(endHung, HUNG);
  function endHung(): void {
    hasHung = true;
    child.kill('SIGKILL');
  }
  const ended = new Promise<string>((done) => {
    child.on('exit', (code, signal) => {
      done(signal ?? String(code));
    });
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('!')) result.uncaught.push({ seed, what: line.slice(2) });
    else if (line.startsWith('?')) tellTime(Number(line.slice(2)), seed, result);
    else {
      seed = Number(line);
      clearTimeout(timer);
      timer = setTimeout(endHung, HUNG);
    }
  }
  const how = await ended;
  clearTimeout(timer);
  if (how === '0') return end;
  if (hasHung) result.slow.push({ seed, what: 'did not end' });
  else result.crashes.push({ seed, what: how });
  return seed + 1;
}

function tellTime(time: number, seed: number, result: FuzzResult): void {
  result.longest = Math.max(result.longest, time);
  if (time > LONGEST) result.slow.push({ seed, what: `${time} ms` });
}

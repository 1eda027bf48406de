#!/usr/bin/env node
// The program: `codicil <verb>`. The verbs are in the files beside it.
import { inspect } from 'node:util';

import { EXIT } from '#io/terminal/command.ts';
import { printError } from '#io/terminal/print.ts';

import { runProgram } from './verbs.ts';

// A tool that we run reports to nobody.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

process.on('uncaughtException', endByFault);
// A reader may have seen enough, as `head` has: the work goes on, and its exit code counts.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') endByFault(cause);
  });
}

try {
  process.exitCode = await runProgram(process.argv.slice(2));
} catch (cause) {
  endByFault(cause);
}

// By itself, Node would end with 1, which says that something was found.
function endByFault(cause: unknown): never {
  printError(inspect(cause));
  process.exit(EXIT.crash);
}

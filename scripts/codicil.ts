#!/usr/bin/env node
// The program: `codicil <verb>`. The verbs are in the files beside it.
import { inspect } from 'node:util';

import { isNodeTooOld, NODE_RANGE } from '#io/terminal/node-range.ts';

// Before anything is loaded that such a Node cannot read.
if (isNodeTooOld(process.versions.node)) {
  process.stderr.write(
    `Unexpected Node ${process.versions.node}, expected ${NODE_RANGE}. Install a newer one from https://nodejs.org.\n`,
  );
  process.exit(2);
}

const { EXIT } = await import('#io/terminal/command.ts');
const { printError } = await import('#io/terminal/print.ts');
const { runProgram } = await import('./verbs.ts');

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

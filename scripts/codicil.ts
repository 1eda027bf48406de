#!/usr/bin/env node
// The program: `codicil <verb>`. The verbs are in the files beside it.
import { EXIT } from '#adapters/command.ts';

import { runProgram } from './verbs.ts';

// A tool that we run reports to nobody.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

process.on('uncaughtException', endByFault);

try {
  process.exitCode = await runProgram(process.argv.slice(2));
} catch (cause) {
  endByFault(cause);
}

// By itself, Node would end with 1, which says that something was found.
function endByFault(cause: unknown): never {
  console.error(cause);
  process.exit(EXIT.crash);
}

import { defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { explainProblem, listProblems } from '#commands/explain-problem.ts';
import { write } from '#io/terminal/print.ts';

export const verb = defineVerb({
  name: 'explain',
  summary: 'explains a problem by its code, and how to mend it',
  help: `Usage: npm run explain -- [<code>]

Prints the page of a problem: what it means, why it matters, and what to do, step by step. The code is
the last word of the first line that is printed of a problem, as in duplicate-anchor. Without a code, it
lists every problem.

  -h, --help          this text

Exit code: 0 explained; 2 wrong usage; 70 a fault of Codicil.`,
  options: { help: { type: 'boolean', short: 'h' } },
  takesPositionals: true,
  run: (_, [code, ...more]) => {
    if (more.length > 0) throw new WrongUsage('Expected one code, or none.');
    const width = Math.min(process.stdout.columns ?? 80, 100);
    write(code === undefined ? listProblems() : explainProblem(code, width));
    return 0;
  },
});

import { PARAMETERS, PARAMETERS_HELP, runCommand, WrongUsage } from '#adapters/command.ts';
import { inOrder, readVersion } from '#adapters/comparison-sources.ts';
import { didYouMean } from '#core/nearest.ts';
import { assess } from '#core/materiality/assess.ts';
import type { Assessment } from '#core/materiality/assessment-schema.ts';
import { renderAssessment } from '#core/materiality/render-assessment.ts';
import { redline } from '#core/redline/redline.ts';

const FORMATS: Record<string, (assessment: Assessment) => string> = {
  text: renderAssessment,
  json: (assessment) => `${JSON.stringify(assessment, null, 2)}\n`,
};

await runCommand({
  help: `Usage: npm run assess -- <old> <new> [options]

Prints what the rules find in the changes between two versions, and what they answer for each
changed section: editorial, clarifying, material, or unexplained where words changed that no rule
knows. A person decides; the rules only argue. <old>
and <new> are files in Markdown or MDX as they stand, or versions of the library, as in
privacy-policy@2016-11-28.

  --format <format>   text (default) or json (codicil-assessment/2)
${PARAMETERS_HELP}

Exit code: 0 no section changed, 1 some did, 2 wrong usage.`,
  takesPositionals: true,
  options: { ...PARAMETERS, format: { type: 'string' } },
  run: ({ format = 'text' }, [first, second, ...more]) => {
    const render = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!render) {
      const known = Object.keys(FORMATS);
      const hint = didYouMean(format, known);
      throw new WrongUsage(`Unexpected format \`${format}\`, expected ${known.join(', ')}.${hint}`);
    }
    if (first === undefined || second === undefined || more.length > 0) {
      throw new WrongUsage('Expected two versions or files to compare.');
    }
    const [from, to] = inOrder(readVersion(first), readVersion(second));
    const assessment = assess(redline(from, to));
    process.stdout.write(render(assessment));
    return assessment.rows.length > 0 ? 1 : 0;
  },
});

import { renderJson } from '#core/text/render-json.ts';
import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { inOrder, readVersion } from '#commands/comparison-sources.ts';
import { assess } from '#core/materiality/assess.ts';
import type { Assessment } from '#core/materiality/assessment/assessment-schema.ts';
import { renderAssessment } from '#core/materiality/assessment/render-assessment.ts';
import { redline } from '#core/redline/redline.ts';
import { write } from '#io/terminal/print.ts';

const FORMATS = {
  text: renderAssessment,
  json: (assessment) => renderJson(assessment),
} satisfies Record<string, (assessment: Assessment) => string>;

export const verb = defineVerb({
  name: 'assess',
  summary: 'says which of the changes between two versions look material, and why',
  help: `Usage: npm run assess -- <old> <new> [options]

Prints what the rules find in the changes between two versions, and what they answer for each
changed section: editorial, clarifying, material, or unexplained where words changed that no rule
knows. A person decides; the rules only argue. <old>
and <new> are files in Markdown or MDX as they stand, or versions of the library, as in
privacy-policy@2016-11-28.

  --format <format>   text (default) or json (codicil-assessment/2)
${PARAMETERS_HELP}

Exit code: 0 no section changed; 1 some did; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: { ...PARAMETERS, format: { type: 'string' } },
  formats: Object.keys(FORMATS),
  run: ({ format = 'text' }, [first, second, ...more]) => {
    if (first === undefined || second === undefined || more.length > 0) {
      throw new WrongUsage('Expected two versions or files to compare.');
    }
    const [from, to] = inOrder(readVersion(first), readVersion(second));
    const assessment = assess(redline(from, to));
    write(FORMATS[format as keyof typeof FORMATS](assessment));
    return assessment.rows.length > 0 ? 1 : 0;
  },
});

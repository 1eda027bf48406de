import { renderJson } from '../text/render-json.ts';
import { formatIssues, sortIssues, type Issue } from './issue.ts';
import { problems, type ProblemCode } from './problems.ts';

/** The folder of this project that has a page for each problem, by its code. */
export const PROBLEM_PAGES = 'docs/problems';

/**
 * Issues as other programs read them. `pages` is the address of the folder with a page for each problem,
 * where there is one.
 */
export const ISSUE_FORMATS = {
  /** For a terminal. */
  text: formatIssues,
  /** One JSON document, `codicil-issues/1`. */
  json: listIssues,
  /** Workflow commands of GitHub Actions: annotations on the lines of a pull request. */
  github: renderGithub,
  /** SARIF 2.1.0 (OASIS), for code scanning. */
  sarif: renderSarif,
} satisfies Record<string, (issues: readonly Issue[], prefix: string, pages?: string) => string>;

export type IssueFormat = keyof typeof ISSUE_FORMATS;

function listIssues(issues: readonly Issue[], prefix: string): string {
  const rows = sortIssues(issues).map((one) => ({
    code: one.code,
    severity: one.severity,
    ...placeOf(one.place, prefix),
    message: one.message,
    step: one.step,
    ...(one.also ? { also: placeOf(one.also, prefix) } : {}),
  }));
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const counts = { errors, warnings: issues.length - errors };
  return renderJson({ format: 'codicil-issues/1', ...counts, issues: rows });
}

function placeOf({ file, line, column }: Issue['place'], prefix: string): Issue['place'] {
  return { file: prefix + file, line, column };
}

function renderGithub(issues: readonly Issue[], prefix: string): string {
  return sortIssues(issues)
    .map(({ code, severity, place, message, step, also }) => {
      const where = `file=${property(prefix + place.file)},line=${place.line},col=${place.column}`;
      const other = also ? `\nAlso at ${prefix}${also.file}:${also.line}:${also.column}` : '';
      return `::${severity} ${where},title=${property(code)}::${data(`${message}${other}\n${step}`)}\n`;
    })
    .join('');
}

// Escapes of the toolkit of GitHub Actions (packages/core/src/command.ts).
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function renderSarif(issues: readonly Issue[], prefix: string, pages?: string): string {
  const codes = [...new Set(issues.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        // Columns are counted as JavaScript does.
        columnKind: 'utf16CodeUnits',
        tool: {
          driver: {
            name: 'Codicil',
            rules: codes.map((code) => describeRule(code, pages)),
          },
        },
        results: sortIssues(issues).map((one) => ({
          ruleId: one.code,
          ruleIndex: codes.indexOf(one.code),
          level: one.severity,
          message: { text: `${one.message} ${one.step}` },
          locations: [locationOf(one.place, prefix)],
          ...(one.also ? { relatedLocations: [locationOf(one.also, prefix)] } : {}),
        })),
      },
    ],
  };
  return renderJson(log);
}

// GitHub shows no rule without these three texts. What is wrong and what to do depends on the place,
// and stands with each result.
function describeRule(id: ProblemCode, pages: string | undefined): unknown {
  const words = id.replaceAll('-', ' ');
  const name = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  const text = 'Each result says what was found, what was expected, and one step to take.';
  const page = `${pages ?? PROBLEM_PAGES}/${id}.md`;
  return {
    id,
    shortDescription: { text: name },
    fullDescription: { text: `${name}. ${text}` },
    help: { text: `${text} Read more: ${page}` },
    ...(pages === undefined ? {} : { helpUri: page }),
    defaultConfiguration: { level: problems[id].severity },
  };
}

function locationOf({ file, line, column }: Issue['place'], prefix: string): unknown {
  const uri = (prefix + file).split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: line, startColumn: column },
    },
  };
}

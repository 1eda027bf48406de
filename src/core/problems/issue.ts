import { problems, type ProblemCode, type ProblemDetails } from './problems.ts';
import type { Severity } from './tables/severity.ts';
import { terminalLine } from '../text/terminal-text.ts';
import { plural } from '../text/message-words.ts';

/** Where something stands: `file` relative to the library, `line` and `column` from 1, columns in UTF-16 code units. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One occurrence of a problem. */
export interface Issue {
  code: ProblemCode;
  severity: Severity;
  place: Place;
  /** What was found and what was expected, in one sentence. */
  message: string;
  /** The one step that mends it. */
  step: string;
  /** The other place, where a problem has two. */
  also?: Place;
  /** The anchors of the sections that it is about, where one mistake could be told of a section twice. */
  sections?: readonly string[];
}

/** An occurrence of the problem `code` at `place`. */
export function issue<Code extends ProblemCode>(
  code: Code,
  place: Place,
  details: ProblemDetails<Code>,
  also?: Place,
): Issue {
  // One signature for the whole table: the generic parameter above has tied details to code.
  const problem = problems[code] as unknown as {
    severity: Severity;
    message: (details: unknown) => string;
    step: (details: unknown) => string;
  };
  return {
    code,
    severity: problem.severity,
    place,
    message: withShortQuotes(problem.message(details)),
    step: withShortQuotes(problem.step(details)),
    ...(also ? { also } : {}),
  };
}

/** What is quoted may be as long as a paragraph, to be pasted; a longer one hides what is said of it. */
function withShortQuotes(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : text.replaceAll(LONG_QUOTE, '`$1…`');
}

const LONGEST_QUOTE = 2000;
const LONG_QUOTE = new RegExp(`\`([^\`\\n]{${LONGEST_QUOTE}})[^\`\\n]+\``, 'gu');

/** Issues by file, line, column, then code. Returns a new array. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/**
 * The issues as text for a terminal, sorted, with a closing count.
 * `prefix` stands before each file: the library's folder as its reader sees it.
 */
export function formatIssues(issues: readonly Issue[], prefix = ''): string {
  const rows = sortIssues(issues).map((one) => formatIssue(one, prefix));
  return [...rows, formatCount(issues)].join('\n\n') + '\n';
}

/** `file:line:column`. A file with a path of its own stands elsewhere than those after `prefix`. */
export function formatPlace({ file, line, column }: Place, prefix = ''): string {
  return terminalLine(`${file.startsWith('/') ? '' : prefix}${file}:${line}:${column}`);
}

function formatIssue(one: Issue, prefix: string): string {
  return [
    `${formatPlace(one.place, prefix)}  ${one.severity}  ${one.code}`,
    `  ${terminalLine(one.message)}`,
    ...(one.also ? [`  Also at ${formatPlace(one.also, prefix)}`] : []),
    `  ${one.step}`,
  ].join('\n');
}

function formatCount(issues: readonly Issue[]): string {
  const errors = issues.filter((one) => one.severity === 'error').length;
  const files = new Set(issues.map((one) => one.place.file)).size;
  return `${plural(errors, 'error')}, ${plural(issues.length - errors, 'warning')} in ${plural(files, 'file')}.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

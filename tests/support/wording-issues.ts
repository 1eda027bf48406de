import { readLibrary } from '#io/library/read-library.ts';
import { formatIssues } from '#core/problems/issue.ts';
import { materialityProblems } from '#core/problems/tables/materiality-problems.ts';

import { FIRST, frontMatter, LibraryBuilder } from './library-builder.ts';

const POLICY = 'policies/privacy/policy.yaml';

type Files = ConstructorParameters<typeof LibraryBuilder>[0];

/** The issues that an author reads on that day, save those about decisions. */
export function issuesOn(today: string, files: Files): string {
  const { issues } = readLibrary(new LibraryBuilder(files).folder, () => today);
  return formatIssues(issues.filter(({ code }) => !Object.hasOwn(materialityProblems, code)));
}

/** The issues of a first version with this text, on the day of its publication. */
export function issuesOfText(text: string, more = '', settings = ''): string {
  return issuesOn('2024-01-01', {
    [POLICY]: `title: Privacy Policy\nkind: privacy-policy\n${settings}`,
    [FIRST]: version('2024-01-01', text, more),
  });
}

export function version(effective: string, text: string, more = ''): string {
  return `${frontMatter(effective, more)}\n${text}\n`;
}

/** One warning as it is printed, when it is the only one. */
export function onlyWarning(...lines: string[]): string {
  const [head = '', ...rest] = lines;
  return `${[head, ...rest.map((line) => `  ${line}`)].join('\n')}\n\n0 errors, 1 warning in 1 file.\n`;
}

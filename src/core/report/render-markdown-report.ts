import { renderMarkdown } from '../redline/render-markdown.ts';
import type { Report, ReportData, ReportVersion } from './report.ts';

/** What a workflow finds its own comment by. */
export const MARKER = '<!-- codicil-report -->';

/** A comment on GitHub holds 65,536 characters; some are left for what stands around it. */
const MOST_CHARACTERS = 60_000;

/**
 * The report as Markdown for a comment: short first, details folded. If it is too long, redlines are
 * left out, the longest first, with a line that says where to see them.
 */
export function renderMarkdownReport({ data, redlines }: Report): string {
  const texts = redlines.map((redline) =>
    redline
      ? withoutTitle(renderMarkdown(redline))
      : 'The first version: there is nothing to compare.',
  );
  for (;;) {
    const text = render(data, texts);
    const longest = Math.max(...texts.map(({ length }) => length), 0);
    if (text.length <= MOST_CHARACTERS) return text;
    if (longest <= LEFT_OUT.length) return `${text.slice(0, MOST_CHARACTERS)}\n\n…\n`;
    texts[texts.findIndex(({ length }) => length === longest)] = LEFT_OUT;
  }
}

const LEFT_OUT =
  'This redline is too long for a comment. See the report in HTML, or `npm run redline` for the two versions.';

function withoutTitle(markdown: string): string {
  return markdown.replace(/^# .*\n+/, '').replaceAll(/^## /gm, '#### ');
}

function render(data: ReportData, redlines: readonly string[]): string {
  const parts = data.versions.flatMap((version, index) =>
    versionPart(version, redlines[index] ?? ''),
  );
  return [
    MARKER,
    '## What this does to the policies',
    summaryOf(data),
    ...issuesPart(data),
    ...parts,
    ...comingPart(data),
    `Compared with \`${data.base.slice(0, 12)}\`, as of ${data.today}. Rules argue; people decide. This says nothing of whether a change or a notice is lawful.`,
    '',
  ].join('\n\n');
}

function summaryOf({ readable, versions, gone, issues }: ReportData): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const sections = versions.flatMap((version) => version.sections);
  const material = sections.filter(({ decided }) => decided?.materiality === 'material').length;
  const open = sections.filter(({ decided }) => decided === null).length;
  const rows = [
    ['Versions', versions.length === 0 ? 'no text changes' : versions.map(nameOf).join('; ')],
    ['Changed sections', `${sections.length}: ${material} material, ${open} without a decision`],
    ['Problems', `${errors} errors, ${issues.length - errors} warnings`],
    ...(gone.length > 0 ? [['Gone', `**${gone.map(inline).join(', ')}**`]] : []),
  ];
  const lead = readable ? [] : ['**The library cannot be read: mend the errors below first.**'];
  return [
    ...lead,
    ['| | |', '| --- | --- |', ...rows.map(([key, value]) => `| ${key} | ${value} |`)].join('\n'),
  ].join('\n\n');
}

function nameOf({ title, version, change, effective }: ReportVersion): string {
  const from =
    effective.new === effective.existing
      ? `applies from ${effective.new}`
      : `applies from ${effective.new} to new customers, from ${effective.existing} to all`;
  return `${inline(title)} ${version} (${change}, ${from})`;
}

function issuesPart({ issues }: ReportData): string[] {
  if (issues.length === 0) return [];
  const rows = issues.map(
    ({ severity, code, place, message, step }) =>
      `- **${severity}** \`${code}\` at ${inline(place)}: ${inline(message)} ${inline(step)}`,
  );
  return [folded(`Problems (${issues.length})`, rows.join('\n'))];
}

function versionPart(version: ReportVersion, redline: string): string[] {
  const { title, summary, against, inserted, deleted, sections, plan } = version;
  const rows = sections.map(({ path, change, decided, suggested, findings }) => {
    const said = findings.map(({ rule, why }) => `${rule}: ${inline(why)}`);
    const why = [...new Set(said)].join('<br>');
    const decision = decided
      ? `**${decided.materiality}**: ${inline(decided.reason)}`
      : '**none yet**';
    const name = inline(path.join(' › ') || 'Introduction');
    return `| ${name}<br>${change} | ${decision} | ${suggested}<br>${why} |`;
  });
  const table = ['| section | decided | the rules |', '| --- | --- | --- |', ...rows].join('\n');
  const than = against === null ? 'the first version' : `against ${against}`;
  return [
    `### ${inline(title)}, version ${version.version}`,
    `${inline(summary)} (${than}; ${inserted} words inserted, ${deleted} deleted)`,
    ...(sections.length > 0 ? [table] : []),
    ...(plan.length > 0
      ? [folded('Who is told by when', plan.map((line) => `- ${inline(line)}`).join('\n'))]
      : []),
    folded('Redline', redline),
  ];
}

function comingPart({ coming }: ReportData): string[] {
  if (coming.length === 0) return [];
  const rows = coming.map(({ day, what }) => `- ${day}: ${what.map(inline).join(' ')}`);
  return [folded('What the site does by itself on days to come', rows.join('\n'))];
}

function folded(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** Foreign text as text: nothing in it is markup, a mention or a link. */
function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[&<>|@*_`~[\]#\\]|:\/\//g, (found) =>
      [...found].map((one) => `&#${one.codePointAt(0) ?? 0};`).join(''),
    );
}

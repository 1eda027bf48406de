import { relative } from 'node:path';

import { renderJson } from '#core/text/render-json.ts';
import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { today } from '#io/terminal/environment.ts';
import { announce, type AnnounceResult } from '#commands/notice/announce.ts';
import { readCurrentLibrary } from '#build/run/open-library.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { renderPlan } from '#commands/notice/render-plan.ts';
import { write } from '#io/terminal/print.ts';

export const verb = defineVerb({
  name: 'notice',
  summary: 'plans the announcement of a version, writes it in every form, records it',
  changesLibrary: true,
  help: `Usage: npm run notice -- <policy> <version> [options]

Plans the notice that announces a version and writes a letter for each audience: mail, text, HTML and
templates for mailing systems, a folder for each reseller, a calendar, and SEND-ME.md, which says who
gets what by when and how to record it. Letters are drafts until a day of sending is named or recorded.
A plan that breaks a promise or a rule is refused, with the earliest day that would do.

  --event <event>       of an event after it: postponement, erratum or withdrawal, the last of its
                        kind, or a whole name as in postponement-2027-01-10
  --even-if-editorial   also of a version without a material change
  --out <folder>        where to write (default: .notices/<policy>/<version>)
  --record              add the notice to the policy's notices.json: it was announced
  --reached <who>=<n>   with --record: so many of an audience were sent it; once for each audience
  --bounced <who>=<n>   for so many of them it came back
  --channel <channel>   how it was sent (default: each audience's own)
  --sent <day>          when it is sent, which is the date of its letters; with --record, when it was
                        (default: today)
  --format <format>     text (default) or json
${PARAMETERS_HELP}

Exit code: 0 written; 1 refused or the library has errors; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: {
    ...PARAMETERS,
    event: { type: 'string' },
    'even-if-editorial': { type: 'boolean' },
    out: { type: 'string' },
    record: { type: 'boolean' },
    reached: { type: 'string', multiple: true },
    bounced: { type: 'string', multiple: true },
    channel: { type: 'string' },
    sent: { type: 'string' },
    format: { type: 'string' },
  },
  formats: ['text', 'json'],
  run: async (options, names) => {
    const { event, out, reached = [], bounced = [], channel, sent, format = 'text' } = options;
    if (reached.length + bounced.length > 0 && !options.record) {
      throw new WrongUsage('Expected `--record` beside `--reached` and `--bounced`.');
    }
    const { library, issues } = readCurrentLibrary();
    if (!library) {
      printIssues(issues);
      return 1;
    }
    const result = await announce(library, {
      names,
      event,
      evenIfEditorial: options['even-if-editorial'] ?? false,
      out,
      sent,
      record: options.record ? { reached, bounced, channel, sent } : null,
      today: today(library.site.timeZone),
    });
    if (result.issues.length > 0) printIssues(result.issues);
    if (!result.notice) return 1;
    write(format === 'json' ? inJson(result) : inWords(result));
    return 0;
  },
});

function inWords({ notice, out, files, isNewInRecord }: AnnounceResult): string {
  const record = `policies/${notice?.policy.id}/notices.json`;
  return [
    ...(notice ? [renderPlan(notice)] : []),
    `Written: ${files.length} files in ${folderShown(out)}`,
    ...files.filter(({ name }) => !name.includes('/')).map(({ name }) => `  ${name}`),
    ...foldersIn(files).map(([name, count]) => `  ${name}/ (${count})`),
    ...(isNewInRecord === null
      ? []
      : [
          isNewInRecord
            ? `Recorded in ${record}.`
            : `Recorded before in ${record}: nothing is new.`,
        ]),
    '',
  ].join('\n');
}

function foldersIn(files: AnnounceResult['files']): [string, number][] {
  const counts = new Map<string, number>();
  for (const { name } of files) {
    const folder = name.split('/').slice(0, name.startsWith('resellers/') ? 2 : 1);
    if (name.includes('/')) counts.set(folder.join('/'), (counts.get(folder.join('/')) ?? 0) + 1);
  }
  return [...counts];
}

function inJson({ notice, out, files, isNewInRecord }: AnnounceResult): string {
  const result = { notice, out: folderShown(out), files, isNewInRecord };
  return renderJson(result);
}

function folderShown(out: string): string {
  return relative(process.cwd(), out) || '.';
}

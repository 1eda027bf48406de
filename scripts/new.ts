import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { libraryFolder, today } from '#io/terminal/environment.ts';
import { askMissing, requireAll, type Given } from '#commands/new-version/ask-missing.ts';
import { fillChanges } from '#commands/new-version/fill-changes.ts';
import { startVersion } from '#commands/new-version/start-version.ts';
import { atTerminal, isTerminal } from '#io/terminal/ask.ts';
import { typedAs } from '#io/terminal/npm-flags.ts';
import { libraryPrefix, printIssues } from '#io/terminal/print-issues.ts';
import { readDraft } from '#io/library/read-library.ts';
import { isDay } from '#core/text/calendar-day.ts';
import { proposeEffective, proposePublished } from '#core/new-version/propose-days.ts';
import { print } from '#io/terminal/print.ts';

export const verb = defineVerb({
  name: 'new',
  summary: 'begins a version, and writes the rows for its changed sections',
  changesLibrary: true,
  help: `Usage: npm run new -- <policy> --effective <day> [options]
       npm run new -- <policy> [<version>] --fill [options]

Begins a version: a copy of the last one with fresh front matter, in which each heading has its anchor
written out, so that it stays when the heading is reworded. What was said about changes, choices,
approvals and the like is not copied. On a terminal, what is missing is asked for. Nothing is ever
overwritten.

Once the text is edited, --fill adds a row to \`changes\` for each section that changed and has none,
with what the rules find in it as comments. A person fills in \`materiality\` and \`reason\`; the check
refuses a row that is left empty. Filling again changes nothing else.

  --effective <day>   the first day on which the version applies, as YYYY-MM-DD; without it, the first
                      that keeps every promise for a material change is proposed
  --existing <day>    that day for existing customers, where it is a later one
  --published <day>   the day of its publication, its name (default: some days ahead, as many as a
                      review takes by \`notices.reviewDays\` in site.yaml)
  --summary <text>    what changes, in one or two sentences (default: to be written, or refused)
  --from <version>    the version to copy (default: the last one that was not withdrawn)
  --fill              write the rows of \`changes\` of a version (default: the last)
${PARAMETERS_HELP}

Exit code: 0 written, or nothing to fill in; 1 errors found; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: {
    ...PARAMETERS,
    effective: { type: 'string' },
    existing: { type: 'string' },
    published: { type: 'string' },
    summary: { type: 'string' },
    from: { type: 'string' },
    fill: { type: 'boolean' },
  },
  run: async ({ fill = false, effective, existing, published, summary, from }, names) => {
    const given: Given = { policy: names[0], effective, existing, published, summary };
    checkDays({ effective, existing, published });
    if (!fill) {
      if (names.length > 1)
        throw new WrongUsage(`Unexpected \`${names[1]}\`, expected a policy alone.`);
      return begin(given, from);
    }
    if (effective ?? existing ?? published ?? summary ?? from) {
      throw new WrongUsage('Expected nothing but a policy and a version beside `--fill`.');
    }
    const [policy, version, ...more] = names;
    if (policy === undefined || more.length > 0) {
      throw new WrongUsage('Expected the name of a policy, and of a version or none.');
    }
    return fillIn(policy, version);
  },
});

function checkDays(days: Record<string, string | undefined>): void {
  for (const [option, day] of Object.entries(days)) {
    if (day !== undefined && !isDay(day)) {
      throw new WrongUsage(
        `Unexpected day \`${day}\` for \`--${option}\`, expected a day that exists, as YYYY-MM-DD.`,
      );
    }
  }
}

async function begin(given: Given, from: string | undefined): Promise<number> {
  const folder = libraryFolder();
  const { draft } = readDraft(folder);
  const now = today(draft.site?.timeZone ?? 'UTC');
  const policies = draft.policies.map(({ id }) => id);
  const reviewed = given.published ?? proposePublished(draft, now, given.effective);
  const isMissing = given.policy === undefined || given.effective === undefined;
  const answered =
    isMissing && isTerminal()
      ? await atTerminal((ask) =>
          askMissing(given, policies, reviewed, ask, (one, day) =>
            proposeEffective(draft, one, day),
          ),
        )
      : requireAll(given, (one) => proposeEffective(draft, one, reviewed));
  const { policy, effective, existing = effective, summary } = answered;
  const published = answered.published ?? proposePublished(draft, now, effective);
  if (effective < published) {
    throw new WrongUsage(
      `Unexpected effective day ${effective}, expected the day of publication (${published}) or a later one.`,
    );
  }
  if (existing < effective) {
    throw new WrongUsage(
      `Unexpected day ${existing} for existing customers, expected it not before ${effective}, the day for new ones.`,
    );
  }
  const { begun, issues } = startVersion(folder, {
    policy,
    published,
    from,
    summary,
    today: now,
    effective: existing === effective ? effective : { new: effective, existing },
  });
  if (!begun) {
    printIssues(issues);
    return 1;
  }
  const { base, follows, next, file, written, unwritten } = begun;
  const list = (anchors: readonly string[]): string => anchors.map((one) => `#${one}`).join(', ');
  const lines = [
    `Written: ${libraryPrefix()}${file}`,
    `  a copy of ${base.id}${base === follows ? ', the version that it follows' : `; it follows ${follows.id}`}`,
    ...(next ? [`  comes before ${next.id}, which is there already`] : []),
    ...(written.length > 0 ? [`  anchors written out: ${list(written)}`] : []),
    ...(unwritten.length > 0
      ? [`  anchors that go on following their headings: ${list(unwritten)}`]
      : []),
    `Next: ${summary === undefined ? 'write its summary, ' : ''}edit its text, then run`,
    `  npm run new -- ${policy} --fill`,
    '  npm run check',
  ];
  print(typedAs(lines.join('\n')));
  return 0;
}

function fillIn(policy: string, name: string | undefined): number {
  const { version, predecessor, added, issues } = fillChanges(libraryFolder(), policy, name);
  if (issues.length > 0) {
    printIssues(issues);
    return 1;
  }
  const file = `${libraryPrefix()}${version.file}`;
  if (added.length === 0) {
    print(
      `Nothing to add to ${file}: every section that differs from ${predecessor.id} has a row.`,
    );
    return 0;
  }
  const rows = added.length === 1 ? 'One row' : `${added.length} rows`;
  print(
    typedAs(
      [
        `${rows} added to ${file}, against ${predecessor.id}:`,
        ...added.map((anchor) => `  #${anchor}`),
        'Next: answer each with `materiality` and `reason`, then run',
        '  npm run check',
      ].join('\n'),
    ),
  );
  return 0;
}

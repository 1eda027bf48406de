import { buildSite } from '#build/build-site.ts';
import { checkTarget } from '#build/check-target.ts';
import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { tellMachineFailures } from '#io/terminal/system-errors.ts';
import { explainPage, printPlan } from '#commands/print-plan.ts';
import { buildShard } from '#build/build-shard.ts';
import type { Share } from '#site/search/index/shares.ts';

export const verb = defineVerb({
  name: 'build',
  summary: 'checks the library, then builds the site into dist/; or tells its plan',
  help: `Usage: npm run build -- [options]
       npm run build -- --shard <k>/<n> [options]
       npm run build -- --join [<folder>…] [options]
       npm run build -- --plan [--format text|json] [options]
       npm run build -- --explain <page> [options]

Checks the library and builds the site. With an error in the library nothing is built, and the last
site stays as it is. On several machines, each builds a share of the policies, and one joins them.

  --out <folder>      where the site goes (default: dist), or the shard (default: shards/<k>-of-<n>):
                      a new folder, or one that an earlier build wrote
  --shard <k>/<n>     builds share k of n of the policies
  --join              builds the site from all shards: in the folders named, or in shards/
  --plan              builds nothing: says which pages there are and what each is made from
  --format <format>   of the plan: text (default) or json
  --explain <page>    builds nothing: says what a page is made from, what of it is another than in the
                      last build, and why that made the page; as in --explain /terms/history/
${PARAMETERS_HELP}

Exit code: 0 built; 1 issues found; 2 wrong usage; 70 a fault of Codicil.`,
  options: {
    ...PARAMETERS,
    out: { type: 'string' },
    shard: { type: 'string' },
    join: { type: 'boolean' },
    plan: { type: 'boolean' },
    explain: { type: 'string' },
    format: { type: 'string' },
  },
  formats: ['text', 'json'],
  takesPositionals: true,
  run: ({ out, shard, join = false, plan = false, explain, format = 'text' }, folders) => {
    if (shard !== undefined && join) throw new WrongUsage('Choose --shard or --join.');
    if (plan) return printPlan(format as 'text' | 'json');
    if (explain !== undefined) return explainPage(explain);
    if (folders[0] !== undefined && !join) {
      throw new WrongUsage(
        `Unexpected argument '${folders[0]}', expected folders after --join only.`,
      );
    }
    if (shard !== undefined) {
      const share = parseShare(shard);
      const folder = out ?? `shards/${share.share}-of-${share.of}`;
      checkTarget(folder);
      return tellMachineFailures(folder, () => buildShard(share, folder));
    }
    const target = out ?? 'dist';
    checkTarget(target);
    const shards = folders.length > 0 ? folders : ['shards'];
    return tellMachineFailures(target, () => buildSite(target, join ? shards : null));
  },
});

function parseShare(text: string): Share {
  const [, share, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (share !== undefined && of !== undefined && share >= 1 && share <= of) return { share, of };
  throw new WrongUsage(`Unexpected shard \`${text}\`, expected as \`2/8\`: the second of eight.`);
}

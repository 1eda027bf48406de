import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { libraryFolder } from '#adapters/environment.ts';
import { printIssues } from '#adapters/print-issues.ts';
import { readLibrary } from '#adapters/read-library.ts';
import { didYouMean } from '#core/nearest.ts';
import { canonicalText } from '#core/policy/canonical-text.ts';
import type { Library } from '#core/policy/library.ts';
import { acceptAll, rejectAll } from '#core/redline/accept.ts';
import { redline, type Version } from '#core/redline/redline.ts';
import type { Redline } from '#core/redline/redline-schema.ts';
import { renderHtml } from '#core/redline/render-html.ts';
import { renderMarkdown } from '#core/redline/render-markdown.ts';
import { renderText } from '#core/redline/render-text.ts';
import { parseAnyDocument } from '#markdown/parse-any-document.ts';

const HELP = `Usage: npm run --silent redline -- <old> <new> [options]
       npm run --silent redline -- --canonical <file>

Prints what changed between two versions of a policy. <old> and <new> are files in Markdown or MDX,
or versions of the library, as in privacy-policy@2016-11-28. Two versions of one policy are always
compared in the order of their publication.

  --format <format>   text (default), markdown, html or json
  --whole             in text, also what did not change
  --accept            print the new version's canonical text, read off the redline alone
  --reject            print the old version's canonical text, read off the redline alone
  --canonical <file>  print a version's canonical text
  --library <folder>  the library (default: POLICY_LIBRARY, or content)
  -h, --help          this text

Exit code: 0 the same, 1 different, 2 wrong usage. With --accept, --reject and --canonical, 0.`;

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  whole: { type: 'boolean', default: false },
  accept: { type: 'boolean', default: false },
  reject: { type: 'boolean', default: false },
  canonical: { type: 'string' },
  library: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const RENDERERS: Record<string, (result: Redline, whole: boolean) => string> = {
  text: (result, whole) => renderText(result, { colour: process.stdout.isTTY === true, whole }),
  markdown: (result) => renderMarkdown(result),
  html: (result) => `${renderHtml(result, { layout: 'inline', href: (path) => path })}\n`,
  json: (result) => `${JSON.stringify(result, null, 2)}\n`,
};

/** A mistake of the caller: told without a stack, exit code 2. */
class WrongUsage extends Error {}

function run(): number {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.library !== undefined) process.env['POLICY_LIBRARY'] = values.library;
  if (values.canonical !== undefined) {
    if (positionals.length > 0)
      throw new WrongUsage('Expected nothing beside `--canonical <file>`.');
    process.stdout.write(canonicalText(readVersion(values.canonical).document));
    return 0;
  }
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length > 0) {
    const found = positionals.length;
    throw new WrongUsage(`Expected two versions or files to compare, found ${found}.`);
  }
  const render = Object.hasOwn(RENDERERS, values.format) ? RENDERERS[values.format] : undefined;
  if (!render) {
    const known = Object.keys(RENDERERS);
    const hint = didYouMean(values.format, known);
    throw new WrongUsage(
      `Unexpected format \`${values.format}\`, expected ${known.join(', ')}.${hint}`,
    );
  }
  if (values.accept && values.reject)
    throw new WrongUsage('Expected `--accept` or `--reject`, not both.');
  const [from, to] = inOrder(readVersion(first), readVersion(second));
  const result = redline(from, to);
  if (values.accept || values.reject) {
    process.stdout.write(canonicalText(values.accept ? acceptAll(result) : rejectAll(result)));
    return 0;
  }
  process.stdout.write(render(result, values.whole));
  return result.changed ? 1 : 0;
}

/** A version to compare; `policy` and `order` for one of the library. */
interface Source extends Version {
  policy: string | null;
  order: number;
}

// Chronological, whatever order was asked; files have no other order than the caller's.
function inOrder(first: Source, second: Source): [Source, Source] {
  if (first.policy !== second.policy && first.policy !== null && second.policy !== null) {
    console.error(`Warning: \`${first.id}\` and \`${second.id}\` are versions of two policies.`);
  }
  const isReversed =
    first.policy !== null && first.policy === second.policy && first.order > second.order;
  return isReversed ? [second, first] : [first, second];
}

const VERSION_FORM = /^([^@/\\]+)@([^@/\\]+)$/;

function readVersion(name: string): Source {
  const match = existsSync(name) ? null : VERSION_FORM.exec(name);
  return match ? readFromLibrary(name, match[1] ?? '', match[2] ?? '') : readFile(name);
}

function readFile(file: string): Source {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'not UTF-8';
    throw new WrongUsage(
      `Cannot read \`${file}\` (${reason}), expected a file or a version as in \`privacy-policy@2016-11-28\`.`,
      { cause },
    );
  }
  const document = parseAnyDocument(text, file);
  const digest = createHash('sha256').update(canonicalText(document)).digest('hex');
  return { id: file, digest, document, policy: null, order: 0 };
}

let library: Library | null = null;

function readFromLibrary(name: string, policyId: string, versionId: string): Source {
  library ??= readWholeLibrary();
  const policies = library.policies.map((policy) => policy.id);
  const policy = library.policies.find((one) => one.id === policyId);
  if (!policy) {
    const hint = didYouMean(policyId, policies);
    throw new WrongUsage(
      `No policy \`${policyId}\`, expected one of ${policies.join(', ')}.${hint}`,
    );
  }
  const versions = policy.versions.map((version) => version.id);
  const order = versions.indexOf(versionId);
  const version = policy.versions[order];
  if (!version) {
    const hint = didYouMean(versionId, versions);
    throw new WrongUsage(
      `No version \`${versionId}\` of \`${policyId}\`, expected one of ${versions.join(', ')}.${hint}`,
    );
  }
  return { id: name, digest: version.digest, document: version.document, policy: policyId, order };
}

function readWholeLibrary(): Library {
  const read = readLibrary(libraryFolder());
  if (read.library) return read.library;
  printIssues(read.issues);
  throw new WrongUsage('The library has errors.');
}

function isParseArgsError(cause: unknown): cause is Error {
  return (
    cause instanceof Error &&
    String((cause as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
  );
}

try {
  process.exitCode = run();
} catch (cause) {
  if (!(cause instanceof WrongUsage) && !isParseArgsError(cause)) throw cause;
  console.error(`${cause.message}\n\nnpm run redline -- --help tells how to call it.`);
  process.exitCode = 2;
}

import { siteSchema } from '#core/schemas/site-schema.ts';
import { policySchema } from '#core/schemas/policy-schema.ts';
import { alternatives, ID_FORM } from '#core/schemas/schema-fields.ts';

import type { ImportOptions } from './plan-import.ts';

/** What the arguments of an import say, or why they cannot be meant. */
type ReadOptions =
  | {
      ok: true;
      source: ImportSource;
      out: string;
      format: Format;
      /** The file for the whole report, without its ending. */
      report: string;
      options: ImportOptions;
    }
  | { ok: false; reason: string };

/** Where the histories are: a folder, or files of a git repository. */
export type ImportSource =
  | { kind: 'folder'; folder: string }
  | {
      kind: 'git';
      repository: string;
      /** Files, folders and patterns with `*`. */
      paths: string[];
      follow: boolean;
      encoding: string | null;
      /** The name of the policy, where there is one alone. */
      id: string | null;
    };

type Format = (typeof FORMATS)[number];

const FORMATS = ['text', 'json'] as const;

/** Reads the arguments of an import; the site that they describe is checked as site.yaml is. */
export function readImportOptions(
  values: Readonly<Record<string, string | boolean | string[] | undefined>>,
  positionals: readonly string[],
): ReadOptions {
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  const out = text('out');
  const paths = [values['path'] ?? []].flat().filter((one) => typeof one === 'string');
  const source = sourceOf(text, paths, values['follow'] === true);
  const format = FORMATS.find((one) => one === (text('format') ?? 'text'));
  const options = {
    name: text('name'),
    email: text('email'),
    url: text('url') ?? 'https://policies.example.org',
    timeZone: text('time-zone') ?? 'UTC',
    linkBase: text('link-base'),
    language: text('language') ?? 'en',
    title: text('title'),
    kind: KINDS.find((one) => one === text('kind')) ?? null,
    summaries: text('summaries') === 'from-commits' ? ('from-commits' as const) : ('none' as const),
  };
  const kind = text('kind');
  const summaries = text('summaries') ?? 'none';
  const reason =
    (positionals.length > 0
      ? `Unexpected argument \`${positionals[0]}\`, expected options.`
      : '') ||
    (typeof source === 'string' ? source : '') ||
    (out === null ? 'Unexpected absence of `--out`, expected where the library goes.' : '') ||
    (format ? '' : `Unexpected \`--format\`, expected ${alternatives(FORMATS)}.`) ||
    (kind === null || options.kind
      ? ''
      : `Unexpected \`--kind\`, expected ${alternatives(KINDS)}.`) ||
    (summaries === options.summaries
      ? ''
      : 'Unexpected `--summaries`, expected `none` or `from-commits`.') ||
    reasonAgainst(options);
  if (reason !== '' || typeof source === 'string' || out === null || !format) {
    return { ok: false, reason };
  }
  const report =
    text('report')?.replace(/\.(?:txt|json)$/, '') ?? `${out.replace(/\/+$/, '')}-report`;
  return { ok: true, source, out, format, report, options };
}

const KINDS = policySchema.shape.kind.options;

/** The source, or why there is none. */
function sourceOf(
  text: (name: string) => string | null,
  paths: string[],
  follow: boolean,
): ImportSource | string {
  const [folder, repository, id] = [text('folder'), text('git'), text('id')];
  const encoding = text('encoding');
  if (folder !== null && repository !== null) return 'Expected `--folder` or `--git`, not both.';
  if (id !== null && !ID_FORM.test(id)) {
    return `Unexpected \`--id ${id}\`, expected lower-case letters, digits and single hyphens.`;
  }
  if (folder !== null) {
    return paths.length === 0 && encoding === null && id === null && !follow
      ? { kind: 'folder', folder }
      : 'Expected `--path`, `--id`, `--follow` and `--encoding` with `--git` alone.';
  }
  if (repository === null) {
    return 'Unexpected absence of `--folder` and `--git`, expected where the histories are.';
  }
  if (paths.length === 0) {
    return 'Unexpected absence of `--path`, expected a file, a folder or a pattern of the repository.';
  }
  if (encoding !== null && !isEncoding(encoding)) {
    return `Unexpected \`--encoding ${encoding}\`, expected a name as in \`windows-1252\`.`;
  }
  return { kind: 'git', repository, paths, follow, encoding, id };
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function reasonAgainst({ email, url, timeZone, linkBase, language }: ImportOptions): string {
  const { organisation, url: address, timeZone: zone, languages } = siteSchema.shape;
  const isBase = linkBase === null || /^https?:$/.test(URL.parse(linkBase)?.protocol ?? '');
  return (
    (address.safeParse(url).success ? '' : `Unexpected \`--url ${url}\`, expected an address.`) ||
    (zone.safeParse(timeZone).success
      ? ''
      : `Unexpected \`--time-zone ${timeZone}\`, expected a zone as in \`Europe/Berlin\`.`) ||
    (email === null || organisation.shape.email.safeParse(email).success
      ? ''
      : `Unexpected \`--email ${email}\`, expected an e-mail address.`) ||
    (languages.safeParse([language]).success
      ? ''
      : `Unexpected \`--language ${language}\`, expected a language as in \`fr\`.`) ||
    (isBase ? '' : `Unexpected \`--link-base ${linkBase}\`, expected an address.`)
  );
}

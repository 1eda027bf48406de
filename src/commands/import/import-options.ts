import { siteSchema } from '#core/schemas/site-schema.ts';
import { alternatives } from '#core/schemas/schema-fields.ts';

import type { ImportOptions } from './plan-import.ts';

/** What the arguments of an import say, or why they cannot be meant. */
type ReadOptions =
  | { ok: true; source: ImportSource; out: string; format: Format; options: ImportOptions }
  | { ok: false; reason: string };

/** Where the histories are: a folder with a manifest, or one file of a git repository. */
export type ImportSource =
  | { kind: 'folder'; folder: string }
  | {
      kind: 'git';
      repository: string;
      path: string;
      follow: boolean;
      encoding: string | null;
    };

type Format = (typeof FORMATS)[number];

const FORMATS = ['text', 'json'] as const;

/** Reads the arguments of an import; the site that they describe is checked as site.yaml is. */
export function readImportOptions(
  values: Readonly<Record<string, string | boolean | undefined>>,
  positionals: readonly string[],
): ReadOptions {
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  const out = text('out');
  const source = sourceOf(text, values['follow'] === true);
  const format = FORMATS.find((one) => one === (text('format') ?? 'text'));
  const options = {
    name: text('name'),
    email: text('email'),
    url: text('url') ?? 'https://policies.example.org',
    timeZone: text('time-zone') ?? 'UTC',
    linkBase: text('link-base'),
  };
  const reason =
    (positionals.length > 0
      ? `Unexpected argument \`${positionals[0]}\`, expected options.`
      : '') ||
    (typeof source === 'string' ? source : '') ||
    (out === null ? 'Unexpected absence of `--out`, expected where the library goes.' : '') ||
    (format ? '' : `Unexpected \`--format\`, expected ${alternatives(FORMATS)}.`) ||
    reasonAgainst(options);
  if (reason !== '' || typeof source === 'string' || out === null || !format) {
    return { ok: false, reason };
  }
  return { ok: true, source, out, format, options };
}

/** The source, or why there is none. */
function sourceOf(text: (name: string) => string | null, follow: boolean): ImportSource | string {
  const [folder, repository, path] = [text('folder'), text('git'), text('path')];
  const encoding = text('encoding');
  if (folder !== null && repository !== null) return 'Expected `--folder` or `--git`, not both.';
  if (folder !== null) {
    return path === null && encoding === null && !follow
      ? { kind: 'folder', folder }
      : 'Expected `--path`, `--follow` and `--encoding` with `--git` alone.';
  }
  if (repository === null) {
    return 'Unexpected absence of `--folder` and `--git`, expected where the histories are.';
  }
  if (path === null) return 'Unexpected absence of `--path`, expected a file of the repository.';
  if (encoding !== null && !isEncoding(encoding)) {
    return `Unexpected \`--encoding ${encoding}\`, expected a name as in \`windows-1252\`.`;
  }
  return { kind: 'git', repository, path, follow, encoding };
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function reasonAgainst({ email, url, timeZone, linkBase }: ImportOptions): string {
  const { organisation, url: address, timeZone: zone } = siteSchema.shape;
  const isBase = linkBase === null || /^https?:$/.test(URL.parse(linkBase)?.protocol ?? '');
  return (
    (address.safeParse(url).success ? '' : `Unexpected \`--url ${url}\`, expected an address.`) ||
    (zone.safeParse(timeZone).success
      ? ''
      : `Unexpected \`--time-zone ${timeZone}\`, expected a zone as in \`Europe/Berlin\`.`) ||
    (email === null || organisation.shape.email.safeParse(email).success
      ? ''
      : `Unexpected \`--email ${email}\`, expected an e-mail address.`) ||
    (isBase ? '' : `Unexpected \`--link-base ${linkBase}\`, expected an address.`)
  );
}

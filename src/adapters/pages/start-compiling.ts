import { z } from 'zod';

import { siteSchema } from '#core/policy/site-schema.ts';
import { parseYaml } from '#markdown/parse-yaml.ts';

import { libraryFolder } from '../environment.ts';
import { readText } from '../read-text.ts';
import { programDigest } from '../run-inputs.ts';
import { compilePages } from './compile-pages.ts';

/** Pages that are being compiled. */
export interface Compiling {
  /** The folder of their code, for the site at `url`. */
  codeFor: (url: string) => Promise<string>;
  /** Nobody wants them any more. */
  stop: () => void;
}

/**
 * Begins to compile the pages before the library is read: of it, that needs the site's address alone.
 * With a site.yaml that has none, it begins when it is asked for the code.
 */
export function startCompiling(): Compiling {
  const program = programDigest();
  const stopping = new AbortController();
  const url = siteUrl();
  const early = url === null ? null : compilePages(program, url, stopping.signal);
  // Whoever asks for the code hears of it.
  early?.catch(() => undefined);
  return {
    codeFor: (wanted) => (early && wanted === url ? early : compilePages(program, wanted)),
    stop: () => {
      stopping.abort();
    },
  };
}

function siteUrl(): string | null {
  const read = readText(libraryFolder(), 'site.yaml');
  const parsed = read.ok ? parseYaml(read.text, 'site.yaml') : read;
  if (!parsed.ok) return null;
  const site = z.object({ url: siteSchema.shape.url }).safeParse(parsed.value);
  return site.success ? site.data.url : null;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Day } from '#core/text/calendar-day.ts';
import { lastDerived } from '#core/text/derived.ts';
import type { Library } from '#core/library/library.ts';

import { digestOfInputs, filesBelow } from '#io/files/digest-files.ts';
import { libraryFolder, today } from '#io/terminal/environment.ts';
import { previewOfRun } from './preview-of-run.ts';

/** All that the bytes of a site follow from. */
export interface Fingerprint {
  /** SHA-256 of the program. */
  program: string;
  /** SHA-256 of the files of the library. */
  library: string;
  day: Day;
}

/** What the site of this run follows from; the files of the library had this digest before it was read. */
export function fingerprintOf({ site }: Library, digest: string): Fingerprint {
  return { program: programDigest(), library: digest, day: today(site.timeZone) };
}

/** SHA-256 of the files of the library, as they are now; of a preview, also of what stands on its pages. */
export function libraryDigest(): string {
  const preview = previewOfRun();
  return digestOfInputs([libraryFolder()], preview ? [JSON.stringify(preview)] : []);
}

/**
 * SHA-256 of the program: all that makes a site of a library, with Node and its ICU. These are Codicil, and of
 * the project in `project` its sources, its settings of whatever tool, the packages that it names, and the
 * variables of the environment `env` that its pages can show.
 */
export function programDigest(project = process.cwd(), env = process.env): string {
  // A program does not change while it runs.
  return lastDerived('program', [project, env], () => {
    const settings = namesIn(project).filter((name) => SETTINGS.test(name));
    const sources = ['src', 'public', ...settings, INSTALLED].map((name) => join(project, name));
    const places = [...new Set([join(PACKAGE, 'src'), ...sources])];
    return digestOfInputs(places, [...RUNTIME, ...settings, ...shownVariables(places, env)]);
  });
}

const RUNTIME = [process.version, process.versions.icu ?? ''];

const PACKAGE = resolve(import.meta.dirname, '../../..');

/** What npm has installed, whatever the file with the versions asks for. */
const INSTALLED = 'node_modules/.package-lock.json';

/** Settings in the root of a project that can change what Astro, Vite or a tool of theirs makes. */
const SETTINGS =
  /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|[jt]sconfig(?:\..+)?\.json|\.env(?:\..+)?|\.[a-z]+rc(?:\..+)?|.+\.config\.(?:[cm]?[jt]s|json))$/;

/** Variables that Vite gives to pages: those with its or Astro's prefix, and those that a file names. */
function shownVariables(places: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const named = places.flatMap((place) =>
    filesBelow(place)
      .filter((file) => CODE.test(join(place, file)))
      .flatMap((file) => {
        const text = readFileSync(join(place, file), 'utf8');
        return [...text.matchAll(NAMED)].map(([, name = '', declared = '']) => name || declared);
      }),
  );
  const prefixed = Object.keys(env).filter((name) => /^(?:PUBLIC|VITE)_/.test(name));
  const names = [...new Set([...named, ...prefixed])].sort();
  return names.map((name) => `${name}=${env[name] ?? ''}`);
}

const CODE = /\.(?:astro|mdx?|[cm]?[jt]sx?|vue|svelte)$/;

const NAMED = /\bimport\.meta\.env(?:\.|\[['"])([A-Za-z_]\w*)|([A-Za-z_]\w*)\s*:\s*envField\b/g;

function namesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}

import {
  editorSchema,
  EDITOR_SCHEMAS,
  renderSchema,
  type EditorSchema,
} from '#core/schemas/editor-schemas.ts';
import { renderJson } from '#core/text/render-json.ts';

import type { Answers } from './answers.ts';
import { midnightCrons } from './midnight-crons.ts';
import type { Files } from './starter-library.ts';
import { editorsReadme } from './editors-readme.ts';

/** What of Codicil a project begins with. */
export interface Shipped {
  /** The versions of Astro and of Node that it runs on. */
  astro: string;
  node: string;
  /** What `dependencies` says of Codicil. */
  codicil: string;
  /** The workflows and editor settings of this repository, by their paths. */
  files: ReadonlyMap<string, string>;
}

/** The files of a project around its library. */
export function starterProject(answers: Answers, shipped: Shipped, year: number): Files {
  return new Map([
    ['package.json', renderJson(packageJson(answers.project, shipped))],
    ['astro.config.mjs', ASTRO_CONFIG],
    ['.gitignore', 'node_modules/\ndist/\n.astro/\n.cache/\n.notices/\n'],
    ['README.md', editorsReadme(answers)],
    ...workflows(answers, shipped.files, year),
    ...editorFiles(shipped.files),
  ]);
}

// The verbs of the README, the workflows and the tasks of the editor.
const VERBS = [
  ...['approve', 'assess', 'build', 'check', 'dev', 'explain', 'new', 'new-policy', 'new-reseller'],
  ...['notice', 'policy', 'preview', 'redline', 'report', 'seal', 'serve', 'status'],
  'verify-archive',
];

function packageJson(name: string, { astro, codicil, node }: Shipped): object {
  return {
    name,
    private: true,
    type: 'module',
    engines: { node },
    scripts: {
      start: 'codicil build && codicil serve',
      codicil: 'codicil',
      ...Object.fromEntries(VERBS.map((verb) => [verb, `codicil ${verb}`])),
    },
    dependencies: { astro, codicil },
  };
}

const ASTRO_CONFIG = `import { codicil } from 'codicil';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [codicil()] });
`;

const EXTENSIONS = `{
  "recommendations": ["redhat.vscode-yaml"]
}
`;

function workflows({ host, timeZone }: Answers, files: Shipped['files'], year: number): Files {
  const prefix = { github: '.github/', gitlab: '.gitlab-ci.yml', none: null }[host];
  if (prefix === null) return new Map();
  return new Map(
    [...files].flatMap(([path, text]) =>
      path.startsWith(prefix) ? [[path, forProject(text, timeZone, year)]] : [],
    ),
  );
}

// This repository runs its own sources, and tests them, in the zone of its sample.
function forProject(text: string, timeZone: string, year: number): string {
  const crons = midnightCrons(timeZone, year);
  const rows = crons.map((cron) => `    - cron: '${cron}'\n`).join('');
  const when =
    crons.length > 1 ? ', in summer and in winter; the other of the two finds nothing to do' : '';
  return text
    .replaceAll('node scripts/codicil.ts', 'npx codicil')
    .replace(/\ntest:\n(?: .*\n)+/, '')
    .replace(
      'then the check, which reads approvals; tests.',
      'then the check, which reads approvals.',
    )
    .replaceAll(/ *# Needs nothing that is installed: .*\n/g, '')
    .replace(
      / {4}# Ten past midnight in New York.*\n(?: {4}- cron: .*\n)+/,
      () => `    # Ten past midnight in ${timeZone}${when}.\n${rows}`,
    )
    .replace("- cron: '40 5 * * *'", () => `- cron: '${midnightCrons(timeZone, year, 40).at(-1)}'`);
}

function editorFiles(files: Shipped['files']): Files {
  const settings = [...files].filter(([path]) => path.startsWith('.vscode/'));
  const schemas = (Object.keys(EDITOR_SCHEMAS) as EditorSchema[]).map(
    (name) => [`.vscode/schemas/${name}.json`, renderSchema(editorSchema(name))] as const,
  );
  return new Map([...settings, ...schemas, ['.vscode/extensions.json', EXTENSIONS]]);
}

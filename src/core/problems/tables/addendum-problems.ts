import type { Day } from '#core/text/calendar-day.ts';
import { error, plain, warning } from './problem.ts';

/** The problems of addenda and of the texts that they make together with their policies. */
export const addendumProblems = {
  'unknown-audience': error<{ audience: string; known: string; near: string }>(
    ({ audience, known, near }) =>
      `Unexpected audience \`${audience}\`, expected one of ${known}.${near}`,
    ({ audience }) => `Correct \`audience\`, or add \`${audience}\` to \`audiences\` in site.yaml.`,
  ),
  'addendum-before-base': error<{ effective: Day; base: string; since: Day }>(
    ({ effective, base, since }) =>
      `Unexpected effective date ${effective} of an addendum, expected it not before the first version of \`${base}\` (${since}).`,
    () => 'Correct `effective` of one of the two, or correct `supplements`.',
  ),
  'addendum-without-base': warning<{ day: Day; base: string }>(
    ({ day, base }) =>
      `Unexpected addendum in force on ${day}, on which no version of \`${base}\` applies, expected one that it adds to.`,
    () => 'Record the withdrawal of the addendum as an event too, or correct the days.',
  ),
  'anchor-of-both': error<{ anchor: string; base: string; version: string }>(
    ({ anchor, base, version }) =>
      `Unexpected anchor \`${anchor}\`, expected one that version \`${version}\` of \`${base}\` has not: its reader sees both.`,
    () => 'Give the section of the addendum another anchor.',
  ),
  'placement-outside-addendum': error(
    () => 'Unexpected `placement`, expected it only in a version of an addendum.',
    () => 'Remove `placement`, or say in policy.yaml what the policy `supplements`.',
  ),
  'placement-of-unknown-section': error<{ section: string; near: string }>(
    ({ section, near }) =>
      `Unexpected placement of section \`${section}\`, expected a section of this version.${near}`,
    ({ section }) => `Correct \`${section}\`, or remove it.`,
  ),
  'placement-at-unknown-section': error<{
    target: string;
    base: string;
    version: string;
    near: string;
  }>(
    ({ target, base, version, near }) =>
      `Unexpected place at section \`${target}\`, expected a section of version \`${version}\` of \`${base}\`, beside which this version is in force.${near}`,
    () => 'Name a section that is there, or publish a version of the addendum that does.',
  ),
  'placement-reviewed-unknown': error<{ reviewed: string; base: string }>(
    ({ reviewed, base }) =>
      `Unexpected version \`${reviewed}\`, expected one that \`${base}\` has.`,
    () => 'Name the version of the policy that was read with this place.',
  ),
  'placement-reworded': warning<{ target: string; base: string; version: string; read: string }>(
    ({ target, base, version, read }) =>
      `Unexpected other words in section \`${target}\`: version \`${version}\` of \`${base}\` has changed them, expected those of \`${read}\`, which this place was made for.`,
    ({ version }) =>
      `Read both sections; if the place is still right, add \`reviewed: ${version}\` to it, otherwise publish a version of the addendum.`,
  ),
  'placement-at-replaced-section': warning<{ target: string }>(
    ({ target }) =>
      `Unexpected place after section \`${target}\`, expected one that nothing replaces.`,
    () => 'Place the section after another one, or at the end.',
  ),
  'replaced-twice': error<{ target: string }>(
    ({ target }) =>
      `Unexpected second section in place of \`${target}\` or of a section around it, expected one at most.`,
    () => 'Let one of the two stand `after` it, or join them.',
  ),
  'field-outside-reseller-view': plain(
    'Unexpected `<Reseller>`, expected it only in a policy whose `audience` is `reseller`: elsewhere no reseller is named.',
    'Write the words themselves, or move the sentence to an addendum for resellers.',
  ),
  'reseller-lacks-field': error<{ field: string; policy: string }>(
    ({ field, policy }) =>
      `Unexpected absence of \`${field}\`, expected it: \`${policy}\` says it to the customers of every reseller.`,
    ({ field }) => `Add \`${field}\`, or publish a version of the text that does without it.`,
  ),
  'remote-logo': error<{ address: string }>(
    ({ address }) =>
      `Unexpected address \`${address}\` as a logo, expected the name of a file beside this one: nothing is loaded from elsewhere.`,
    () => 'Save the image in this folder, and give its name.',
  ),
  'not-an-image': error<{ found: string; expected: string; what: 'logo' | 'image' }>(
    ({ found, expected }) =>
      `Unexpected ${found}, expected ${expected}, as the name of the file says.`,
    ({ what }) => `Save the ${what} as SVG, PNG, JPEG or WebP, with the ending of its format.`,
  ),
  'logo-too-large': error<{ kilobytes: number; most: number }>(
    ({ kilobytes, most }) =>
      `Unexpected logo of ${kilobytes} kB, expected at most ${most} kB: everyone who reads under the reseller’s name loads it.`,
    () => 'Save it smaller: it is shown at most 64 pixels high.',
  ),
  'unsafe-svg': error<{ found: string; what: 'logo' | 'image' }>(
    ({ found }) =>
      `Unexpected ${found}, expected an SVG image of shapes and words alone: a browser runs what else it holds.`,
    ({ what }) => `Remove it, or save the ${what} as PNG.`,
  ),
  'answer-in-unknown-section': error<{ section: string; near: string }>(
    ({ section, near }) =>
      `Unexpected answer in section \`${section}\`, expected a section of this version.${near}`,
    () => 'Name the section that answers the question.',
  ),
};

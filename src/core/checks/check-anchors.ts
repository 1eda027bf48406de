import { issue, type Issue, type Place } from '../problems/issue.ts';
import { mendedLine } from '../schemas/mended-values.ts';
import { byLikeness } from '../text/did-you-mean.ts';
import { addressKey, checkAnchorBytes } from './check-anchor-bytes.ts';
import { lostAnchor, noteBehind, withAnchor } from './lost-anchors.ts';
import { plainText } from '../document/plain-text.ts';
import { sectionsMeant } from './sections-meant.ts';
import { soundAnchor } from './suggest-anchor.ts';
import { topOf, type PlacedText, type PolicyDraft, type VersionDraft } from '../library/draft.ts';

/** Every anchor unique in its version, and none of the predecessor's lost without a successor. */
export function checkAnchors(policy: PolicyDraft): Issue[] {
  return [
    ...policy.versions.flatMap((version, index) => [
      ...checkUnique(version),
      ...checkRetired(version),
      ...checkKept(policy, version, policy.versions[index - 1]),
    ]),
    ...checkNotes(policy),
    ...checkAnchorBytes(policy),
  ];
}

/** Every anchor of a version or page unique in it. */
export function checkUnique(text: PlacedText & { file: string; source?: string }): Issue[] {
  const seen = new Map<string, Place>();
  return anchorsOf(text).flatMap(({ anchor, place }, index) => {
    const first = seen.get(anchor);
    seen.set(anchor, first ?? place);
    return first
      ? [
          {
            ...issue('duplicate-anchor', place, { anchor, line: ownAnchor(text, index) }, first),
            sections: [anchor],
          },
        ]
      : [];
  });
}

// The line of the heading with an anchor from its words, or of its words and a number.
function ownAnchor(
  { document, source, sectionPlaces, file }: PlacedText & { file: string; source?: string },
  index: number,
): string | null {
  const sections = document?.sections ?? [];
  const line = source?.split('\n')[(sectionPlaces[index]?.line ?? 0) - 1] ?? '';
  const section = sections[index];
  if (!section || !/^#{1,6}[ \t]/.test(line)) return null;
  const taken = new Set(sections.map(({ anchor }) => anchor));
  const anchor = soundAnchor(plainText(section.heading), taken);
  return anchor === null ? null : withAnchor(line, anchor, file);
}

function checkRetired(version: VersionDraft): Issue[] {
  if (!version.document || !version.settings) return [];
  const alive = new Map(anchorsOf(version).map(({ anchor, place }) => [anchor, place]));
  return Object.entries(version.settings.retired).flatMap(([anchor, target]) => {
    const place = version.locate(['retired', anchor]);
    const inUse = alive.get(anchor);
    return [
      ...(inUse ? [issue('retired-anchor-in-use', place, { anchor }, inUse)] : []),
      ...(alive.has(target) ? [] : [retiredToNowhere(version, { anchor, target }, place)]),
    ];
  });
}

/** With the line of the section that was meant, or those of the ones with the likest anchors. */
function retiredToNowhere(
  { document, source }: VersionDraft,
  { anchor, target }: { anchor: string; target: string },
  place: Place,
): Issue {
  const meant = document ? sectionsMeant(target, [document]) : [];
  const sections = document?.sections.filter(({ level }) => level > 0) ?? [];
  const anchors = sections.map((section) => section.anchor);
  const near = meant.length > 0 ? meant : byLikeness([target, anchor], anchors).slice(0, 3);
  const line = source.split('\n')[place.line - 1] ?? '';
  const lines = near.flatMap((one) => mendedLine(line, place.column, target, one) ?? []);
  return issue('retired-to-nowhere', place, { anchor, target, lines });
}

function checkKept(
  { settings }: PolicyDraft,
  version: VersionDraft,
  predecessor: VersionDraft | undefined,
): Issue[] {
  const needsDecision = (settings?.decisionsSince ?? '') <= version.published;
  if (!version.document || !version.settings || !predecessor?.document) return [];
  const before = { ...predecessor, document: predecessor.document };
  const numbering = settings?.numbering ?? 'none';
  const after = { ...version, document: version.document, numbering };
  // One that is there in another form is told as that (check-anchor-bytes.ts, build-document.ts).
  const kept = new Set(
    version.document.sections.flatMap(({ anchor }) => [addressKey(anchor), plainForm(anchor)]),
  );
  const { retired } = version.settings;
  return before.document.sections
    .filter(({ anchor }) => !kept.has(addressKey(anchor)) && !Object.hasOwn(retired, anchor))
    .map((section) => lostAnchor(section, before, after, needsDecision));
}

// A note that looks like an anchor, of a section that has no older one: in the version in hand.
function checkNotes({ versions, ledger }: PolicyDraft): Issue[] {
  const version = versions.at(-1);
  const isSealed = ledger?.entries.some(
    (entry) => entry.kind === 'version' && entry.version === version?.id,
  );
  if (!version?.document || isSealed) return [];
  const before = new Set(versions.at(-2)?.document?.sections.map(({ anchor }) => anchor));
  const { document } = version;
  return document.sections.flatMap((section, index) => {
    const note = section.level > 0 ? noteBehind(section, { ...version, document }) : null;
    const place = version.sectionPlaces[index];
    const isLost = note !== null && before.has(note);
    if (!place || note === null || !NOTE_FORM.test(note) || note === section.anchor || isLost)
      return [];
    const written = version.source.split('\n')[place.line - 1] ?? '';
    const line = withAnchor(written, note, version.file);
    const at = { ...place, column: written.lastIndexOf('{') + 1 };
    const sections = [section.anchor, note];
    return [{ ...issue('anchor-without-sign', at, { anchor: note, line }), sections }];
  });
}

const NOTE_FORM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

// With capitals, blanks or underscores.
function plainForm(anchor: string): string {
  return anchor
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
}

function anchorsOf(text: PlacedText & { file: string }): { anchor: string; place: Place }[] {
  return (text.document?.sections ?? []).map((section, index) => ({
    anchor: section.anchor,
    place: text.sectionPlaces[index] ?? topOf(text.file),
  }));
}

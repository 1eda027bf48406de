import { issue, type Issue, type Place } from '../problems/issue.ts';
import type { Document, Section } from '../document/document.ts';
import { topOf, type VersionDraft } from '../library/draft.ts';
import type { PolicySettings } from '../schemas/policy-schema.ts';
import { rowToPaste } from '../library/paste-row.ts';
import { plainText } from '../document/plain-text.ts';
import { shownWords } from '../document/shown-words.ts';

/** A version with a text and settings. */
type Readable = VersionDraft & { document: Document };

/** The same with the style in which its policy is numbered. */
type Numbered = Readable & { numbering: PolicySettings['numbering'] };

/**
 * What became of a section whose anchor the next version has no longer: its heading lost the anchor or
 * the `#` before it, the heading alone was deleted, or all of it. Told where the hand must go.
 */
export function lostAnchor(
  section: Section,
  before: Readable,
  version: Numbered,
  needsDecision: boolean,
): Issue {
  const also = placeOf(section, before);
  const lost = { section, before, version, also, needsDecision };
  return (
    withoutSign(lost) ?? withoutBlank(lost) ?? renamed(lost) ?? headingGone(lost) ?? deleted(lost)
  );
}

interface Lost {
  section: Section;
  before: Readable;
  version: Numbered;
  /** Where the anchor stood. */
  also: Place;
  /** Whether a change of the section needs a row. */
  needsDecision: boolean;
}

function withoutSign({ section: { anchor }, version, also }: Lost): Issue | null {
  const found = version.document.sections.find((one) => noteBehind(one, version) === anchor);
  if (!found) return null;
  const place = placeOf(found, version);
  const line = lineAt(version, place);
  const mended = withAnchor(line, anchor, version.file);
  const message = `A \`#\` is missing before the anchor \`${anchor}\`.`;
  const column = Math.max(line.lastIndexOf(anchor), 0) + 1;
  const at = { ...place, column };
  const step = `Write \`${mended}\`.`;
  return told(at, { message, step }, also, [anchor, found.anchor]);
}

function withoutBlank({ section: { anchor }, version, also }: Lost): Issue | null {
  const lines = version.source.split('\n');
  const at = lines.findIndex((line) => /^#{1,6}[^#\s]/.test(line) && line.includes(`#${anchor}`));
  const line = lines[at];
  if (line === undefined) return null;
  const marks = /^#+/.exec(line)?.[0] ?? '#';
  const place = { file: version.file, line: at + 1, column: marks.length + 1 };
  const message = `A blank is missing after \`${marks}\`: the line is no heading.`;
  const step = `Write \`${marks} ${line.slice(marks.length)}\`.`;
  const holder = version.document.sections.findLast(
    (one) => placeOf(one, version).line <= place.line,
  );
  return told(place, { message, step }, also, [anchor, holder?.anchor ?? anchor]);
}

/** What stands in braces behind a heading, without a `#`. */
export function noteBehind(section: Section, version: Readable): string | null {
  const line = lineAt(version, placeOf(section, version));
  return NOTE.exec(line)?.[1] ?? null;
}

const NOTE = /\{\s*(?:\/\*)?\s*([^#*{}]*?)\s*(?:\*\/)?\s*\}\s*$/;

/** The same without its braces, which makes it words of the heading. */
const BARE_NOTE = /\s*\/\*[^*]*\*\/$/;

function renamed({ section, before, version, also, needsDecision }: Lost): Issue | null {
  const old = new Set(before.document.sections.map(({ anchor }) => anchor));
  const { sections } = version.document;
  const fresh = sections.filter(
    (one) =>
      one.level > 0 &&
      (!old.has(one.anchor) ||
        sections.some((other) => other !== one && other.anchor === one.anchor)),
  );
  const same = fresh
    .map((one) => ({ one, likeness: likeness(section, one) }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  const found =
    same && same.likeness >= LIKE
      ? same.one
      : fresh.find((one) => standsAs(one, section, version.document, before.document));
  if (!found) return null;
  const place = placeOf(found, version);
  const written = lineAt(version, place);
  const isNumbered = version.numbering !== 'none' && !NUMBER.test(wordsOf(section));
  const words = isNumbered ? written.replace(TYPED_NUMBER, '$1') : written;
  const line = withAnchor(words, section.anchor, version.file);
  const message = `The anchor \`${section.anchor}\` of version \`${before.id}\` is missing behind the heading “${wordsOf(found)}”.`;
  const isSame =
    wordsOf(found).replace(BARE_NOTE, '') === wordsOf(section) &&
    bodyWords(found).join(' ') === bodyWords(section).join(' ');
  const isDecided = isSame || !needsDecision || isDecidedIn(version, section.anchor);
  const step = isDecided
    ? `Write \`${line}\`.`
    : `Write \`${line}\`; ${pasteRow(version, section.anchor, 'editorial')}.`;
  return told(place, { message, step }, also, [section.anchor, found.anchor]);
}

/** A number that is typed before the words of a heading, which the site numbers itself. */
const NUMBER = /^(?:§\s*)?\d{1,3}(?:\.\d{1,3})*[.)]?\s+/u;
const TYPED_NUMBER = /^(#{1,6}[ \t]+)(?:§\s*)?\d{1,3}(?:\.\d{1,3})*\\?[.)][ \t]+/u;

/** Half of the words, in whatever order (Dice). */
const LIKE = 0.5;

function likeness(a: Section, b: Section): number {
  const [x, y] = [bodyWords(a), bodyWords(b)];
  return x.length + y.length === 0 ? 0 : (2 * shared(x, y)) / (x.length + y.length);
}

// Between the same neighbours, where most of its words are new too.
function standsAs(one: Section, lost: Section, now: Document, then: Document): boolean {
  const around = (section: Section, { sections }: Document): (string | undefined)[] => {
    const at = sections.indexOf(section);
    return [sections[at - 1]?.anchor, sections[at + 1]?.anchor];
  };
  const [a, b] = [around(one, now), around(lost, then)];
  return one.level === lost.level && a[0] === b[0] && a[1] === b[1];
}

function headingGone({ section, before, version, also }: Lost): Issue | null {
  const words = bodyWords(section);
  if (words.length === 0) return null;
  const holder = version.document.sections.find((one) => {
    const earlier = before.document.sections.find(({ anchor }) => anchor === one.anchor);
    const added = without(bodyWords(one), earlier ? bodyWords(earlier) : []);
    return shared(words, added) >= words.length * MOST;
  });
  if (!holder) return null;
  const place = placeOf(holder, version);
  const start = words.slice(0, 4).join(' ');
  const lines = version.source.split('\n');
  const at = lines.findIndex((line, index) => index >= place.line && line.includes(start));
  const heading = withAnchor(lineAt(before, also), section.anchor, version.file);
  const message = `The heading of the section \`${section.anchor}\` is missing: the text of “${wordsOf(section)}” now stands under “${wordsOf(holder)}”.`;
  const step = `Write \`${heading}\` above it; if it is to stay there, ${pasteRetired(version, section.anchor, holder.anchor)}.`;
  const there = at === -1 ? place : { file: version.file, line: at + 1, column: 1 };
  return told(there, { message, step }, also, [section.anchor, holder.anchor]);
}

const MOST = 0.8;

function deleted({ section, before, version, also, needsDecision }: Lost): Issue {
  const { anchor } = section;
  const message = `The section with the anchor \`${anchor}\` of version \`${before.id}\` is missing, expected every anchor to be kept or retired.`;
  const row =
    !needsDecision || isDecidedIn(version, anchor)
      ? ''
      : `, and ${pasteRow(version, anchor, 'material')}`;
  const target = landing(section, before.document, version.document);
  const step = `If it is gone on purpose, ${pasteRetired(version, anchor, target)}${row}; otherwise put it back.`;
  return told(settingPlace(version), { message, step }, also, [anchor]);
}

/** Where a reader of the old address lands best: the section around it, or the one before it. */
function landing(section: Section, then: Document, now: Document): string {
  const alive = new Set(now.sections.map(({ anchor }) => anchor));
  const at = then.sections.indexOf(section);
  const above = then.sections.slice(0, at).reverse();
  const below = then.sections.slice(at + 1);
  const near = [
    section.parent ?? '',
    ...above.map(({ anchor }) => anchor),
    ...below.map(({ anchor }) => anchor),
  ];
  return near.find((anchor) => alive.has(anchor)) ?? '…';
}

function pasteRetired(version: Readable, anchor: string, target: string): string {
  const own = Object.keys(version.settings?.retired ?? {}).length > 0;
  const line = own ? lineAt(version, version.locate(['retired'], 'key')) : '';
  const flow = /^retired:\s*\{\s*(.*?)\s*\}\s*$/.exec(line)?.[1];
  if (flow !== undefined) return `write \`retired: { ${flow}, ${anchor}: ${target} }\``;
  return own
    ? `add \`  ${anchor}: ${target}\` below \`retired\``
    : `add the line \`retired: { ${anchor}: ${target} }\` at the top`;
}

function pasteRow(version: Readable, section: string, materiality: string): string {
  return rowToPaste(version, { section, materiality });
}

// The settings are mended: where `retired` stands, or where its line would go.
function settingPlace(version: Readable): Place {
  const own = Object.keys(version.settings?.retired ?? {}).length > 0;
  if (own) return version.locate(['retired'], 'key');
  const end = version.source
    .split('\n')
    .findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  return end === -1 ? topOf(version.file) : { file: version.file, line: end + 1, column: 1 };
}

function isDecidedIn({ settings }: Readable, anchor: string): boolean {
  return settings?.changes.some(({ section }) => section === anchor) === true;
}

/** The line of a heading with that anchor, in the form of its file. */
export function withAnchor(line: string, anchor: string, file: string): string {
  const words = line
    .trim()
    .replace(BARE_NOTE, '')
    .replace(/\s*\{[^{}]*\}\s*#*$/, '')
    .replace(/[ \t]+#+$/, '');
  return file.endsWith('.mdx') ? `${words} {/* #${anchor} */}` : `${words} {#${anchor}}`;
}

function told(
  place: Place,
  details: { message: string; step: string },
  also: Place,
  sections: string[],
): Issue {
  return { ...issue('anchor-gone', place, details, also), sections };
}

function placeOf(section: Section, version: Readable): Place {
  const at = version.document.sections.indexOf(section);
  return version.sectionPlaces[at] ?? topOf(version.file);
}

function lineAt({ source }: Readable, { line }: Place): string {
  return source.split('\n')[line - 1] ?? '';
}

function wordsOf(section: Section): string {
  return section.level === 0 ? 'the text before the first heading' : plainText(section.heading);
}

function bodyWords(section: Section): string[] {
  return shownWords({ sections: [{ ...section, heading: [] }] });
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.length - without(a, b).length;
}

function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of taken) left.set(word, (left.get(word) ?? 0) + 1);
  return all.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}

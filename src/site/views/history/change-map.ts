import type { DigestedSection } from '#core/document/digested-document.ts';
import { plainText } from '#core/document/plain-text.ts';
import type { VersionAsOf } from '#core/library/library.ts';
import type { Day } from '#core/text/calendar-day.ts';

import { paths, routesFor } from '#site/addresses/routes.ts';
import { turnsOf, type Turn } from '#site/redline/turns.ts';
import { wordingFor } from '#site/wording/site-wording.ts';
import { dayName, versionName } from '#site/wording/wording.ts';
import type { Work } from '#site/works/work.ts';

/** What a version did to a section. */
export type MapKind = 'added' | 'edited' | 'spelling' | 'retitled' | 'renumbered' | 'removed';

/** A version in the head of the map. */
interface MapColumn {
  name: string;
  href: string;
  published: Day;
  day: string;
  month: string;
  year: string;
}

/** What happened to a section in one version, with the way to its redline. */
interface MapMark {
  kind: MapKind;
  isMaterial: boolean;
  href: string;
  /** `edited, material`. */
  said: string;
}

/** A place in the line of a section: nothing before it came and after it went. */
interface MapCell {
  line: 'none' | 'begins' | 'lasts' | 'ends';
  mark: MapMark | null;
}

/** A section, or a run of sections that no version changed. */
type MapRow =
  | {
      kind: 'section';
      number: string;
      label: string;
      href: string;
      cells: MapCell[];
      since: string;
    }
  | { kind: 'run'; label: string };

/** Rows are sections, columns versions. */
export interface ChangeMap {
  columns: MapColumn[];
  rows: MapRow[];
  /** The kinds that occur, for the legend. */
  kinds: MapKind[];
  hasMaterial: boolean;
}

/** The map of all that the versions of a policy alone changed; nothing while there is one only. */
export function changeMap(work: Work): ChangeMap | null {
  const { versions } = work.layers.base;
  if (versions.length < 2) return null;
  const turns = turnsOf(versions);
  const rows = inOrder(versions).map((anchor) => rowOf(work, anchor, turns.get(anchor) ?? []));
  const marks = rows.flatMap(({ cells }) => cells.flatMap(({ mark }) => mark ?? []));
  const found = new Set(marks.map(({ kind }) => kind));
  return {
    columns: versions.map((version) => columnOf(work, version)),
    rows: foldUnchanged(work, rows),
    kinds: KINDS.filter((kind) => found.has(kind)),
    hasMaterial: marks.some(({ isMaterial }) => isMaterial),
  };
}

const KINDS = ['added', 'edited', 'spelling', 'retitled', 'renumbered', 'removed'] as const;

type SectionRow = Extract<MapRow, { kind: 'section' }>;

/** The sections of the latest version, and those that are gone after what they once followed. */
function inOrder(versions: readonly VersionAsOf[]): string[] {
  const order: string[] = [];
  for (const { document } of versions.toReversed()) {
    let last = -1;
    for (const { anchor } of document.sections) {
      const at = order.indexOf(anchor);
      if (at === -1) order.splice(++last, 0, anchor);
      else last = at;
    }
  }
  return order;
}

function rowOf(work: Work, anchor: string, turns: readonly Turn[]): SectionRow {
  const { library, id } = work;
  const { versions } = work.layers.base;
  const words = wordingFor(library);
  const holders = turns.flatMap((turn) => turn.holders);
  const section = sectionOf(holders.at(-1), anchor);
  const [first, last] = [holders.at(0), holders.at(-1)].map((one) =>
    one ? versions.indexOf(one) : -1,
  );
  const marks = new Map(
    turns.flatMap((turn) => {
      const mark = markOf(work, anchor, turn);
      return mark ? [[turn.version, mark] as const] : [];
    }),
  );
  const spoken = turns.findLast((turn) => isOfWords(marks.get(turn.version)?.kind));
  return {
    kind: 'section',
    number: section?.number ?? '',
    label: section?.level
      ? plainText(section.heading).replaceAll('\n', ' ')
      : words.say('history.introduction'),
    href: routesFor(library.site.url).href(paths.sectionLife(id, anchor)),
    cells: versions.map((version, index) => ({
      line: lineAt(index, first ?? -1, last ?? -1, versions.length),
      mark: marks.get(version) ?? null,
    })),
    since: spoken ? dayName(words, spoken.version.effective.new) : '',
  };
}

// The first version has no mark.
function isOfWords(kind: MapKind | undefined): boolean {
  return kind === undefined || kind !== 'renumbered';
}

function lineAt(index: number, first: number, last: number, count: number): MapCell['line'] {
  if (index < first || index > last + 1) return 'none';
  if (index === first) return index === 0 ? 'lasts' : 'begins';
  if (index === last + 1) return 'ends';
  return index < count ? 'lasts' : 'none';
}

function markOf({ library, id }: Work, anchor: string, turn: Turn): MapMark | null {
  const { version, before, holders } = turn;
  if (!before) return null;
  const words = wordingFor(library);
  const decided = version.settings.changes.find(({ section }) => section === anchor);
  const kind = kindOf(sectionOf(before, anchor), sectionOf(version, anchor), decided?.materiality);
  const isMaterial = decided?.materiality === 'material';
  const at = holders.length === 0 ? '' : `#${encodeURI(anchor)}`;
  return {
    kind,
    isMaterial,
    href: routesFor(library.site.url).href(paths.redline(id, before.id, version.id)) + at,
    said: words.say('map.said', {
      kind,
      isMaterial: isMaterial ? 'yes' : 'other',
      version: versionName(words, version.id),
    }),
  };
}

function kindOf(
  before: DigestedSection | undefined,
  after: DigestedSection | undefined,
  materiality: string | undefined,
): MapKind {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (JSON.stringify(before.blocks) !== JSON.stringify(after.blocks)) {
    return materiality === 'editorial' ? 'spelling' : 'edited';
  }
  const isSameTitle = plainText(before.heading) === plainText(after.heading);
  return isSameTitle ? 'renumbered' : 'retitled';
}

function sectionOf(version: VersionAsOf | undefined, anchor: string): DigestedSection | undefined {
  return version?.document.sections.find((section) => section.anchor === anchor);
}

/** Sections that nothing ever happened to are told together, where several stand side by side. */
function foldUnchanged({ library }: Work, rows: readonly SectionRow[]): MapRow[] {
  const words = wordingFor(library);
  const folded: MapRow[] = [];
  let run: SectionRow[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (run.length > 1 && first && last) {
      const [from, to] = [first, last].map(({ number, label }) => number || label);
      const label = words.say('map.run', { from: from ?? '', to: to ?? '', count: run.length });
      folded.push({ kind: 'run', label });
    } else {
      folded.push(...run);
    }
    run = [];
  };
  for (const row of rows) {
    const isQuiet = row.cells.every(({ line, mark }) => line === 'lasts' && mark === null);
    if (isQuiet) {
      run.push(row);
      continue;
    }
    close();
    folded.push(row);
  }
  close();
  return folded;
}

function columnOf({ library, id }: Work, version: VersionAsOf): MapColumn {
  const words = wordingFor(library);
  const [year = '', , day = ''] = version.published.split('-');
  const month = new Intl.DateTimeFormat(words.language, { month: 'short', timeZone: 'UTC' });
  // eslint-disable-next-line no-restricted-globals -- Of a given day, no clock.
  const date = new Date(version.published);
  return {
    name: versionName(words, version.id),
    href: routesFor(library.site.url).href(paths.version(id, version.id)),
    published: version.published,
    day: String(Number(day)),
    month: month.format(date),
    year,
  };
}

import { EVERYONE } from '#core/addendum/layers.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';
import { pageLetter } from '#site/notices/letter/letter-of.ts';
import type { Block, Letter, Link, LetterSpan } from '#site/notices/letter/letter.ts';
import type { NoticeKind } from '#core/schemas/notice-schema.ts';
import { sentDays } from '#core/notice/record-notice.ts';
import type { Library } from '#core/library/library.ts';

import { ownBanner, type LastingBanner } from '../banner.ts';
import { readersOf } from '#site/addresses/policy-pages.ts';
import { paths, routesFor, type Routes } from '#site/addresses/routes.ts';
import { laterOf, type Later } from '#site/works/standing.ts';
import { deadlineSentences } from '#site/works/standing-words.ts';
import { dayName } from '#site/wording/wording.ts';
import { wordingFor, type Wording } from '#site/wording/site-wording.ts';
import type { MessageKey } from '#site/wording/words.ts';
import { namedSentence } from '#site/works/text-standing.ts';
import { isLayered, versionOf, worksOf } from '#site/works/work.ts';
import { AUDIENCE_LABELS } from '#site/notices/notice-sentences.ts';
import { noticesOf, type PublicNotice } from '#site/notices/public-notices.ts';

/** Everything that the page of a notice shows. */
export interface NoticeView {
  letter: Letter;
  /** Its blocks up to the first heading, which the first screen shows, and those from there on. */
  opening: Block[];
  /** The same from each day on after which a choice is over. */
  openingLater: Later<Block[]>[];
  rest: Block[];
  kind: string;
  published: { day: Day; label: string };
  /** Whom it was sent to, and when, as far as that is recorded. */
  sent: string[];
  policy: { label: string; href: string };
  /** Whether the version that it announces applies. */
  banner: LastingBanner | null;
  /** What was announced about the same version since. */
  later: { label: string; href: string }[];
  /** The other notices. */
  list: { label: string; href: string };
  files: { text: string; calendar: string; data: string };
  permanent: { href: string; address: string };
  canonical: string;
  description: string;
}

/** What each kind of notice is called. */
export const KIND_LABELS = {
  'material-change': 'notice.materialChange',
  'editorial-summary': 'notice.editorialSummary',
  postponement: 'notice.postponement',
  correction: 'notice.correction',
  withdrawal: 'notice.withdrawal',
} as const satisfies Record<NoticeKind, MessageKey>;

/** The page of a notice as of `today`. */
export function noticeView(library: Library, today: Day, one: PublicNotice): NoticeView {
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  const { notice, policy, version, path } = one;
  const all = noticesOf(library, today, policy.id, version.id);
  const later = all.slice(all.findIndex(({ path: other }) => other === path) + 1);
  // Of days that were put off nobody should make a note.
  const dated = later.findLast(({ notice: { kind } }) => kind !== 'correction')?.path ?? path;
  const { audience } = policy.settings;
  const letter = onSite(pageLetter(words, notice, today), routes);
  const start = letter.blocks.findIndex(({ kind }) => kind === 'heading');
  const over = notice.choices.map(({ by }) => addDays(by, 1));
  const openingOn = (day: Day): Block[] => {
    const { blocks } = onSite(pageLetter(words, notice, day), routes);
    return blocks.slice(
      0,
      blocks.findIndex(({ kind }) => kind === 'heading'),
    );
  };
  return {
    letter,
    opening: openingOn(today),
    openingLater: laterOf([...new Set(over)].toSorted(), today, openingOn),
    rest: letter.blocks.slice(start),
    kind: words.say(KIND_LABELS[notice.kind]),
    published: { day: one.announced, label: dayName(words, one.announced) },
    sent: sentTo(words, one, today),
    policy: { label: policy.settings.title, href: routes.href(paths.policy(policy.id)) },
    banner: standingBanner(library, today, one),
    later: later.map(({ notice: { kind }, announced, path: href }) => ({
      label: words.say('notice.dated', {
        kind: words.say(KIND_LABELS[kind]),
        day: dayName(words, announced),
      }),
      href: routes.href(href),
    })),
    list:
      audience === EVERYONE
        ? { label: words.say('notices.all'), href: routes.href(paths.notices) }
        : {
            label: words.say('notices.allFor', { readers: readersOf(library, audience) }),
            href: routes.href(paths.audienceNotices(audience)),
          },
    files: {
      text: routes.href(paths.noticeFile(path, 'txt')),
      calendar: routes.href(paths.noticeFile(dated, 'ics')),
      data: routes.href(paths.noticeFile(path, 'json')),
    },
    permanent: { href: routes.href(path), address: routes.absolute(path) },
    canonical: routes.absolute(path),
    description: notice.summary,
  };
}

// Who reads the policy alone meets nothing of its resellers.
function sentTo(words: Wording, { policy, notice }: PublicNotice, today: Day): string[] {
  const days = sentDays(policy.notices, notice.id);
  return notice.audiences.flatMap(({ id }) => {
    const day = days[id];
    const isTheirs = id === 'resellers' || id === 'reseller-customers';
    if (day === undefined || day > today) return [];
    if (isTheirs && policy.settings.audience === EVERYONE) return [];
    return [
      words.say('notice.sent', {
        audience: words.say(AUDIENCE_LABELS[id]),
        day: dayName(words, day),
      }),
    ];
  });
}

function standingBanner(
  library: Library,
  today: Day,
  { policy, version: { id } }: PublicNotice,
): LastingBanner | null {
  const work = worksOf(library, today).find((one) => one.policy === policy && !isLayered(one));
  const text = work?.texts.find((one) => one.id === id);
  if (!work || !text) return null;
  return ownBanner(work, text, (then) => [
    namedSentence(then, text),
    ...deadlineSentences(wordingFor(library), versionOf(text), then.today),
  ]);
}

// What is full in a mail is a path on the site itself.
function onSite(letter: Letter, routes: Routes): Letter {
  const home = routes.absolute(paths.home);
  const inLink = (link: Link): Link =>
    link.href.startsWith(home)
      ? { ...link, href: routes.base + link.href.slice(home.length) }
      : link;
  const inRuns = (runs: readonly LetterSpan[]): LetterSpan[] =>
    runs.map((run) => (run.kind === 'link' ? inLink(run) : run));
  const inBlock = <One extends Block>(block: One): One => {
    switch (block.kind) {
      case 'heading':
        return block;
      case 'paragraph':
      case 'key':
      case 'fine':
      case 'fact':
        return { ...block, runs: inRuns(block.runs) };
      case 'action':
        return { ...block, button: block.button && inLink(block.button) };
      case 'list':
        return { ...block, items: block.items.map(inRuns) };
      case 'quote': {
        const sides = block.sides.map((side) => ({ ...side, passages: side.passages.map(inRuns) }));
        return { ...block, sides };
      }
      case 'card':
        return { ...block, blocks: block.blocks.map(inBlock) };
    }
  };
  return { ...letter, blocks: letter.blocks.map(inBlock) };
}

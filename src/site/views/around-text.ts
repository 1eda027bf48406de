import type { Day } from '#core/text/calendar-day.ts';
import type { VersionAsOf } from '#core/library/library.ts';
import { inForce } from '#core/timeline/timeline.ts';

import { freshNoticeHref } from '../notices/notice-links.ts';
import { changesFromShown, changesHref, whatChangesHref } from '../redline/pairs.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { dayName, effectivePhrase, versionName } from '../wording/wording.ts';
import { THIS_TEXT } from '../works/standing-words.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { otherReaders } from '../works/readers.ts';
import { namedSentence, statusOn, textSentence } from '../works/text-standing.ts';
import { bindingTexts, isLayered, versionOf, type Text, type Work } from '../works/work.ts';

/** A link of a banner. */
export interface Link {
  label: string;
  href: string;
}

/** What a banner says besides the standing of a text. */
interface Around {
  sentences: string[];
  links: Link[];
}

/** Where the notice about a version is, while readers are led there: on a day, of what is public today. */
export type NoticeHref = (version: VersionAsOf, day: Day) => string | null;

/** As the site leads to notices. */
export function freshNotices({ library, policy, today }: Work): NoticeHref {
  return (version, day) => freshNoticeHref(library, policy.id, version, today, day);
}

/** What comes before and after a text, and where to read it. */
export function around(work: Work, text: Text, noticeHref: NoticeHref): Around {
  switch (statusOn(work, text)) {
    case 'embargoed':
    case 'upcoming':
      return upcoming(work, text, noticeHref);
    case 'in force':
      return isLayered(work) ? layersInForce(work) : versionInForce(work, text, noticeHref);
    case 'superseded':
      return superseded(work, text);
    case 'withdrawn': {
      const event = versionOf(text).events.find((one) => one.kind === 'withdrawal');
      return { sentences: event ? [event.reason] : [], links: linksToToday(work) };
    }
  }
}

function upcoming(work: Work, text: Text, noticeHref: NoticeHref): Around {
  const { layers, today, shown } = work;
  if (isLayered(work)) {
    const links = [...(shown.day <= today ? [readToday(work)] : []), ...whatChanges(work, text)];
    return { sentences: [], links };
  }
  const current = inForce(layers.base.versions, today, 'existing');
  return {
    sentences: untilThen(work, versionOf(text)),
    links: [
      ...(current ? [readToday(work)] : []),
      ...whatChanges(work, text),
      ...readNotice(work, text, noticeHref),
    ],
  };
}

// To an existing customer, from today on.
function untilThen({ library, layers, today }: Work, version: VersionAsOf): string[] {
  const words = wordingFor(library);
  const { versions } = layers.base;
  const turns = versions
    .map(({ effective }) => effective.existing)
    .filter((day) => day > today && day < version.effective.existing)
    .sort();
  const binding = [today, ...turns].map((day) => inForce(versions, day, 'existing'));
  const said = [...new Set(binding)].flatMap((one) => (one ? [dayName(words, one.published)] : []));
  if (said.length < 2) return said.map((day) => words.say('banner.untilThen', { day }));
  const days = said.slice(0, -1).join(', ');
  return [words.say('banner.untilThenSeveral', { days, last: said.at(-1) ?? '' })];
}

function versionInForce(work: Work, text: Text, noticeHref: NoticeHref): Around {
  const { library, texts } = work;
  const words = wordingFor(library);
  const next = texts.find((one) => statusOn(work, one) === 'upcoming');
  // While a change reaches new customers first, two versions apply side by side.
  const other = bindingTexts(work).find((one) => one !== text);
  const sentences = other ? [namedSentence(work, other)] : [];
  if (next) {
    const published = dayName(words, next.day);
    const applies = effectivePhrase(words, versionOf(next).effective);
    sentences.push(words.say('banner.newVersion', { published, applies }));
  }
  const announced = next ?? other;
  if (!announced) return { sentences, links: readNotice(work, text, noticeHref) };
  const notices = [announced, text].flatMap((one) => readNotice(work, one, noticeHref));
  const links = [
    ...whatChanges(work, announced),
    ...notices.slice(0, 1),
    readText(work, announced),
  ];
  return { sentences, links };
}

function layersInForce(work: Work): Around {
  const next = work.texts.find(({ day }) => day > work.today);
  if (!next) return { sentences: [], links: [] };
  const words = wordingFor(work.library);
  return {
    sentences: [words.say('banner.nextChange', { day: dayName(words, next.day) })],
    links: linksTo(work, next),
  };
}

/** What customers of a reseller are told today, standing and all. */
export function toldByReseller(work: Work): Around {
  const { library, shown, texts, today, readers } = work;
  const words = wordingFor(library);
  const day = dayName(words, shown.day);
  const status = statusOn(work, shown);
  if (status === 'upcoming') {
    const sentence = words.say('banner.readersFrom', { readers, day });
    return { sentences: [sentence], links: [] };
  }
  // Only some of them are bound by it while a change reaches new customers first.
  const isForAll = status === 'in force' && otherReaders(work, shown, today).length === 0;
  const said = isForAll
    ? words.say('banner.readersSince', { readers, day })
    : textSentence(THIS_TEXT, work, shown);
  const next = status === 'in force' ? texts.find((text) => text.day > today) : undefined;
  if (!next) return { sentences: [said], links: [] };
  const change = words.say('banner.changesOn', { day: dayName(words, next.day) });
  return { sentences: [said, change], links: linksTo(work, next) };
}

function linksTo(work: Work, next: Text): Link[] {
  const { say } = wordingFor(work.library);
  return [...link(say('banner.whatChanges'), changesHref(work, next)), readText(work, next)];
}

function superseded(work: Work, text: Text): Around {
  const { library, texts } = work;
  const words = wordingFor(library);
  const successor = isLayered(work) ? undefined : texts[texts.indexOf(text) + 1];
  if (isLayered(work) && work.shown === text) return { sentences: [], links: [] };
  return {
    sentences: successor
      ? [words.say('banner.followed', { day: dayName(words, successor.day) })]
      : [],
    links: [
      ...linksToToday(work),
      ...link(words.say('banner.changedSince'), changesFromShown(work, text)),
    ],
  };
}

// After the withdrawal of every version there is nothing to lead to.
function linksToToday(work: Work): Link[] {
  return bindingTexts(work).length > 0 ? [readToday(work)] : [];
}

function readToday({ library, path }: Work): Link {
  const label = wordingFor(library).say('banner.readToday');
  return { label, href: routesFor(library.site.url).href(path) };
}

/** The link to a text. */
export function readText({ library, noun, id }: Work, text: Text): Link {
  const words = wordingFor(library);
  const label = words.say('banner.readText', { noun, text: versionName(words, text.id) });
  return { label, href: routesFor(library.site.url).href(paths.version(id, text.id)) };
}

function whatChanges(work: Work, text: Text): Link[] {
  const href = isLayered(work) ? changesFromShown(work, text) : whatChangesHref(work, text);
  return link(wordingFor(work.library).say('banner.whatChanges'), href);
}

function readNotice({ library, today }: Work, text: Text, noticeHref: NoticeHref): Link[] {
  const { say } = wordingFor(library);
  return link(say('banner.readNotice'), noticeHref(versionOf(text), today));
}

function link(label: string, href: string | null): Link[] {
  return href === null ? [] : [{ label, href }];
}

import type { Day } from '#core/text/calendar-day.ts';
import type { Status } from '#core/timeline/timeline.ts';

import { laterOf, type Later } from '../works/standing.ts';
import { deadlineSentences, THIS_TEXT, THIS_VERSION } from '../works/standing-words.ts';
import {
  around,
  freshNotices,
  readText,
  toldByReseller,
  type Link,
  type NoticeHref,
} from './around-text.ts';
import { daysOf, periodOf, standingOn, textSentence } from '../works/text-standing.ts';
import { bindingTexts, isLayered, versionOf, workOn, type Text, type Work } from '../works/work.ts';
import { wordingFor } from '../wording/site-wording.ts';

/** What a reader must know before reading a text: whether it binds, and whom. */
export interface Banner {
  status: Status;
  /** The status in words: `In force for new customers`. */
  label: string;
  /** Plain sentences. */
  sentences: string[];
  links: Link[];
}

/** A banner that says for which days it is so. */
export interface DatedBanner extends Banner {
  /** `Status since 1 March 2027; next change 15 April 2027.` */
  period: string;
}

/** A banner with those that will follow it. */
export interface LastingBanner extends DatedBanner {
  later: Later<DatedBanner>[];
}

/** The banner of a text on the day of its work, and on each later day on which it says something else. */
export function lastingBanner(
  work: Work,
  text: Text,
  noticeHref: NoticeHref = freshNotices(work),
): LastingBanner {
  return lasting(work, text, (then) => {
    const banner = bannerOf(then, text, noticeHref, then === work);
    if (isLayered(then) || noticeHref(versionOf(text), then.today) === null) return banner;
    const deadlines = deadlineSentences(wordingFor(work.library), versionOf(text), then.today);
    return { ...banner, sentences: [...banner.sentences, ...deadlines] };
  });
}

/** The banner of a page about a text that no later text changes; `say` gives its sentences. */
export function ownBanner(work: Work, text: Text, say: (then: Work) => string[]): LastingBanner {
  const bannerOn = (then: Work): Banner => ({
    ...standingOn(then, text),
    sentences: say(then),
    links: [],
  });
  return lasting(work, text, bannerOn, true);
}

/** The banner of a text on the day of its work. */
export function bannerOf(
  work: Work,
  text: Text,
  noticeHref: NoticeHref = freshNotices(work),
  isToday = true,
): Banner {
  const standing = standingOn(work, text);
  if (work.reseller && isToday) return { ...standing, ...toldByReseller(work) };
  const subject = work.noun === 'text' ? THIS_TEXT : THIS_VERSION;
  const { sentences, links } = around(work, text, noticeHref);
  return { ...standing, sentences: [textSentence(subject, work, text), ...sentences], links };
}

/**
 * What `say` gives for a text on the day of its work, and on each later day on which it gives something else.
 * A page that no later text changes knows, of the days to come, the text's `own` alone.
 */
function lasting(
  work: Work,
  text: Text,
  say: (then: Work) => Banner,
  isOwn = false,
): LastingBanner {
  const days = daysOf(work, text, isOwn);
  const sayOn = (day: Day): DatedBanner => {
    const then = workOn(work, day);
    const banner = say(then);
    // The pages of the site are those of the day on which it was built.
    const links = day > work.today && !isOwn ? linksLater(then, text) : banner.links;
    return { ...banner, links, period: periodOf(then, text, days, isOwn) };
  };
  return { ...sayOn(work.today), later: laterOf(days, work.today, sayOn, wordsOf) };
}

function wordsOf({ status, label, sentences, period }: DatedBanner): unknown {
  return { status, label, sentences, period };
}

function linksLater(then: Work, text: Text): Link[] {
  const others = bindingTexts(then).filter((other) => other !== text);
  return others.map((other) => readText(then, other));
}

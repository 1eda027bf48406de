import type { ConsolidatedDay } from '#core/addendum/consolidated-days.ts';
import { addDays, type Day } from '#core/calendar-day.ts';

import { lastingBanner, type Banner, type LastingBanner } from '../banner.ts';
import { paths, routesFor } from '../routes.ts';
import { steadyAround } from '../standing.ts';
import { periodSentence, supersededSentence } from '../standing-words.ts';
import { longDay, STATUS_LABELS, versionName } from '../wording.ts';
import { workOn, type AudienceWork } from './audience-works.ts';
import { boundReaders } from './readers.ts';
import { changesFromShown, changesHref } from './text-pairs.ts';

/** The banner of a text on the day of its work, and on each later day on which it says something else. */
export function lastingTextBanner(work: AudienceWork, text: ConsolidatedDay): LastingBanner {
  return lastingBannerOf(work, text, (then) => textBanner(then, text));
}

/**
 * What `say` gives for a text on a day, with the days for which it is so, as `lastingBanner`. A page that no
 * later text changes knows, of the days to come, those until the text begins alone.
 */
export function lastingBannerOf(
  work: AudienceWork,
  text: ConsolidatedDay,
  say: (then: AudienceWork) => Banner,
  isOwn = false,
): LastingBanner {
  const all = [...new Set(work.texts.map(({ day }) => day))].sort();
  const days = isOwn ? all.filter((day) => day <= text.day || day <= work.today) : all;
  const statusOn = (day: Day): string => textStatus(workOn(work, day), text);
  return lastingBanner(days, work.today, (day) => {
    const then = workOn(work, day);
    const banner = say(then);
    const steady = steadyAround(days, day, statusOn);
    // When a text that is still to come became public is told by its sources.
    const since = banner.status === 'upcoming' ? null : steady.since;
    return {
      ...banner,
      links: day > work.today ? linksLater(then, text) : banner.links,
      period: periodSentence({ ...steady, since }, isOwn || banner.status === 'superseded'),
    };
  });
}

// The pages of the site are those of the day on which it was built.
function linksLater(then: AudienceWork, text: ConsolidatedDay): Banner['links'] {
  const { shown } = then;
  if (shown === text) return [];
  return [
    {
      label: `Read the text of ${versionName(shown.id)}`,
      href: hrefTo(then, paths.version(then.id, shown.id)),
    },
  ];
}

/** Whether a consolidated text applies, to whom, and what comes next. */
export function textBanner(work: AudienceWork, text: ConsolidatedDay): Banner {
  const status = textStatus(work, text);
  const { sentences, links } = around(work, text, status);
  return {
    status,
    label: STATUS_LABELS[status],
    sentences: [textSentence('This text', work, text), ...sentences],
    links,
  };
}

/** Where a text stands in time. */
export function textStatus(
  work: AudienceWork,
  text: ConsolidatedDay,
): 'upcoming' | 'in force' | 'superseded' {
  if (text.day > work.today) return 'upcoming';
  return boundReaders(work, text, work.today) === null ? 'superseded' : 'in force';
}

/** What a text is to its readers, with its days, in one sentence about `subject`, which begins it. */
export function textSentence(subject: string, work: AudienceWork, text: ConsolidatedDay): string {
  const { today, readers } = work;
  switch (textStatus(work, text)) {
    case 'upcoming': {
      const whom = boundReaders(work, text, text.day) ?? readers;
      return `${subject} does not apply yet: from ${longDay(text.day)} it applies to ${whom}, unless a version published before then changes it.`;
    }
    case 'in force': {
      const bound = boundReaders(work, text, today) ?? readers;
      return `${subject} has applied since ${longDay(text.day)}; today it applies to ${bound}.`;
    }
    case 'superseded':
      if (work.shown === text) {
        const { title } = work.layers.base.policy.settings;
        return `${subject} no longer applies: the ${title} is not in force today.`;
      }
      return supersededSentence(subject, [{ from: text.day, until: lastDay(work, text) }]);
  }
}

// Whom a text binds changes on the days on which another begins, and on no other.
function lastDay(work: AudienceWork, text: ConsolidatedDay): Day | null {
  const end = work.texts.find(
    ({ day }) => day > text.day && boundReaders(work, text, day) === null,
  );
  return end ? addDays(end.day, -1) : null;
}

type Around = Pick<Banner, 'sentences' | 'links'>;

function around(work: AudienceWork, text: ConsolidatedDay, status: Banner['status']): Around {
  if (status === 'upcoming') return upcoming(work, text);
  return status === 'in force' ? inForce(work) : superseded(work, text);
}

function upcoming(work: AudienceWork, text: ConsolidatedDay): Around {
  return {
    sentences: [],
    links: [
      ...(work.shown.day <= work.today ? [readToday(work)] : []),
      ...link('What changes', changesFromShown(work, text)),
    ],
  };
}

function inForce(work: AudienceWork): Around {
  const next = work.texts.find(({ day }) => day > work.today);
  if (!next) return { sentences: [], links: [] };
  return {
    sentences: [`The next change is on ${longDay(next.day)}.`],
    links: [
      ...link('What changes', changesHref(work, next)),
      {
        label: `Read the text of ${versionName(next.id)}`,
        href: hrefTo(work, paths.version(work.id, next.id)),
      },
    ],
  };
}

function superseded(work: AudienceWork, text: ConsolidatedDay): Around {
  if (work.shown === text) return { sentences: [], links: [] };
  return {
    sentences: [],
    links: [readToday(work), ...link('What has changed since', changesFromShown(work, text))],
  };
}

function readToday(work: AudienceWork): Banner['links'][number] {
  return { label: 'Read what applies today', href: hrefTo(work, paths.policy(work.id)) };
}

function link(label: string, href: string | null): Banner['links'] {
  return href === null ? [] : [{ label, href }];
}

function hrefTo({ library }: AudienceWork, path: string): string {
  return routesFor(library.site.url).href(path);
}

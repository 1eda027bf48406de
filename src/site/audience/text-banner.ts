import type { ConsolidatedDay } from '#core/addendum/consolidated-days.ts';

import type { Banner } from '../banner.ts';
import { paths, routesFor } from '../routes.ts';
import { longDay, versionName } from '../wording.ts';
import type { AudienceWork } from './audience-works.ts';
import { boundReaders } from './readers.ts';
import { changesFromShown, changesHref } from './text-pairs.ts';

/** Whether a consolidated text applies, to whom, and what comes next. */
export function textBanner(work: AudienceWork, text: ConsolidatedDay): Banner {
  const bound = boundReaders(work, text, work.today);
  if (text.day > work.today) return upcoming(work, text);
  return bound === null ? superseded(work, text) : inForce(work, text, bound);
}

/** The word for where a text stands in time. */
export function textStatus(work: AudienceWork, text: ConsolidatedDay): Banner['status'] {
  return textBanner(work, text).status;
}

function upcoming(work: AudienceWork, text: ConsolidatedDay): Banner {
  const whom = boundReaders(work, text, text.day) ?? work.readers;
  return {
    status: 'upcoming',
    sentences: [
      `This text does not apply yet: from ${longDay(text.day)} it applies to ${whom}, unless a version published before then changes it.`,
    ],
    links: [
      ...(work.shown.day <= work.today ? [readToday(work)] : []),
      ...link('What changes', changesFromShown(work, text)),
    ],
  };
}

function inForce(work: AudienceWork, text: ConsolidatedDay, bound: string): Banner {
  const next = work.texts.find(({ day }) => day > work.today);
  return {
    status: 'in force',
    sentences: [
      `This text has applied since ${longDay(text.day)}; today it applies to ${bound}.`,
      ...(next ? [`The next change is on ${longDay(next.day)}.`] : []),
    ],
    links: next
      ? [
          ...link('What changes', changesHref(work, next)),
          {
            label: `Read the text of ${versionName(next.id)}`,
            href: hrefTo(work, paths.version(work.id, next.id)),
          },
        ]
      : [],
  };
}

function superseded(work: AudienceWork, text: ConsolidatedDay): Banner {
  if (work.shown === text) {
    const { title } = work.layers.base.policy.settings;
    return {
      status: 'superseded',
      sentences: [`This text no longer applies: the ${title} is not in force today.`],
      links: [],
    };
  }
  return {
    status: 'superseded',
    sentences: ['This text no longer applies.'],
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

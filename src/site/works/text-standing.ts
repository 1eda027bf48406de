import { addDays, type Day } from '#core/text/calendar-day.ts';
import { statusOf, type Status } from '#core/timeline/timeline.ts';

import { standingOfVersion, unchangedPeriod } from './standing.ts';
import {
  ownDays,
  ownPeriod,
  periodSentence,
  saidDays,
  standingSentence,
  supersededSentence,
  versionPeriod,
  type Subject,
} from './standing-words.ts';
import { dayName, standingLabel, versionName } from '../wording/wording.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { boundReaders } from './readers.ts';
import { isLayered, versionOf, workOn, type Text, type Work } from './work.ts';

/** Where a text stands in time, and the words for it: `In force for new customers`. */
export function standingOn(work: Work, text: Text): { status: Status; label: string } {
  const words = wordingFor(work.library);
  if (isLayered(work)) {
    const status = layeredStatus(work, text);
    return { status, label: standingLabel(words, status) };
  }
  const { status, only } = standingOfVersion(
    versionOf(text),
    work.layers.base.versions,
    work.today,
  );
  return { status, label: standingLabel(words, status, only) };
}

/** The same without words. */
export function statusOn(work: Work, text: Text): Status {
  if (isLayered(work)) return layeredStatus(work, text);
  return statusOf(versionOf(text), work.layers.base.versions, work.today);
}

function layeredStatus(work: Work, text: Text): 'upcoming' | 'in force' | 'superseded' {
  if (text.day > work.today) return 'upcoming';
  return boundReaders(work, text, work.today) === null ? 'superseded' : 'in force';
}

/** What a text is to its readers, with its days, in one sentence about `subject`, which begins it. */
export function textSentence(about: Subject, work: Work, text: Text): string {
  const { library, layers, policy, today, readers, shown } = work;
  const words = wordingFor(library);
  if (!isLayered(work)) {
    const standing = standingOfVersion(versionOf(text), layers.base.versions, today);
    return standingSentence(words, about, standing);
  }
  const day = dayName(words, text.day);
  switch (layeredStatus(work, text)) {
    case 'upcoming': {
      const bound = boundReaders(work, text, text.day) ?? readers;
      return words.say('standing.textUpcoming', { ...about, day, readers: bound });
    }
    case 'in force': {
      const bound = boundReaders(work, text, today) ?? readers;
      return words.say('standing.textInForce', { ...about, day, readers: bound });
    }
    case 'superseded':
      return shown === text
        ? words.say('standing.textNotInForce', { ...about, policy: policy.settings.title })
        : supersededSentence(words, about, [{ from: text.day, until: lastDay(work, text) }]);
  }
}

/** The same in a sentence that names the text: `The version of 1 March 2027 …`. */
export function namedSentence(work: Work, text: Text): string {
  return textSentence(
    { of: work.noun, name: versionName(wordingFor(work.library), text.id) },
    work,
    text,
  );
}

// Whom a text binds changes on the days on which another begins, and on no other.
function lastDay(work: Work, text: Text): Day | null {
  const end = work.texts.find(
    ({ day }) => day > text.day && boundReaders(work, text, day) === null,
  );
  return end ? addDays(end.day, -1) : null;
}

/**
 * The days on which what is said of a text can change. A page that no later text changes knows, of the days
 * to come, the text's own alone.
 */
export function daysOf(work: Work, text: Text, isOwn: boolean): Day[] {
  if (!isLayered(work)) {
    const version = versionOf(text);
    return isOwn ? ownDays(version) : saidDays(version, work.layers.base.versions);
  }
  const all = [...new Set(work.texts.map(({ day }) => day))].sort();
  return isOwn ? all.filter((day) => day <= text.day || day <= work.today) : all;
}

/** Since when the standing of a text has been as it is, and when it changes next, in a sentence. */
export function periodOf(work: Work, text: Text, days: readonly Day[], isOwn: boolean): string {
  const { library, today, layers } = work;
  const words = wordingFor(library);
  if (!isLayered(work)) {
    const period = isOwn ? ownPeriod : versionPeriod;
    return period(words, versionOf(text), layers.base.versions, today);
  }
  const status = statusOn(work, text);
  const steady = unchangedPeriod(days, today, (day) => statusOn(workOn(work, day), text));
  // When a text that is still to come became public is told by its sources.
  const since = status === 'upcoming' ? null : steady.since;
  return periodSentence(words, { ...steady, since }, isOwn || status === 'superseded');
}

import { Temporal } from 'temporal-polyfill';

import type { Library, Policy, VersionAsOf } from '#core/library/library.ts';

import { paths, routesFor } from '../addresses/routes.ts';

/**
 * The Memento TimeMap of a policy (RFC 7089, section 5; link format of RFC 6690): its versions in
 * order with the moment each was published, midnight in the site's time zone.
 */
export function renderTimeMap(
  library: Library,
  policy: Policy,
  versions: readonly VersionAsOf[],
): string {
  const { absolute } = routesFor(library.site.url);
  const { timeZone } = library.site;
  const self = absolute(paths.timeMap(policy.id));
  const mementos = versions.map((version, index) => {
    const address = absolute(paths.version(policy.id, version.id));
    const rel = relationOf(index, versions.length);
    return link(address, { rel, datetime: httpDate(version.published, timeZone) });
  });
  const links = [
    link(absolute(paths.policy(policy.id)), { rel: 'original' }),
    link(self, { rel: 'self', type: 'application/link-format' }),
    ...mementos,
  ];
  return `${links.join(',\n')}\n`;
}

function relationOf(index: number, count: number): string {
  const first = index === 0 ? 'first ' : '';
  const last = index === count - 1 ? 'last ' : '';
  return `${first}${last}memento`;
}

function link(address: string, attributes: Record<string, string>): string {
  const pairs = Object.entries(attributes).map(([name, value]) => `; ${name}="${value}"`);
  return `<${address}>${pairs.join('')}`;
}

/** The date form of HTTP (RFC 9110, 5.6.7): `Mon, 28 Nov 2016 05:00:00 GMT`. */
function httpDate(day: string, timeZone: string): string {
  const moment = Temporal.PlainDate.from(day).toZonedDateTime(timeZone).withTimeZone('UTC');
  const weekday = WEEKDAYS[moment.dayOfWeek - 1] ?? '';
  const month = MONTHS[moment.month - 1] ?? '';
  const date = `${String(moment.day).padStart(2, '0')} ${month} ${moment.year}`;
  return `${weekday}, ${date} ${moment.toPlainTime().toString({ smallestUnit: 'second' })} GMT`;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

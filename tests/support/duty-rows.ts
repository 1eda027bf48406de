import { sha256 } from '#io/files/sha256.ts';
import { dutiesOf } from '#core/duty/duties.ts';
import type { Library } from '#core/library/library.ts';

import { noticeCase, type NoticeCase } from './notice-library.ts';

/** What is due, as rows: state, audience, last day. */
export function due(library: Library, today: string): string[] {
  return dutiesOf(library, today).map((duty) =>
    duty.kind !== 'tell'
      ? `${duty.state}: ${duty.kind} ${duty.event ?? duty.version} by ${duty.by}`
      : `${duty.state}: ${duty.audience}${duty.event === null ? '' : ` of ${duty.event}`} by ${duty.by}`,
  );
}

export interface Mailing {
  audience?: string;
  finished?: string;
  started?: string;
  recipients?: number;
  bounced?: number;
  channel?: string;
  recorded?: string;
}

/** A record of the notice of the announced version, or of an event after it, and of its mailings. */
export function recordOf(
  library: Library,
  mailings: readonly Mailing[],
  changed: Record<string, unknown> = {},
  event = '',
): Record<string, unknown> {
  const [from, to] = library.policies[0]?.versions ?? [];
  return {
    id: `privacy-2024-06-01${event === '' ? '' : `-${event}`}`,
    kind: event === '' ? 'material-change' : event.replace(/-\d.*$/, ''),
    amends: event === '' ? null : 'privacy-2024-06-01',
    version: '2024-06-01',
    announced: event === '' ? '2024-06-01' : event.replace(/^\D+-/, ''),
    texts: { from: from?.digest, to: to?.digest },
    audiences: [{ id: 'existing-customers', effective: '2024-07-15', tellBy: '2024-06-15' }],
    artefacts: [{ name: 'notice.json', sha256: sha256('notice') }],
    dispatch: mailings.map(
      ({
        audience = 'existing-customers',
        finished = '2024-06-10',
        started = finished,
        recipients = 100,
        bounced = 0,
        channel = 'email',
        ...day
      }) => ({ audience, channel, started, finished, recipients, bounced, ...day }),
    ),
    ...changed,
  };
}

/** A change that applies 44 days after its announcement: people are told by 15 June 2024. */
export const GIVEN: NoticeCase = { effective: '2024-07-15' };
const RECORD = 'policies/privacy/notices.json';

/** The library of a case with these notices on record, read anew. */
export function recorded(given: NoticeCase, notices: (library: Library) => unknown[]): Library {
  const builder = noticeCase(given);
  const policy = { format: 'codicil-notice-record/1', policy: 'privacy' };
  const text = JSON.stringify({ ...policy, notices: notices(builder.library()) });
  return builder.write(RECORD, text).library();
}

/** The library of a case with these mailings of the notice of its announced version. */
export const sent = (mailings: Mailing[], given = GIVEN): Library =>
  recorded(given, (library) => [recordOf(library, mailings)]);

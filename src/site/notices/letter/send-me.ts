import { longDay } from '#core/text/long-day.ts';
import type { AudienceId, Notice, NoticeAudience } from '#core/schemas/notice-schema.ts';
import type { SentDays } from '#core/notice/record-notice.ts';

import type { Wording } from '#site/wording/site-wording.ts';
import { yes } from '#site/wording/words.ts';
import type { MergeField } from './letter.ts';
import { MAILING_SYSTEMS } from './mailing-systems.ts';
import { AUDIENCE_LABELS } from '../notice-sentences.ts';

/** A reseller as the sender knows it. */
interface NamedReseller {
  id: string;
  name: string;
}

/**
 * `SEND-ME.md`, for the person who sends a notice: who gets which file by when, the steps in each mailing
 * system, and the lines that date the letters and record them.
 */
export function renderSendMe(
  words: Wording,
  notice: Notice,
  sent: SentDays,
  resellers: readonly NamedReseller[],
): string {
  const own = notice.audiences.filter(({ id }) => id !== 'reseller-customers');
  const drafts = own.filter(({ id }) => sent[id] === undefined);
  const hasKits = notice.reseller !== null && resellers.length > 0;
  return `${[
    words.say('sendMe.title', { subject: notice.subject }),
    ...stateOf(words, notice, drafts),
    words.say('sendMe.whoGetsWhat'),
    whoGetsWhat(words, notice, own, sent),
    ...(hasKits ? kits(words, notice, resellers) : []),
    words.say('sendMe.howToSend'),
    words.say('sendMe.aloneToAll'),
    ...systems(words, notice, own),
    words.say('sendMe.record'),
    words.say('sendMe.counts', { option: code('--bounced <audience>=<count>') }),
    ...own
      .filter(({ id }) => id !== 'new-customers')
      .map((audience) => recordLine(notice, audience)),
    ...(own.some(({ id }) => id === 'new-customers')
      ? [words.say('sendMe.newAreNotRecorded')]
      : []),
    ...(hasKits
      ? [
          words.say('sendMe.resellersTold'),
          fenced(
            `${command(notice)} --record --reached reseller-customers=<count> --sent <YYYY-MM-DD>`,
          ),
        ]
      : []),
    words.say('sendMe.commit'),
  ].join('\n\n')}\n`;
}

function stateOf(words: Wording, notice: Notice, drafts: readonly NoticeAudience[]): string[] {
  if (drafts.length === 0) return [words.say('sendMe.allDated')];
  const audiences = drafts.map(({ id }) => words.say(AUDIENCE_LABELS[id])).join(', ');
  return [
    words.say('sendMe.drafts', { audiences }),
    fenced(`${command(notice)} --sent <YYYY-MM-DD>`),
  ];
}

function whoGetsWhat(
  words: Wording,
  notice: Notice,
  audiences: readonly NoticeAudience[],
  sent: SentDays,
): string {
  const rows = audiences.map(({ id, tellBy, channels }) => {
    const day = sent[id];
    return [
      whoIs(words, id, notice),
      id === 'new-customers'
        ? words.say('sendMe.asTheySignUp', { day: longDay(tellBy) })
        : longDay(tellBy),
      channels.join(', '),
      code(`letters/${id}/`),
      day === undefined
        ? words.say('sendMe.draft')
        : words.say('sendMe.dated', { day: longDay(day) }),
    ];
  });
  const head = [
    words.say('sendMe.who'),
    words.say('sendMe.by'),
    words.say('sendMe.how'),
    words.say('sendMe.files'),
    words.say('sendMe.state'),
  ];
  return table(head, rows);
}

function whoIs(words: Wording, id: AudienceId, { dates }: Notice): string {
  const { new: first, existing } = dates.effective;
  if (id === 'existing-customers' && first !== existing) {
    return words.say('sendMe.existingCustomers', { first: longDay(first) });
  }
  if (id === 'new-customers') return words.say('sendMe.newCustomers', { first: longDay(first) });
  return words.say(AUDIENCE_LABELS[id]);
}

function kits(
  words: Wording,
  { reseller, audiences }: Notice,
  resellers: readonly NamedReseller[],
): string[] {
  const by = audiences.find(({ id }) => id === 'resellers')?.tellBy;
  const forwardBy = reseller?.forwardBy;
  if (by === undefined || forwardBy === undefined) return [];
  return [
    words.say('sendMe.kits', { by: longDay(by), forwardBy: longDay(forwardBy) }),
    table(
      [words.say('sendMe.reseller'), words.say('sendMe.mail'), words.say('sendMe.folder')],
      resellers.map(({ id, name }) => [
        name,
        code(`resellers/${id}/notice.eml`),
        code(`resellers/${id}/`),
      ]),
    ),
  ];
}

/** The steps in each mailing system, by the names that it has for what it fills in. */
function systems(words: Wording, notice: Notice, audiences: readonly NoticeAudience[]): string[] {
  const { new: first, existing } = notice.dates.effective;
  const fields = (nameOf: (field: MergeField) => string): string => {
    const [one, other] = [code(nameOf('name')), code(nameOf('email'))];
    return words.say('sendMe.fields', { one, other });
  };
  const { html: inWhmcs } = MAILING_SYSTEMS.whmcs;
  const whmcs = {
    fields: fields(inWhmcs),
    isSplit: yes(first !== existing),
    first: longDay(first),
  };
  const plain = { fields: fields((field) => field) };
  const files = audiences.map(({ id }) => code(`letters/${id}/notice.eml`)).join(', ');
  return [
    words.say('sendMe.whmcs', whmcs),
    words.say('sendMe.postmark', plain),
    words.say('sendMe.ses', plain),
    words.say('sendMe.plainMail', { files }),
  ];
}

function recordLine(notice: Notice, { id, channels }: NoticeAudience): string {
  const channel = channels.find((one) => one !== 'website') ?? 'website';
  return fenced(
    `${command(notice)} --record --reached ${id}=<count> --channel ${channel} --sent <YYYY-MM-DD>`,
  );
}

function command({ policy, to, id, amends, kind }: Notice): string {
  const event = amends === null ? '' : ` --event ${id.slice(amends.length + 1)}`;
  const editorial = kind === 'editorial-summary' ? ' --even-if-editorial' : '';
  return `npm run notice -- ${policy.id} ${to.version}${event}${editorial}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function fenced(line: string): string {
  return `\`\`\`sh\n${line}\n\`\`\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

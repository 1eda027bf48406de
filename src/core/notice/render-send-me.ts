import { longDay } from '../long-day.ts';
import { AUDIENCE_NAMES } from './audience-names.ts';
import { MERGE_FIELDS } from './letter/letter.ts';
import type { AudienceId, Notice, NoticeAudience } from './notice-schema.ts';
import type { SentDays } from './sent-days.ts';

/** A reseller as the sender knows it. */
export interface NamedReseller {
  id: string;
  name: string;
}

/**
 * `SEND-ME.md`, for whoever sends a notice: who gets which file by when, the steps in each mailing
 * system, and the lines that date the letters and record them.
 */
export function renderSendMe(
  notice: Notice,
  sent: SentDays,
  resellers: readonly NamedReseller[],
): string {
  const own = notice.audiences.filter(({ id }) => id !== 'reseller-customers');
  const drafts = own.filter(({ id }) => sent[id] === undefined);
  const hasKits = notice.reseller !== null && resellers.length > 0;
  return `${[
    `# What to send: ${notice.subject}`,
    ...stateOf(notice, drafts),
    '## Who gets which file, and by when',
    whoGetsWhat(notice, own, sent),
    ...(hasKits ? kits(notice, resellers) : []),
    '## How to send it',
    'Send it as a message of its own, not with a newsletter, to everyone in the audience, also to those who want no advertising. Send one to yourself first and open it on a phone.',
    whmcs(notice),
    POSTMARK,
    SES,
    plainMail(own),
    '## Record it on the day you send it',
    'Put in how many it went to; add `--bounced <audience>=<count>` once you know for how many it came back. Addresses are recorded nowhere.',
    ...own
      .filter(({ id }) => id !== 'new-customers')
      .map((audience) => recordLine(notice, audience)),
    ...(own.some(({ id }) => id === 'new-customers')
      ? ['New customers read the text as they sign up: nothing of that is recorded.']
      : []),
    ...(hasKits
      ? [
          'When your resellers tell you that they have told their customers, record that too:',
          fenced(
            `${command(notice)} --record --reached reseller-customers=<count> --sent <YYYY-MM-DD>`,
          ),
        ]
      : []),
    'Then commit `notices.json`. Until it says so, the notice counts as not sent.',
  ].join('\n\n')}\n`;
}

function stateOf(notice: Notice, drafts: readonly NoticeAudience[]): string[] {
  if (drafts.length === 0) return ['Every letter here has its date and may go out on that day.'];
  const names = drafts.map(({ id }) => AUDIENCE_NAMES[id]).join(', ');
  return [
    `**Drafts: the letters to ${names}.** They say so in the subject and at the top, and have no date. On the day on which you send them, make the letters with their date:`,
    fenced(`${command(notice)} --sent <YYYY-MM-DD>`),
  ];
}

function whoGetsWhat(notice: Notice, audiences: readonly NoticeAudience[], sent: SentDays): string {
  const rows = audiences.map(({ id, tellBy, channels }) => {
    const day = sent[id];
    return [
      whoIs(id, notice),
      id === 'new-customers' ? `as they sign up, from ${longDay(tellBy)} on` : longDay(tellBy),
      channels.join(', '),
      `\`letters/${id}/\``,
      day === undefined ? 'draft' : `dated ${longDay(day)}`,
    ];
  });
  return table(['Who', 'By', 'How', 'Files', 'State'], rows);
}

function whoIs(id: AudienceId, { dates }: Notice): string {
  const { new: first, existing } = dates.effective;
  if (id === 'existing-customers' && first !== existing) {
    return `existing customers: all who signed up before ${longDay(first)}`;
  }
  if (id === 'new-customers') return `new customers: all who sign up from ${longDay(first)} on`;
  return AUDIENCE_NAMES[id];
}

function kits({ reseller, audiences }: Notice, resellers: readonly NamedReseller[]): string[] {
  const by = audiences.find(({ id }) => id === 'resellers')?.tellBy;
  const forwardBy = reseller?.forwardBy;
  if (by === undefined || forwardBy === undefined) return [];
  return [
    `Each reseller gets its own mail by ${longDay(by)}, with the letters to its customers enclosed, and passes these on by ${longDay(forwardBy)}. A folder names one reseller alone: never send it to another.`,
    table(
      ['Reseller', 'Mail', 'Folder'],
      resellers.map(({ id, name }) => [
        name,
        `\`resellers/${id}/notice.eml\``,
        `\`resellers/${id}/\``,
      ]),
    ),
  ];
}

const FIELDS = MERGE_FIELDS.map((field) => `\`${field}\``).join(' and ');

function whmcs({ dates }: Notice): string {
  const { new: first, existing } = dates.effective;
  const split =
    first === existing
      ? ''
      : ` Send the letter to existing customers before ${longDay(first)}: from that day on your clients are new ones too.`;
  return `### WHMCS (8.0 or later)

1. Go to **Utilities › Email Campaigns** (before 8.0: **Clients › Mass Mail**) and choose **Create New Campaign**.
2. Give it a name. Leave the type at **General** and choose the client statuses that are your customers. WHMCS does not filter by the day of signing up: a campaign goes to those who are clients when it runs.${split}
3. Choose **Compose Message**. Paste \`whmcs/campaign-subject.txt\` as the subject, and \`whmcs/campaign.html\` into the source view of the editor.
4. Leave **Marketing Email** unticked. Ticked, it leaves out everyone who has opted out of marketing, and they are owed this.
5. Look at the preview: \`{$client_name}\` and \`{$client_email}\` are filled in. Then save it to be sent.`;
}

const POSTMARK = `### Postmark

1. Make the template from \`postmark.json\` (\`POST /templates\`).
2. Send it with \`POST /email/batchWithTemplates\`, with \`MessageStream\` set to a **Broadcast** stream: mail that goes to many at once does not belong into a transactional stream. Keep this stream for notices.
3. Give ${FIELDS} for every recipient in \`TemplateModel\`.
4. Postmark requires a link to unsubscribe in every broadcast. The template has it at the foot and says that it is no answer to the letter. Afterwards look at the **Suppressions** of the stream: who stands there gets no mail from it and is told in another way.`;

const SES = `### Amazon SES

1. Make the template from \`ses.json\` (\`aws sesv2 create-email-template --cli-input-json file://ses.json\`).
2. Give every variable for every recipient: ${FIELDS}. SES accepts a message with a missing variable and then does not deliver it (“Rendering Failure”); no mail comes back. Give \`"name": "customer"\` where you have none.
3. Set up notifications of rendering failures for the configuration set before you send.
4. Send with \`send-bulk-email\`, at most 50 destinations a call.`;

function plainMail(audiences: readonly NoticeAudience[]): string {
  const own = audiences.map(({ id }) => `\`letters/${id}/notice.eml\``).join(', ');
  return `### A plain mail program

1. Open the file ending in \`.eml\` (${own}). In Thunderbird choose **Message › Edit As New Message**. In a program that cannot do so, paste \`notice.html\` or \`notice.txt\` into a new message and attach what is in \`enclosures/\`.
2. Put the recipients into **Bcc**, never into **To**: nobody may see whom else you write to. Most providers limit how many a message may have.
3. Keep the subject as it is, and add nothing.`;
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

function fenced(line: string): string {
  return `\`\`\`sh\n${line}\n\`\`\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

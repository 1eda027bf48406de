import type { Day } from '#core/text/calendar-day.ts';
import { resellerCustomerLetter } from '#site/notices/letter/reseller-customer-letter.ts';
import { resellerLetter, type Enclosed } from '#site/notices/letter/reseller-letter.ts';
import type { Notice, RemovalStep } from '#core/schemas/notice-schema.ts';
import { renderJson } from '#core/text/render-json.ts';
import { withoutFields } from '#site/notices/letter/render-mail.ts';
import { renderText } from '#site/notices/letter/render-text.ts';
import { resellerKitOf } from '#site/notices/reseller-kit.ts';
import type { ResellerKit } from '#core/schemas/reseller-kit-schema.ts';
import type { Library } from '#core/library/library.ts';

import type { Wording } from '#site/wording/site-wording.ts';

import { inBytes, type FileBytes } from './file-bytes.ts';
import { mailHtml } from './mail-html.ts';
import { envelopeOf, noticeMail, type Enclosure } from './notice-mail.ts';
import { whmcsAnnouncement, whmcsTemplates, type Files } from './notice-templates.ts';

/**
 * What one reseller gets, to be given away as it is: a letter to itself, and one for each cohort of
 * its customers under its own name. No other reseller is named in it.
 */
export async function resellerFiles(
  words: Wording,
  notice: Notice,
  reseller: Library['resellers'][number],
  removal: readonly RemovalStep[],
  sent: Day | null,
): Promise<FileBytes> {
  const kit = resellerKitOf(words, notice, reseller, removal);
  if (!kit) return new Map();
  const customers: FileBytes = new Map();
  const enclosures: Enclosure[] = [];
  let campaigns: Files = {};
  for (const cohort of ['existing', 'new'] as const) {
    const name = `${cohort}-customers`;
    const letter = resellerCustomerLetter(words, kit, cohort, { sent, enclosed: false });
    const html = withoutFields(mailHtml(letter));
    const text = renderText(letter);
    enclosures.push(
      { name: `${name}.html`, type: 'text/html', text: html },
      { name: `${name}.txt`, type: 'text/plain', text },
    );
    const mail = await noticeMail(letter, customerEnvelope(kit, name, sent), []);
    customers.set(`${name}.eml`, mail);
    campaigns = { ...campaigns, ...whmcsTemplates(letter, `whmcs/${name}-`) };
  }
  const page = resellerCustomerLetter(words, kit, null, { sent, enclosed: false });
  const letter = resellerLetter(
    words,
    notice,
    { name: kit.reseller.name, removal, files: FILES },
    { sent, enclosed: true },
  );
  const envelope = envelopeOf(notice, `resellers.${kit.reseller.id}`, sent);
  return new Map([
    ...customers,
    ...inBytes({
      'notice.txt': renderText(letter),
      'notice.html': withoutFields(mailHtml(letter)),
      ...Object.fromEntries(enclosures.map(({ name, text }) => [name, text])),
      ...campaigns,
      ...whmcsAnnouncement(page, sent),
      'kit.json': renderJson(kit),
    }),
    ['notice.eml', await noticeMail(letter, envelope, enclosures)],
  ]);
}

function customerEnvelope({ notice, reseller }: ResellerKit, name: string, sent: Day | null) {
  const { id, contact } = reseller;
  return {
    ...envelopeOf(notice, `${id}.${name}`, sent),
    from: { name: reseller.name, address: contact.email },
  };
}

const FILES: readonly Enclosed[] = [
  { name: 'existing-customers.html', is: 'existing' },
  { name: 'existing-customers.txt', is: 'text' },
  { name: 'new-customers.html', is: 'new' },
  { name: 'new-customers.txt', is: 'text' },
];

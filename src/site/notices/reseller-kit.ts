import { SUBJECT_LENGTH, type Notice, type RemovalStep } from '#core/schemas/notice-schema.ts';
import type { ResellerKit } from '#core/schemas/reseller-kit-schema.ts';
import type { Library } from '#core/library/library.ts';

import type { Wording } from '../wording/site-wording.ts';
import { yes } from '../wording/words.ts';

/**
 * The notice as a reseller passes it on: under its name, with its contact and data controller, the
 * day by which its customers must have it, and how long a removal takes from the day on which it is
 * read. Nothing for a notice that resellers do not get.
 */
export function resellerKitOf(
  words: Wording,
  notice: Notice,
  { id, settings }: Library['resellers'][number],
  removal: readonly RemovalStep[] = notice.reseller?.removal ?? [],
): ResellerKit | null {
  if (!notice.reseller) return null;
  const { name, website, contact, dataController, language } = settings;
  return {
    format: 'codicil-reseller-kit/2',
    reseller: {
      id,
      name,
      website: website ?? null,
      contact: { email: contact.email, phone: contact.phone ?? null, url: contact.url ?? null },
      dataController: {
        name: dataController.name,
        email: dataController.email,
        phone: dataController.phone ?? null,
        address: dataController.address ?? null,
      },
      language: language ?? null,
    },
    forwardBy: notice.reseller.forwardBy,
    removal: [...removal],
    subject: underOtherName(words, notice, notice.subject),
    whyYouGotThis: words.say('noticeWhy.throughReseller', {
      organisation: notice.controller.name,
      reseller: name,
    }),
    notice,
  };
}

/** A subject that says whose policy it is about, where there is room. */
export function underOtherName(
  words: Wording,
  { controller, policy }: Notice,
  subject: string,
): string {
  const named = words.say('noticeSubject.named', {
    organisation: controller.name,
    startsWithPolicy: yes(subject.startsWith(policy.title)),
    subject,
  });
  return named.length <= SUBJECT_LENGTH ? named : subject;
}

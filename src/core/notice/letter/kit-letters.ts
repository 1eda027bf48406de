import { longDay } from '#core/long-day.ts';
import type { Notice } from '../notice-schema.ts';
import type { ResellerKit } from '../reseller-kit-schema.ts';
import { greeting, link, paragraph, words, type Letter, type Run } from './letter.ts';

/** The notice as a reseller passes it on to its customers, under its own name. */
export function kitLetter(kit: ResellerKit, by: 'mail' | 'page'): Letter {
  const { reseller, notice } = kit;
  const known = addressesIn(kit);
  const linked = (text: string): Run[] => linkAddresses(text, known);
  return {
    language: notice.language,
    sender: reseller.name,
    subject: kit.subject,
    blocks: [
      ...(by === 'mail' ? [greeting('customer')] : []),
      ...kit.paragraphs.map((text) => paragraph(...linked(text))),
      ...(by === 'mail' ? [paragraph(...linked(kit.whyYouGotThis))] : []),
      paragraph(...linked([reseller.name, reseller.website].filter(Boolean).join(', '))),
    ],
  };
}

/** What the reseller itself is to do, and what is in its folder. */
export function instructionsLetter(
  kit: ResellerKit,
  files: readonly { name: string; use: string }[],
): Letter {
  const { reseller, notice, forwardBy, instructions } = kit;
  const { name, email } = notice.controller;
  return {
    language: notice.language,
    sender: name,
    subject: `For ${reseller.name}: pass on by ${longDay(forwardBy)}`,
    blocks: [
      paragraph(`It is about: ${notice.subject}.`),
      { kind: 'list', items: instructions.map((text) => [words(text)]) },
      { kind: 'heading', text: 'In this folder' },
      { kind: 'list', items: files.map(({ name, use }) => [words(`${name}: ${use}`)]) },
      { kind: 'heading', text: 'Where to read it all' },
      paragraph(link('Our notice', notice.links.page)),
      paragraph('Questions? Write to ', link(email, `mailto:${email}`), '.'),
    ],
  };
}

/** Addresses that a text of the kit may name, with what a link to each is; the longest first. */
function addressesIn({ reseller, notice }: ResellerKit): Map<string, string> {
  const { contact, dataController, website } = reseller;
  const urls = [website, contact.url, ...linksOf(notice)].filter((url) => url !== null);
  const mails = [contact.email, dataController.email].map((mail): [string, string] => [
    mail,
    `mailto:${mail}`,
  ]);
  const all = [...urls.map((url): [string, string] => [url, url]), ...mails];
  return new Map(all.toSorted(([a], [b]) => b.length - a.length));
}

function linksOf({ links, choices }: Notice): string[] {
  return [links.newText, links.oldText, links.redline, ...choices.map(({ url }) => url)];
}

function linkAddresses(text: string, known: ReadonlyMap<string, string>): Run[] {
  for (const [address, href] of known) {
    const at = text.indexOf(address);
    if (at === -1) continue;
    const rest = text.slice(at + address.length);
    return [
      ...linkAddresses(text.slice(0, at), known),
      link(address, href),
      ...linkAddresses(rest, known),
    ];
  }
  return text === '' ? [] : [words(text)];
}

import { withoutDates } from '#core/materiality/quantities/dates.ts';

/** A text without its markup, addresses and dates: each becomes a space. */
export function plainWords(text: string): string {
  return withoutDates(text.replaceAll(MARKUP, ' ').replaceAll(ADDRESSES, ' '));
}

/** Whether a text has an address or markup, and not words alone. */
export function hasAddress(text: string): boolean {
  return text.replaceAll(MARKUP, ' ').replaceAll(ADDRESSES, ' ') !== text;
}

/** A text without addresses of pages, mailboxes and telephones. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(ADDRESSES, ' ');
}

/** The telephone numbers of a text, as digits. */
export function telephonesIn(text: string): string[] {
  return (text.match(TELEPHONES) ?? []).map((number) => number.replaceAll(/\D/g, ''));
}

/** How many addresses of pages or mailboxes a text has. */
export function countAddresses(text: string): number {
  return text.match(ADDRESSES)?.length ?? 0;
}

const TELEPHONES = /(?:\+|(?<!\d)0)\d[\d ()./-]{5,}\d/g;
const MARKUP = /<!--.*?-->|\{%.*?%\}|\{\{.*?\}\}|<\/?[a-z][^>]*>/gis;
const ADDRESSES = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|(?:\+|(?<!\d)0)\d[\d ()./-]{5,}\d/g;

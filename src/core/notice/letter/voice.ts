import type { Notice } from '../notice-schema.ts';

/** Who speaks in a letter, and as what it knows its readers. */
export interface Voice {
  /** What the organisation wrote, said in this voice: its own words, or quoted. */
  said: (text: string) => string;
  /** What introduces its first words; nothing where it speaks itself. */
  introduction: string;
  /** The organisation as the subject of a sentence with “hold”: `we already hold`. */
  alreadyHold: string;
  /** How readers came to be its customers: `signed up`. */
  signedUp: string;
  signUp: string;
}

/** The organisation, to its customers. */
export const OWN_VOICE: Voice = {
  said: (text) => text,
  introduction: '',
  alreadyHold: 'we already hold',
  signedUp: 'signed up',
  signUp: 'sign up',
};

/** The organisation, to those who resell its services. */
export const TO_RESELLERS: Voice = {
  ...OWN_VOICE,
  signedUp: 'became our reseller',
  signUp: 'become our reseller',
};

/** A reseller, which does not speak as the organisation: it quotes it. */
export function resellerVoice({ controller }: Pick<Notice, 'controller'>, name: string): Voice {
  return {
    said: (text) => `“${text}”`,
    introduction: `${controller.name}, whose services you have from ${name}, writes: `,
    alreadyHold: `${controller.name} already holds`,
    signedUp: 'signed up',
    signUp: 'sign up',
  };
}

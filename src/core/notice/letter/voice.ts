import type { Notice } from '../notice-schema.ts';

/** Who speaks in a letter, and as what it knows its readers. */
export interface Voice {
  /** What the organisation wrote, said in this voice: its own words, or quoted. */
  said: (text: string) => string;
  /** What introduces its first words; nothing where it speaks itself. */
  introduction: string;
  /** The organisation as the subject of a sentence with “hold”; null where it holds nothing of theirs yet. */
  alreadyHold: string | null;
  /** The heading above the material changes. */
  whatChanges: string;
  /** How readers came to be its customers: `signed up`. */
  signedUp: string;
  signUp: string;
}

/** The organisation, to its customers. */
export const OWN_VOICE: Voice = {
  said: (text) => text,
  introduction: '',
  alreadyHold: 'we already hold',
  whatChanges: 'What changes for you',
  signedUp: 'signed up',
  signUp: 'sign up',
};

/** The same to customers who sign up once the change applies: it takes nothing from them. */
export function toNewCustomers(voice: Voice): Voice {
  return { ...voice, alreadyHold: null, whatChanges: 'What is new in the text' };
}

/** The organisation, to those who resell its services. */
export const TO_RESELLERS: Voice = {
  ...OWN_VOICE,
  signedUp: 'became our reseller',
  signUp: 'become our reseller',
  whatChanges: 'What changes in the text',
};

/** A reseller, which does not speak as the organisation: it quotes it. */
export function resellerVoice({ controller }: Pick<Notice, 'controller'>, name: string): Voice {
  return {
    ...OWN_VOICE,
    said: (text) => `“${text}”`,
    introduction: `${controller.name}, whose services you get from ${name}, writes: `,
    alreadyHold: `${controller.name} already holds`,
  };
}

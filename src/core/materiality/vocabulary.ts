import * as english from './vocabulary-english.ts';

/**
 * The words that the rules look for, of all languages together: a text is written in one of them, and
 * what would be another word in another language stands in no table.
 */
export const MUST = english.MUST;
export const SHOULD = english.SHOULD;
export const MAY = english.MAY;
export const NEGATIONS = english.NEGATIONS;
export const LIMITS = english.LIMITS;
export const EFFORTS = english.EFFORTS;
export const CASES = english.CASES;
export const HEDGES = english.HEDGES;
export const BOUNDLESS = english.BOUNDLESS;
export const RIGHTS = english.RIGHTS;
export const DEFAULTS = english.DEFAULTS;
export const HANDLING = english.HANDLING;
export const HARMS = english.HARMS;
export const BENEFITS = english.BENEFITS;
export const PROTECTS = english.PROTECTS;
export const DISCLAIMERS = english.DISCLAIMERS;
export const BINDS_THE_SILENT = english.BINDS_THE_SILENT;
export const WAYS_OUT = english.WAYS_OUT;
export const PARTIES = english.PARTIES;
export const DATA = english.DATA;
export const SENSITIVE = english.SENSITIVE;
export const PURPOSES = english.PURPOSES;
export const SCOPE = english.SCOPE;
export const OBLIGATIONS = english.OBLIGATIONS;
export const REGIONS = english.REGIONS;
export const WE = english.WE;
export const YOU = english.YOU;
export const POINTERS = english.POINTERS;
export const CONTACTS = english.CONTACTS;
export const CONTACT_WAYS = english.CONTACT_WAYS;
export const LOOKALIKES = english.LOOKALIKES;

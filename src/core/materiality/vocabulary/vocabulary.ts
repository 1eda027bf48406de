import * as english from './english.ts';
import * as french from './french.ts';
import * as german from './german.ts';
import * as spanish from './spanish.ts';

/**
 * The words that the rules look for, of all languages together: a text is written in one of them, and
 * what would be another word in another language stands in no table.
 */

export const MUST = [...english.MUST, ...german.MUST, ...french.MUST, ...spanish.MUST];
export const SHOULD = [...english.SHOULD, ...german.SHOULD, ...french.SHOULD, ...spanish.SHOULD];
export const MAY = [...english.MAY, ...german.MAY, ...french.MAY, ...spanish.MAY];
export const NEGATIONS = [
  ...english.NEGATIONS,
  ...german.NEGATIONS,
  ...french.NEGATIONS,
  ...spanish.NEGATIONS,
];
export const LIMITS = [...english.LIMITS, ...german.LIMITS, ...french.LIMITS, ...spanish.LIMITS];
export const EFFORTS = [
  ...english.EFFORTS,
  ...german.EFFORTS,
  ...french.EFFORTS,
  ...spanish.EFFORTS,
];
export const CASES = [...english.CASES, ...german.CASES, ...french.CASES, ...spanish.CASES];
export const HEDGES = [...english.HEDGES, ...german.HEDGES, ...french.HEDGES, ...spanish.HEDGES];
export const BOUNDLESS = [
  ...english.BOUNDLESS,
  ...german.BOUNDLESS,
  ...french.BOUNDLESS,
  ...spanish.BOUNDLESS,
];
export const RIGHTS = [...english.RIGHTS, ...german.RIGHTS, ...french.RIGHTS, ...spanish.RIGHTS];
export const DEFAULTS = [
  ...english.DEFAULTS,
  ...german.DEFAULTS,
  ...french.DEFAULTS,
  ...spanish.DEFAULTS,
];
export const HANDLING = [
  ...english.HANDLING,
  ...german.HANDLING,
  ...french.HANDLING,
  ...spanish.HANDLING,
];
export const HARMS = [...english.HARMS, ...german.HARMS, ...french.HARMS, ...spanish.HARMS];
export const BENEFITS = [
  ...english.BENEFITS,
  ...german.BENEFITS,
  ...french.BENEFITS,
  ...spanish.BENEFITS,
];
export const PROTECTS = [
  ...english.PROTECTS,
  ...german.PROTECTS,
  ...french.PROTECTS,
  ...spanish.PROTECTS,
];
export const DISCLAIMERS = [
  ...english.DISCLAIMERS,
  ...german.DISCLAIMERS,
  ...french.DISCLAIMERS,
  ...spanish.DISCLAIMERS,
];
export const BINDS_THE_SILENT = [
  ...english.BINDS_THE_SILENT,
  ...german.BINDS_THE_SILENT,
  ...french.BINDS_THE_SILENT,
  ...spanish.BINDS_THE_SILENT,
];
export const WAYS_OUT = [
  ...english.WAYS_OUT,
  ...german.WAYS_OUT,
  ...french.WAYS_OUT,
  ...spanish.WAYS_OUT,
];
export const PARTIES = [
  ...english.PARTIES,
  ...german.PARTIES,
  ...french.PARTIES,
  ...spanish.PARTIES,
];
export const DATA = [...english.DATA, ...german.DATA, ...french.DATA, ...spanish.DATA];
export const SENSITIVE = [
  ...english.SENSITIVE,
  ...german.SENSITIVE,
  ...french.SENSITIVE,
  ...spanish.SENSITIVE,
];
export const PURPOSES = [
  ...english.PURPOSES,
  ...german.PURPOSES,
  ...french.PURPOSES,
  ...spanish.PURPOSES,
];
export const SCOPE = [...english.SCOPE, ...german.SCOPE, ...french.SCOPE, ...spanish.SCOPE];
export const OBLIGATIONS = [
  ...english.OBLIGATIONS,
  ...german.OBLIGATIONS,
  ...french.OBLIGATIONS,
  ...spanish.OBLIGATIONS,
];
export const REGIONS = [
  ...english.REGIONS,
  ...german.REGIONS,
  ...french.REGIONS,
  ...spanish.REGIONS,
];
export const WE = [...english.WE, ...german.WE, ...french.WE, ...spanish.WE];
export const YOU = [...english.YOU, ...german.YOU, ...french.YOU, ...spanish.YOU];
export const POINTERS = english.POINTERS;
export const CONTACTS = english.CONTACTS;
export const CONTACT_WAYS = english.CONTACT_WAYS;
export const LOOKALIKES = english.LOOKALIKES;

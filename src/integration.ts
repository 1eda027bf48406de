// What an Astro project imports.
export { codicil, type CodicilOptions } from './adapters/integration/codicil.ts';

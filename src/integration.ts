// What an Astro project imports.
export { codicil, type CodicilOptions } from '#build/integration/codicil.ts';

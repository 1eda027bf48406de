import { codicil } from './src/integration.ts';

// As `defineConfig` types it, which loads half a second of what no build of ours needs.
/** @type {import('astro').AstroUserConfig} */
export default {
  integrations: [codicil()],
};

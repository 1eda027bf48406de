import { PARAMETERS, PARAMETERS_HELP, parsePort, defineVerb } from '#io/terminal/command.ts';
import { DRAFTS } from '#build/run/preview-of-run.ts';

export const verb = defineVerb({
  name: 'dev',
  summary: 'serves the site while you edit, from the files as they are',
  help: `Usage: npm run dev -- [options]

Serves the site while you edit, at http://localhost:4321 unless that is taken. A page shows a change
as soon as its file is saved; while the library has errors it shows them instead.

  --port <number>     the port (default: 4321)
${PARAMETERS_HELP}

Exit code: 0 stopped; 2 wrong usage; 70 a fault of Codicil.`,
  options: { ...PARAMETERS, port: { type: 'string' } },
  run: async ({ port: chosen = '4321' }) => {
    const port = parsePort(chosen);
    process.env[DRAFTS] = '1';
    const { dev } = await import('astro');
    await dev({ server: { port } });
    return 0;
  },
});

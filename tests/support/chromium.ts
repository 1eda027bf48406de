import { existsSync } from 'node:fs';

import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/**
 * A real Chromium: `CHROMIUM_PATH`, else the one that comes as an npm package (Linux x64), else one
 * that Playwright finds installed.
 */
export async function launchChromium(): Promise<Browser> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return chromium.launch({ executablePath: chosen });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const executablePath = await sparticuz.executablePath();
    if (existsSync(executablePath)) {
      return chromium.launch({ executablePath, args: [...UNBOXED, ...QUIET] });
    }
  }
  return chromium.launch();
}

// The package's own arguments are those of a cloud function: one process that ends with its first
// context, and no same-origin policy. As root, Chromium starts without a sandbox only.
const UNBOXED = ['--no-sandbox', '--font-render-hinting=none'];

// Without these, Chromium itself asks other hosts at every start.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

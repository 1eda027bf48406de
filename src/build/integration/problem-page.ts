import type { HookParameters } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import { formatPlace, type Issue } from '#core/problems/issue.ts';

import { readCurrentLibrary } from '../run/open-library.ts';

/**
 * While the development server runs and the library has errors, every page is the list of them; it
 * gives way to the site as soon as they are mended.
 */
export function showProblems({
  middlewares,
}: HookParameters<'astro:server:setup'>['server']): void {
  middlewares.use((request, response, next) => {
    const wantsPage = request.headers.accept?.includes('text/html') === true;
    const { library, issues } = readCurrentLibrary();
    if (library || !wantsPage) {
      next();
      return;
    }
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.end(renderProblems(issues));
  });
}

function renderProblems(issues: readonly Issue[]): string {
  const title = `${issues.length} ${issues.length === 1 ? 'problem' : 'problems'} in the library`;
  const rows = issues.map((one) =>
    h('li', [
      h('p', [h('code', formatPlace(one.place)), ` ${one.severity} `, h('strong', one.code)]),
      h('p', one.message),
      ...(one.also ? [h('p', ['Also at ', h('code', formatPlace(one.also))])] : []),
      h('p', one.step),
    ]),
  );
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('title', title),
      h('script', { type: 'module', src: '/@vite/client' }),
      h(
        'style',
        'body{font:1rem/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}li{margin-block:1.5rem}p{margin:0}',
      ),
    ]),
    h('body', [
      h('h1', title),
      h('p', 'The site is shown again when they are mended.'),
      h('ol', rows),
      h('p', ['Read about a problem: ', h('code', 'npm run explain -- <code>')]),
    ]),
  ]);
  return `<!doctype html>${toHtml(page)}`;
}

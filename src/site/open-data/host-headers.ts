/** The content security policy of every page: nothing from elsewhere, nothing inline. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  // WebAssembly is the search engine; it comes as a file of this site too.
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

// What a page cannot say of itself in a `<meta>`.
const HEADERS: readonly [string, string][] = [
  ['Content-Security-Policy', `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'interest-cohort=(), geolocation=(), camera=(), microphone=()'],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
];

/** Data is for anyone's programs, pages are not for anyone's frames. */
const OPEN = ['*.json', '*.txt', 'feed.xml', 'timemap.link'];

/** `_headers` as Netlify and Cloudflare Pages read it. */
export function renderHeadersFile(base: string): string {
  const all = HEADERS.map(([name, value]) => `  ${name}: ${value}`);
  const open = OPEN.flatMap((name) => [`${base}${name}`, '  Access-Control-Allow-Origin: *']);
  const assets = [`${base}assets/*`, '  Cache-Control: public, max-age=31536000, immutable'];
  return [`${base}*`, ...all, ...open, ...assets, ''].join('\n');
}

/** `.htaccess` as Apache reads it. */
export function renderHtaccess(): string {
  const all = HEADERS.map(([name, value]) => `Header always set ${name} "${value}"`);
  return [
    '# Security headers; needs mod_headers.',
    ...all,
    '<FilesMatch "\\.(json|txt|xml|link)$">',
    'Header always set Access-Control-Allow-Origin "*"',
    '</FilesMatch>',
    'AddType application/link-format .link',
    'AddType text/plain;charset=utf-8 .txt',
    'ErrorDocument 404 /404.html',
    '',
  ].join('\n');
}

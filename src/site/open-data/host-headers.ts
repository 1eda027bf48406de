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
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'geolocation=(), camera=(), microphone=()'],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  // Published data is open to any program; there is no cookie to leak.
  ['Access-Control-Allow-Origin', '*'],
];

function headersFor(embeddedBy: readonly string[]): [string, string][] {
  const hosts = embeddedBy.length === 0 ? "'none'" : embeddedBy.join(' ');
  const policy = `${CONTENT_SECURITY_POLICY}; frame-ancestors ${hosts}`;
  return [
    ['Content-Security-Policy', policy],
    ...HEADERS.map(([name, value]): [string, string] => [name, value]),
    // It knows no other site: where one is allowed, the policy alone decides.
    ...(embeddedBy.length === 0 ? [['X-Frame-Options', 'DENY'] as [string, string]] : []),
  ];
}

// An image that came from elsewhere, and is a page of its own when it is opened by its address.
const IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

// The name of such a file changes with its bytes.
const FOR_GOOD = 'Cache-Control: public, max-age=31536000, immutable';
const NAMED_BY_BYTES = String.raw`\.pf_(?:fragment|index|filter)$`;

/** What `_headers` says of single files and folders of a site. */
interface HostedFiles {
  /** Paths of SVG images, from the site's root. */
  images: readonly string[];
  /** Every file of the site, relative to its root. */
  files: readonly string[];
  embeddedBy?: readonly string[];
}

/**
 * `_headers` as Netlify and Cloudflare Pages read it: a `*` only at the end of a path, and on Cloudflare
 * at most 100 rules, so what protects comes first. Of two policies that meet in one path, a browser
 * enforces both.
 */
export function renderHeadersFile(
  base: string,
  { images, files, embeddedBy = [] }: HostedFiles,
): string {
  const all = headersFor(embeddedBy).map(([name, value]) => `  ${name}: ${value}`);
  const named = files.filter((file) => new RegExp(NAMED_BY_BYTES).test(file)).map(folderOf);
  const kept = ['assets', ...new Set(named)].flatMap((folder) => [
    `${base}${folder}/*`,
    `  ${FOR_GOOD}`,
  ]);
  const sandboxed = images.flatMap((path) => [
    base + path.slice(1),
    `  Content-Security-Policy: ${IMAGE_POLICY}`,
  ]);
  return [`${base}*`, ...all, ...sandboxed, ...kept, ''].join('\n');
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

/** `.htaccess` as Apache reads it. */
export function renderHtaccess(base: string, embeddedBy: readonly string[] = []): string {
  const all = headersFor(embeddedBy).map(([name, value]) => `Header always set ${name} "${value}"`);
  return [
    '# Security headers; needs mod_headers.',
    ...all,
    '<FilesMatch "\\.svg$">',
    `Header always set Content-Security-Policy "${IMAGE_POLICY}"`,
    '</FilesMatch>',
    `<FilesMatch "${NAMED_BY_BYTES}">`,
    `Header set ${FOR_GOOD.replace(': ', ' "')}"`,
    '</FilesMatch>',
    'AddType application/link-format .link',
    'AddType text/plain;charset=utf-8 .txt',
    `ErrorDocument 404 ${base}404.html`,
    '',
  ].join('\n');
}

import { langs } from '../i18n/languages.ts';
import { always, type Delivered, type Header, headersOf, policyOf } from './headers.ts';
import { type Kind, kinds, type Pattern } from './kinds.ts';
import { types } from './types.ts';

const everyKind: readonly Kind[] = [...kinds.map(({ kind }) => kind), 'pages'];

/**
 * What stands in nginx's `http` and `server` contexts. `base` is the path that the site is published under, `/` or
 * `/trust/`; the files lie below it in the root folder too.
 */
export function nginxContexts(
  delivered: Delivered,
  base: string,
): { http: string; server: string } {
  return { http: httpContext(delivered, base), server: serverContext(base) };
}

function httpContext(delivered: Delivered, base: string): string {
  const path = base.replace(/[.+]/g, '\\$&');
  const patterns = kinds.flatMap(({ kind, patterns }) =>
    patterns.map((pattern): [string, string] => [regex(pattern, path), kind]),
  );
  const policy = (file: string) => policyOf(file, delivered) ?? '';
  const byKind = (name: string) =>
    everyKind.flatMap((kind) => {
      const header = headersOf(kind).find((one) => one.name === name);
      return header ? [[kind, header.value] as [string, string]] : [];
    });
  return `map_hash_bucket_size 256;
map_hash_max_size 4096;
${map('$uri', '$site_kind', [...patterns, ['default', 'pages']])}
# Each page its own policy. Empty where a file has none: nginx then sends no such header.
${map('$uri', '$site_policy', [
  ...[...delivered.keys()].map((file): [string, string] => [base + file, policy(file)]),
  [`${base}sw.js`, policy('sw.js')],
  ['~\\.pdf$', policy('x.pdf')],
  ['default', policy('')],
])}
${map('$site_kind', '$site_resource_policy', byKind('Cross-Origin-Resource-Policy'))}
${map('$site_kind', '$site_caching', byKind('Cache-Control'))}
# What a reader of no such page understands: the language of the address, else the first one accepted.
${map('$http_accept_language', '$site_accepted', accepted(base))}
${map('$request_uri', '$site_missing', [
  ...langs.map((lang): [string, string] => [`~^${path}${lang}(/|$)`, `${base}${lang}/404.html`]),
  ['default', '$site_accepted'],
])}
types {
${Object.entries(types)
  .map(([ending, type]) => `  ${type} ${ending};`)
  .join('\n')}
}
default_type application/octet-stream;
charset utf-8;
charset_types text/css text/csv text/javascript text/markdown text/plain text/xml application/atom+xml application/json application/manifest+json application/rss+xml application/xml image/svg+xml;
server_tokens off;
etag on;
# Compressed by the build; without this module, leave out the line and only gzip is sent.
brotli_static on;
gzip_static on;
gzip_vary on;
`;
}

function serverContext(base: string): string {
  return `${always.map(addHeader).join('\n')}
add_header Content-Security-Policy $site_policy always;
add_header Cross-Origin-Resource-Policy $site_resource_policy always;
# Not with an error, which is never to be kept.
add_header Cache-Control $site_caching;
absolute_redirect off;
error_page 404 $site_missing;

location ${base} {
  # Addresses without their ending, and folders without their slash.
  if (-f $document_root$uri.html) {
    return 301 $uri.html$is_args$args;
  }
  if (-f $document_root$uri/index.html) {
    return 301 $uri/$is_args$args;
  }
  try_files $uri =404;
}
location ~ /$ {
  try_files \${uri}index.html =404;
}
# What serves other hosts, and what is only ever sent in place of another file.
location ~ (/_headers|\\.br|\\.gz)$ {
  return 404;
}
`;
}

function addHeader({ name, value }: Header): string {
  return `add_header ${name} "${value}" always;`;
}

function map(from: string, to: string, rows: readonly [string, string][]): string {
  const lines = rows.map(([key, value]) => `  "${key}" "${value}";`);
  return `map ${from} ${to} {\n${lines.join('\n')}\n}`;
}

function regex(pattern: Pattern, path: string): string {
  if ('file' in pattern) return `~^${path}${pattern.file.replaceAll('.', '\\.')}$`;
  if ('folder' in pattern) return `~^${path}${pattern.folder}/`;
  return `~\\.${pattern.ending}$`;
}

/** The language named first, of those the site speaks. */
function accepted(base: string): [string, string][] {
  const [first, ...more] = langs;
  if (more.length === 0) return [['default', `${base}${first}/404.html`]];
  const rows = langs.map((lang): [string, string] => {
    const others = langs.filter((other) => other !== lang).join('|');
    return [`~*^(?:(?!\\b(?:${others})\\b).)*\\b${lang}\\b`, `${base}${lang}/404.html`];
  });
  return [...rows, ['default', `${base}404.html`]];
}

/** Media types of what the site publishes, by ending; text is UTF-8. */
export const types: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  rss: 'application/rss+xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** Whether a file is worth compressing: the rest is compressed already. */
export function isText(file: string): boolean {
  const type = types[file.split('.').at(-1) ?? ''] ?? '';
  return /^text\/|\+xml$|[+/](json|xml)$|wasm$/.test(type);
}

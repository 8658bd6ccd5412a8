import { table } from '../markdown/table.ts';
import { always, headersOf, policyOf } from './headers.ts';
import { type Kind, kinds, type Pattern } from './kinds.ts';
import { searchPage } from './policy.ts';

/** `docs/headers.md`, in Markdown as the formatter leaves it. */
export function headersTable(): string {
  const byKind: [Kind, string][] = [
    ...kinds.map(({ kind, patterns }): [Kind, string] => [
      kind,
      patterns.map((pattern) => code(nameOf(pattern))).join(', '),
    ]),
    ['pages', 'all else, errors included'],
  ];
  const names = headersOf('pages').map(({ name }) => name);
  const policies: [string, string][] = [
    ['a page with a search box', policyOf('x.html', new Map([['x.html', searchPage]])) ?? ''],
    ['`sw.js`', policyOf('sw.js', new Map()) ?? ''],
    ['any other file that is no page', policyOf('x.txt', new Map()) ?? ''],
  ];
  return `# Headers

Made by \`npm run headers\` out of \`src/delivery/\`; change them there. [Deploying](deploy.md) says what carries them to a server.

## With every answer

${table(
  ['header', 'value'],
  always.map(({ name, value }) => [code(name), code(value)]),
)}

## By kind of file

An error is sent without \`Cache-Control\`.

${table(
  ['kind', 'files', ...names.map(code)],
  byKind.map(([kind, files]) => [
    kind,
    files,
    ...names.map((name) => code(headersOf(kind).find((one) => one.name === name)?.value ?? '')),
  ]),
)}

## Content-Security-Policy

Each page has its own, with the hashes of its scripts and styles in the place of \`sha256-…\`, and without what it does not use. A PDF has none, for
browsers show it in a page of their own making. Within the page stands the same, but for \`frame-ancestors\`, and with \`form-action 'self' file:\` for the search of a copy
that is opened from disk.

${table(
  ['file', 'policy'],
  policies.map(([file, policy]) => [file, code(policy)]),
)}
`;
}

const code = (text: string) => `\`${text}\``;

function nameOf(pattern: Pattern): string {
  if ('file' in pattern) return pattern.file;
  if ('folder' in pattern) return `${pattern.folder}/`;
  return `.${pattern.ending}`;
}

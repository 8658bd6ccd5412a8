import { readFileSync } from 'node:fs';
import { test as everywhere, expect } from 'vitest';
import { type Answer, Nginx } from '../../scripts/nginx.ts';
import { attribute, elementsOf, parsePage } from '../../src/html/parse.ts';
import { lacks } from '../needs.ts';
import { findings } from '../policy-findings.ts';

const test = everywhere.skipIf(lacks('nginx', 'brotli'));
const conf = readFileSync('dist-server/nginx.conf', 'utf8');
const halfAYear = 15_768_000;

/**
 * What Mozilla's HTTP Observatory looks at, each with what it must find (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring).
 * It also asks that http leads to https, which is the work of what stands before this configuration.
 */
const checks: Record<string, (answer: Answer) => boolean> = {
  'Content-Security-Policy is strict': ({ headers }) => {
    const policy = directives(headers);
    return (
      findings(headers['content-security-policy'] ?? '').length === 0 &&
      policy.get('default-src') === "'none'" &&
      policy.get('base-uri') === "'none'" &&
      !/'unsafe-(inline|eval|hashes)'|\b(http|ftp):|\*/.test([...policy.values()].join(' ')) &&
      !/\b(data|https):/.test(`${policy.get('script-src')} ${policy.get('style-src')}`)
    );
  },
  'no other site frames it': ({ headers }) =>
    directives(headers).get('frame-ancestors') === "'none'",
  'Strict-Transport-Security holds for half a year at least, and is sent once': ({ headers }) => {
    const value = headers['strict-transport-security'] ?? '';
    return !value.includes(',') && Number(/^max-age=(\d+)(;|$)/.exec(value)?.[1]) >= halfAYear;
  },
  'X-Content-Type-Options is nosniff': ({ headers }) =>
    headers['x-content-type-options'] === 'nosniff',
  'Referrer-Policy tells other sites no address': ({ headers }) =>
    /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/.test(
      headers['referrer-policy'] ?? '',
    ),
  'Cross-Origin-Resource-Policy keeps it to the site': ({ headers }) =>
    /^same-(origin|site)$/.test(headers['cross-origin-resource-policy'] ?? ''),
  'no other site reads it': ({ headers }) => headers['access-control-allow-origin'] === undefined,
  'no cookie is set': ({ headers }) => headers['set-cookie'] === undefined,
  'every script is the site’s own': ({ body }) =>
    scriptSources(body.toString()).every((source) => !/^(\w+:|\/\/)/.test(source)),
};

const failed = (answer: Answer) =>
  Object.entries(checks).flatMap(([name, holds]) => (holds(answer) ? [] : name));

function directives(headers: Answer['headers']): Map<string, string> {
  const policy = headers['content-security-policy'] ?? '';
  return new Map(
    policy.split(/; */).map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

function scriptSources(html: string): string[] {
  return elementsOf(parsePage(html))
    .filter(({ tagName }) => tagName === 'script')
    .map((script) => attribute(script, 'src') ?? '');
}

/** What a real nginx with this configuration answers to a page of another site. */
async function asked(configuration: string, path: string): Promise<Answer> {
  const nginx = await Nginx.start({ conf: configuration });
  try {
    return await nginx.ask(path, { origin: 'https://elsewhere.example' });
  } finally {
    await nginx.stop();
  }
}

test.each(['/', '/zh/', '/zh/q/soc-types.html', '/en/search.html', '/en/nowhere'])(
  '%s is protected',
  async (path) => {
    expect(failed(await asked(conf, path))).toEqual([]);
  },
);

test.each([
  ['/zh', '/zh/'],
  ['/en/search', '/en/search.html'],
])('%s leads on without leaving the scheme or the host', async (path, location) => {
  const { status, headers } = await asked(conf, path);
  expect({ status, location: headers.location }).toEqual({ status: 301, location });
});

/** The configuration with a header left out, or with another value. */
const changed = (header: string, value?: string) =>
  conf.replaceAll(
    new RegExp(`add_header ${header} .*`, 'g'),
    value === undefined ? '' : `add_header ${header} "${value}" always;`,
  );

test.each([
  [
    'Content-Security-Policy',
    undefined,
    ['Content-Security-Policy is strict', 'no other site frames it'],
  ],
  [
    'Content-Security-Policy',
    "default-src 'none'; script-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    ['Content-Security-Policy is strict'],
  ],
  [
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self' https:; base-uri 'none'; frame-ancestors 'self'",
    ['Content-Security-Policy is strict', 'no other site frames it'],
  ],
  [
    'Strict-Transport-Security',
    undefined,
    ['Strict-Transport-Security holds for half a year at least, and is sent once'],
  ],
  [
    'Strict-Transport-Security',
    'max-age=86400',
    ['Strict-Transport-Security holds for half a year at least, and is sent once'],
  ],
  ['X-Content-Type-Options', undefined, ['X-Content-Type-Options is nosniff']],
  ['Referrer-Policy', 'unsafe-url', ['Referrer-Policy tells other sites no address']],
  [
    'Cross-Origin-Resource-Policy',
    'cross-origin',
    ['Cross-Origin-Resource-Policy keeps it to the site'],
  ],
  [
    'Referrer-Policy',
    'no-referrer" always;\nadd_header Access-Control-Allow-Origin "*',
    ['no other site reads it'],
  ],
  [
    'Referrer-Policy',
    'no-referrer" always;\nadd_header Set-Cookie "session=1',
    ['no cookie is set'],
  ],
])('with %s %j, it is not', async (header, value, faults) => {
  expect(failed(await asked(changed(header, value), '/zh/'))).toEqual(faults);
});

test('a script of another host is found', async () => {
  const answer = await asked(conf, '/zh/');
  const body = Buffer.from(`${answer.body}<script src="https://cdn.example/x.js"></script>`);
  expect(failed({ ...answer, body })).toEqual(['every script is the site’s own']);
});

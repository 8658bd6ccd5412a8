import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, test as everywhere, expect } from 'vitest';
import { Nginx } from '../../scripts/nginx.ts';
import { always, headersOf, policyOf } from '../../src/delivery/headers.ts';
import { type Kind, kindOf } from '../../src/delivery/kinds.ts';
import { nginxContexts } from '../../src/delivery/nginx.ts';
import { nginxConf } from '../../src/delivery/nginx-conf.ts';
import { Pages } from '../../src/integrations/built/pages.ts';
import { deliveredOf } from '../../src/integrations/delivery/delivered.ts';
import { lacks } from '../needs.ts';

const test = everywhere.skipIf(lacks('nginx', 'brotli'));

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
const delivered = deliveredOf((await Pages.in('dist')).all());
const find = (pattern: RegExp) => `/${files.find((file) => pattern.test(file)) ?? expect.fail()}`;
const page = '/zh/q/soc-types.html';
const script = find(/^search\/search\.zh\.\w+\.js$/);

/** What the typed source says of a file, as a response shows it. */
function headers(kind: Kind, file: string): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(
      [...always, ...headersOf(kind)].map(({ name, value }) => [name.toLowerCase(), value]),
    ),
    'content-security-policy': policyOf(file, delivered),
  };
}

let nginx: Nginx;
beforeAll(async () => {
  nginx = await Nginx.start();
});
afterAll(() => nginx.stop());

describe('headers', () => {
  test.each([
    ['/', 'pages'],
    ['/zh/', 'pages'],
    [page, 'pages'],
    ['/copies/trust-center-zh.html', 'copies'],
    [script, 'hashed'],
    [find(/^search\/chunk\..*\.js$/), 'hashed'],
    [find(/^share\/actions\..*\.js$/), 'hashed'],
    ['/sw.js', 'worker'],
    ['/favicon.svg', 'files'],
    [find(/^copies\/.*\.zip$/), 'copies'],
  ] as const)('%s is answered as %s are', async (path, kind) => {
    const answer = await nginx.ask(path);
    expect(answer.status).toBe(200);
    const file = path.slice(1).replace(/^$|\/$/, '$&index.html');
    expect(answer.headers).toMatchObject(headers(kind, file));
    expect(answer.headers.server).toBe('nginx');
  });

  test('an error and a redirect carry them too, but nobody is to keep the error', async () => {
    const { 'cache-control': _, ...policy } = headers('pages', '404.html');
    const missing = await nginx.ask('/search/none.0123456789.js');
    expect(missing.status).toBe(404);
    expect(missing.headers).toMatchObject(policy);
    expect(missing.headers['cache-control']).toBeUndefined();
    expect((await nginx.ask('/zh')).headers).toMatchObject(
      Object.fromEntries(always.map(({ name, value }) => [name.toLowerCase(), value])),
    );
  });

  test('what carries a hash in its name is kept for good', () => {
    const hashed = files.filter((file) => /[._][\da-f]{7,}\.\w+$/.test(file));
    expect(hashed.length).toBeGreaterThan(10);
    expect(hashed.filter((file) => kindOf(file) !== 'hashed')).toEqual([]);
  });

  test('every kind of the build is asked for above, but for what this build has none of', () => {
    const kinds = new Set(files.filter((file) => !/\.(br|gz)$/.test(file)).map(kindOf));
    for (const kind of ['cards', 'printed'] as const) kinds.delete(kind);
    expect([...kinds].sort()).toEqual(['copies', 'files', 'hashed', 'pages', 'worker']);
  });
});

describe('compression', () => {
  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['', undefined, (body: Buffer) => body],
  ])('“%s” is given %s', async (accepts, encoding, open) => {
    for (const path of [page, script, '/nowhere']) {
      const { status, headers, body } = await nginx.ask(path, { 'accept-encoding': accepts });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers.vary).toBe('Accept-Encoding');
      const file = status === 404 ? '/404.html' : path;
      expect(open(body)).toEqual(readFileSync(`dist${file}`));
    }
  });

  test('what is compressed already is sent as it is', async () => {
    const { headers } = await nginx.ask(find(/^copies\/.*\.zip$/), {
      'accept-encoding': 'br, gzip',
    });
    expect(headers['content-encoding']).toBeUndefined();
  });
});

test.each([
  [page, 'text/html; charset=utf-8'],
  ['/nowhere', 'text/html; charset=utf-8'],
  [script, 'text/javascript; charset=utf-8'],
  ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
  [find(/^copies\/.*\.zip$/), 'application/zip'],
])('%s is %s', async (path, type) => {
  expect((await nginx.ask(path)).headers['content-type']).toBe(type);
});

test('every file has a type', async () => {
  const untyped: string[] = [];
  for (const file of files) {
    if (!/\.\w+$/.test(file) || /\.(br|gz)$/.test(file)) continue;
    const { status, headers } = await nginx.ask(`/${file}`, {}, 'HEAD');
    if (status !== 200 || headers['content-type'] === 'application/octet-stream')
      untyped.push(`${file}: ${status}, ${headers['content-type']}`);
  }
  expect(untyped).toEqual([]);
});

test.each([page, script])('%s is not sent again to whom it is known', async (path) => {
  const etag = (await nginx.ask(path)).headers.etag ?? expect.fail();
  const again = await nginx.ask(path, { 'if-none-match': etag });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
  expect(again.headers['content-security-policy']).toBeDefined();
});

test.each([
  ['/zh', '/zh/'],
  ['/zh?q=1', '/zh/?q=1'],
  ['/zh/index', '/zh/index.html'],
  ['/zh/q/soc-types', '/zh/q/soc-types.html'],
  ['/zh/search?q=ISO%2022301&x=%0d%0a', '/zh/search.html?q=ISO%2022301&x=%0d%0a'],
  ['//zh/q/soc-types', '/zh/q/soc-types.html'],
])('%s leads to %s', async (path, location) => {
  const { status, headers } = await nginx.ask(path);
  expect({ status, location: headers.location }).toEqual({ status: 301, location });
});

const both = '404.html';
test.each([
  ['/zh/q/nowhere.html', 'en', 'zh/404.html'],
  ['/en/q/nowhere', 'zh-CN', 'en/404.html'],
  ['/nowhere', 'zh-CN,zh;q=0.9,en;q=0.8', 'zh/404.html'],
  ['/nowhere', 'en-GB,en;q=0.9,zh;q=0.8', 'en/404.html'],
  ['/nowhere', 'fr,EN;q=0.8,zh;q=0.5', 'en/404.html'],
  ['/nowhere', 'fr, de', both],
  ['/nowhere', '', both],
  // No folder is listed, nothing outside is reached, and what serves other hosts is not there.
  ['/zh/q/', '', 'zh/404.html'],
  ['/zh/q', '', 'zh/404.html'],
  ['/search/', '', both],
  ['/copies/', '', both],
  ['/../package.json', '', ''],
  ['/%2e%2e/package.json', '', ''],
  ['/zh/%2e%2e/%2e%2e/package.json', '', ''],
  ['/_headers', '', both],
  [`${page}.br`, '', 'zh/404.html'],
  [`${page}.gz`, '', 'zh/404.html'],
  ['/zh/%0d%0aSet-Cookie:a=b', '', 'zh/404.html'],
  ['/zh/%ff%fe', '', 'zh/404.html'],
  ['/.git/config', '', both],
])('%s, asked for in “%s”, is not there', async (path, language, shown) => {
  const { status, headers, body } = await nginx.ask(path, { 'accept-language': language });
  expect(headers['set-cookie']).toBeUndefined();
  if (shown === '') expect(status).toBe(400);
  else {
    expect(status).toBe(404);
    expect(body.equals(readFileSync(`dist/${shown}`))).toBe(true);
  }
});

test('nothing is taken from readers: no cookie, no address in the log, no body', async () => {
  const answer = await nginx.ask(page, { 'user-agent': 'reader/1' });
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect((await nginx.ask(page, {}, 'POST')).status).toBe(405);
  await expect.poll(() => nginx.log(), { timeout: 20_000 }).toContain(page);
  expect(nginx.log()).not.toMatch(/127\.0\.0\.1|reader\/1/);
});

test('below a path, it is the same', async () => {
  const base = '/trust/';
  const below = await Nginx.start({ conf: nginxConf(nginxContexts(delivered, base)), base });
  try {
    const found = await below.ask(`${base}zh/q/soc-types.html`, { 'accept-encoding': 'br' });
    expect(found.headers).toMatchObject({
      ...headers('pages', page.slice(1)),
      'content-encoding': 'br',
    });
    expect((await below.ask(`${base}sw.js`)).headers).toMatchObject(headers('worker', 'sw.js'));
    expect((await below.ask(`${base}zh/search`)).headers.location).toBe(`${base}zh/search.html`);
    expect((await below.ask('/trust')).headers.location).toBe(base);
    const missing = await below.ask(`${base}en/nowhere`);
    expect(missing.status).toBe(404);
    expect(missing.body).toEqual(readFileSync('dist/en/404.html'));
    expect((await below.ask('/elsewhere')).status).toBe(404);
  } finally {
    await below.stop();
  }
});

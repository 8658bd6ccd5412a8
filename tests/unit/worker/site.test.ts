import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../src/integrations/offline/contents.ts';
import { fileFor } from '../../../src/worker/site.ts';

const file = (name: string, bytes: number): [string, Uint8Array] => [name, new Uint8Array(bytes)];
const build = new Map([
  file('404.html', 100),
  file('cards/zh/a.png', 10),
  file('copies/all.zip', 10),
  file('favicon.svg', 50),
  file('index.html', 400),
  file('search/search.zh.js', 300),
  file('sitemap.xml', 10),
  file('sw.js', 10),
  file('zh/index.html', 500),
  file('zh/long.html', 900),
  file('zh/q/short.html', 200),
]);

describe('what a device keeps', () => {
  test('scripts first, then the entrances, then the smallest pages', () => {
    const { kept, whenRead } = siteOf(build, 1500);
    expect(Object.keys(kept)).toEqual([
      'favicon.svg',
      'search/search.zh.js',
      'index.html',
      'zh/index.html',
      '404.html',
    ]);
    expect(Object.keys(whenRead)).toEqual(['zh/q/short.html', 'zh/long.html']);
  });

  test('everything a reader opens, where there is room, and nothing that is for others', () => {
    const { kept, whenRead } = siteOf(build, 1e6);
    expect(Object.keys(kept).sort()).toEqual(
      [...build.keys()].filter((name) => !/^(cards|copies|sitemap|sw)/.test(name)),
    );
    expect(whenRead).toEqual({});
  });

  test('another content is another build', () => {
    const changed = new Map(build).set('zh/long.html', new Uint8Array(900).fill(1));
    expect(siteOf(changed, 1500).build).not.toBe(siteOf(build, 1500).build);
    expect(siteOf(new Map([...build].reverse()), 1500)).toEqual(siteOf(build, 1500));
  });
});

test.each([
  ['', 'index.html'],
  ['zh/', 'zh/index.html'],
  ['zh/q/short.html', 'zh/q/short.html'],
  ['zh/q/short', 'zh/q/short.html'],
  ['zh/long.html', 'zh/long.html'],
  ['zh', undefined],
  ['zh/none.html', undefined],
  ['__proto__', undefined],
  ['constructor', undefined],
  ['%E0%A4%A', undefined],
])('the path "%s" means %s', (path, expected) => {
  expect(fileFor(siteOf(build, 1500), path)).toBe(expected);
});

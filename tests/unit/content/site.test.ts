import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/content/library.ts';
import { lostFrom } from '../../../src/content/lost-addresses.ts';
import { moved } from '../../../src/schema/moved.ts';
import { Content } from './content.ts';

const base = 'https://north.example/trust/';

test.each([
  ['https://example.com/信任/', 'https://example.com/%E4%BF%A1%E4%BB%BB/'],
  ['https://例え.example/', 'https://xn--r8jz45g.example/'],
  ['https://Example.com:443/A b/', 'https://example.com/A%20b/'],
])('the address %s is taken as browsers send it', (written, sent) => {
  const content = new Content();
  content.replace('site.yaml', base, `"${written}"`);
  expect(content.problems()).toEqual([]);
  expect(readLibrary(content.root).site.baseUrl).toBe(sent);
});

test.each([
  'https://example.com/trust',
  'https://example.com/?to=/',
  'https://example.com/#/',
  'https://me:secret@example.com/',
  'ftp://example.com/',
])('the address %s is refused where it is written', (written) => {
  const content = new Content();
  content.replace('site.yaml', base, `"${written}"`);
  expect(content.problems()).toEqual([expect.stringMatching(/^[\w-]+ site\.yaml:3$/)]);
});

const gone = { zh: '已撤回', en: 'Withdrawn' };
const entry = (from: string) => moved.parse({ id: 'x', from, gone, since: '2025-03-04' });

test('a published file can be given up, and the message says how', () => {
  const ledger = '/.well-known/security.txt\n/documents/a.pdf\n';
  const [problem, ...more] = lostFrom(ledger, new Map([['/documents/a.pdf', new Set()]]), []);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ code: 'lost-address', line: 1 });
  expect(problem?.fix).toContain('moved.yaml what happened to it: from: /.well-known/security.txt');
  const built = new Map();
  const entries = [entry('/.well-known/security.txt'), entry('/documents/a.pdf')];
  expect(lostFrom(ledger, built, entries)).toEqual([]);
});

test('with a page go its Markdown and its pictures, and nothing else', () => {
  const ledger =
    '/cards/en/q/old.png\n/en/q/old.html\n/en/q/old.md\n/en/q/older.md\n/zh/q/old.md\n';
  const built = new Map([['/en/q/old.html', new Set<string>()]]);
  expect(lostFrom(ledger, built, [entry('/q/old.html')]).map(({ line }) => line)).toEqual([4]);
});

test.each([
  [{ from: '/documents/a.pdf', to: '/q/b.html' }],
  [{ from: '/documents/a', gone }],
  [{ from: '/documents/a.pdf#b', gone }],
])('%j is no entry of what has moved', (fields) => {
  expect(moved.safeParse({ id: 'x', since: '2025-03-04', ...fields }).success).toBe(false);
});

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readManuscript } from '../../src/content/manuscript.ts';
import { checkManuscript } from '../../src/content/rules/index.ts';
import { sentence } from '../../src/files/problem.ts';
import { Page } from '../../src/integrations/built/pages.ts';
import { placesOf, withPlaces } from '../../src/integrations/ledger/moved-page.ts';
import type { Moved } from '../../src/schema/moved.ts';

const file = 'content/addresses/moved.yaml';

/** What the content check says of these entries, each `id from to`; without a `to` it is gone. */
function saidOf(...entries: string[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'unit-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync('tests/build/fixture/content', join(root, 'content'), { recursive: true });
  const text = entries.map((entry) => {
    const [id, from, to] = entry.split(' ');
    const end = to ? `to: ${to}` : 'gone: { zh: 已撤下, en: Withdrawn }';
    return `- id: ${id}\n  from: ${from}\n  ${end}\n  since: 2026-11-24\n`;
  });
  writeFileSync(join(root, file), text.join(''));
  const { manuscript, problems } = readManuscript(root);
  return (manuscript ? checkManuscript(manuscript) : problems).map(sentence);
}

test.each<[what: string, entries: string[], said: string[]]>([
  [
    'what leads to a page, topic, made page, or is gone',
    [
      'a /q/old.html /q/location.html#regions',
      'b /topics/old.html /topics/storage.html',
      'c /old.html /book.html',
      'd /gone.html',
      'e /q/location.html#areas /q/location.html#regions',
    ],
    [],
  ],
  [
    'a chain, whose end it names',
    ['a /q/a.html /q/b.html', 'b /q/b.html /q/c.html#x', 'c /q/c.html /q/location.html'],
    [
      `${file}:3: "a" leads to /q/b.html, which is itself declared in line 6. Write where that leads: to: /q/location.html`,
      `${file}:7: "b" leads to /q/c.html#x, which is itself declared in line 10. Write where that leads: to: /q/location.html`,
    ],
  ],
  [
    'a circle',
    ['a /q/a.html /q/b.html', 'b /q/b.html /q/a.html'],
    [
      `${file}:3: "a" leads to /q/b.html, which is itself declared in line 6, and so in a circle. Say where it is now, or what happened to it (gone).`,
      `${file}:7: "b" leads to /q/a.html, which is itself declared in line 2, and so in a circle. Say where it is now, or what happened to it (gone).`,
    ],
  ],
  [
    'a way to what is gone',
    ['a /q/a.html /q/b.html', 'b /q/b.html'],
    [
      `${file}:3: "a" leads to /q/b.html, which is itself declared in line 6 as gone. Say what happened to it (gone) here too, or lead elsewhere.`,
    ],
  ],
  [
    'a way to a page that never was',
    ['a /q/a.html /q/b.html'],
    [
      `${file}:3: "a" leads to /q/b.html, which is no page of this site. Correct the address, or say what happened to it (gone).`,
    ],
  ],
  [
    'an address declared twice',
    ['a /q/a.html /q/location.html', 'b /q/a.html'],
    [`${file}:6: /q/a.html is declared twice; ${file}:2 has it already. Keep one of the two.`],
  ],
  [
    'a page that is still there',
    ['a /q/location.html /q/backups.html'],
    [
      `${file}:2: "a" says that /q/location.html is no longer there, and it is. Remove the entry, or the page.`,
    ],
  ],
])('moved addresses: %s', (_, entries, said) => {
  expect(saidOf(...entries)).toEqual(said);
});

const page: Moved = { id: 'old', from: '/q/old.html', to: '/q/new.html', since: '2026-11-24' };
const declared: Moved[] = [
  page,
  { id: 'part', from: '/q/old.html#part', to: '/q/other.html#piece', since: '2026-11-24' },
  { id: 'lost', from: '/q/old.html#lost', gone: { zh: '已<撤', en: 'Gone' }, since: '2026-11-24' },
];

test('anchors of a moved page go where they were declared to, else to their own name', () => {
  const places = placesOf(page, declared, ['in-full', 'part', 'never'], new Set(['in-full']), 'zh');
  expect(Object.fromEntries(places)).toEqual({
    'in-full': { href: '/zh/q/new.html#in-full' },
    part: { href: '/zh/q/other.html#piece' },
    lost: { gone: '已<撤' },
  });
  const html = withPlaces(
    new Page(
      'zh/x.html',
      '<head><noscript><meta http-equiv="refresh" content="0"></noscript></head><section class="sign"><p>x</p></section>',
    ),
    places,
    'zh',
  );
  expect(html).not.toContain('refresh');
  expect(html).toContain('id="in-full"');
  expect(html).toContain('<p class="moved-note" id="lost">已&lt;撤</p></section>');
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { calendarDay } from '../../../src/calendar-day.ts';
import { editionOf } from '../../../src/content/edition.ts';
import { lastChange } from '../../../src/content/last-change.ts';
import { readLibrary } from '../../../src/content/library.ts';
import { zipOf } from '../../../src/integrations/copies/zip.ts';
import { Compressor } from '../../../src/integrations/delivery/compress.ts';
import { Content } from './content.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test.each([
  ['Pacific/Kiritimati', '2025-04-02'],
  ['UTC', '2025-04-01'],
  ['America/New_York', '2025-04-01'],
  ['Pacific/Pago_Pago', '2025-04-01'],
])('today is the day of the author: in %s it is %s', (zone, day) => {
  vi.stubEnv('TZ', zone);
  vi.useFakeTimers({ now: new Date('2025-04-01T12:00:00Z'), toFake: ['Date'] });
  expect(calendarDay()).toBe(day);
  const content = new Content();
  content.replace(
    'questions/location/question.yaml',
    '  - { date: 2025-03-04, outcome: unchanged }',
    `  - { date: ${day}, outcome: unchanged }`,
  );
  expect(content.warnings(calendarDay())).not.toContainEqual(
    expect.stringContaining('future-review'),
  );
});

const update = `- id: news
  date: 2025-05-06
  title: { zh: 更新, en: News }
  text: { zh: 有更新。, en: There is news. }
  answers: [location]
`;

test('the edition and the last change move with an update and with a review', () => {
  const content = new Content();
  const at = (page: string) => lastChange(readLibrary(content.root), page);
  expect(editionOf(readLibrary(content.root))).toBe('2025-03-04');
  const before = at('/en/q/backups.html');
  content.write('updates.yaml', content.read('updates.yaml') + update);
  expect(editionOf(readLibrary(content.root))).toBe('2025-05-06');
  expect(at('/en/q/location.html')).toBe('2025-05-06');
  expect(at('/zh/topics/storage.html')).toBe('2025-05-06');
  expect(at('/zh/index.html')).toBe('2025-05-06');
  expect(at('/en/q/backups.html')).toBe(before);
  content.replace(
    'questions/backups/question.yaml',
    'reviewBy:',
    '  - { date: 2025-06-07, outcome: unchanged }\nreviewBy:',
  );
  expect(editionOf(readLibrary(content.root))).toBe('2025-06-07');
  expect(at('/en/q/backups.html')).toBe('2025-06-07');
});

test('two copies of one day that differ have different names, outside and inside', async () => {
  const compressor = new Compressor(mkdtempSync(join(tmpdir(), 'compressed-')));
  const zip = (text: string) =>
    zipOf(new Map([['index.html', Buffer.from(text)]]), 'trust-center', '2025-03-04', compressor);
  const [one, other] = [await zip('one'), await zip('other')];
  expect(one.name).toMatch(/^trust-center-2025-03-04-[0-9a-f]{8}$/);
  expect(other.name).not.toBe(one.name);
  expect(await zip('one')).toEqual(one);
  expect(Buffer.from(one.content).includes(`${one.name}/index.html`)).toBe(true);
});

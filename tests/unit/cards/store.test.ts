import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Card } from '../../../src/integrations/cards/card.ts';
import { fingerprint, Store } from '../../../src/integrations/cards/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'cards-'));
afterAll(() => rmSync(folder, { recursive: true }));
const one = { title: 'One' } as Card;
const other = { title: 'Other' } as Card;
const png = Buffer.from('the picture of one');
const entries = () => readdirSync(folder).map((name) => join(folder, name));

beforeEach(() => {
  for (const entry of entries()) rmSync(entry, { recursive: true });
  new Store(folder, 'drawn').set(one, png);
});

test('gives back what was kept of the same card, drawn the same way', () => {
  expect(new Store(folder, 'drawn').get({ ...one })).toEqual(png);
  expect(new Store(folder, 'drawn').get(other)).toBeUndefined();
  expect(new Store(folder, 'drawn otherwise').get(one)).toBeUndefined();
  expect(entries()).toHaveLength(1);
});

test.each([
  ['cut short', (file: string) => truncateSync(file, 40)],
  ['empty', (file: string) => truncateSync(file, 0)],
  [
    'changed in one byte',
    (file: string) => {
      const content = readFileSync(file);
      content[content.length - 1] = 0;
      writeFileSync(file, content);
    },
  ],
  [
    'something else',
    (file: string) => writeFileSync(file, 'not a picture at all, but long enough'),
  ],
  [
    'the entry of another card',
    (file: string) => {
      new Store(folder, 'drawn').set(other, Buffer.from('the picture of the other'));
      const another = entries().find((entry) => entry !== file) ?? '';
      writeFileSync(file, readFileSync(another));
    },
  ],
])('has nothing where an entry is %s, and keeps it anew', (_, damage) => {
  const store = new Store(folder, 'drawn');
  for (const entry of entries()) damage(entry);
  expect(store.get(one)).toBeUndefined();
  store.set(one, png);
  expect(store.get(one)).toEqual(png);
});

test('tells drawings by their code and what it rests on', () => {
  expect(fingerprint(process.cwd())).toMatch(/^[0-9a-f]{64}$/);
});

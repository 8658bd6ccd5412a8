import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { langs } from '../../src/i18n/languages.ts';

const weightOf = (pattern: RegExp) =>
  readdirSync('dist/search')
    .filter((file) => pattern.test(file))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(`dist/search/${file}`)).length, 0);

// The first result needs one file; at 1.5 Mbit/s more than these would break the promised times (npm run bench:search).
test.each(langs)('the first result in %s needs at most 32 KB', (lang) => {
  const weight = weightOf(new RegExp(`^search\\.${lang}\\..*js$`));
  expect(weight).toBeGreaterThan(0);
  expect(weight).toBeLessThanOrEqual(32 * 1024);
});

test.each(langs)('the index of %s weighs at most 125 KB without its parts', (lang) => {
  expect(weightOf(new RegExp(`^index\\.${lang}\\..*js$`))).toBeLessThanOrEqual(125 * 1024);
});

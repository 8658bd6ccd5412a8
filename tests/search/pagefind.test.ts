import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { readCatalogue, readIndex } from '../../src/search/built.ts';
import { searchers } from './dist.ts';

// What search rests on though Pagefind does not document it. A new version of Pagefind must pass these.

test('Pagefind is pinned to the version that these tests were written for', () => {
  expect(manifest.dependencies.pagefind).toBe('1.6.0');
  expect(lock.packages['node_modules/pagefind'].version).toBe('1.6.0');
});

test('browsers reject the language tag of the Chinese index, so that they leave queries uncut', () => {
  const { language } = readIndex(readCatalogue('zh'));
  expect(language).toBe('zh-characters');
  expect(() => Intl.getCanonicalLocales(language)).toThrow(RangeError);
});

test('the Chinese index holds bigrams across word boundaries', async () => {
  // 户隔 stands in 租户隔离 only, and no dictionary has it as a word.
  const { matches } = await searchers.zh.search('户隔');
  const [first] = matches;
  expect(`${first?.record.title}${first?.record.text}`).toContain('户隔');
});

test('a term in quotes is matched exactly, where a plain one is shortened until something matches', async () => {
  const { matches } = await searchers.zh.search('抗猫');
  expect(matches).toEqual([]);
});

test('the worker answers the messages that the engine sends', async () => {
  const index = readIndex(readCatalogue('en'));
  for (const method of ['init', 'options', 'search']) {
    expect(index.worker.toString()).toContain(`case"${method}"`);
  }
});

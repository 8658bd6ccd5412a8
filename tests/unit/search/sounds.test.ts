import { expect, test } from 'vitest';
import { commonCharacters, readSounds, writeSounds } from '../../../src/search/sounds.ts';

test('the common characters are those of GB/T 2312, level 1', () => {
  const common = commonCharacters();
  expect([...common]).toHaveLength(3755);
  expect(common.startsWith('啊阿埃')).toBe(true);
  expect(common.endsWith('座')).toBe(true);
});

test('what is written is read again: every character once, with those that sound like it', () => {
  const sounds = new Map(
    [...commonCharacters()].map((character, i) => [character, i % 7 < 3 ? 'a' : 'lv']),
  );
  sounds.set('弑', 'shi').set('𠮷', 'a');
  const read = readSounds(writeSounds(['弑', '𠮷'], (character) => sounds.get(character) ?? ''));
  expect([...read.keys()].toSorted()).toEqual(['a', 'lv', 'shi']);
  const groups = [...read.values()];
  expect(
    groups.map((group) => new Set([...group].map((character) => sounds.get(character))).size),
  ).toEqual([1, 1, 1]);
  expect([...groups.join('')].toSorted()).toEqual([...sounds.keys()].toSorted());
});

test('a language without sounds has none', () => {
  expect(readSounds('').size).toBe(0);
});

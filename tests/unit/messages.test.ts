import { describe, expect, test } from 'vitest';
import { knownLangs } from '../../src/i18n/known-languages.ts';
import { type Messages, messages } from '../../src/i18n/messages.ts';

/** Every message by its path; functions are called with a word that must come back, as a list for those that take one. */
function* worded(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') yield [path, String(value(['4']))];
  else
    for (const [key, inner] of Object.entries(value as object))
      yield* worded(inner, `${path}/${key}`);
}

describe.each(knownLangs)('in %s', (lang) => {
  test('no message is empty', () => {
    const all = [...worded(messages[lang])];
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

test('both languages have the same messages in the same order', () => {
  const paths = (lang: keyof typeof messages) => [...worded(messages[lang])].map(([path]) => path);
  expect(paths('en')).toEqual(paths('zh'));
});

test('English messages hold no Chinese', () => {
  const han = [...worded(messages.en)].filter(([, text]) => /\p{sc=Han}/u.test(text));
  expect(han).toEqual([]);
});

test('Chinese messages have no space between Han and Latin characters', () => {
  const spaced = [...worded(messages.zh)].filter(([, text]) =>
    /\p{sc=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{sc=Han}/u.test(text),
  );
  expect(spaced).toEqual([]);
});

test.each<[said: (t: Messages) => string, zh: string, en: string]>([
  [(t) => t.clause('3.1.9'), '第3.1.9条', 'clause 3.1.9'],
  [(t) => t.clause('3'), '第3章', 'chapter 3'],
  [(t) => t.chapter('3'), '第3章', 'Chapter 3'],
  [(t) => t.levelName(3), '第三级', 'Level 3'],
  [(t) => t.searchCount(1), '1条结果', '1 result'],
  [(t) => t.searchCount(0), '0条结果', '0 results'],
  [(t) => t.searchIdle([]), '输入关键词或整句问题。', 'Type a keyword or a whole question.'],
  [
    (t) => t.searchIdle(['a', 'b']),
    '输入关键词或整句问题，例如“a”“b”。',
    'Type a keyword or a whole question, such as “a” or “b”.',
  ],
  [(t) => t.questionsCount(1), '1问', '1 question'],
  [(t) => t.questionsCount(5), '5问', '5 questions'],
])('%s says %s and %s', (said, zh, en) => {
  expect([said(messages.zh), said(messages.en)]).toEqual([zh, en]);
});

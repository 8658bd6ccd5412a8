import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isLang, knownLangs, languagesOf, otherLang } from '../../src/i18n/languages.ts';
import { site } from '../../src/schema/site.ts';
import { inEachLanguage, text } from '../../src/schema/text.ts';
import { folderWith } from './folder.ts';

/** The languages of a project whose `content/site.yaml` says this. */
const languagesFor = (said: string) => languagesOf(folderWith({ 'content/site.yaml': said }));

test('a language is one of two, and each is the other of the other', () => {
  expect(knownLangs).toEqual(['zh', 'en']);
  expect(knownLangs.map(otherLang)).toEqual(['en', 'zh']);
  const given = ['zh', 'en', 'fr', 'toString', '', undefined, 1];
  expect(given.map(isLang)).toEqual([true, true, false, false, false, false, false]);
});

test.each([
  ['languages: [en]', ['en']],
  ['languages: [en, zh]', ['en', 'zh']],
  ['languages: [zh, zh]', ['zh']],
  ['languages: [en]\nname: { zh: 名, en: Name }', ['en']],
  // Where none is named, those in which the site has a name.
  ['name: { en: Name }', ['en']],
  ['name: { zh: 名, en: Name }', ['zh', 'en']],
  // What the check of the content refuses must not stop it from saying so.
  ['languages: [fr]', ['zh', 'en']],
  ['languages: en', ['zh', 'en']],
  ['name: Name', ['zh', 'en']],
  ['{', ['zh', 'en']],
  ['', ['zh', 'en']],
])('the content that says %j has the languages %j', (said, expected) => {
  expect(languagesFor(said)).toEqual(expected);
});

test('a project without content has all languages', () => {
  expect(languagesOf(join(tmpdir(), 'no-such-project'))).toEqual(['zh', 'en']);
});

test('a value is asked for in each language of the site', () => {
  const localized = inEachLanguage(text);
  expect(localized.safeParse({ zh: '名', en: 'Name' }).success).toBe(true);
  expect(localized.safeParse({ en: 'Name' }).success).toBe(false);
  expect(localized.safeParse({ zh: '名', en: 'Name', fr: 'Nom' }).success).toBe(false);
  expect(site.shape.languages.safeParse(['fr']).success).toBe(false);
});

import { expect, test } from 'vitest';
import { clauseAnchor } from '../../src/content/clause-number.ts';
import { readLibrary } from '../../src/content/library.ts';
import { attribute } from '../../src/html/parse.ts';
import { elementsOn, pages, textOf } from './pages.ts';

const langs = ['zh', 'en'] as const;
type Lang = (typeof langs)[number];

/** What the head and the anchors of a page say. */
interface PageFacts {
  lang: string | undefined;
  h1: number;
  title: string;
  canonical: string | undefined;
  /** Addresses by hreflang. */
  alternates: Record<string, string>;
  /** Where the link of the masthead to the other language leads. */
  languageSwitch: string | undefined;
  ids: string[];
}

const library = readLibrary(process.cwd());
const { baseUrl } = library.site;
const tags: Record<Lang, string> = { zh: 'zh-CN', en: 'en' };
const langOf = (file: string): Lang => (file.startsWith('en/') ? 'en' : 'zh');
const door = 'index.html';
/** All but the copies to take away and the short links. */
const built = [...pages.keys()].filter((file) => !/^(copies|q)\//.test(file));
/** Pages that have a place in search engines: all but the error pages. */
const listed = built.filter((file) => !/(^|\/)(404|offline)\.html$/.test(file));
const inOneLanguage = listed.filter((file) => file !== door);
const translation = (file: string) =>
  file.replace(/^(zh|en)/, (lang) => (lang === 'zh' ? 'en' : 'zh'));

const facts = Object.fromEntries(built.map((file) => [file, factsOf(file)]));
const of = (file: string): PageFacts => facts[file] ?? expect.fail(`${file} was not built.`);

function factsOf(file: string): PageFacts {
  const elements = elementsOn(file);
  const named = (tagName: string) => elements.filter((element) => element.tagName === tagName);
  const header = elements.find(({ tagName }) => tagName === 'header');
  const within = (element: (typeof elements)[number]) => {
    for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode)
      if (at === header) return true;
    return false;
  };
  const link = named('a').find((a) => attribute(a, 'hreflang') && within(a));
  const linked = (rel: string) => named('link').filter((it) => attribute(it, 'rel') === rel);
  const here = new URL(file, 'https://here.example/');
  return {
    lang: named('html').map((html) => attribute(html, 'lang'))[0],
    h1: named('h1').length,
    title: named('title').map((title) => textOf(title))[0] ?? '',
    canonical: linked('canonical').map((it) => attribute(it, 'href'))[0],
    alternates: Object.fromEntries(
      linked('alternate').flatMap((it) => {
        const [tag, href] = [attribute(it, 'hreflang'), attribute(it, 'href')];
        return tag && href ? [[tag, href]] : [];
      }),
    ),
    languageSwitch: link && new URL(attribute(link, 'href') ?? '', here).pathname.slice(1),
    ids: elements.flatMap((element) => attribute(element, 'id') ?? []),
  };
}

/** As a table of one row per page, so that a failure names the pages. */
const table = <T>(files: readonly string[], value: (file: string) => T) =>
  Object.fromEntries(files.map((file) => [file, value(file)]));

test('every page names its language', () => {
  expect(table(built, (file) => of(file).lang)).toEqual(table(built, (file) => tags[langOf(file)]));
});

test('every page has one h1', () => {
  expect(table(built, (file) => of(file).h1)).toEqual(table(built, () => 1));
});

test.each(langs)('no two pages share a title in %s', (lang) => {
  const own = built.filter((file) => langOf(file) === lang);
  const byTitle = Object.groupBy(own, (file) => of(file).title);
  const shared = Object.entries(byTitle).filter(
    ([title, files = []]) => title === '' || files.length > 1,
  );
  expect(shared).toEqual([]);
});

test('every page but the error page is the canonical one of its address', () => {
  expect(of('404.html').canonical).toBeUndefined();
  const short = (url: string) => url.replace(/\/index\.html$/, '/');
  expect(table(listed, (file) => short(of(file).canonical ?? ''))).toEqual(
    table(listed, (file) => (file === door ? baseUrl : short(baseUrl + file))),
  );
});

test('hreflang leads to the canonical page of each language and to the door', () => {
  const own = (file: string, lang: Lang) => {
    const home = file === door ? `${lang}/index.html` : file;
    return of(langOf(home) === lang ? home : translation(home)).canonical;
  };
  expect(table(listed, (file) => of(file).alternates)).toEqual(
    table(listed, (file) => ({
      'zh-CN': own(file, 'zh'),
      en: own(file, 'en'),
      'x-default': of(door).canonical,
    })),
  );
});

test('every page exists in both languages with the same anchors', () => {
  // The glossary is in the alphabetical order of each language and has the letters of its alphabet; terms are explained
  // where each language uses them first.
  const anchors = (file: string) =>
    of(file)
      .ids.filter((id) => !/(^|--)(letter|term)-/.test(id))
      .toSorted();
  expect(table(inOneLanguage, anchors)).toEqual(
    table(inOneLanguage, (file) => anchors(translation(file))),
  );
});

test('the language switch of every page names the same page', () => {
  expect(table(inOneLanguage, (file) => of(file).languageSwitch)).toEqual(
    table(inOneLanguage, translation),
  );
});

test.each(langs)('every chapter and clause of the terms has its anchor in %s', (lang) => {
  for (const { id } of library.pages.filter(({ kind }) => kind === 'clauses')) {
    const numbers = library.chapters.flatMap(({ number, clauses }) => [
      number,
      ...clauses.map((clause) => clause.number),
    ]);
    const anchors = of(`${lang}/${id}.html`).ids;
    // An anchor with two hyphens is of something within a clause.
    expect(anchors.filter((id) => id.startsWith('clause-') && !id.includes('--'))).toEqual(
      numbers.map(clauseAnchor),
    );
  }
});

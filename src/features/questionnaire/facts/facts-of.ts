import { address } from '../../../content/addresses.ts';
import { destination } from '../../../content/destination.ts';
import {
  find,
  type Library,
  type NamedChapter,
  type NamedClause,
  type Page,
  type Provenance,
  type Question,
} from '../../../content/library.ts';
import { parsedTree, parsePage } from '../../../html/parse.ts';
import { lineOf } from '../../../html/text.ts';
import { inEach, type Lang, original } from '../../../i18n/languages.ts';
import { messages } from '../../../i18n/messages.ts';
import { standingWords, statusWord } from '../../../i18n/standing.ts';
import { inlineMarkdown } from '../../../markdown/inline.ts';
import type { Annotation } from '../../../schema/annotation.ts';
import type { Fact, Facts } from './fact.ts';

/** What the content says of everything that a row can be answered with; no build is needed for it. */
export function factsOf(library: Library): Facts {
  return { base: library.site.baseUrl, in: inEach((lang) => factsIn(lang, library)) };
}

function factsIn(lang: Lang, library: Library): Record<string, Fact> {
  const { questions, pages, chapters, gaps, site } = library;
  const list = pages.find(({ kind }) => kind === 'gaps');
  const entries: [string, Fact][] = [
    ...questions.map((question): [string, Fact] => [
      question.id,
      {
        ...shared(question, lang, library),
        kind: 'question',
        title: question.text[lang].question,
        answer: question.text[lang].answer,
        address: address.question(lang, question.id).slice(1),
      },
    ]),
    ...pages.map((page): [string, Fact] => [
      page.id,
      {
        ...shared(page, lang, library),
        kind: 'page',
        title: page.text[lang].title,
        answer: page.text[lang].answer,
        address: address.page(lang, page.id).slice(1),
      },
    ]),
    ...chapters.flatMap((chapter) => {
      const contract = find(pages, chapter.contract);
      return chapter.clauses.map((clause): [string, Fact] => [
        clause.id,
        clauseFact(clause, chapter, contract, lang, library),
      ]);
    }),
    ...gaps.map(({ id, subject, text, nearest, ask }): [string, Fact] => [
      id,
      {
        kind: 'gap',
        title: subject[lang],
        answer: wordsOf(text[lang]),
        sources: [],
        asOf: [],
        address: list ? `${address.page(lang, list.id).slice(1)}#${id}` : '',
        warnings: [],
        reviewBy: '',
        scope: '',
        nearest: nearest.map((to) => destination(library, lang, to).title),
        ask: find(site.contacts, ask).name[lang],
      },
    ]),
  ];
  return Object.fromEntries(entries);
}

function shared(entry: Question | Page, lang: Lang, library: Library) {
  return {
    sources: entry.sources.map((provenance) =>
      sourceText(provenance, provenance.section[lang], lang),
    ),
    asOf: entry.standing.asOf,
    warnings: warningsOf(entry, lang, library),
    reviewBy: entry.standing.reviewBy,
    scope: scopeOf(entry.sources, lang),
    ask: '',
  };
}

/** A clause stands as the page of its contract does. */
function clauseFact(
  { id, number, title, text, after }: NamedClause,
  chapter: NamedChapter,
  contract: Page,
  lang: Lang,
  library: Library,
): Fact {
  const t = messages[lang];
  const own = library.annotations.filter(
    (one) => one.answers.includes(id) && !contract.annotations.includes(one),
  );
  const of = shared(contract, lang, library);
  return {
    ...of,
    kind: 'clause',
    title: `${number} ${(title ?? chapter.title)[lang]}`,
    answer:
      [text?.[lang], after?.[lang]]
        .flatMap((markdown) => (markdown ? wordsOf(markdown) : []))
        .join(' ') || (title ?? chapter.title)[lang],
    sources: contract.sources.map((provenance) => sourceText(provenance, t.clause(number), lang)),
    address: destination(library, lang, id).href.slice(1),
    warnings: [...of.warnings, ...own.map((one) => changeText(one, lang))],
  };
}

/** A text of the content without its links and emphasis, which no cell shows. */
function wordsOf(markdown: string): string {
  return lineOf(parsedTree, parsePage(inlineMarkdown(markdown)));
}

/** Title, section and version. */
function sourceText({ source }: Provenance, section: string, lang: Lang): string {
  const { pause, version } = messages[lang];
  return [source.title[lang], section, version(source.version)].join(pause);
}

/** What stands on the page whatever the day: a translation behind its original, a status, later changes. */
function warningsOf(
  { standing, annotations }: Question | Page,
  lang: Lang,
  library: Library,
): string[] {
  const t = standingWords[lang];
  const { stop, colon, documentLanguage } = messages[lang];
  const replaced = standing.replaced.map(({ what, by }) => {
    const annotation = library.annotations.find(({ id }) => id === by);
    const title = annotation?.title[lang] ?? destination(library, lang, by).title;
    return `${what?.[lang] ?? t.whole}${t.replacedBy}${title}`;
  });
  const status = [
    statusWord(standing, lang),
    [standing.statusNote?.[lang], ...replaced].filter(Boolean).join(stop),
  ];
  return [
    ...(standing.confirmed[lang] ? [] : [t.untranslated(documentLanguage[original])]),
    ...(standing.status === 'current' ? [] : [status.filter(Boolean).join(colon)]),
    ...annotations
      .filter(({ id }) => !standing.replaced.some(({ by }) => by === id))
      .map((annotation) => changeText(annotation, lang)),
  ];
}

function changeText({ date, title }: Annotation, lang: Lang): string {
  const { changedSince, colon, undated } = messages[lang];
  return `${changedSince}${colon}${date ?? undated} ${title[lang]}`;
}

/** What the sources hold for, where they do not hold for everything. */
function scopeOf(sources: readonly Provenance[], lang: Lang): string {
  return [...new Set(sources.flatMap(({ source }) => source.scope?.[lang] ?? []))].join(
    messages[lang].stop,
  );
}

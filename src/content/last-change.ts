import { langs } from '../i18n/languages.ts';
import type { Annotation } from '../schema/annotation.ts';
import { address } from './addresses.ts';
import { editionOf } from './edition.ts';
import type { Library, Page } from './library.ts';

/**
 * The day that what a page says was last changed or looked up, `YYYY-MM-DD`, as the content itself tells: the dates of its
 * sources, its reviews, its annotations and the updates that tell of it. A page that is made of all the content has the day of the newest of it.
 */
export function lastChange(library: Library, page: string): string {
  const { questions, pages, topics } = library;
  const isAt =
    (of: 'question' | 'topic' | 'page') =>
    ({ id }: { id: string }) =>
      langs.some((lang) => address[of](lang, id) === page);
  const question = questions.find(isAt('question'));
  if (question) return newest(question, library);
  const topic = topics.find(isAt('topic'));
  const own = questions.filter((one) => one.topic.id === topic?.id);
  if (topic && own.length > 0)
    return (
      own
        .map((one) => newest(one, library))
        .sort()
        .at(-1) ?? ''
    );
  const article = pages.find(isAt('page'));
  return article
    ? newest({ ...article, annotations: annotationsOf(article, library) }, library)
    : editionOf(library);
}

/** Those of the clauses stand on the page of the terms. */
function annotationsOf({ id, annotations }: Page, library: Library): Annotation[] {
  const clauses = clauseIds(id, library);
  const ofClauses = library.annotations.filter(({ answers }) =>
    answers.some((answer) => clauses.has(answer)),
  );
  return [...annotations, ...ofClauses];
}

function newest(
  one: Pick<Page, 'id' | 'sources' | 'annotations' | 'standing'>,
  library: Library,
): string {
  const clauses = clauseIds(one.id, library);
  const tells = (answers: 'all' | readonly string[]) =>
    answers === 'all' || answers.some((id) => id === one.id || clauses.has(id));
  const days = [
    ...one.standing.reviews.map(({ date }) => date),
    ...one.sources.map(({ source }) => source.date),
    ...one.annotations.map(({ checked }) => checked),
    ...library.updates.filter(({ answers }) => tells(answers)).map(({ date }) => date),
  ];
  return days.sort().at(-1) ?? '';
}

/** The chapters and clauses that a page shows. */
function clauseIds(page: string, { chapters }: Library): ReadonlySet<string> {
  return new Set(
    chapters
      .filter(({ contract }) => contract === page)
      .flatMap((chapter) => [chapter, ...chapter.clauses].map(({ id }) => id)),
  );
}

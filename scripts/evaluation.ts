import type { Lang } from '../src/i18n/languages.ts';
import type { Searcher } from '../src/search/searcher.ts';

/** One query of an evaluation file. */
export interface Query {
  lang: Lang;
  kind: string;
  q: string;
  /** What answers it: ids of questions and pages, or anchors (`clause-3-1-8`); nothing for the kind `none`. */
  expect: string[];
}

/** What came back for a query, best first, each by its page's id and its anchor. */
export interface Outcome {
  query: Query;
  found: { id: string; anchor: string }[];
}

/** Shares of 0 to 1; of no queries, 1. */
export interface Figures {
  queries: number;
  hit1: number;
  hit3: number;
  /** Queries that have an answer and found nothing. */
  zero: number;
  /** Queries that have no answer and found something. */
  nonsense: number;
}

export async function outcomesOf(
  queries: readonly Query[],
  searchers: Record<Lang, Searcher>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const { matches } = await searchers[query.lang].search(query.q);
    const found = matches.map(({ record: { id, url } }) => ({
      id,
      anchor: url.split('#')[1] ?? '',
    }));
    outcomes.push({ query, found });
  }
  return outcomes;
}

export function figures(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ query }) => query.kind !== 'none');
  const share = (hits: readonly Outcome[]) =>
    answerable.length === 0 ? 1 : hits.length / answerable.length;
  return {
    queries: outcomes.length,
    hit1: share(answerable.filter((outcome) => rank(outcome) === 1)),
    hit3: share(answerable.filter((outcome) => rank(outcome) <= 3)),
    zero: answerable.filter(({ found }) => found.length === 0).length,
    nonsense: outcomes.filter(({ query, found }) => query.kind === 'none' && found.length > 0)
      .length,
  };
}

/** Files from elsewhere call the page of service terms by this name. */
const otherNames: Record<string, string> = { terms: 'iot-soc-terms' };

/** The place of the first that answers the query, from 1; infinite where none does. */
export function rank({ query, found }: Outcome): number {
  const expected = query.expect.map((name) => otherNames[name] ?? name);
  const place = found.findIndex(({ id, anchor }) =>
    expected.some((name) => name === id || name === anchor),
  );
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

/** What went wrong with a query, in words; nothing where its answer came first. */
export function fault(outcome: Outcome): string | undefined {
  const { query, found } = outcome;
  const first = found.slice(0, 3).map(({ id, anchor }) => (anchor ? `${id}#${anchor}` : id));
  const said = `${query.lang} ${query.kind} "${query.q}"`;
  if (query.kind === 'none') {
    return found.length > 0 ? `nonsense found: ${said}: ${first.join(', ')}` : undefined;
  }
  const wanted = query.expect.join(' or ');
  if (found.length === 0) return `false zero: ${said}; expected ${wanted}`;
  const place = rank(outcome);
  if (place === 1) return;
  const where = Number.isFinite(place) ? `comes ${place}.` : 'is not found';
  return `miss: ${said}: ${first.join(', ')}; ${wanted} ${where}`;
}

/** One query of an evaluation file. */
export interface Query {
  lang: 'zh' | 'en';
  kind: string;
  q: string;
  /** Ids that answer it; none for the kind `none`. */
  expect: string[];
}

/** What came back for a query: ids, best first. */
export interface Outcome {
  query: Query;
  found: string[];
}

/** Shares of 0 to 1; of no queries, 1. */
export interface Figures {
  queries: number;
  hit1: number;
  hit3: number;
  /** Queries that have an answer and got none. */
  zero: number;
  /** Queries that have no answer and got some. */
  junk: number;
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
    junk: outcomes.filter(({ query, found }) => query.kind === 'none' && found.length > 0).length,
  };
}

/** The place of the first id that answers the query, from 1; infinite where none does. */
export function rank({ query, found }: Outcome): number {
  const place = found.findIndex((id) => query.expect.includes(id));
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

/** What tells which records hold a term. */
export interface Engine {
  /** The score of each record that holds the term, by the record's place; higher is better. */
  scores(term: string): Promise<ReadonlyMap<number, number>>;
}

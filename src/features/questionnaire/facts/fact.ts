import type { Lang } from '../../../i18n/known-languages.ts';

/** What an answer that goes into a questionnaire says of itself, in one language. */
export interface Fact {
  kind: 'question' | 'page' | 'clause' | 'gap';
  title: string;
  /** The short answer, the words of the clause, or what the sources leave out. */
  answer: string;
  /** Title, section and version of each source. */
  sources: readonly string[];
  /** As `YYYY-MM-DD`. */
  asOf: readonly string[];
  /** From the root of the site, without a slash before it. */
  address: string;
  /** What the page warns of, and what has changed since. */
  warnings: readonly string[];
  /** The day by which the answer is to be reviewed; empty where there is none. */
  reviewBy: string;
  /** Where its source holds for something alone: as the source says it. */
  scope: string;
  /** Titles of what comes nearest to what is left out. */
  nearest?: readonly string[];
  /** Whom to ask for what is left out; empty for an answer. */
  ask: string;
}

/** By language and id: those of questions, clauses (`clause-3-1-8`), gaps and pages. */
export interface Facts {
  /** Where the site is published; ends with a slash. */
  base: string;
  in: Partial<Record<Lang, Readonly<Record<string, Fact>>>>;
}

/** In the wanted language, else in one that the site has. */
export function factOf({ in: all }: Facts, lang: Lang, id: string): Fact | undefined {
  const own = all[lang] ?? Object.values(all)[0];
  return own && Object.hasOwn(own, id) ? own[id] : undefined;
}

/** What is left out is no answer. */
export function isAnswer(fact: Fact | undefined): boolean {
  return fact !== undefined && fact.kind !== 'gap';
}

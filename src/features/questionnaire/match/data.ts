import type { Lang } from '../../../i18n/known-languages.ts';
import type { Model } from './model.ts';

/** What can be told by its form: a period, a share, a sum; whether something is held. */
export type Value = 'period' | 'percent' | 'money' | 'held';

/** A concept of the field: its words in both languages, separated by `|`. */
export interface Concept {
  words: string;
  /**
   * `empty`: says nothing in a questionnaire. `detail`: asked of a subject, and answered only where it is stated. `far`: of a field
   * beyond the trust in a service.
   */
  kind?: 'empty' | 'detail' | 'far';
  /** By what form a text speaks of it, besides its words. */
  value?: Value;
  /** What a detail asks for, in words: “a period”. */
  asks?: Record<Lang, string>;
}

export type RecordKind = 'question' | 'page' | 'clause' | 'gap';

/** What a record says in one language. */
export interface RecordText {
  title: string;
  /** The short answer; the text of a clause; what is missing. */
  answer: string;
  /** Other ways people ask for it. */
  asked: readonly string[];
  /** What it does not prove. */
  limits?: readonly string[];
  /** What it leaves open. */
  open?: readonly string[];
}

export interface MatchRecord {
  id: string;
  kind: RecordKind;
  text: Partial<Record<Lang, RecordText>>;
  /** The clause that a clause stands below. */
  below?: string;
  /** The contract of a clause; that of a page which shows one. */
  contract?: string;
  /** A page that only lists what is not answered. */
  lists?: true;
}

/** All that a matcher knows. */
export interface MatchData {
  concepts: readonly Concept[];
  records: readonly MatchRecord[];
  /** Names of the one service that a contract speaks of, by contract; one that holds for all services is left out. */
  services: Readonly<Record<string, readonly string[]>>;
  /** Names of the provider, which say nothing. */
  provider: readonly string[];
  /** Names of products and functions: a clause does not speak of them. */
  products: readonly string[];
  model: Model;
}

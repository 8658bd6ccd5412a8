import type { SearchRecord } from './record.ts';

/** What speaks for a record as the answer to a query; all shares are 0 to 1. */
export interface Evidence {
  kind: SearchRecord['kind'];
  /** The part of the query that the record holds, by weight. */
  covered: number;
  /** How many words of the query the record holds. */
  words: number;
  /** The engine's scores for it, beside the highest. */
  textual: number;
  /** The part of the query that names a glossary term which leads to the record, less the further down it leads there. */
  named: number;
  /** How alike the nearest way of asking for the record is. */
  alike: number;
  /** How many words that way of asking has in common with the query. */
  common: number;
  /** The part of the query that stands in the record's title or any way of asking for it. */
  asked: number;
  /** The part of the query that any record holds. */
  known: number;
  /** The title or a way of asking holds the query word for word, no synonym needed. */
  literal: boolean;
  /** The record holds the whole query. */
  whole: boolean;
  /** The query is the name of a term that leads here, and the name stands in the glossary alone. */
  asksForIt: boolean;
}

/** Answers come before the entries that only explain their words, or say that there is no answer. */
const kindWeight: Record<SearchRecord['kind'], number> = {
  question: 1,
  page: 0.7,
  clause: 0.93,
  chapter: 0.6,
  term: 0.4,
  gap: 0.45,
};

const namedWeight = 0.9;
const alikeWeight = 2.4;
const askedWeight = 1;
const literalWeight = 1.2;

/** Whole phrases come first, by a step that no sum of parts reaches. */
const phraseStep = 10;

/** One word out of two is another question: more than this part of the query has to be there. */
const least = 0.58;
/** Enough where the site knows nearly all words of the query: then readers mean something of it. */
const leastOfKnown = 0.4;
const nearlyAll = 0.7;
/** Words that only the text of a record holds may stand far apart. */
const leastOfText = 0.66;
/** Words that stand in different ways of asking may have nothing to do with each other. */
const leastAlike = 0.4;
/** One way of asking that is as near as this is near enough. */
const leastAlone = 0.52;
/** So many words in one record do not meet by chance. */
const severalWords = 2.5;
/** Less than this is one word: a query that has only one in common with a record is mostly about something else, unless the word is nearly all of it. */
const moreThanOne = 1.1;
const leastOfOne = 0.6;
/** A name is more than a word. */
const leastNamed = 0.5;

/** The weights above were tuned on the golden queries; `npm run eval:search` measures them. */
export function weigh(evidence: Evidence): number {
  const { kind, covered, textual, named, alike, asked, literal, whole, asksForIt } = evidence;
  // What is asked for in these very words is as good as an answer.
  const weight = kindWeight[kind] + (1 - kindWeight[kind]) * alike;
  const step = whole ? phraseStep + 2 * weight : asksForIt ? 1.5 * weight : 0;
  return (
    step +
    (textual * covered + covered ** 2) * weight +
    named * namedWeight +
    alike ** 1.4 * alikeWeight +
    asked ** 2 * askedWeight +
    (literal ? literalWeight * weight : 0)
  );
}

/** Whether a record is a match at all. */
export function isEnough(evidence: Evidence): boolean {
  const { whole, covered, words, named, alike, common, asked, known } = evidence;
  if (Math.max(words, common) < moreThanOne && !whole)
    return named > leastNamed || Math.max(alike, covered) > leastOfOne;
  const enough = known >= nearlyAll ? leastOfKnown : least;
  return (
    whole ||
    named > leastNamed ||
    alike > Math.min(enough, leastAlone) ||
    covered > (asked > 0 ? enough : leastOfText) ||
    (words >= severalWords && covered > leastOfKnown) ||
    (asked > enough && alike > leastAlike) ||
    asked > nearlyAll
  );
}

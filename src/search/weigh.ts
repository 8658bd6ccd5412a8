import type { SearchRecord } from './record.ts';

/** What speaks for a record as the answer to a query; all shares are 0 to 1. */
export interface Evidence {
  kind: SearchRecord['kind'];
  /** The part of the query that the record holds, by weight. */
  covered: number;
  /** The engine's scores for it, beside the highest. */
  textual: number;
  /** The part of the query that names a glossary term which leads to the record, less the further down it leads there. */
  named: number;
  /** How alike the nearest way of asking for the record is. */
  alike: number;
  /** The record holds the whole query. */
  whole: boolean;
  /** The query is the name of a term that leads here, and the name stands in the glossary alone. */
  asksForIt: boolean;
}

/** Answers come before the entries that only explain their words, or say that there is no answer. */
const kindWeight: Record<SearchRecord['kind'], number> = {
  question: 1,
  page: 0.8,
  clause: 0.85,
  chapter: 0.6,
  term: 0.4,
  gap: 0.45,
};

const namedWeight = 0.9;
const alikeWeight = 1.2;

/** Whole phrases come first, by a step that no sum of parts reaches. */
const phraseStep = 10;

/** A record that holds, or a name that covers, less of the query than this says too little of what was asked. */
const leastCovered = 0.45;
/** A way of asking less alike than this is another question. */
const leastAlike = 0.45;

/** The weights above were tuned on the golden queries; `npm run eval:search` measures them. */
export function weigh(evidence: Evidence): number {
  const { kind, covered, textual, named, alike, whole, asksForIt } = evidence;
  const weight = kindWeight[kind];
  const step = whole ? phraseStep + 2 * weight : asksForIt ? phraseStep + weight : 0;
  return (
    step +
    (textual * covered + covered ** 2) * weight +
    named * namedWeight +
    alike ** 2 * alikeWeight
  );
}

/** Whether a record is a match at all. */
export function isEnough({ whole, covered, named, alike }: Evidence): boolean {
  return whole || covered >= leastCovered || named >= leastCovered || alike >= leastAlike;
}

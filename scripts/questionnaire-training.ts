import type { MatchData } from '../src/features/questionnaire/match/data.ts';
import { createMatcher, type Seen } from '../src/features/questionnaire/match/matcher.ts';
import {
  type Features,
  type Logistic,
  probability,
} from '../src/features/questionnaire/match/model.ts';
import type { LabelledRow } from './questionnaire-rows.ts';

/** The direction in which a feature counts, fixed by sense: what the few rows say against sense is chance. */
const senses = {
  answered: {
    covered: 1,
    alike: 1,
    leastPart: 1,
    unmet: -1,
    lacking: -1,
    unknown: -1,
    open: -1,
    aheadOfGap: 1,
    aheadOfNext: 1,
    otherScope: -1,
    product: -1,
    far: -1,
  },
  gap: { covered: 1, alike: 1, unknown: -1, aheadOfAnswer: 1, unmet: 1, far: -1 },
} as const satisfies Record<'answered' | 'gap', Record<string, 1 | -1>>;

interface Example {
  features: Features;
  /** By rule it is no. */
  barred: boolean;
  yes: boolean;
  /** How much it counts. */
  weight: number;
  /** The record that it is about: all rows of one are judged by a model that has seen none of them. */
  group: string;
}

export interface Trained {
  logistic: Logistic;
  /** Of the rows that models which had not seen their like said yes to, those that are so; and of all that are so, those. */
  precision: number;
  recall: number;
}

const folds = 10;

export function trainedOn(
  rows: readonly LabelledRow[],
  data: MatchData,
): { answered: Trained; gap: Trained } {
  const matcher = createMatcher(data);
  const seen = rows.map((row) => ({ row, seen: matcher.look(row.row) }));
  const first = (fits: Seen['answers']) => fits[0]?.id ?? '';
  const answered = seen.map(({ row, seen }, i) => ({
    features: seen.answered,
    barred: seen.barred,
    yes: row.kind === 'answered' && row.ids.includes(first(seen.answers)),
    // To answer what is not answered is worse than to leave an answer to the reader.
    weight: row.kind === 'answered' ? 1 : 1.5,
    group: row.ids[0] ?? `none ${i}`,
  }));
  const gap = seen
    .filter(({ row }) => row.kind !== 'part')
    .map(({ row, seen }, i) => ({
      features: seen.gap,
      barred: false,
      yes: row.kind === 'gap' && row.ids.includes(first(seen.gaps)),
      weight: row.kind === 'none' ? 0.5 : 1,
      group: row.ids[0] ?? `none ${i}`,
    }));
  return {
    answered: trained(answered, senses.answered, 0.96),
    gap: trained(gap, senses.gap, 0.8),
  };
}

/** A model, and the lowest threshold at which models that had not seen the like of a row reach a precision. */
function trained(
  examples: readonly Example[],
  sense: Record<string, 1 | -1>,
  precise: number,
): Trained {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  const foldOf = (group: string) => groups.indexOf(group) % folds;
  const unseen = Array.from({ length: folds }, (_, fold) => {
    const model = fitted(
      examples.filter(({ group }) => foldOf(group) !== fold),
      sense,
    );
    return examples
      .filter(({ group }) => foldOf(group) === fold)
      .map(({ features, yes, barred }) => ({ yes, p: barred ? 0 : probability(model, features) }));
  })
    .flat()
    .sort((a, b) => b.p - a.p);
  const all = unseen.filter(({ yes }) => yes).length;
  let [right, best] = [0, { threshold: 1, precision: 1, recall: 0 }];
  for (const [i, { yes, p }] of unseen.entries()) {
    if (yes) right++;
    const precision = right / (i + 1);
    if (precision >= precise) {
      // Half way to the next, so that no row stands on the edge.
      const next = unseen[i + 1]?.p ?? 0;
      best = { threshold: (p + next) / 2, precision, recall: right / all };
    }
  }
  return {
    logistic: { ...fitted(examples, sense), threshold: rounded(best.threshold) },
    precision: rounded(best.precision),
    recall: rounded(best.recall),
  };
}

const [rounds, rate, ridge] = [3000, 0.5, 0.001];

/** Logistic regression by gradient descent; a weight that turns against its sense is 0. */
function fitted(
  examples: readonly Example[],
  sense: Record<string, 1 | -1>,
): Omit<Logistic, 'threshold'> & { threshold: number } {
  const names = Object.keys(sense);
  const weights = names.map(() => 0);
  let bias = 0;
  const inputs = examples.map(({ features }) => names.map((name) => features[name] ?? 0));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round++) {
    const slopes = names.map(() => 0);
    let slope = 0;
    for (const [i, { yes, weight }] of examples.entries()) {
      const input = inputs[i] as number[];
      let sum = bias;
      for (let k = 0; k < input.length; k++) sum += (weights[k] as number) * (input[k] as number);
      const error = (weight * (1 / (1 + Math.exp(-sum)) - (yes ? 1 : 0))) / total;
      slope += error;
      for (let k = 0; k < input.length; k++)
        slopes[k] = (slopes[k] as number) + error * (input[k] as number);
    }
    bias -= 4 * rate * slope;
    for (const [k, name] of names.entries()) {
      const weight = weights[k] as number;
      const next = weight - 4 * rate * ((slopes[k] as number) + ridge * weight);
      weights[k] = next * (sense[name] ?? 1) > 0 ? next : 0;
    }
  }
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(
      names.flatMap((name, k) => (weights[k] === 0 ? [] : [[name, rounded(weights[k] as number)]])),
    ),
    threshold: 0.5,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

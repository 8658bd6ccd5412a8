/** What is looked at in a row and the record that fits it best; each from 0 to 1, or -1 to 1 for what is a difference. */
export type Features = Readonly<Record<string, number>>;

/** A logistic model: what each feature counts, in the direction that sense gives it. */
export interface Logistic {
  bias: number;
  weights: Readonly<Record<string, number>>;
  /** From this probability on the model says yes. */
  threshold: number;
}

export interface Model {
  answered: Logistic;
  gap: Logistic;
  /** Below this fit a record is not even related. */
  related: number;
}

export function probability({ bias, weights }: Logistic, features: Features): number {
  let sum = bias;
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

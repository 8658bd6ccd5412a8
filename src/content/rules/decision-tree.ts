import type { Problem } from '../../files/problem.ts';
import type { MovementNode } from '../../schema/privacy.ts';
import type { Manuscript } from '../manuscript.ts';

/** Where the answers yes and no of a question lead. */
const ways = ['yes', 'no'] as const;

/** Entries of a decision tree are questions with two ways on, or outcomes; each but the first is led to exactly once. */
export function checkDecisionTree({ lists }: Manuscript): Problem[] {
  const { file, data, lineOf } = lists['data-movement'];
  const problems: Problem[] = [];
  const report = (i: number, field: keyof MovementNode, code: string, what: string, fix: string) =>
    problems.push({ file, line: lineOf([i, field]), code, what, fix });

  const place = new Map(data.map(({ id }, i) => [id, i]));
  const reached = new Set<number>();
  data.forEach((node, i) => {
    const asks = Boolean(node.asks && node.yes && node.no);
    const ends = Boolean(node.outcome && node.says);
    if (
      asks === ends ||
      (asks && (node.outcome || node.says)) ||
      (ends && (node.asks ?? node.yes ?? node.no))
    ) {
      report(
        i,
        'id',
        'neither-question-nor-outcome',
        `"${node.id}" is neither a question nor an outcome.`,
        'Give it asks, yes and no, or outcome and says.',
      );
    }
    for (const way of ways) {
      const next = node[way];
      if (next === undefined) continue;
      const target = place.get(next);
      if (target === undefined) {
        report(
          i,
          way,
          'unknown-id',
          `There is no entry "${next}".`,
          'Correct the id, or add the entry.',
        );
      } else if (target <= i) {
        report(
          i,
          way,
          'circle-in-tree',
          `"${node.id}" leads back to "${next}".`,
          'Put an entry after all that lead to it; a tree has no circles.',
        );
      } else if (reached.has(target)) {
        report(
          i,
          way,
          'two-ways-in-tree',
          `Two ways lead to "${next}".`,
          'Add an entry of its own for each; it may say the same.',
        );
      } else reached.add(target);
    }
  });
  data.forEach(({ id }, i) => {
    if (i > 0 && !reached.has(i)) {
      report(
        i,
        'id',
        'no-way-in-tree',
        `No way leads to "${id}".`,
        'Name it under yes or no, or remove it.',
      );
    }
  });
  return problems;
}

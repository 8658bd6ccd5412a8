import type { Problem } from '../../files/problem.ts';
import type { Manuscript } from '../manuscript.ts';

/** A station is a product, whose name it takes, or has a name of its own. */
export function checkLogPath({ lists }: Manuscript): Problem[] {
  const { file, data, lineOf } = lists['log-path'];
  return data.flatMap(({ id, name, product }, i) =>
    Boolean(name) !== Boolean(product)
      ? []
      : [
          {
            file,
            line: lineOf([i, 'id']),
            code: 'station-name',
            what: `The station "${id}" has ${name ? 'both a name and a product' : 'neither a name nor a product'}.`,
            fix: 'Give it one of the two.',
          },
        ],
  );
}

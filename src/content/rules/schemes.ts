import type { Problem } from '../../files/problem.ts';
import type { Manuscript } from '../manuscript.ts';

const fields = ['name', 'covers', 'criteria', 'use', 'edition', 'number', 'obtain'] as const;

/** A fact of a scheme has one home: the list that has an entry under the scheme's id, else the scheme itself. */
export function checkSchemes({ lists }: Manuscript): Problem[] {
  const homes = [
    { file: 'content/standards.yaml', ids: lists.standards.data.map(({ id }) => id) },
    { file: 'content/soc-reports.yaml', ids: lists['soc-reports'].data.map(({ id }) => id) },
  ];
  const { file, data, lineOf } = lists.schemes;
  return data.flatMap((scheme, i) => {
    const home = homes.find(({ ids }) => ids.includes(scheme.id));
    return fields.flatMap((field) => {
      const given = scheme[field] !== undefined;
      if (home && given) {
        return [
          {
            file,
            line: lineOf([i, field]),
            code: 'fact-said-twice',
            what: `The scheme "${scheme.id}" says its ${field}, which ${home.file} says already.`,
            fix: 'Remove it here; correct it there if need be.',
          },
        ];
      }
      if (home || given) return [];
      return [
        {
          file,
          line: lineOf([i, 'id']),
          code: 'missing-fact',
          what: `The scheme "${scheme.id}" does not say its ${field}.`,
          fix: `Add ${field}, or null where the source does not state it.`,
        },
      ];
    });
  });
}

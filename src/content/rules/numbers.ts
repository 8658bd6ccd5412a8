import type { Checked } from '../../files/files.ts';
import type { Problem } from '../../files/problem.ts';
import type { Manuscript } from '../manuscript.ts';

/** Questions of a topic are numbered, and pages stand in order: no two have the same number. */
export function checkNumbers({ questions, pages }: Manuscript): Problem[] {
  const topics = Map.groupBy(questions, ({ facts }) => facts.data.topic);
  return [
    ...[...topics].flatMap(([topic, own]) =>
      collisions(
        own.map(({ facts }) => facts),
        `questions of the topic "${topic}"`,
      ),
    ),
    ...collisions(
      pages.map(({ facts }) => facts),
      'pages',
    ),
  ];
}

function collisions(all: readonly Checked<{ order: number }>[], among: string): Problem[] {
  const first = new Map<number, Checked<{ order: number }>>();
  const highest = Math.max(...all.map(({ data }) => data.order));
  return all.flatMap((facts): Problem[] => {
    const { order } = facts.data;
    const other = first.get(order);
    if (!other) {
      first.set(order, facts);
      return [];
    }
    return [
      {
        code: 'duplicate-number',
        file: facts.file,
        line: facts.lineOf(['order']),
        what: `Two ${among} have the number ${order}; ${other.file}:${other.lineOf(['order'])} has it already.`,
        fix: `Give one of them a number that is free, such as ${highest + 1}.`,
      },
    ];
  });
}

import { answerHashes } from '../answer-hashes.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';

/** An answer that has changed since the last release is told of in an update that readers have not had yet. */
export function checkRelease(manuscript: Manuscript): Problem[] {
  const { release, lists, questions, pages } = manuscript;
  const updates = lists.updates.data;
  const fresh = updates.filter(({ id }) => !release.data.updates.includes(id));
  const told = (id: string, kind: string | undefined) =>
    fresh.some(
      ({ answers }) =>
        answers === 'all' ||
        answers.includes(id) ||
        (kind === 'clauses' && answers.some((answer) => answer.startsWith('clause-'))),
    );

  const hashes = answerHashes(manuscript);
  const untold = [...questions, ...pages].flatMap(({ id, facts, texts }): Problem[] => {
    const kind = 'kind' in facts.data ? facts.data.kind : undefined;
    const hash = hashes[id];
    if (hash === undefined || hash === release.data.answers[id] || told(id, kind)) return [];
    return [
      {
        file: texts.zh.file,
        code: release.data.answers[id] === undefined ? 'untold-answer' : 'untold-change',
        what:
          release.data.answers[id] === undefined
            ? 'The answer is new since the last release, and no entry of content/updates.yaml tells readers.'
            : 'The answer has changed since the last release, and no entry of content/updates.yaml tells readers.',
        fix: `Write an entry there that names "${id}" and says what has changed.`,
      },
    ];
  });
  const gone = release.data.updates.flatMap((id, i): Problem[] =>
    updates.some((update) => update.id === id)
      ? []
      : [
          {
            file: release.file,
            line: release.lineOf(['updates', i]),
            code: 'lost-update',
            what: `The update "${id}" was published, but is no longer in content/updates.yaml.`,
            fix: 'Put it back: readers have it in their feeds. Correct it by a new entry.',
          },
        ],
  );
  return [...untold, ...gone];
}

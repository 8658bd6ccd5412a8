import type { Problem } from '../../files/problem.ts';
import { original } from '../../i18n/languages.ts';
import type { Release } from '../../schema/update.ts';
import { answerHashes } from '../answer-hashes.ts';
import { allNamed, chaptersOf } from '../contracts.ts';
import { answersDrawing, drawnEntries, ownHash } from '../drawn-entries.ts';
import type { Manuscript, PageFolder, QuestionFolder } from '../manuscript.ts';

/** An answer that has changed since the last release is told of in an update that readers have not had yet; before the first one, all are new. */
export function checkRelease(manuscript: Manuscript): Problem[] {
  const { release, lists, questions, pages } = manuscript;
  if (!release) return [];
  const updates = lists.updates.data;
  const fresh = updates.filter(({ id }) => !release.data.updates.includes(id));
  const told = (folder: QuestionFolder | PageFolder) => {
    const own = allNamed({ chapters: chaptersOf(folder, manuscript) }).map(({ id }) => id);
    const ids = new Set([folder.id, ...own]);
    return fresh.some(({ answers }) => answers === 'all' || answers.some((id) => ids.has(id)));
  };

  const hashes = answerHashes(manuscript);
  const untold = [...questions, ...pages].filter((folder) => {
    const hash = hashes[folder.id];
    return hash !== undefined && hash !== release.data.answers[folder.id] && !told(folder);
  });
  const edited = editedEntries(
    manuscript,
    release.data.entries,
    new Set(untold.map(({ id }) => id)),
  );
  const answers = untold.flatMap((folder): Problem[] => {
    const { id, texts } = folder;
    const isNew = release.data.answers[id] === undefined;
    const bySelf = ownHash(folder) !== release.data.own[id];
    const byEntry = edited.some((entry) => entry.answers.includes(id));
    // What a list changed is told at its entry.
    if (!isNew && !bySelf && byEntry) return [];
    return [
      {
        file: texts[original].file,
        code: isNew ? 'untold-answer' : 'untold-change',
        what: `The answer ${isNew ? 'is new' : 'has changed'} since the last release, and no entry of content/updates.yaml tells readers.`,
        fix: `Write an entry there that names "${id}" and says what has changed.`,
      },
    ];
  });
  const entries = edited.map(
    ({ file, line, key, answers }): Problem => ({
      file,
      line,
      code: 'untold-entry',
      what: `“${key}” has changed since the last release, and no entry of content/updates.yaml tells readers of ${list(answers)}, where it is shown.`,
      fix: `Write an entry there that names ${list(answers)} and says what has changed.`,
    }),
  );
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
  return [...answers, ...entries, ...gone];
}

/** The entries that are not as they were published, or no longer there, with those of the given answers that show them. */
function editedEntries(
  manuscript: Manuscript,
  published: Release['entries'],
  of: ReadonlySet<string>,
) {
  // Recorded before entries were: which of them has changed is not known.
  if (of.size === 0 || Object.keys(published).length === 0) return [];
  const now = drawnEntries(manuscript);
  const changed = now.filter(({ file, key, hash }) => published[file]?.[key] !== hash);
  const removed = Object.entries(published).flatMap(([file, keys]) => {
    const left = now.filter((entry) => entry.file === file).map(({ key }) => key);
    const answers = answersDrawing(file, manuscript);
    return Object.keys(keys)
      .filter((key) => !left.includes(key))
      .map((key) => ({ file, line: 1, key, answers }));
  });
  return [...changed, ...removed]
    .map((entry) => ({ ...entry, answers: entry.answers.filter((id) => of.has(id)) }))
    .filter(({ answers }) => answers.length > 0);
}

const list = (ids: readonly string[]) => ids.map((id) => `"${id}"`).join(', ');

import type { Problem } from '../../files/problem.ts';
import { original } from '../../i18n/languages.ts';
import { address } from '../addresses.ts';
import { nameFaults } from '../lasting-names.ts';
import type { Manuscript } from '../manuscript.ts';
import { madePages } from '../places.ts';

/** What becomes a file of the site has a name of its own, which every system can store. */
export function checkNames({ questions, pages, lists }: Manuscript): Problem[] {
  const { topics, documents } = lists;
  const made = new Set(madePages.map((page) => page(original)));
  const taken = pages
    .filter(({ id }) => made.has(address.page(original, id)))
    .map(
      ({ id, facts }): Problem => ({
        code: 'name-taken',
        file: facts.file,
        what: `The site makes a page of its own at ${address.page(original, id)}.`,
        fix: 'Give the folder another name.',
      }),
    );
  const places = new Map(
    [
      ...questions.map(
        ({ id, facts }) => [address.question(original, id), { file: facts.file }] as const,
      ),
      ...pages.map(({ id, facts }) => [address.page(original, id), { file: facts.file }] as const),
      ...topics.data.map(
        ({ id }, i) =>
          [
            address.topic(original, id),
            { file: topics.file, line: topics.lineOf([i, 'id']) },
          ] as const,
      ),
      ...documents.data.flatMap(({ file }, i) =>
        file === null
          ? []
          : [
              [
                `/documents/${file}`,
                { file: documents.file, line: documents.lineOf([i, 'file']) },
              ] as const,
            ],
      ),
    ].map(([path, place]) => [path.slice(1), place]),
  );
  const unfit = nameFaults(places.keys()).map(
    ({ file, fault }): Problem => ({
      code: 'unfit-name',
      file: '',
      ...places.get(file),
      what: `It becomes the file ${file}. ${fault}`,
      fix: 'Name it otherwise: the copy to take away could not be unzipped everywhere.',
    }),
  );
  return [...taken, ...unfit];
}

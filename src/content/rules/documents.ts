import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../files/problem.ts';
import type { Manuscript } from '../manuscript.ts';

/** A document that names a file has it. */
export function checkDocuments({ root, lists: { documents } }: Manuscript): Problem[] {
  return documents.data.flatMap(({ file }, i) =>
    file === null || existsSync(join(root, 'content/documents', file))
      ? []
      : [
          {
            file: documents.file,
            line: documents.lineOf([i, 'file']),
            code: 'missing-document',
            what: `There is no file "${file}" in content/documents/.`,
            fix: 'Put it there, or correct the name.',
          },
        ],
  );
}

import type { Problem } from '../../files/problem.ts';
import { named } from '../contracts.ts';
import { listNames, type Manuscript } from '../manuscript.ts';

interface Place {
  file: string;
  line: number;
}

/** An id names one thing: within its list, and across everything that has an address. */
export function checkUniqueIds(manuscript: Manuscript): Problem[] {
  const problems: Problem[] = [];
  const claim = (seen: Map<string, Place>, id: string, place: Place) => {
    const first = seen.get(id);
    if (first) {
      problems.push({
        ...place,
        code: 'duplicate-id',
        what: `The id "${id}" is used twice; ${first.file}:${first.line} has it already.`,
        fix: 'Give one of them another id.',
      });
    } else seen.set(id, place);
  };

  for (const name of listNames) {
    const list = manuscript.lists[name];
    const seen = new Map<string, Place>();
    list.data.forEach(({ id }, i) => {
      claim(seen, id, { file: list.file, line: list.lineOf([i, 'id']) });
    });
  }

  const addresses = new Map<string, Place>();
  for (const { id, facts } of [...manuscript.pages, ...manuscript.questions]) {
    claim(addresses, id, { file: facts.file, line: 1 });
  }
  for (const chapter of manuscript.chapters) {
    claim(addresses, named(chapter.folder, chapter.data.number).id, {
      file: chapter.file,
      line: chapter.lineOf(['number']),
    });
    chapter.data.clauses.forEach(({ number }, i) => {
      claim(addresses, named(chapter.folder, number).id, {
        file: chapter.file,
        line: chapter.lineOf(['clauses', i, 'number']),
      });
    });
  }
  return problems;
}

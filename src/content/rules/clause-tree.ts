import type { Problem } from '../../files/problem.ts';
import { compareNumbers, parentNumber } from '../clause-number.ts';
import { contractFolder } from '../contracts.ts';
import type { Manuscript } from '../manuscript.ts';

/** Clauses stand in order, each below its chapter and its parent, and each says something; one page shows them. */
export function checkClauseTree(manuscript: Manuscript): Problem[] {
  const { chapters } = manuscript;
  const problems: Problem[] = [...checkContracts(manuscript)];
  for (const { file, data, lineOf } of chapters) {
    const seen = new Set([data.number]);
    let last = data.number;
    data.clauses.forEach((clause, i) => {
      const report = (code: string, what: string, fix: string) =>
        problems.push({ file, line: lineOf(['clauses', i, 'number']), code, what, fix });
      const parent = parentNumber(clause.number) ?? '';
      if (!seen.has(parent)) {
        report(
          'clause-without-parent',
          `Clause ${clause.number} stands below no clause ${parent || 'of this chapter'}.`,
          'Correct its number, or add the missing clause before it.',
        );
      } else if (compareNumbers(last, clause.number) > 0) {
        report(
          'clause-out-of-order',
          `Clause ${clause.number} comes after ${last}.`,
          'Put the clauses in order.',
        );
      }
      if (!clause.title && !clause.text) {
        report(
          'clause-without-text',
          `Clause ${clause.number} has neither title nor text.`,
          'Add the text.',
        );
      }
      if (clause.marks.includes('deadline') !== Boolean(clause.deadline)) {
        report(
          'deadline-half-said',
          `Clause ${clause.number} needs the mark "deadline" and the field "deadline" together.`,
          'Add the one that is missing.',
        );
      }
      if (clause.deadline?.working && !clause.deadline.length?.endsWith('D')) {
        problems.push({
          file,
          line: lineOf(['clauses', i, 'deadline', 'working']),
          code: 'working-days',
          what: `The deadline of clause ${clause.number} counts working days, but its length is not in days.`,
          fix: 'Write the length in days, such as P10D, or remove "working".',
        });
      }
      seen.add(clause.number);
      last = clause.number;
    });
  }
  return problems;
}

/** Each contract is shown by one page. */
function checkContracts(manuscript: Manuscript): Problem[] {
  const { chapters, pages, draftIds } = manuscript;
  const inOrder = pages.toSorted((a, b) => a.facts.data.order - b.facts.data.order);
  const shown = inOrder.map((page) => ({ page, folder: contractFolder(page, manuscript) }));
  const strangers = [...Map.groupBy(chapters, ({ folder }) => folder)].flatMap(
    ([folder, [first]]): Problem[] =>
      !first ||
      folder === '' ||
      draftIds.includes(folder) ||
      shown.some((one) => one.folder === folder)
        ? []
        : [
            {
              file: first.file,
              code: 'contract-without-page',
              what: `No page shows the contract "${folder}": there is no page of this id whose kind is clauses.`,
              fix: `Add content/pages/${folder}/, or rename the folder.`,
            },
          ],
  );
  const [, ...more] = shown.filter(({ folder }) => folder === '');
  return [
    ...strangers,
    ...more.map(
      ({ page }): Problem => ({
        file: page.facts.file,
        line: page.facts.lineOf(['kind']),
        code: 'contract-shown-twice',
        what: 'Another page shows the chapters of content/clauses/ already.',
        fix: `Put the chapters of this contract into content/clauses/${page.id}/.`,
      }),
    ),
  ];
}

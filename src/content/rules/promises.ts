import type { MarkdownNode, Placed } from '../../files/markdown-tree.ts';
import type { Problem } from '../../files/problem.ts';
import { langs } from '../../i18n/languages.ts';
import type { Manuscript } from '../manuscript.ts';

/** A promise stands in the answer that reports it, under the heading it names, and its clauses are among those of the question. */
export function checkPromises({ lists, questions }: Manuscript): Problem[] {
  const { file, data, lineOf } = lists.promises;
  return data.flatMap(({ id, answer, at, limits }, i) => {
    const question = questions.find((folder) => folder.id === answer);
    // A missing question is for the rule on references to tell.
    if (!question) return [];
    const foreign = limits.flatMap(({ clause }, j) =>
      question.facts.data.clauses.includes(clause)
        ? []
        : [
            {
              file,
              line: lineOf([i, 'limits', j, 'clause']),
              code: 'promise-clause',
              what: `Clause "${clause}" is not one of those of the question "${answer}".`,
              fix: `Add it under clauses in ${question.facts.file}, or correct it.`,
            },
          ],
    );
    const hidden = langs.flatMap((lang) => {
      const text = question.texts[lang];
      const place = shownUnder(text.nodes, id);
      if (place === at) return [];
      return [
        {
          file: text.file,
          code: place ? 'promise-elsewhere' : 'promise-not-shown',
          what: place
            ? `<PromiseAndClauses id="${id}" /> stands under {#${place}}, not {#${at}}.`
            : `The text does not show the promise "${id}".`,
          fix: `Put <PromiseAndClauses id="${id}" /> under {#${at}}, or correct "at" in ${file}.`,
        },
      ];
    });
    return [...foreign, ...hidden];
  });
}

/** The id of the heading under which the text shows the promise; `undefined` where it does not. */
function shownUnder(nodes: readonly Placed[], id: string): string | undefined {
  let heading = '';
  for (const { node } of nodes) {
    if (node.type === 'heading') heading = String(node.data?.hProperties?.id ?? '');
    if (shows(node, id)) return heading;
  }
  return;
}

function shows({ name, attributes }: MarkdownNode, id: string): boolean {
  return name === 'PromiseAndClauses' && attributes?.[0]?.value === id;
}

import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import { checkClauseTree } from './clause-tree.ts';
import { checkComponents } from './components.ts';
import { checkDecisionTree } from './decision-tree.ts';
import { checkDocuments } from './documents.ts';
import { checkEmphasis } from './emphasis.ts';
import { checkHanSpacing } from './han-spacing.ts';
import { checkHeadings } from './headings.ts';
import { checkImages } from './images.ts';
import { checkLogPath } from './log-path.ts';
import { checkPromises } from './promises.ts';
import { checkReferences } from './references.ts';
import { checkSchemes } from './schemes.ts';
import { checkShortAnswers } from './short-answers.ts';
import { checkStanding } from './standing.ts';
import { checkTranslations } from './translations.ts';
import { checkUniqueIds } from './unique-ids.ts';

/** What the files of `content/` must be to each other and to their readers, beyond each one's own schema. */
const rules: ((manuscript: Manuscript) => Problem[])[] = [
  checkUniqueIds,
  checkReferences,
  checkStanding,
  checkSchemes,
  checkClauseTree,
  checkDecisionTree,
  checkLogPath,
  checkPromises,
  checkShortAnswers,
  checkHeadings,
  checkComponents,
  checkImages,
  checkDocuments,
  checkEmphasis,
  checkHanSpacing,
  checkTranslations,
];

export function checkManuscript(manuscript: Manuscript): Problem[] {
  return rules.flatMap((rule) => rule(manuscript));
}

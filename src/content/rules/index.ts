import { checkBrand } from '../../features/brand/rule.ts';
import type { Problem } from '../../files/problem.ts';
import type { Manuscript, Readable, Reading } from '../manuscript.ts';
import { checkClauseTree } from './clause-tree.ts';
import { checkComponents } from './components.ts';
import { checkDecisionTree } from './decision-tree.ts';
import { checkDestinations } from './destinations.ts';
import { checkDocuments } from './documents.ts';
import { checkEmphasis } from './emphasis.ts';
import { checkHanSpacing } from './han-spacing.ts';
import { checkHeadings } from './headings.ts';
import { checkImages } from './images.ts';
import { checkLedger } from './ledger.ts';
import { checkLinks } from './links.ts';
import { checkLogPath } from './log-path.ts';
import { checkMoved } from './moved.ts';
import { checkNames } from './names.ts';
import { checkNumbers } from './numbers.ts';
import { checkPromises } from './promises.ts';
import { checkReferences } from './references.ts';
import { checkRelease } from './release.ts';
import { checkSchemes } from './schemes.ts';
import { checkShortAnswers } from './short-answers.ts';
import { checkStanding } from './standing.ts';
import { checkStrayFiles } from './stray-files.ts';
import { checkTranslations } from './translations.ts';
import { checkUniqueIds } from './unique-ids.ts';

/** What the files of `content/` must be to each other, beyond each one's own schema. */
const rules: ((manuscript: Manuscript) => Problem[])[] = [
  checkUniqueIds,
  checkNumbers,
  checkNames,
  checkReferences,
  checkStanding,
  checkSchemes,
  checkClauseTree,
  checkDecisionTree,
  checkLogPath,
  checkPromises,
  checkComponents,
  checkDocuments,
  checkBrand,
  checkTranslations,
  checkRelease,
  checkMoved,
  checkDestinations,
  checkLedger,
  checkStrayFiles,
];

/** What each text must be to its readers, whatever the other files say. */
const textRules: ((readable: Readable) => Problem[])[] = [
  checkShortAnswers,
  checkHeadings,
  checkImages,
  checkLinks,
  checkEmphasis,
  checkHanSpacing,
];

export function checkManuscript(manuscript: Manuscript): Problem[] {
  return [...rules, ...textRules].flatMap((rule) => rule(manuscript));
}

/** Every problem of what was read; where a file cannot be, what files say of each other has to wait. */
export function problemsOf({ manuscript, readable, problems }: Reading): Problem[] {
  if (manuscript) return checkManuscript(manuscript);
  return [...problems, ...textRules.flatMap((rule) => rule(readable))];
}

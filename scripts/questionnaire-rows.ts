import { readFileSync } from 'node:fs';
import type { RowMatch } from '../src/features/questionnaire/match/matcher.ts';
import type { Lang } from '../src/i18n/known-languages.ts';

/** A row of a questionnaire as people have labelled it (tests/questionnaire/README.md). */
export interface LabelledRow {
  row: string;
  lang: Lang;
  kind: 'answered' | 'part' | 'gap' | 'none';
  /** The records that count as right, the best first. */
  ids: string[];
  set?: 'tune' | 'hold';
}

/** What came of a labelled row. */
export interface Judged {
  label: LabelledRow;
  match: RowMatch;
}

export function readRows(file: string): LabelledRow[] {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export interface Figures {
  rows: number;
  /** Of the rows called answered, those that are, with a right first record. */
  precision: number;
  /** The same, of the rows that are answered. */
  recall: number;
  /** Of the rows of which the site says nothing, those called answered. */
  falseOnNone: number;
  /** Of the rows that a gap holds, those called a gap with that gap first. */
  rightGap: number;
  /** Of the rows that are answered or in part, those with a right record among three. */
  topThree: number;
}

/** A share of nothing is not a number. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const of = (...kinds: LabelledRow['kind'][]) =>
    judged.filter(({ label }) => kinds.includes(label.kind));
  const share = (some: readonly Judged[], is: (one: Judged) => boolean) =>
    some.filter(is).length / some.length;
  return {
    rows: judged.length,
    precision: share(
      judged.filter(({ match }) => match.status === 'answered'),
      isRightAnswer,
    ),
    recall: share(of('answered'), isRightAnswer),
    falseOnNone: share(of('none'), ({ match }) => match.status === 'answered'),
    rightGap: share(of('gap'), isRightGap),
    topThree: share(of('answered', 'part'), isAmongThree),
  };
}

const isRight = ({ label, match }: Judged) => label.ids.includes(match.ids[0] ?? '');
const isRightAnswer = (one: Judged) =>
  one.match.status === 'answered' && one.label.kind === 'answered' && isRight(one);
const isRightGap = (one: Judged) => one.match.status === 'gap' && isRight(one);
const isAmongThree = ({ label, match }: Judged) =>
  match.ids.slice(0, 3).some((id) => label.ids.includes(id));

/** What is wrong with what came of a row, in a few words; nothing where it is right. */
export function faultOf(one: Judged): string | undefined {
  const { label, match } = one;
  if (match.status === 'answered' && !isRightAnswer(one))
    return label.kind === 'answered' ? 'wrong record' : `falsely answered (${label.kind})`;
  if (label.kind === 'answered' && match.status !== 'answered') {
    return isAmongThree(one) ? 'not called answered' : 'not found';
  }
  if (label.kind === 'part' && !isAmongThree(one)) return 'not found (part)';
  if (label.kind === 'gap' && !isRightGap(one))
    return match.status === 'gap' ? 'wrong gap' : 'gap not found';
  return;
}

import { forget, onlyHere, recall, remember } from '../../../../client/memory.ts';
import type { Layout } from '../../workbook/layout.ts';
import type { AskedRow } from '../session/protocol.ts';
import type { Decision, Review } from './review.ts';

/** What the device keeps of a file: decisions, and nothing of its texts but its name. */
export interface KeptFile {
  name: string;
  /** The sheet and layout that the reader worked with. */
  sheet: number;
  layout: Layout;
  withHidden: boolean;
  decided: KeptDecision[];
}

/** The row, what stands for its question, and the answer; none where it was refused. */
export interface KeptDecision {
  sheet: number;
  row: number;
  mark: string;
  id?: string;
  choice?: string;
}

const key = 'questionnaires';

/** By fingerprint. Storage may hold anything: what is no such file is left out. */
export function keptFiles(): Map<string, KeptFile> {
  try {
    const found: unknown = JSON.parse(recall(key) ?? '{}');
    return new Map(Object.entries(Object(found)).filter(isKept));
  } catch {
    return new Map();
  }
}

/** Tells whether the device keeps it. */
export function keepFile(fingerprint: string, file: KeptFile): boolean {
  return put(keptFiles().set(fingerprint, file));
}

/** Forgets a file, and earlier ones of its name. */
export function forgetFile(fingerprint: string): void {
  const files = keptFiles();
  const name = files.get(fingerprint)?.name || undefined;
  for (const [key, file] of files) if (key === fingerprint || file.name === name) files.delete(key);
  if (files.size === 0) forget(key);
  else put(files);
}

/** Whether what was decided will be gone with this page. */
export const isOnlyHere = () => onlyHere(key);

function put(files: ReadonlyMap<string, KeptFile>): boolean {
  return remember(key, JSON.stringify(Object.fromEntries(files)));
}

/** What was kept of this file, or of an earlier one of its name. */
export function keptOf(
  fingerprint: string,
  name: string,
): { file: KeptFile; same: boolean } | undefined {
  const files = keptFiles();
  const same = files.get(fingerprint);
  if (same) return { file: same, same: true };
  const earlier = [...files.values()].findLast((file) => name !== '' && file.name === name);
  return earlier && { file: earlier, same: false };
}

/** What is kept of a review, beside what was decided before on rows that it does not show: those of other sheets, and hidden ones. */
export function decidedIn(
  { rows, decided }: Pick<Review, 'rows' | 'decided'>,
  sheet: number,
  before: readonly KeptDecision[],
): KeptDecision[] {
  const shown = new Set(rows.map(({ row }) => row));
  return [
    ...before.filter((one) => one.sheet !== sheet || !shown.has(one.row)),
    ...decided.flatMap(([place, decision]) => {
      const asked = rows[place];
      if (!asked) return [];
      const { row, mark } = asked;
      return [decision === 'refused' ? { sheet, row, mark } : { sheet, row, mark, ...decision }];
    }),
  ];
}

/** The decision on each row, by its place. In another version of a file, what stands for a question finds the row that it has moved to. */
export function decisionsOn(
  rows: readonly AskedRow[],
  sheet: number,
  { file, same }: { file: Pick<KeptFile, 'decided'>; same: boolean },
): [place: number, decision: Decision][] {
  const decided = file.decided.filter((one) => one.sheet === sheet);
  const byRow = new Map(decided.map((one) => [`${one.row} ${one.mark}`, one]));
  const byMark = new Map(same ? [] : decided.map((one) => [one.mark, one]));
  return rows.flatMap(({ row, mark }, place) => {
    const found = byRow.get(`${row} ${mark}`) ?? byMark.get(mark);
    if (!found) return [];
    const { id, choice } = found;
    const decision: Decision =
      id === undefined ? 'refused' : choice === undefined ? { id } : { id, choice };
    return [[place, decision] as [number, Decision]];
  });
}

function isKept(entry: [string, unknown]): entry is [string, KeptFile] {
  const { name, sheet, layout, decided } = Object(entry[1]) as Partial<KeptFile>;
  const counts = [sheet, layout?.headerRow, layout?.question, layout?.answer];
  return (
    typeof name === 'string' &&
    counts.every((count) => Number.isInteger(count)) &&
    Array.isArray(decided) &&
    decided.every(
      (one) =>
        Number.isInteger(Object(one).sheet) &&
        Number.isInteger(Object(one).row) &&
        typeof Object(one).mark === 'string' &&
        ['string', 'undefined'].includes(typeof Object(one).id) &&
        ['string', 'undefined'].includes(typeof Object(one).choice),
    )
  );
}

// The rows that workbooks are made of: those for tuning, so that the others stay fresh for judging.
import { readFileSync } from 'node:fs';

type Lang = 'zh' | 'en';

export interface Row {
  row: string;
  lang: Lang;
  kind: 'answered' | 'part' | 'gap' | 'none';
  ids: string[];
  set: 'tune' | 'hold';
}

export interface Label {
  cell: string;
  kind: Row['kind'];
  ids: string[];
}

const all: Row[] = JSON.parse(readFileSync(new URL('../rows.json', import.meta.url), 'utf8'));

/** One row of every `step`, from `start` on. Rows stand in the order of their kinds, so each pick has some of every kind, however they are labelled later. */
export const pick = (lang: Lang, start: number, step: number): Row[] =>
  all.filter((row) => row.lang === lang && row.set === 'tune').filter((_, i) => i % step === start);

export const label = (cell: string, { kind, ids }: Row): Label => ({ cell, kind, ids });

/** What is expected where the questions stand one below the other, from `firstRow` on. */
export const block = (question: string, firstRow: number, rows: Row[]) => ({
  question,
  firstRow,
  lastRow: firstRow + rows.length - 1,
  rows: rows.length,
  labels: rows.map((row, i) => label(`${question}${firstRow + i}`, row)),
});

import type { Match } from './searcher.ts';

/** A piece of an excerpt; `hit` where the query matched. */
export interface Piece {
  text: string;
  hit: boolean;
}

const betweenSentences = /(?<=[。！？；\n])|(?<=[.!?;])(?=\s)/u;
const longest = 120;

/** The sentence of a record that holds most of what matched, its matches marked; empty where none holds any. */
export function excerptOf({ record, matched }: Match): Piece[] {
  let best = { text: '', worth: 0 };
  for (const raw of record.text.split(betweenSentences)) {
    const text = raw.trim();
    const lower = text.toLowerCase();
    const worth = matched.reduce((sum, term) => sum + (lower.includes(term) ? term.length : 0), 0);
    if (worth > best.worth) best = { text, worth };
  }
  return piecesOf(shorten(best.text, matched), matched);
}

/** A text with its matches marked. */
export function piecesOf(text: string, matched: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  const hits = new Array<boolean>(text.length).fill(false);
  // Lower case of some letters is longer than the letter; then places would not agree.
  if (lower.length === text.length) {
    for (const term of matched) {
      for (let i = lower.indexOf(term); i >= 0; i = lower.indexOf(term, i + 1))
        hits.fill(true, i, i + term.length);
    }
  }
  const pieces: Piece[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = pieces.at(-1);
    const hit = hits[i] ?? false;
    if (last?.hit === hit) last.text += text[i];
    else pieces.push({ text: text[i] ?? '', hit });
  }
  return pieces;
}

/** A long sentence is cut around its first match, at a comma or space where there is one. */
function shorten(text: string, matched: readonly string[]): string {
  if (text.length <= longest) return text;
  const lower = text.toLowerCase();
  const first = Math.min(...matched.map((term) => lower.indexOf(term)).filter((i) => i >= 0));
  const from = Math.max(0, first - 40);
  const start = from === 0 ? 0 : boundary(text, from, first);
  const end = Math.min(text.length, start + longest);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
}

function boundary(text: string, from: number, to: number): number {
  const found = text.slice(from, to).search(/[，、：, ]/u);
  return found < 0 ? from : from + found + 1;
}

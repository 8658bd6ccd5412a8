import { hash } from 'node:crypto';

/** So many letters, digits and Han characters in a row, shared with a source, are copied; fewer are words. */
export const runLength = 16;

/** A run of a text that a source has too. */
export interface CopiedRun {
  /** The line of the text it begins on, from 1. */
  line: number;
  /** Its letters, digits and Han characters. */
  text: string;
}

/**
 * What stands for a text that is not published with the project: a short hash of every run in it. Whether another text
 * shares a run can be told from them, what the text says cannot.
 */
export function fingerprintsOf(text: string): Set<string> {
  const { letters } = squeezed(text);
  const prints = new Set<string>();
  for (let i = 0; i + runLength <= letters.length; i++) prints.add(printAt(letters, i));
  return prints;
}

/** The runs that a text shares with the sources, official names aside: those are the same everywhere. */
export function copiedRuns(
  text: string,
  sources: ReadonlySet<string>,
  officialNames: readonly string[],
): CopiedRun[] {
  const { letters, lines } = squeezed(text);
  const named = new Array<boolean>(letters.length).fill(false);
  for (const name of officialNames.map((name) => squeezed(name).letters).filter(Boolean)) {
    for (let i = letters.indexOf(name); i >= 0; i = letters.indexOf(name, i + 1))
      named.fill(true, i, i + name.length);
  }
  const shared = (i: number) => i + runLength <= letters.length && sources.has(printAt(letters, i));
  const runs: CopiedRun[] = [];
  for (let i = 0; i < letters.length; i++) {
    if (!shared(i)) continue;
    let last = i;
    while (shared(last + 1)) last++;
    const end = last + runLength;
    const own = named.slice(i, end).filter((inName) => !inName).length;
    if (own >= runLength) runs.push({ line: lines[i] ?? 1, text: letters.slice(i, end) });
    i = end - 1;
  }
  return runs;
}

/** Five bytes: at this length chance takes a run for a copy in about one site of a hundred. */
function printAt(letters: string, at: number): string {
  return hash('sha256', letters.slice(at, at + runLength), 'buffer')
    .subarray(0, 5)
    .toString('base64url');
}

/** Letters, digits and Han characters only, in one form, with the line that each stands on. */
function squeezed(text: string): { letters: string; lines: number[] } {
  let letters = '';
  const lines: number[] = [];
  let line = 1;
  for (const character of text.normalize('NFKC').toLowerCase()) {
    if (character === '\n') line++;
    if (!/[\p{L}\p{N}]/u.test(character)) continue;
    letters += character;
    for (let i = 0; i < character.length; i++) lines.push(line);
  }
  return { letters, lines };
}

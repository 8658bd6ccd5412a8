/** Where the ledger lies, from the project's root. */
export const ledgerFile = 'content/addresses/ledger.txt';

/** Anchors by address; of what is no page, none. */
export type Addresses = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads a ledger: an address a line, its anchors below it, each after two spaces. */
export function readLedger(text: string): Map<string, Map<string, number>> {
  const ledger = new Map<string, Map<string, number>>();
  let anchors = new Map<string, number>();
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('  ')) anchors.set(line.trim(), i + 1);
    else {
      anchors = new Map([['', i + 1]]);
      ledger.set(line, anchors);
    }
  }
  return ledger;
}

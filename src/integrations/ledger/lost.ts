import type { Problem } from '../../content/problem.ts';
import { type Addresses, ledgerFile, readLedger } from './addresses.ts';

/** What the ledger holds and a build has lost. */
export function lostFrom(text: string, built: Addresses): Problem[] {
  const problems: Problem[] = [];
  for (const [address, anchors] of readLedger(text)) {
    const there = built.get(address);
    if (!there) {
      problems.push({
        file: ledgerFile,
        line: anchors.get(''),
        code: 'lost-address',
        what: `The build has lost the published address ${address}.`,
        fix: address.endsWith('.html')
          ? `Keep it, or say in content/addresses/moved.yaml where it is now (to) or what happened to it (gone).`
          : 'Keep it: a file that is no page cannot lead on.',
      });
      continue;
    }
    for (const [anchor, line] of anchors) {
      if (anchor === '' || there.has(anchor)) continue;
      problems.push({
        file: ledgerFile,
        line,
        code: 'lost-anchor',
        what: `The build has lost the published anchor ${address}#${anchor}.`,
        fix: 'Keep it, or say in content/addresses/moved.yaml where it is now (to) or what happened to it (gone).',
      });
    }
  }
  return problems;
}

import type { Problem } from '../files/problem.ts';
import { langs } from '../i18n/languages.ts';
import type { Moved } from '../schema/moved.ts';
import { type Addresses, ledgerFile, readLedger } from './ledger.ts';

const declare = 'say in content/addresses/moved.yaml';

/** What the ledger holds and a build has lost, and what nobody has declared gone. */
export function lostFrom(text: string, built: Addresses, moved: readonly Moved[]): Problem[] {
  const problems: Problem[] = [];
  const excused = new Set(moved.flatMap(filesOf));
  for (const [address, anchors] of readLedger(text)) {
    const there = built.get(address);
    if (!there) {
      if (excused.has(address)) continue;
      problems.push(lostAddress(address, anchors.get('')));
      continue;
    }
    for (const [anchor, line] of anchors) {
      if (anchor === '' || there.has(anchor)) continue;
      problems.push({
        code: 'lost-anchor',
        file: ledgerFile,
        line,
        what: `The build has lost the published anchor ${address}#${anchor}.`,
        fix: `Keep it, or ${declare} where it is now (to) or what happened to it (gone).`,
      });
    }
  }
  return problems;
}

/** What is said of a published page or file that is no longer there. */
export function lostAddress(address: string, line: number | undefined): Problem {
  return {
    code: 'lost-address',
    file: ledgerFile,
    line,
    what: `The build has lost the published address ${address}.`,
    fix: address.endsWith('.html')
      ? `Keep it, or ${declare} where it is now (to) or what happened to it (gone).`
      : `Keep it, or ${declare} what happened to it: from: ${address}, and gone.`,
  };
}

/** Files that are gone with an entry: the file it names, or what was made of the page it names for programs and previews. */
function filesOf({ from }: Moved): string[] {
  if (!from.endsWith('.html')) return [from];
  const path = from.slice(0, -'.html'.length);
  return langs.flatMap((lang) => [`/${lang}${path}.md`, `/cards/${lang}${path}.png`]);
}

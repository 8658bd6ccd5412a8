import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../files/problem.ts';
import { ledgerFile, readLedger } from '../ledger.ts';
import { lostAddress } from '../lost-addresses.ts';
import type { Manuscript } from '../manuscript.ts';
import { Places } from '../places.ts';

const securityFile = '/.well-known/security.txt';

/** Published pages and files that the content has given up without a word; of the rest only the build can tell. */
export function checkLedger(manuscript: Manuscript): Problem[] {
  const path = join(manuscript.root, ledgerFile);
  if (!existsSync(path)) return [];
  const places = new Places(manuscript);
  const { site, lists } = manuscript;
  const declared = new Set(lists['addresses/moved'].data.map(({ from }) => from));
  const isLost = (address: string) =>
    address === securityFile ? site.data.security === null : places.isDead(address);
  return [...readLedger(readFileSync(path, 'utf8'))].flatMap(([address, anchors]) =>
    isLost(address) && !declared.has(address) ? [lostAddress(address, anchors.get(''))] : [],
  );
}

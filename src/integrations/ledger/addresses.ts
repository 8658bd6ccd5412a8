import { type Addresses, readLedger } from '../../content/ledger.ts';
import type { Page } from '../built/pages.ts';

/** What has another name with each content or edition, and promises none. */
const changing =
  /\.[0-9a-f]{8,}\.\w+$|\d{4}-\d{2}-\d{2}|^(sw\.js|search\/|share\/|supply-chain\/)|\.(br|gz)$|^_headers$/;

/** Every lasting address of a build: of its files, and the anchors of its pages. */
export function addressesOf(files: readonly string[], pages: readonly Page[]): Addresses {
  const anchors = new Map(pages.map((page) => [page.file, anchorsOf(page)]));
  return new Map(
    files
      .filter((file) => !changing.test(file))
      .sort()
      .map((file) => [`/${file}`, anchors.get(file) ?? new Set()]),
  );
}

/** The anchors of a page. */
export function anchorsOf({ ids }: Page): Set<string> {
  return new Set([...ids].sort());
}

const head = `# Every address and anchor that this site has published. People have sent them to others: each must go on leading somewhere.
# \`npm run ledger\` adds what a build has new; nothing is ever taken out. See docs/architecture.md.
`;

/** The ledger with what a build has new. */
export function withNew(text: string, built: Addresses): string {
  const ledger = readLedger(text);
  const all = [...new Set([...ledger.keys(), ...built.keys()])].sort();
  const lines = all.flatMap((address) => {
    const old = [...(ledger.get(address)?.keys() ?? [])].filter((anchor) => anchor !== '');
    const anchors = [...new Set([...old, ...(built.get(address) ?? [])])].sort();
    return [address, ...anchors.map((anchor) => `  ${anchor}`)];
  });
  return `${head}${lines.join('\n')}\n`;
}

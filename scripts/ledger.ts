import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ledgerFile } from '../src/content/ledger.ts';
import { filesOf } from '../src/integrations/built/files.ts';
import { Pages } from '../src/integrations/built/pages.ts';
import { addressesOf, withNew } from '../src/integrations/ledger/addresses.ts';
import { commandLine } from './command-line.ts';
import { run } from './run.ts';

commandLine({
  does: 'Builds the site, and records its new addresses and anchors.',
  calls: ['npm run ledger'],
});

// Adds the addresses and anchors of dist/ to the ledger. The build refuses to lose one before.
run('scripts/build.ts');
const old = existsSync(ledgerFile) ? readFileSync(ledgerFile, 'utf8') : '';
const built = addressesOf(await filesOf('dist'), (await Pages.in('dist')).all());
const next = withNew(old, built);
mkdirSync(dirname(ledgerFile), { recursive: true });
writeFileSync(ledgerFile, next);
const added = next.split('\n').length - old.split('\n').length;
console.log(added > 0 ? `${ledgerFile}: ${added} lines added.` : `${ledgerFile} is complete.`);

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ledgerFile } from '../../src/content/ledger.ts';
import { filesOf } from '../../src/integrations/built/files.ts';
import { Pages } from '../../src/integrations/built/pages.ts';
import { addressesOf, withNew } from '../../src/integrations/ledger/addresses.ts';

test(`every address and anchor of dist/ is recorded in ${ledgerFile}; where one is not, run: npm run ledger`, async () => {
  const built = addressesOf(await filesOf('dist'), (await Pages.in('dist')).all());
  const recorded = readFileSync(ledgerFile, 'utf8').split('\n');
  const missing = withNew(recorded.join('\n'), built)
    .split('\n')
    .filter((line) => !recorded.includes(line));
  expect(missing, 'Run: npm run ledger').toEqual([]);
});

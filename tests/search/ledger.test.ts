import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressesOf, ledgerFile, withNew } from '../../src/integrations/ledger/addresses.ts';

test(`every address and anchor of dist/ is recorded in ${ledgerFile}; where one is not, run: npm run ledger`, () => {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice('dist/'.length),
    );
  const built = addressesOf(
    files.map((file) => [file, file.endsWith('.html') ? readFileSync(`dist/${file}`, 'utf8') : '']),
  );
  const recorded = readFileSync(ledgerFile, 'utf8').split('\n');
  const missing = withNew(recorded.join('\n'), built)
    .split('\n')
    .filter((line) => !recorded.includes(line));
  expect(missing, 'Run: npm run ledger').toEqual([]);
});

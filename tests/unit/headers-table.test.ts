import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersTable } from '../../src/delivery/headers-table.ts';

test('docs/headers.md says what src/delivery/ does; if not, run: npm run headers', () => {
  expect(readFileSync('docs/headers.md', 'utf8')).toBe(headersTable());
});

import { writeFileSync } from 'node:fs';
import { headersTable } from '../src/delivery/headers-table.ts';
import { commandLine } from './command-line.ts';

commandLine({
  does: 'Writes docs/headers.md: every header, with the files it is sent with.',
  calls: ['npm run headers'],
});

writeFileSync('docs/headers.md', headersTable());
console.log('docs/headers.md');

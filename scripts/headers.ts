import { writeFileSync } from 'node:fs';
import { headersTable } from '../src/delivery/headers-table.ts';

writeFileSync('docs/headers.md', headersTable());
console.log('docs/headers.md');

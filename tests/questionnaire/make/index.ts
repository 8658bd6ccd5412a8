// Writes the workbooks of ../files and what is expected of each, out of ../rows.json:
// node tests/questionnaire/make/index.ts && npx biome check --write tests/questionnaire/files
// libreoffice.xlsx is written only where it is missing.
import { existsSync, writeFileSync } from 'node:fs';
import { writeWithLibreOffice } from './libreoffice.ts';
import { expected, made } from './workbooks.ts';

const folder = new URL('../files/', import.meta.url);
for (const [name, { bytes }] of Object.entries(made)) writeFileSync(new URL(name, folder), bytes);

const office = new URL('libreoffice.xlsx', folder);
if (!existsSync(office)) writeFileSync(office, writeWithLibreOffice());

writeFileSync(new URL('expected.json', folder), `${JSON.stringify(expected, null, 2)}\n`);

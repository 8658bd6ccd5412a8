import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  schemaFiles,
  schemaPath,
  schemaText,
  yamlSettings,
} from '../src/authoring/schema-files.ts';
import { commandLine } from './command-line.ts';

commandLine({
  does: 'Writes the JSON Schemas by which editors complete and check content/.',
  calls: ['npm run schemas'],
});

rmSync('.vscode/schemas', { recursive: true, force: true });
mkdirSync('.vscode/schemas', { recursive: true });
for (const file of schemaFiles) writeFileSync(schemaPath(file), schemaText(file));

const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
settings['yaml.schemas'] = yamlSettings();
writeFileSync('.vscode/settings.json', `${JSON.stringify(settings, null, 2)}\n`);

// The Astro extension completes and checks the frontmatter of files that this list names; it holds this machine's paths.
const collections = schemaFiles.filter(({ frontmatter }) => frontmatter);
const entries = collections.flatMap(({ name, files }) =>
  globSync(files).map((file) => [pathToFileURL(resolve(file)).href.toLowerCase(), name]),
);
mkdirSync('.astro/collections', { recursive: true });
writeFileSync(
  '.astro/collections/collections.json',
  JSON.stringify({
    collections: collections.map(({ name }) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  }),
);
for (const file of collections) {
  writeFileSync(`.astro/collections/${file.name}.schema.json`, schemaText(file));
}
console.log(
  `${schemaFiles.length} schemas in .vscode/schemas/, and those of frontmatter for the Astro extension.`,
);

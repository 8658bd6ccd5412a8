import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { Lang } from '../i18n/languages.ts';
import { type Catalogue, chunkFile, type Index, register } from './files.ts';
import { Searcher } from './searcher.ts';

const folder = 'dist/search';

/** The search of the built site, out of the very files that browsers load. Throws where `dist/` has none. */
export async function builtSearcher(lang: Lang): Promise<Searcher> {
  const catalogue = readCatalogue(lang);
  return Searcher.ofIndex(catalogue, readIndex(catalogue), async (path) => {
    const file = chunkFile(path);
    if (!file) throw new Error(`${folder} lacks ${path}. Build again: npm run build`);
    return handedOver<string>(file, register.chunk);
  });
}

export function readIndex({ index }: Catalogue): Index {
  return handedOver<Index>(index, register.index);
}

export function readCatalogue(lang: Lang): Catalogue {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {}
  const file = names.find((name) => name.startsWith(`search.${lang}.`));
  if (!file) throw new Error('There is no built search. Run `npm run build` first.');
  // The code before the catalogue needs a page; the catalogue is the file's last statement.
  const script = readFileSync(join(folder, file), 'utf8');
  return run(script.slice(script.lastIndexOf(`\n${register.catalogue}(`)), register.catalogue);
}

function handedOver<T>(file: string, name: string): T {
  return run(readFileSync(join(folder, file), 'utf8'), name);
}

/** Runs a file of the search, which hands something over to the global function `name`. */
function run<T>(script: string, name: string): T {
  let value: T | undefined;
  Reflect.set(globalThis, name, (given: T) => {
    value = given;
  });
  runInThisContext(script);
  Reflect.deleteProperty(globalThis, name);
  if (value === undefined) throw new Error('A file of the search is damaged. Run `npm run build`.');
  return value;
}

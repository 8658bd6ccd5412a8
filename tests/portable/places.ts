import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveFolder } from '../../scripts/serve-folder.ts';

/** A copy of the build that lies somewhere. */
export interface Laid {
  /** The address of its root, ending in a slash. */
  root: string;
  remove: () => Promise<void>;
}

/** Where a copy of the build may come to lie. */
export const places: Record<string, () => Promise<Laid>> = {
  'at the root of a server': () => serve(''),
  'on a server, three folders down': () => serve('a/b/c'),
  'on disk, in a folder with an awkward name': async () => {
    const folder = copyInto('信任 中心 (v1) #2 100%');
    return { root: `${pathToFileURL(folder)}/`, remove: async () => remove(dirname(folder)) };
  },
};

async function serve(below: string): Promise<Laid> {
  const folder = copyInto(below);
  const served = folder.slice(0, folder.length - below.length);
  const { origin, close } = await serveFolder(served);
  return {
    root: `${origin}/${below && `${below}/`}`,
    remove: async () => {
      await close();
      remove(served);
    },
  };
}

function copyInto(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'laid-')), name);
  cpSync('dist', folder, { recursive: true });
  return folder;
}

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

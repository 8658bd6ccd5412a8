import { type Catalogue, chunkFile, type Index, register } from '../../search/files.ts';
import { pack } from '../../search/packed.ts';

interface IndexContents extends Omit<Index, 'worker' | 'files'> {
  /** Pagefind's worker script, as text. */
  worker: string;
  /** What the worker asks for, by the address it asks with. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** The search of a page and the catalogue it starts with, in one file: one request until the first answer. */
export function searchScript(code: string, catalogue: Catalogue): string {
  return `${code}\n${register.catalogue}(${JSON.stringify(catalogue)});\n`;
}

export function indexScript({ worker, files, ...plain }: IndexContents): string {
  const atOnce = [...files]
    .filter(([path]) => !chunkFile(path))
    .map(([path, content]) => [path, pack(content)]);
  const data = JSON.stringify({ ...plain, files: Object.fromEntries(atOnce.sort()) }).slice(1, -1);
  return `${register.index}({worker:function(self,fetch,window,document){\n${worker}\n},${data}});\n`;
}

/** The chunks of an index, by file name. Pagefind names them by their content. */
export function chunkScripts(
  files: ReadonlyMap<string, Uint8Array>,
): [file: string, script: string][] {
  return [...files].flatMap(([path, content]) => {
    const file = chunkFile(path);
    return file
      ? [[file, `${register.chunk}(${JSON.stringify(pack(content))});\n`] as [string, string]]
      : [];
  });
}

import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build, Progress } from '../../build/step.ts';
import { caddyfile } from '../../delivery/caddy.ts';
import { headersFile } from '../../delivery/headers-file.ts';
import { nginxContexts } from '../../delivery/nginx.ts';
import { nginxConf } from '../../delivery/nginx-conf.ts';
import { filesOf } from '../built/files.ts';
import { aside, serverFolder } from '../switch-output.ts';
import { isCompressed } from './compress.ts';
import { deliveredOf } from './delivered.ts';

/** Writes `_headers` for hosts that read it, and configurations for nginx and Caddy beside the site. */
export async function serverFiles({ root, library, pages, write }: Build): Promise<void> {
  const base = new URL(library.site.baseUrl).pathname;
  const delivered = deliveredOf(pages.all());
  await write('_headers', headersFile([...(await filesOf(root))], delivered));
  await writeServer(join(root, '..', aside(serverFolder)), {
    'nginx.conf': nginxConf(nginxContexts(delivered, base)),
    'nginx-http.conf': nginxContexts(delivered, base).http,
    'nginx-server.conf': nginxContexts(delivered, base).server,
    Caddyfile: caddyfile(delivered, base),
  });
}

/** Puts each file beside it in the forms that servers send to browsers which take them. */
export async function compress({ root, compressor }: Build, progress: Progress): Promise<void> {
  const compressed: string[] = [];
  for (const file of await filesOf(root))
    if (isCompressed(file, (await stat(join(root, file))).size)) compressed.push(file);
  let done = 0;
  await Promise.all(
    compressed.map(async (file) => {
      await compressor.beside(root, file);
      progress(++done, compressed.length);
    }),
  );
}

async function writeServer(folder: string, files: Record<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

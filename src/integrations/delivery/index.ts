import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build } from '../../build/step.ts';
import { caddyfile } from '../../delivery/caddy.ts';
import { headersFile } from '../../delivery/headers-file.ts';
import { nginxContexts } from '../../delivery/nginx.ts';
import { nginxConf } from '../../delivery/nginx-conf.ts';
import { isText } from '../../delivery/types.ts';
import { contentsOf, filesOf } from '../built/files.ts';
import { aside, serverFolder } from '../switch-output.ts';
import { compressed } from './compress.ts';
import { deliveredOf } from './delivered.ts';

/** Below this, the header of an answer weighs more than what is saved. */
const worthwhile = 256;

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
export async function compress({ root, cache, write }: Build): Promise<void> {
  const kept = join(cache, 'compressed');
  await Promise.all(
    [...(await contentsOf(root))].map(async ([file, content]) => {
      if (!isText(file) || content.length < worthwhile) return;
      for (const [ending, form] of await compressed(content, kept))
        await write(`${file}.${ending}`, form);
    }),
  );
}

async function writeServer(folder: string, files: Record<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

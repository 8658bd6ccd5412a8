import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build, Progress } from '../../build/step.ts';
import { caddyfile } from '../../delivery/caddy.ts';
import { headersFile } from '../../delivery/headers-file.ts';
import { nginxContexts } from '../../delivery/nginx.ts';
import { nginxConf } from '../../delivery/nginx-conf.ts';
import { isText } from '../../delivery/types.ts';
import { contentsOf, filesOf } from '../built/files.ts';
import { aside, serverFolder } from '../switch-output.ts';
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

/**
 * What a reader's browser opens or loads. Its highest quality takes twice as long as the next one, and saves 2 %; the rest is for programs and for
 * taking away: there a tenth of the time costs 10 %.
 */
const forBrowsers = /^(?!copies\/).*\.(html|js|css|svg|webmanifest)$/;
const quality = { browsers: 10, others: 9 };

/** Puts each file beside it in the forms that servers send to browsers which take them. */
export async function compress(
  { root, compressor, write }: Build,
  progress: Progress,
): Promise<void> {
  const files = [...(await contentsOf(root))].filter(
    ([file, content]) => isText(file) && content.length >= worthwhile,
  );
  let done = 0;
  await Promise.all(
    files.map(async ([file, content]) => {
      const forms = {
        br: await compressor.brotli(
          content,
          forBrowsers.test(file) ? quality.browsers : quality.others,
        ),
        gz: await compressor.gzipped(content),
      };
      for (const [ending, form] of Object.entries(forms))
        if (form.length < content.length) await write(`${file}.${ending}`, form);
      progress(++done, files.length);
    }),
  );
}

async function writeServer(folder: string, files: Record<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

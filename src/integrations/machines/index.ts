import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Build } from '../../build/step.ts';
import { machineFile } from '../../content/files-for-machines.ts';
import type { Made, Wanted } from './worker.ts';

/**
 * Writes what is published for machines, out of the pages and the library, so that it cannot say anything else. It is made in a thread of
 * its own: nothing else needs as long, and nothing that runs at the same time needs it.
 */
export async function machines({ root, library, write, remove }: Build): Promise<void> {
  const wanted: Wanted = { root, library };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: wanted });
  const files: Made[] = [];
  worker.on('message', (made: Made) => files.push(made));
  // Where it throws, this does.
  await once(worker, 'exit');
  for (const [file, text] of files) await write(file, text);
  if (!library.site.security) await remove(machineFile.security);
}

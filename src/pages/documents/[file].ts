import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { library } from '../../content/library.ts';

/** The files of document records, published as they are. */
export const getStaticPaths = () =>
  library().documents.flatMap(({ file }) => (file === null ? [] : [{ params: { file } }]));

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await readFile(join('content/documents', params.file ?? ''))));

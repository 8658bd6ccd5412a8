import { parentPort, workerData } from 'node:worker_threads';
import type { Library } from '../../content/library.ts';
import { Pages } from '../built/pages.ts';
import { formatsOf } from './formats.ts';

export interface Wanted {
  /** The folder that is built, with the pages as Astro wrote them. */
  root: string;
  library: Library;
}

/** A file, by its address, and its text. */
export type Made = [file: string, text: string];

const { root, library }: Wanted = workerData;
for (const made of formatsOf(library, await Pages.in(root))) parentPort?.postMessage(made);

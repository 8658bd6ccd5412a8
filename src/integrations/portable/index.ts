import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Editing } from '../../build/step.ts';
import { address } from '../../content/addresses.ts';
import { pdfFile, singleFile, zipFile } from '../../content/copy-files.ts';
import { billFile, provenanceFile, sumsFile } from '../../content/proof-files.ts';
import { ContentError, type Problem } from '../../files/problem.ts';
import { langs } from '../../i18n/languages.ts';
import { filesOf } from '../built/files.ts';
import { workerFile } from '../offline/contents.ts';
import { type Fault, rewriteLinks } from './links.ts';
import { Targets } from './targets.ts';

/**
 * Makes the build portable: every internal address becomes relative to its page, so that the same folder works at the
 * root of a server, under any path and opened from disk. Since each address is resolved on the way, this is also the
 * check of links and anchors, and it cannot be skipped.
 */
export async function portable({ project, root, library, pages, edit }: Editing): Promise<void> {
  // Made of the finished pages, and linked by them.
  const later = [
    workerFile,
    billFile,
    provenanceFile,
    sumsFile,
    zipFile(library),
    ...langs.map((lang) => singleFile(library, lang)),
    ...langs.map((lang) => pdfFile(library, lang)),
  ];
  const linked = pages.all();
  const targets = new Targets([...(await filesOf(root)), ...later], linked);
  const problems: Problem[] = [];
  const repeated: Problem[] = [];
  for (const page of linked) {
    const { html, faults, written } = rewriteLinks(page, targets, library.site.baseUrl);
    (repeats.has(page.file) ? repeated : problems).push(
      ...faults.map((fault) => locate(fault, page.file, written, project)),
    );
    edit(page.file, html);
  }
  // What is placed in one file need not be said again of each page that shows it.
  const placed = new Set(problems.filter(({ line }) => line).map(({ what }) => what));
  const told = problems.filter(({ line, what }) => line || !placed.has(what));
  if (told.length > 0) throw new ContentError(told);
  if (repeated.length > 0) throw new ContentError(repeated);
}

/** Pages made of other pages: what is wrong with them is told only where nothing is wrong with those. */
const repeats = new Set(langs.map((lang) => address.book(lang).slice(1)));

/** Says where an author finds the fault: the content file and line that hold it, else the page. */
function locate(
  { subject, ...said }: Fault,
  page: string,
  written: string | undefined,
  project: string,
): Problem {
  const path = written && join(project, written);
  const lines = path && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const line = lines.findIndex((text) => text.includes(subject)) + 1;
  return line > 0 && written
    ? { file: written, line, ...said }
    : { file: written ? `${written} (page ${page})` : `page ${page}`, ...said };
}

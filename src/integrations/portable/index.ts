import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { address } from '../../content/addresses.ts';
import { readLibrary } from '../../content/library.ts';
import { ContentError, type Problem } from '../../content/problem.ts';
import { langs } from '../../i18n/languages.ts';
import { pdfFile, singleFile, zipFile } from '../copies/names.ts';
import { workerFile } from '../offline/contents.ts';
import { billFile, provenanceFile, sumsFile } from '../supply-chain/files.ts';
import { type Fault, rewriteLinks } from './links.ts';
import { Targets } from './targets.ts';

/**
 * Makes the build portable: every internal address becomes relative to its page, so that the same folder works at the
 * root of a server, under any path and opened from disk. Since each address is resolved on the way, this is also the
 * check of links and anchors, and it cannot be skipped.
 */
export function portable(): AstroIntegration {
  let base = '';
  let project = '';
  return {
    name: 'portable',
    hooks: {
      'astro:config:done': ({ config }) => {
        if (config.base !== '/')
          throw new Error('astro.config.mjs: remove `base`; relative links need none.');
        base = config.site ?? '';
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = await filesOf(root);
        const pages = new Map<string, string>();
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          pages.set(file, await readFile(join(root, file), 'utf8'));
        }

        // Made of the finished pages, and linked by them.
        const library = readLibrary(project);
        const later = [
          workerFile,
          billFile,
          provenanceFile,
          sumsFile,
          zipFile(library),
          ...langs.map(singleFile),
          ...langs.map(pdfFile),
        ];
        const targets = new Targets([...files, ...later], pages);
        const problems: Problem[] = [];
        const repeated: Problem[] = [];
        for (const [file, html] of pages) {
          const rewritten = rewriteLinks({ file, html }, targets, base);
          (repeats.has(file) ? repeated : problems).push(
            ...rewritten.faults.map((fault) => locate(fault, file, rewritten.written, project)),
          );
          if (rewritten.html !== html) await writeFile(join(root, file), rewritten.html);
        }
        // What is placed in one file need not be said again of each page that shows it.
        const placed = new Set(problems.filter(({ line }) => line).map(({ what }) => what));
        const told = problems.filter(({ line, what }) => line || !placed.has(what));
        if (told.length > 0) throw new ContentError(told);
        if (repeated.length > 0) throw new ContentError(repeated);
        logger.info(`${pages.size} pages link to each other by relative addresses.`);
      },
    },
  };
}

/** Pages made of other pages: what is wrong with them is told only where nothing is wrong with those. */
const repeats = new Set(langs.map((lang) => address.book(lang).slice(1)));

/** Every file below a folder, as paths with forward slashes, sorted. */
export async function filesOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** Says where an author finds the fault: the content file and line that hold it, else the page. */
function locate(
  { subject, what, fix }: Fault,
  page: string,
  written: string | undefined,
  project: string,
): Problem {
  const path = written && join(project, written);
  const lines = path && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const line = lines.findIndex((text) => text.includes(subject)) + 1;
  return line > 0 && written
    ? { file: written, line, what, fix }
    : { file: written ? `${written} (page ${page})` : `page ${page}`, what, fix };
}

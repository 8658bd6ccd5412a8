import { provenanceFile } from '../content/proof-files.ts';
import { atMost } from './at-most.ts';
import type { Copy } from './copy.ts';
import { checkReviews, checkSecurityTxt } from './expiry.ts';
import { checkFeed, isFeed } from './feeds.ts';
import { type Finding, Findings } from './finding.ts';
import { checkHeaders } from './headers.ts';
import { checkSum, checkUnlisted, readManifest } from './manifest.ts';
import { checkMoved, checkRedirects } from './redirects.ts';

/** What was found of a copy; published by `--json`. */
export interface Report {
  copy: string;
  /** The day that reviews and expiry were judged by. */
  on: string;
  /** How many files the list of sums names. */
  files: number;
  edition: string | undefined;
  commit: string | undefined;
  findings: Finding[];
}

/** Requests under way at a time. */
const limit = 8;

/**
 * Examines every file that a copy of the site should have. `progress` is told how many are done.
 * Throws where a server stops answering.
 */
export async function examine(
  copy: Copy,
  on: string,
  progress: (done: number, of: number) => void,
): Promise<Report> {
  const found = new Findings();
  const report: Report = {
    copy: copy.name,
    on,
    files: 0,
    edition: undefined,
    commit: undefined,
    findings: [],
  };
  const manifest = await readManifest(copy, found);
  if (!manifest) return { ...report, findings: found.list() };

  let done = 0;
  await atMost(limit, manifest.keys(), async (file) => {
    const answer = await copy.ask(file);
    progress(++done, manifest.size);
    if (answer.status !== 200) {
      found.add({
        check: 'files',
        level: 'fault',
        what: copy.address ? `Answered with status ${answer.status}.` : 'Missing.',
        fix: 'Publish the whole build again, or unzip the copy anew.',
        files: [file],
      });
      return;
    }
    checkSum(file, answer.body, manifest, found);
    if (copy.address) checkHeaders(file, answer, found);
    const text = answer.body.toString('utf8');
    if (file.endsWith('.html')) checkMoved(file, text, manifest, found);
    if (isFeed(file)) checkFeed(file, text, copy, found);
    if (file.endsWith('/security.txt')) checkSecurityTxt(file, text, on, found);
    if (/^api\/answers\.\w+\.json$/.test(file)) checkReviews(file, text, on, found);
    if (file === provenanceFile) Object.assign(report, origin(text));
  });
  if (copy.address) await checkRedirects(copy, manifest, found);
  await checkUnlisted(copy, manifest, found);
  return { ...report, files: manifest.size, findings: found.list() };
}

function origin(text: string): Pick<Report, 'edition' | 'commit'> {
  try {
    const { edition, commit } = JSON.parse(text) as Record<string, unknown>;
    return {
      edition: typeof edition === 'string' ? edition : undefined,
      commit: typeof commit === 'string' ? commit : undefined,
    };
  } catch {
    return { edition: undefined, commit: undefined };
  }
}

import { readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Problem } from '../../files/problem.ts';
import { knownLangs } from '../../i18n/known-languages.ts';
import { ledgerFile } from '../ledger.ts';
import { brandFile, listNames, type Manuscript, mdxFiles, releaseFile } from '../manuscript.ts';

/** What systems leave in folders by themselves. */
const leftBySystems = /(^|\/)(\..*|Thumbs\.db|desktop\.ini)$/;

/** Every file of `content/` is one that something is made of: what is misnamed or misplaced would be missed in silence. */
export function checkStrayFiles(manuscript: Manuscript): Problem[] {
  const { root, chapters, lists, drafts, draftIds } = manuscript;
  const folders = [...manuscript.questions, ...manuscript.pages];
  const known = new Set([
    'content/site.yaml',
    releaseFile,
    brandFile,
    `content/${manuscript.brand?.data.mark}`,
    'content/wording.yaml',
    'content/synonyms.yaml',
    ledgerFile,
    ...listNames.map((name) => `content/${name}.yaml`),
    ...chapters.map(({ file }) => file),
    ...lists.documents.data.map(({ file }) => `content/documents/${file}`),
    ...[...folders, ...drafts.questions, ...drafts.pages].flatMap(({ facts }) => [
      facts.file,
      // A text in a language that the site could have, and does not, waits for it.
      ...knownLangs.map((lang) => posix.join(posix.dirname(facts.file), `${lang}.mdx`)),
    ]),
    ...mdxFiles(manuscript).flatMap(({ mdx }) =>
      mdx.nodes.flatMap(({ node }) =>
        node.type === 'image' ? [posix.join(dirname(mdx.file), node.url ?? '')] : [],
      ),
    ),
  ]);
  const ofDraft = new RegExp(`^content/(questions|pages)/(${draftIds.join('|') || '(?!)'})/`);
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length)
        .replaceAll('\\', '/')
        .replace(/^\//, ''),
    )
    .filter((file) => !known.has(file) && !ofDraft.test(file) && !leftBySystems.test(file))
    .sort()
    .map((file) => ({
      code: 'stray-file',
      file,
      what: 'Nothing is made of this file.',
      fix: 'Correct its name or place, or show it in a text; else move it out of content/. docs/writing.md lists the files.',
    }));
}

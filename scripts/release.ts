import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { answerHashes } from '../src/content/answer-hashes.ts';
import { entryHashes, ownHashes } from '../src/content/drawn-entries.ts';
import { readManuscript, releaseFile } from '../src/content/manuscript.ts';
import { checkManuscript } from '../src/content/rules/index.ts';
import { ContentError } from '../src/files/problem.ts';
import { commandLine } from './command-line.ts';

commandLine({
  does: 'Records what is being published, so that later changes ask for an update.',
  calls: ['npm run release'],
});

// Records what is being published, so that a later change of an answer asks for a new entry in content/updates.yaml.
const { manuscript, problems } = readManuscript(process.cwd());
const found = manuscript ? checkManuscript(manuscript) : problems;
if (!manuscript || found.length > 0) {
  console.error(new ContentError(found).message);
  console.error('Nothing was released.');
  process.exit(1);
}

const { release, lists, root } = manuscript;
const next = {
  updates: lists.updates.data.map(({ id }) => id).toSorted(),
  answers: answerHashes(manuscript),
  own: ownHashes(manuscript),
  entries: entryHashes(manuscript),
};
const told = next.updates.filter((id) => !release?.data.updates.includes(id));
writeFileSync(
  join(root, releaseFile),
  `# Kept by npm run release; do not edit.\n${stringify(next, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}`,
);
console.log(
  told.length > 0 || !release
    ? `Released${told.length > 0 ? ` with ${told.join(', ')}` : ''}. Commit ${releaseFile}, and publish the build.`
    : 'Nothing has changed since the last release.',
);

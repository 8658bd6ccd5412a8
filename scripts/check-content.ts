import { readManuscript } from '../src/content/manuscript.ts';
import { sentence } from '../src/content/problem.ts';
import { checkManuscript } from '../src/content/rules/index.ts';

const { manuscript, problems } = readManuscript(process.cwd());
const found = manuscript ? checkManuscript(manuscript) : problems;
for (const problem of found) console.log(sentence(problem));
console.log(found.length === 0 ? 'content/ has no problem.' : `${found.length} problems.`);
process.exitCode = found.length === 0 ? 0 : 1;

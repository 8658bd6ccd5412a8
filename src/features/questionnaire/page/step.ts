import { basename, join } from 'node:path';
import type { Build } from '../../../build/step.ts';
import { hashedName } from '../../../integrations/hashed-name.ts';
import { matchDataOf } from '../content/match-data.ts';
import { factsOf } from '../facts/facts-of.ts';
import { engineFile } from './files.ts';

/**
 * Writes what the page loads with itself, in one file: much of what rows are matched by is also what answers say of themselves, which
 * compresses to little where both lie together.
 */
export async function questionnaire({ project, library, scripts, write }: Build): Promise<void> {
  const entry = 'src/features/questionnaire/page/session/main.ts';
  const { code } = await scripts.of(join(project, entry));
  const known = JSON.stringify({ match: matchDataOf(library), facts: factsOf(library) });
  const script = `(()=>{const known=${known};\n${code}\n})();\n`;
  const pattern = basename(engineFile).replace(/\.js$/, '.*.js');
  await write(`share/${hashedName(pattern, script)}`, script);
}

import type { Problem } from '../../files/problem.ts';
import { mdxFiles, type Readable } from '../manuscript.ts';

/**
 * CommonMark closes `**` only where a letter or space tells it to: `**注意：**后文` prints its asterisks.
 * What is left in the text after parsing was meant as emphasis.
 */
export function checkEmphasis(manuscript: Readable): Problem[] {
  return mdxFiles(manuscript).flatMap(({ mdx }) =>
    mdx.nodes.flatMap(({ node, line }) =>
      node.type === 'text' && node.value?.includes('**')
        ? [
            {
              file: mdx.file,
              line,
              code: 'asterisks-shown',
              what: 'The asterisks ** would be shown as typed.',
              fix: 'Move the punctuation outside them: **注意**：后文, not **注意：**后文.',
            },
          ]
        : [],
    ),
  );
}

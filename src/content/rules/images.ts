import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mdxFiles, type Readable } from '../manuscript.ts';
import type { Problem } from '../problem.ts';

/** Pictures lie beside the text that shows them. */
export function checkImages(manuscript: Readable): Problem[] {
  return mdxFiles(manuscript).flatMap(({ mdx }) =>
    mdx.nodes.flatMap(({ node, line }) => {
      if (node.type !== 'image') return [];
      const path = join(manuscript.root, dirname(mdx.file), decodeURI(node.url ?? ''));
      if (node.url?.startsWith('./') && existsSync(path)) return [];
      return [
        {
          file: mdx.file,
          line,
          what: `The picture "${node.url}" does not exist.`,
          fix: 'Put the file beside the text and name it with ./, or correct its name.',
        },
      ];
    }),
  );
}

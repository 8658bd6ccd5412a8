import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../files/problem.ts';
import { activePart } from '../../html/active-part.ts';
import { mdxFiles, type Readable } from '../manuscript.ts';

/** Pictures lie beside the text that shows them, say what they show, and are nothing but pictures. */
export function checkImages(manuscript: Readable): Problem[] {
  return mdxFiles(manuscript).flatMap(({ mdx }) =>
    mdx.nodes.flatMap(({ node, line }) => {
      if (node.type !== 'image') return [];
      const found = faultOf(
        join(manuscript.root, dirname(mdx.file)),
        node.url ?? '',
        node.alt ?? '',
      );
      return found ? [{ file: mdx.file, line, ...found }] : [];
    }),
  );
}

function faultOf(
  folder: string,
  url: string,
  alt: string,
): Pick<Problem, 'code' | 'what' | 'fix'> | undefined {
  const name = /^\.\/([\w.-]+)$/.exec(url)?.[1];
  if (name === undefined || !existsSync(join(folder, name))) {
    return {
      code: 'missing-image',
      what: `The picture "${url.slice(0, 60)}" does not exist.`,
      fix: 'Put the file beside the text and name it with ./, or correct its name.',
    };
  }
  if (!/\.(svg|png|jpg|webp|avif)$/.test(name)) {
    return {
      code: 'image-format',
      what: `The picture "${url}" is of no kind that every browser shows.`,
      fix: 'Save it as .svg, .png, .jpg, .webp or .avif.',
    };
  }
  if (alt.trim() === '') {
    return {
      code: 'image-without-text',
      what: `The picture "${url}" says nothing to those who cannot see it.`,
      fix: 'Say in the brackets what it shows: ![three copies in one region](./map.svg).',
    };
  }
  const active = name.endsWith('.svg') && activePart(readFileSync(join(folder, name), 'utf8'));
  return active
    ? {
        code: 'active-image',
        what: `The picture "${url}" holds ${active}, which is no picture.`,
        fix: 'Remove it, or export the drawing anew as plain SVG.',
      }
    : undefined;
}

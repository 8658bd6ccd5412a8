import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked } from '../../files/files.ts';
import type { Problem } from '../../files/problem.ts';
import { activePart } from '../../html/active-part.ts';
import type { Brand } from '../../schema/brand.ts';
import { contrast, standingOut } from './contrast.ts';
import { coloursOf, least, schemes } from './theme.ts';

/** The content of a project, as far as its brand is concerned. */
interface Branded {
  root: string;
  brand?: Checked<Brand> | undefined;
}

/** Text can be read on the paper of the brand in both schemes, and the mark is a drawing that is there. */
export function checkBrand({ root, brand }: Branded): Problem[] {
  if (!brand) return [];
  const { file, data, lineOf } = brand;
  const faint = schemes.flatMap((scheme) => {
    const colours = coloursOf(data, scheme);
    return (['accent', 'ink', 'soft'] as const).flatMap((name): Problem[] => {
      const found = Math.min(
        ...[colours.paper, colours.wash].map((ground) => contrast(colours[name], ground)),
      );
      if (found >= least) return [];
      const blame = name === 'accent' ? 'accent' : 'paper';
      const towards = scheme === 'light' ? '#000000' : '#ffffff';
      const better = standingOut(colours.accent, towards, colours.wash, least);
      return [
        {
          code: 'low-contrast',
          file,
          line: lineOf([blame, scheme]),
          what: `In the ${scheme} scheme ${name === 'accent' ? `the accent "${colours.accent}"` : `text ("${colours[name]}")`} has a contrast of ${rounded(found)} with the paper "${colours.paper}" and what is shaded on it; ${least} is the least.`,
          fix:
            blame === 'accent'
              ? `Write a ${scheme === 'light' ? 'darker' : 'lighter'} one, such as "${better}".`
              : `Write a paper that is ${scheme === 'light' ? 'lighter' : 'darker'}.`,
        },
      ];
    });
  });
  return [...faint, ...markFaults(root, brand)];
}

/** Never up: 6.99 is not 7. */
const rounded = (ratio: number) => Math.floor(ratio * 100) / 100;

function markFaults(root: string, { file, data, lineOf }: Checked<Brand>): Problem[] {
  const { mark } = data;
  if (mark === undefined) return [];
  const path = join(root, 'content', mark);
  const line = lineOf(['mark']);
  if (!existsSync(path))
    return [
      {
        code: 'missing-image',
        file,
        line,
        what: `There is no file content/${mark}.`,
        fix: 'Put the drawing there, or correct the name.',
      },
    ];
  const svg = readFileSync(path, 'utf8');
  const active = activePart(svg);
  if (active)
    return [
      {
        code: 'active-image',
        file: `content/${mark}`,
        what: `The drawing holds ${active}, which is no picture.`,
        fix: 'Remove it, or export the drawing anew as plain SVG.',
      },
    ];
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return width !== undefined && width === height
    ? []
    : [
        {
          code: 'image-format',
          file: `content/${mark}`,
          what: 'The drawing does not say that it is square.',
          fix: 'Give its <svg> a viewBox that begins with 0 0 and has equal sides, such as viewBox="0 0 32 32".',
        },
      ];
}

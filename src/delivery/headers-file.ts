import { always, type Delivered, type Header, headersOf, sharedPolicy } from './headers.ts';
import { type Kind, kindOf } from './kinds.ts';

/** Cloudflare refuses a longer line, and more rules. */
const longest = 2000;
const most = 100;

/**
 * The file `_headers` that Cloudflare and Netlify read. Where two rules match, both hosts join what the two say of a header; so
 * no two rules speak of the same header of the same path. Throws where the file would be too long for them.
 */
export function headersFile(files: readonly string[], delivered: Delivered): string {
  const rules = rulesFor(files).map(({ path, kind, covers }) => {
    const policy = sharedPolicy(covers, delivered);
    return block(path, [
      ...(policy ? [{ name: 'Content-Security-Policy', value: policy }] : []),
      ...headersOf(kind),
    ]);
  });
  const text = [block('/*', always), ...rules].join('\n');
  const line = text.split('\n').find((one) => one.length > longest);
  if (line)
    throw new Error(
      `_headers: a header is longer than the ${longest} characters that hosts allow: ${line.slice(0, 100)}… Have pages share their inline scripts, so that there are fewer hashes.`,
    );
  if (rules.length >= most)
    throw new Error(
      `_headers: more than the ${most} rules that hosts allow. Put files of a kind into a folder of their own.`,
    );
  return text;
}

interface Rule {
  path: string;
  kind: Kind;
  covers: readonly string[];
}

/** Paths that together cover every file once. */
function rulesFor(files: readonly string[]): Rule[] {
  const alone = (file: string): Rule => ({
    path: `/${file}`,
    kind: kindOf(file),
    covers: [file],
  });
  const tops = Object.groupBy(files, (file) =>
    file.includes('/') ? (file.split('/')[0] ?? '') : '',
  );
  const { '': top = [], ...folders } = tops;
  return [
    ...(top.includes('index.html') ? [{ ...alone('index.html'), path: '/' }] : []),
    ...top.map(alone),
    ...Object.entries(folders).flatMap(([folder, covers = []]): Rule[] => {
      // What is no page may be answered as one.
      const apart = new Set(covers.map(kindOf).filter((kind) => kind !== 'files'));
      if (apart.size > 1) return covers.map(alone);
      return [{ path: `/${folder}/*`, kind: [...apart][0] ?? 'files', covers }];
    }),
  ];
}

function block(path: string, headers: readonly Header[]): string {
  return `${path}\n${headers.map(({ name, value }) => `  ${name}: ${value}\n`).join('')}`;
}

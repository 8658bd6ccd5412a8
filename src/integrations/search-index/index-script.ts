import type { Lang } from '../../i18n/languages.ts';
import { registerName } from '../../search/index-file.ts';
import type { PagefindFiles } from './pagefind.ts';

/** An index file: a classic script that hands over an IndexFile (src/search/index-file.ts). */
export function indexScript(
  lang: Lang,
  language: string,
  { worker, files, records }: PagefindFiles,
): string {
  const encoded = Object.fromEntries(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, content]) => [path, Buffer.from(content).toString('base64')]),
  );
  return `${registerName}({lang:${JSON.stringify(lang)},language:${JSON.stringify(language)},
worker:function(self,fetch,window,document){
${worker}
},
files:${JSON.stringify(encoded)},
records:${JSON.stringify(records)}});
`;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Localized } from '../schema/text.ts';

/** Somebody else's work that readers receive with the site: code, or what was computed from its data. */
export interface Shipped {
  name: string;
  what: Localized;
  /** Where it is not installed, a build does without what it is for. */
  optional?: true;
}

/** The build refuses a browser script that holds a package not listed here. */
export const shipped: readonly Shipped[] = [
  {
    name: '@fontsource-variable/noto-sans-sc',
    what: { zh: '预览图上的中文字形', en: 'the Chinese letters on preview pictures' },
    optional: true,
  },
  {
    name: '@fontsource-variable/source-sans-3',
    what: { zh: '预览图上的西文字形', en: 'the Latin letters on preview pictures' },
    optional: true,
  },
  {
    name: 'fflate',
    what: {
      zh: '填写问卷时读写压缩的表格文件',
      en: 'the compressed parts of workbooks, where questionnaires are filled in',
    },
  },
  {
    name: 'opencc-js',
    what: {
      zh: '搜索用的繁简对照表，由其字典生成',
      en: 'the table of traditional and simplified characters in the search, made of its dictionaries',
    },
  },
  {
    name: 'pagefind',
    what: { zh: '搜索引擎及其索引格式', en: 'the search engine and the format of its index' },
  },
  {
    name: 'pinyin-pro',
    what: {
      zh: '搜索用的拼音，由其字典生成',
      en: 'the pinyin in the search, made of its dictionaries',
    },
  },
  {
    name: 'stemmer',
    what: {
      zh: '英文词形还原，用于搜索',
      en: 'stems of English words, for the search',
    },
  },
];

/** Licences that let us pass a work on as part of the site, with its text beside it (SPDX identifiers). */
export const allowedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
]);

/** A shipped work with its terms, as its package states them. */
export interface Licensed extends Shipped {
  version: string;
  /** An SPDX expression. */
  licence: string;
  /** The licence texts that came with it. */
  texts: string[];
}

/** The shipped works with their licences, out of the installed packages. Throws where a licence is missing or not allowed. */
export function licensed(project: string): Licensed[] {
  const folderOf = ({ name }: Shipped) => join(project, 'node_modules', name);
  const present = shipped.filter((work) => !work.optional || existsSync(folderOf(work)));
  return present.map((work) => {
    const folder = folderOf(work);
    const { version, license = '' } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as { version: string; license?: string };
    const unknown = license
      .split(/[()\s]+|\bAND\b|\bOR\b/)
      .filter((id) => id !== '' && !allowedLicences.has(id));
    if (license === '' || unknown.length > 0) {
      throw new Error(
        `src/delivery/shipped.ts: the licence of ${work.name}, "${license}", is not among those allowed. Replace the package, or have the licence examined and allow it there.`,
      );
    }
    // Some packages keep several texts in a folder of that name.
    const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => /^licen[cs]es?\b/i.test(relative(folder, path)))
      .sort()
      .map((path) => readFileSync(path, 'utf8').trim());
    if (texts.length === 0) {
      throw new Error(
        `src/delivery/shipped.ts: ${work.name} comes without the text of its licence. Replace the package.`,
      );
    }
    return { ...work, version, licence: license, texts };
  });
}

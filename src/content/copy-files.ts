import type { Lang } from '../i18n/languages.ts';
import { editionOf } from './edition.ts';
import type { Library } from './library.ts';

/** Everything that is made to be taken away lies in this folder of the build, and is in no copy itself. */
export const copiesFolder = 'copies';

/** What every file to take away is called by. */
export const copyName = ({ site }: Library) => site.copyName ?? 'trust-center';

/**
 * The whole site, as pages name it until it is made. Then a part of the sum of its files joins the name, so that no two
 * builds offer different copies under one name.
 */
export const zipFile = (library: Library, name = `${copyName(library)}-${editionOf(library)}`) =>
  `${copiesFolder}/${name}.zip`;

/** All answers of a language in one file. */
export const singleFile = (library: Library, lang: Lang) =>
  `${copiesFolder}/${copyName(library)}-${lang}.html`;

/** The same, printed; only where `npm run pdf` has printed it. */
export const pdfFile = (library: Library, lang: Lang) =>
  `${copiesFolder}/${copyName(library)}-${lang}.pdf`;

import type { Lang } from '../i18n/languages.ts';
import { editionOf } from './edition.ts';
import type { Library } from './library.ts';

/** Everything that is made to be taken away lies in this folder of the build, and is in no copy itself. */
export const copiesFolder = 'copies';

/**
 * The whole site, as pages name it until it is made. Then a part of the sum of its files joins the name, so that no two
 * builds offer different copies under one name.
 */
export const zipFile = (library: Library, name = `trust-center-${editionOf(library)}`) =>
  `${copiesFolder}/${name}.zip`;

/** All answers of a language in one file. */
export const singleFile = (lang: Lang) => `${copiesFolder}/trust-center-${lang}.html`;

/** The same, printed; only where `npm run pdf` has printed it. */
export const pdfFile = (lang: Lang) => `${copiesFolder}/trust-center-${lang}.pdf`;

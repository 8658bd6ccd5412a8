import type { Library } from './model.ts';

/**
 * The library that a build has read and checked before it renders pages. Only the bundle of a build has one: the content check puts it in the
 * place of this module, so that content is read once.
 */
export const checkedLibrary: Library | undefined = undefined;

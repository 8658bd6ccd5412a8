import type { Plugin } from 'vite';

/**
 * Texts of answers that are not published are empty to the build: neither a word nor a picture of theirs gets into a bundle,
 * and a draft that cannot be read does not stop it.
 */
export function withholdTexts(isPublished: (kind: string, id: string) => boolean): Plugin {
  return {
    name: 'withhold-texts',
    enforce: 'pre',
    load(file) {
      const [, kind, id] =
        /[\\/]content[\\/](questions|pages)[\\/]([^\\/]+)[\\/][^\\/]+\.mdx(?:\?|$)/.exec(file) ??
        [];
      if (kind === undefined || id === undefined || isPublished(kind, id)) return null;
      return '';
    },
  };
}

// @ts-check
import { satteri, satteriHighlightPlugin } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { siteBuild } from './src/build/astro.ts';
import { highlightCode } from './src/markdown/code-tokens.ts';
import { markdownFeatures } from './src/markdown/features.ts';
import { footnotesInOwnLanguage } from './src/markdown/footnotes.ts';

export default defineConfig({
  prerenderConflictBehavior: 'error',
  // `preserve` writes `zh/index.html` and `zh/q/x.html`: a page for every server to find, a file for every link to name.
  build: { format: 'preserve', inlineStylesheets: 'always' },
  // As in JSX, a line break in a template is no space: in Chinese text it would show. Spaces are written as {' '}.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      features: markdownFeatures,
      hastPlugins: [satteriHighlightPlugin(highlightCode, []), footnotesInOwnLanguage],
    }),
    // The plugin above writes classes; Astro's own highlighter writes inline styles, which a strict policy blocks.
    syntaxHighlight: false,
  },
  vite: {
    build: {
      rolldownOptions: {
        // What takes long is told step by step; on a busy machine Rolldown would warn of its own plugins.
        checks: { bundlerTimings: false },
        // @astrojs/mdx marks its modules with a directive that Rolldown warns about on every build.
        onLog: (level, log, report) =>
          log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log),
      },
    },
  },
  integrations: siteBuild(),
});

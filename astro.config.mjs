// @ts-check
import { satteri, satteriHighlightPlugin } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { book } from './src/integrations/book/index.ts';
import { cards } from './src/integrations/cards/index.ts';
import { inlineScripts } from './src/integrations/classic-script.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { copies } from './src/integrations/copies/index.ts';
import { delivery } from './src/integrations/delivery/index.ts';
import { desk } from './src/integrations/desk.ts';
import { iconSet } from './src/integrations/icons/index.ts';
import { ledger, movedAnchors } from './src/integrations/ledger/index.ts';
import { LeftOut } from './src/integrations/left-out.ts';
import { machines } from './src/integrations/machines/index.ts';
import { neededStyles } from './src/integrations/needed-styles/index.ts';
import { offline } from './src/integrations/offline/index.ts';
import { policy } from './src/integrations/policy/index.ts';
import { portable } from './src/integrations/portable/index.ts';
import { searchIndex } from './src/integrations/search-index/index.ts';
import { sharing } from './src/integrations/sharing/index.ts';
import { shippedCheck } from './src/integrations/shipped-check.ts';
import { sitemap } from './src/integrations/sitemap/index.ts';
import { sums } from './src/integrations/sums.ts';
import { supplyChain } from './src/integrations/supply-chain/index.ts';
import { switchOutput } from './src/integrations/switch-output.ts';
import { typeset } from './src/integrations/typeset/index.ts';
import { highlightCode } from './src/markdown/code-tokens.ts';
import { markdownFeatures } from './src/markdown/features.ts';

const leftOut = new LeftOut();

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
      hastPlugins: [satteriHighlightPlugin(highlightCode, [])],
    }),
    // The plugin above writes classes; Astro's own highlighter writes inline styles, which a strict policy blocks.
    syntaxHighlight: false,
  },
  vite: {
    build: {
      rolldownOptions: {
        // @astrojs/mdx marks its modules with a directive that Rolldown warns about on every build.
        onLog: (level, log, report) =>
          log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log),
      },
    },
  },
  // The order matters: content is checked first; the index is made from the pages before their links become relative.
  integrations: [
    contentCheck(),
    desk(),
    inlineScripts(),
    mdx(),
    searchIndex(),
    sharing(),
    book(),
    typeset(),
    cards(leftOut),
    machines(),
    iconSet(),
    sitemap(),
    movedAnchors(),
    neededStyles(),
    portable(),
    policy(),
    supplyChain(leftOut),
    copies(leftOut),
    offline(),
    shippedCheck(),
    sums(),
    ledger(),
    delivery('dist-server'),
    switchOutput('dist-server'),
    leftOut.tell(),
  ],
});

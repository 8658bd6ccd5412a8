import { questionnaire } from '../features/questionnaire/page/step.ts';
import { book } from '../integrations/book/index.ts';
import { cardLinks, cards } from '../integrations/cards/index.ts';
import { copies, copyPages } from '../integrations/copies/index.ts';
import { compress, serverFiles } from '../integrations/delivery/index.ts';
import { iconSet } from '../integrations/icons/index.ts';
import { ledger, movedAnchors } from '../integrations/ledger/index.ts';
import { machines } from '../integrations/machines/index.ts';
import { leaveNeededStyles } from '../integrations/needed-styles/index.ts';
import { offline } from '../integrations/offline/index.ts';
import { policy } from '../integrations/policy/index.ts';
import { portable } from '../integrations/portable/index.ts';
import { searchIndex } from '../integrations/search-index/index.ts';
import { sharing } from '../integrations/sharing/index.ts';
import { shippedCheck } from '../integrations/shipped-check.ts';
import { sitemap } from '../integrations/sitemap/index.ts';
import { sums } from '../integrations/sums.ts';
import { supplyChain } from '../integrations/supply-chain/index.ts';
import { switchOutput } from '../integrations/switch-output.ts';
import { typeset } from '../integrations/typeset/index.ts';
import type { AnyStep } from './step.ts';

/** Everything that happens once Astro has written the pages, in order. */
export const pipeline: readonly AnyStep[] = [
  {
    name: 'search index',
    phase: 'read',
    does: 'Reads records off the pages (`data-record`, `data-title`, `data-answer`, `data-skip`), so that what is found is what is shown, and writes the files of the search.',
    reads: ['pages', 'content'],
    writes: ['search/'],
    run: searchIndex,
  },
  {
    name: 'sharing',
    phase: 'read',
    does: 'Writes the script of what a reader does with a page, and the answers of each language that it copies.',
    reads: ['pages', 'content'],
    writes: ['share/'],
    run: sharing,
  },
  {
    name: 'questionnaires',
    phase: 'read',
    does: 'Writes what the page that fills questionnaires loads with itself: the program with all that it matches rows by, and what each answer says of itself, read off the pages.',
    reads: ['pages', 'content'],
    writes: ['share/'],
    run: questionnaire,
  },
  {
    name: 'formats for programs',
    phase: 'read',
    does: 'Writes a Markdown twin beside each page, the answers as JSON with their schema (`src/schema/published.ts`); `llms.txt` and `llms-full.txt`. All of it is what a reader without a script is shown (`src/reading/`), before typesetting adds what is for pages alone.',
    reads: ['pages', 'content'],
    writes: ['*.md', 'api/', 'llms.txt', 'llms-full.txt'],
    run: machines,
  },
  {
    name: 'cards',
    phase: 'read',
    does: 'Draws the pictures that previews show ([how links are previewed and found](sharing.md)).',
    reads: ['pages', 'content', 'fonts'],
    writes: ['cards/'],
    run: cards,
  },
  {
    name: 'icons',
    phase: 'read',
    does: 'Makes every icon out of one drawing.',
    reads: ['favicon.svg'],
    writes: ['icon-*.png', 'apple-touch-icon.png', 'favicon.ico'],
    run: iconSet,
  },
  {
    name: 'sitemap',
    phase: 'read',
    does: 'Lists every page for search engines, as it tells of itself.',
    reads: ['pages', 'content'],
    writes: ['sitemap.xml'],
    run: sitemap,
  },
  {
    name: 'supply chain',
    phase: 'read',
    does: 'Writes down what the site is made of, and from which commit.',
    reads: ['package-lock.json', 'git'],
    writes: ['sbom.cdx.json', 'provenance.json'],
    run: supplyChain,
  },
  {
    name: 'book',
    phase: 'edit',
    does: 'Fills the pages that hold everything (`/zh/book.html`, `/zh/pack.html`) with the content of the others, so that they cannot differ.',
    reads: ['pages'],
    writes: ['pages'],
    run: book,
  },
  {
    name: 'typesetting',
    phase: 'edit',
    does: 'Marks foreign words with their language, lets Chinese headings break between words, keeps names and numbers with hyphens on one line, lists the headings of long pages, and explains abbreviations out of the glossary where a page uses them first; the notes stand at the end of the page, and a script shows each beside its word.',
    reads: ['pages', 'content'],
    writes: ['pages'],
    run: typeset,
  },
  {
    name: 'card links',
    phase: 'edit',
    does: 'Names in each page the picture that previews show of it.',
    reads: ['pages', 'cards/'],
    writes: ['pages'],
    run: cardLinks,
  },
  {
    name: 'moved anchors',
    phase: 'edit',
    does: 'Puts anchors that have moved in their old places; on topic pages also those within answers, which lead on to the page of the answer.',
    reads: ['pages', 'content', 'ledger'],
    writes: ['pages'],
    run: movedAnchors,
  },
  {
    name: 'styles',
    phase: 'edit',
    does: 'Makes one sheet of those of a page and leaves out the rules that name an element or class it does not have, once it has all elements.',
    reads: ['pages'],
    writes: ['pages'],
    run: leaveNeededStyles,
  },
  {
    name: 'links',
    phase: 'edit',
    does: 'Makes every internal address relative to its page. Resolving each to a file is also the check of links and anchors; a dead one names the content file and line.',
    reads: ['pages', 'names of all files'],
    writes: ['pages'],
    run: portable,
  },
  {
    name: 'policy',
    phase: 'edit',
    does: 'Gives each page a Content-Security-Policy that allows, by hash, exactly the scripts and styles it carries, and refuses style attributes, inline handlers, `javascript:` addresses and whatever loads from another host. `src/delivery/policy.ts` says what the policy allows and why.',
    reads: ['pages'],
    writes: ['pages'],
    run: policy,
  },
  {
    name: 'freeze',
    phase: 'freeze',
    does: 'Writes each page as it now is: from here on none changes.',
    reads: ['pages'],
    writes: ['*.html'],
    run: ({ freeze }) => freeze(),
  },
  {
    name: 'copies',
    phase: 'derive',
    does: 'Makes what readers take away: the zip of the site, and one file per language, which is the book with its styles, pictures and search inside; a book printed by `npm run pdf` is offered if it was printed from this very page. The page that offers them gets their sizes and sums; in the zip it says that it is a copy.',
    reads: ['all files'],
    writes: ['copies/'],
    finishes: copyPages,
    run: copies,
  },
  {
    name: 'service worker',
    phase: 'derive',
    does: 'Writes the script that keeps the site on a reader’s device, and knows every file by its hash.',
    reads: ['all files'],
    writes: ['sw.js'],
    run: offline,
  },
  {
    name: 'named packages',
    phase: 'derive',
    does: 'Refuses a build whose scripts hold a package that the site does not name, once every script is made.',
    reads: ['scripts'],
    writes: [],
    run: shippedCheck,
  },
  {
    name: 'sums',
    phase: 'derive',
    does: 'Lists the sum of every file that readers can ask for.',
    reads: ['all files'],
    writes: ['SHA256SUMS.txt'],
    run: sums,
  },
  {
    name: 'ledger',
    phase: 'derive',
    does: 'Refuses a build that has lost an address or anchor which was published.',
    reads: ['pages', 'names of all files', 'ledger'],
    writes: [],
    run: ledger,
  },
  {
    name: 'server files',
    phase: 'ship',
    does: 'Checks that each page still is what its policy allows, and writes the configurations of servers ([deploy](deploy.md)).',
    reads: ['pages', 'names of all files'],
    writes: ['_headers', 'dist-server/'],
    run: serverFiles,
  },
  {
    name: 'compression',
    phase: 'ship',
    does: 'Puts the compressed forms of each text beside it.',
    reads: ['all files'],
    writes: ['*.br', '*.gz'],
    run: compress,
  },
  {
    name: 'switch',
    phase: 'ship',
    does: 'Puts the build, made aside in `.dist-next/`, in the place of `dist/`.',
    reads: ['all files'],
    writes: ['dist/'],
    run: switchOutput,
  },
];

import { recall, remember } from './memory.ts';

// Straight to the reader's language: the one chosen on this site, else the first of the browser's that the site has.
// Compared, not put into a selector or an address: storage may hold anything.
const wanted = [
  recall('language'),
  ...navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]),
];
const ways = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
for (const way of ways) {
  way.search = location.search;
  // An address without an anchor may mean a place of its own, such as a chapter.
  if (location.hash !== '') way.hash = location.hash;
  way.addEventListener('click', () => remember('language', way.dataset.language ?? ''));
}
const [way] = wanted.flatMap((lang) => ways.filter(({ dataset }) => dataset.language === lang));
if (way) location.replace(way.href + textFragment());

/** Words that the address points at (`#:~:text=`), which browsers keep from scripts elsewhere. */
function textFragment(): string {
  const [entry] = performance.getEntriesByType('navigation');
  const directive = /:~:[^#]*$/.exec(entry?.name ?? '')?.[0];
  if (directive === undefined) return '';
  return (way?.hash === '' ? '#' : '') + directive;
}

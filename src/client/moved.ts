// On to where the page is now, with anchor and query; without scripts the page itself leads there.
const way = document.querySelector<HTMLAnchorElement>('a[data-way]');
if (way) {
  way.search = location.search;
  if (location.hash !== '') way.hash = location.hash;
  location.replace(way.href);
}

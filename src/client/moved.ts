// On to where the page is now, with anchor and query; an anchor that leads to a place of its own, there; one that is gone says
// so here. Without scripts the links of the page lead on.
const way = document.querySelector<HTMLAnchorElement>('a[data-way]');
const note = document.getElementById(location.hash.slice(1));
const place = note ? note.querySelector('a') : way;
if (place) {
  place.search = location.search;
  if (!note && location.hash !== '') place.hash = location.hash;
  location.replace(place.href);
}

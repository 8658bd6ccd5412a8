/** Marks in the contents beside the text what is being read: the last heading above the upper third of the window. */
export function followReading(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rail a')];
  const places = links.map(({ hash }) => document.getElementById(hash.slice(1)));
  let current: HTMLAnchorElement | undefined;
  const watch = new IntersectionObserver(
    () => {
      const line = innerHeight * 0.3;
      const read = places.findLastIndex(
        (place) => place && place.getBoundingClientRect().top < line,
      );
      current?.removeAttribute('aria-current');
      current = links[read];
      current?.setAttribute('aria-current', 'true');
      current?.scrollIntoView({ block: 'nearest' });
    },
    { rootMargin: '0px 0px -70%' },
  );
  for (const place of places) if (place) watch.observe(place);
}

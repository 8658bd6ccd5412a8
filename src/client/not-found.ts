import { distance } from '../search/distance.ts';

/** Offers the address nearest to the one that was asked for, per language. */
const main = document.querySelector<HTMLElement>('main');
const root = main?.dataset.root ?? '/';
const known: [address: string, title: string][] = JSON.parse(main?.dataset.known ?? '[]');
const asked = location.pathname.slice(0, 200).toLowerCase();

for (const line of document.querySelectorAll<HTMLElement>('[data-nearest]')) {
  const prefix = `/${line.dataset.nearest}/`;
  const [nearest] = known
    .filter(([address]) => address.startsWith(prefix))
    .map(([address, title]) => ({ address, title, far: distance(last(address), last(asked), 8) }))
    .sort((a, b) => a.far - b.far);
  const link = line.querySelector('a');
  // The shorter a name, the more others are near.
  if (!nearest || !link || nearest.far > Math.min(4, last(asked).length / 3)) continue;
  link.href = root + nearest.address.slice(1);
  link.textContent = nearest.title;
  line.hidden = false;
}

function last(address: string): string {
  return (address.split('/').pop() ?? '').replace(/\.html$/, '');
}

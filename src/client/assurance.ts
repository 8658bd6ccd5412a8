import { changeAddress } from './address-bar.ts';

/** Filters the assurance map by standard and by need. The choice stands in the address, so that it can be sent on. */
const form = document.querySelector<HTMLFormElement>('[data-assurance-filter]');
if (form) offerFilter(form);

function offerFilter(form: HTMLFormElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-of]')];
  const status = form.querySelector('[role=status]');
  const chosen = (name: string) => `${new FormData(form).get(name) ?? ''}`;
  const holds = (words: string | undefined, word: string) =>
    word === '' || (words?.split(' ').includes(word) ?? false);

  const show = () => {
    const [of, need] = [chosen('of'), chosen('need')];
    for (const row of rows)
      row.hidden = !holds(row.dataset.of, of) || !holds(row.dataset.needs, need);
    const shown = rows.filter(({ hidden }) => !hidden).length;
    if (status) {
      status.textContent =
        shown === 0
          ? (form.dataset.none ?? '')
          : (form.dataset.shown ?? '').replace('#', `${shown}`);
    }
  };
  /** Where the browser refuses, the choice holds for this visit. */
  let inAddress = true;
  const remember = () => {
    const choice = new URLSearchParams();
    for (const name of ['of', 'need']) if (chosen(name)) choice.set(name, chosen(name));
    const address = new URL(location.href);
    address.search = `${choice}`;
    inAddress = changeAddress('replaceState', address);
  };
  const recall = () => {
    if (!inAddress) return;
    const asked = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const value = asked.get(select.name) ?? '';
      const known = [...select.options].some((option) => option.value === value);
      select.value = known ? value : '';
    }
    show();
  };

  form.hidden = false;
  recall();
  // On the way back and forward the address may carry another choice; what a browser fills in by itself is none.
  for (const event of ['popstate', 'pageshow']) addEventListener(event, recall);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    show();
    remember();
  });
  form.addEventListener('reset', () => {
    // The fields are emptied after the event.
    setTimeout(() => {
      show();
      remember();
    });
  });
}

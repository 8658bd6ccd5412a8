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
  const remember = () => {
    const choice = new URLSearchParams();
    for (const name of ['of', 'need']) if (chosen(name)) choice.set(name, chosen(name));
    const query = `${choice}`;
    try {
      history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}`);
    } catch {
      // Some browsers refuse other addresses on file:; the choice then holds for this visit.
    }
  };

  const asked = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll('select')) {
    const value = asked.get(select.name) ?? '';
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  form.hidden = false;
  show();
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

/**
 * Paper cannot be followed: before a page is printed its links get their published addresses, for print.css to show; one
 * whose text is its address gets an empty one.
 */
export function addressesForPaper(): void {
  const bare = (text: string) => text.trim().replace(/^(https?:\/\/|mailto:)|\/$/g, '');
  addEventListener('beforeprint', () => {
    const page = document.querySelector<HTMLLinkElement>('[rel=canonical]')?.href;
    for (const link of document.links) {
      const { href } = new URL(link.getAttribute('href') ?? '', page);
      link.dataset.at = bare(link.textContent ?? '') === bare(href) ? '' : href;
    }
  });
}

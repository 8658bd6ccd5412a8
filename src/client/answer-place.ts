/**
 * On a topic page an answer stands in brief. Who comes for a place within the full answer is led on to it; without a script, such an
 * anchor shows the question, whose title leads there.
 */
function leadOn(): void {
  const place = document.getElementById(location.hash.slice(1));
  const answer = place?.closest('article');
  const link = answer?.querySelector<HTMLAnchorElement>('[data-title] a');
  if (place?.matches('.moved') && answer && link)
    location.replace(`${link.href}#${place.id.slice(`${answer.id}--`.length)}`);
}

leadOn();
addEventListener('hashchange', leadOn);

import { keepPlaceAcrossLanguages } from './language.ts';
import { recall } from './memory.ts';

keepPlaceAcrossLanguages();

const language = recall('language');
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  // Compared, not put into a selector or an address: storage may hold anything.
  if (link.dataset.language === language) location.replace(link.href);
}

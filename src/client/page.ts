import { keepPlaceAcrossLanguages } from './language.ts';
import { loadSearchOnIntent } from './search-intent.ts';

keepPlaceAcrossLanguages();
loadSearchOnIntent();

import { followReading } from './follow.ts';
import { keepPlaceAcrossLanguages } from './language.ts';
import { showLapsed } from './lapsed.ts';
import { markFoundWords } from './marks.ts';
import { keepForOffline } from './offline.ts';
import { offerSchemes } from './scheme.ts';
import { loadSearchOnIntent } from './search-intent.ts';
import { loadSharingOnIntent } from './share-intent.ts';
import { showTermsInPlace } from './terms.ts';

keepPlaceAcrossLanguages();
loadSearchOnIntent();
showLapsed();
markFoundWords();
keepForOffline();
offerSchemes();
loadSharingOnIntent();
showTermsInPlace();
followReading();

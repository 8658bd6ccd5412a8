import { loadActionsOnIntent } from './actions-intent.ts';
import { followReading } from './follow.ts';
import { keepPlaceAcrossLanguages } from './language.ts';
import { showLapsed } from './lapsed.ts';
import { keepForOffline } from './offline.ts';
import { offerPicks } from './pack/picks.ts';
import { offerSchemes } from './scheme.ts';
import { loadSearchOnIntent } from './search-intent.ts';

keepPlaceAcrossLanguages();
loadSearchOnIntent();
showLapsed();
keepForOffline();
offerSchemes();
loadActionsOnIntent();
followReading();
offerPicks();

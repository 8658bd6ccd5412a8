import { loadActionsOnIntent } from './actions-intent.ts';
import { openTarget } from './arriving.ts';
import { showControls } from './controls.ts';
import { followReading } from './follow.ts';
import { keepPlaceAcrossLanguages } from './language.ts';
import { keepShowingLapsed } from './lapsed.ts';
import { keepForOffline } from './offline.ts';
import { offerPicks } from './pack/picks.ts';
import { addressesForPaper } from './paper.ts';
import { offerSchemes } from './scheme.ts';
import { loadSearchOnIntent } from './search-intent.ts';

// At once: what would move the page under who arrives at an anchor, and what waits for the page to have loaded.
keepShowingLapsed();
showControls();
openTarget();

// The rest each in a task of its own: a slow processor can answer the reader between any two of them.
for (const start of [
  keepPlaceAcrossLanguages,
  loadSearchOnIntent,
  loadActionsOnIntent,
  offerPicks,
  offerSchemes,
  addressesForPaper,
  followReading,
  keepForOffline,
]) {
  setTimeout(start);
}

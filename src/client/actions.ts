import { markFoundWords } from './marks.ts';
import './share/main.ts';
import { showTermsInPlace } from './terms.ts';

markFoundWords();
showTermsInPlace();

import type { Facts } from '../../facts/fact.ts';
import type { MatchData } from '../../match/data.ts';
import { createMatcher } from '../../match/matcher.ts';
import { sessionName } from './protocol.ts';
import { serve } from './serve.ts';

/** Stands before this script in the same file (src/features/questionnaire/page/step.ts). */
declare const known: { match: MatchData; facts: Facts };

const begin = (port: unknown) => serve(port as never, createMatcher(known.match), known.facts);

/** As a worker it serves whoever started it; on a page, whoever asks for it by its name. */
if (typeof document === 'undefined') begin(self);
else {
  const handOver = Reflect.get(globalThis, sessionName) as (
    serveOn: (port: MessagePort) => void,
  ) => void;
  handOver(begin);
}

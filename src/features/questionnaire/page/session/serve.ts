import type { Facts } from '../../facts/fact.ts';
import type { Matcher } from '../../match/matcher.ts';
import { Refusal } from '../../workbook/refusal.ts';
import type { Asked, Told } from './protocol.ts';
import { Session } from './session.ts';

/** What a worker and a port have in common. */
interface Port {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage: (message: Told) => void;
}

/** Answers what is asked through a port: the same in a worker as on the page itself. */
export function serve(port: Port, matcher: Matcher, facts: Facts): void {
  let matching = 0;
  const session = new Session(matcher, facts, (from, matches) =>
    port.postMessage({ id: matching, from, matches }),
  );
  port.onmessage = async ({ data }: MessageEvent<Asked>) => {
    const { id, call, args } = data;
    if (call === 'match') matching = id;
    try {
      const answer = session[call] as (...args: unknown[]) => unknown;
      port.postMessage({ id, value: await answer.apply(session, args) });
    } catch (error) {
      if (error instanceof Refusal) port.postMessage({ id, refused: error.code });
      else port.postMessage({ id, failed: String(error) });
    }
  };
  port.postMessage({ ready: true });
}

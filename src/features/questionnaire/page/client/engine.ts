import { ownScript } from '../../../../client/own-script.ts';
import { handedOver } from '../../../../client/share/load.ts';
import type { RowMatch } from '../../match/matcher.ts';
import { Refusal } from '../../workbook/refusal.ts';
import { type Asked, type Calls, sessionName, type Told } from '../session/protocol.ts';

type Settled<Name extends keyof Calls> = Awaited<ReturnType<Calls[Name]>>;
type Part = (from: number, matches: RowMatch[]) => void;

/** What a worker and a port have in common. */
interface Port {
  postMessage: (message: Asked) => void;
  onmessage: ((event: MessageEvent<Told>) => void) | null;
}

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  part: Part | undefined;
}

/** The session with the reader's file: in a worker, or on the page itself where browsers refuse workers, as they do from disk. */
export class Engine {
  /** Rejects where its script does not come. */
  readonly #port: Promise<Port>;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor(address: string) {
    this.#port = inWorker(address)
      .catch(() => onPage(address))
      .then((port) => {
        port.onmessage = ({ data }) => this.#hear(data);
        return port;
      });
    this.#port.catch(() => {});
  }

  /** Rejects with a Refusal where the file does not let it. */
  async ask<Name extends keyof Calls>(
    call: Name,
    args: Parameters<Calls[Name]>,
    part?: Part,
  ): Promise<Settled<Name>> {
    const port = await this.#port;
    return new Promise<Settled<Name>>((resolve, reject) => {
      const id = ++this.#asked;
      this.#waiting.set(id, { resolve: resolve as (value: never) => void, reject, part });
      port.postMessage({ id, call, args });
    });
  }

  #hear(told: Told): void {
    if (!('id' in told)) return;
    const waiting = this.#waiting.get(told.id);
    if (!waiting) return;
    if ('matches' in told) {
      waiting.part?.(told.from, told.matches);
      return;
    }
    this.#waiting.delete(told.id);
    if ('value' in told) waiting.resolve(told.value as never);
    else waiting.reject('refused' in told ? new Refusal(told.refused) : new Error(told.failed));
  }
}

/** Rejects where the browser refuses it: Chromium throws, Firefox tells of an error. */
function inWorker(address: string): Promise<Port> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(ownScript(address));
    worker.onerror = () => reject(new Error(`${address} does not run in a worker.`));
    // It says so once it is ready.
    worker.onmessage = () => resolve(worker);
  });
}

async function onPage(address: string): Promise<Port> {
  const serveOn = await handedOver<(port: MessagePort) => void>(address, sessionName);
  const { port1, port2 } = new MessageChannel();
  serveOn(port2);
  return port1;
}

import { ownScript } from '../own-script.ts';

/** How long a file may take, in milliseconds: no reader waits longer for an answer. */
const patience = 20_000;

/** What files hand over, by the address they were loaded from. */
type Receiver = (value: never) => void;

/**
 * Loads a classic script and gives what it hands to the global function `name`. Rejects where the file does not come or
 * was cut short; a later call tries again.
 */
export function loadScript<T>(address: string, name: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = ownScript(address);
    setTimeout(() => reject(new Error(`${address} does not come.`)), patience);
    const receive = (value: T) => {
      if (document.currentScript === script) resolve(value);
      else others?.(value as never);
    };
    // Several chunks may be on their way at once: each takes what its own script hands over.
    const others = Reflect.get(globalThis, name) as Receiver | undefined;
    Reflect.set(globalThis, name, receive);
    script.onerror = () => reject(new Error(`${address} could not be loaded.`));
    // After it was handed over, this changes nothing.
    script.onload = () => {
      reject(new Error(`${address} is damaged.`));
      script.remove();
    };
    document.head.append(script);
  });
}

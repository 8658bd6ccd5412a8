import { ownScript } from '../own-script.ts';

/** What a script of data hands over under a global name. Rejects where it does not come, or holds nothing. */
export function handedOver<T>(file: string, name: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = ownScript(file);
    Reflect.set(globalThis, name, resolve);
    script.onload = () => reject(new Error(`${file} holds nothing.`));
    script.onerror = () => {
      script.remove();
      reject(new Error(`${file} did not load.`));
    };
    document.head.append(script);
  });
}

/** The part that is used here of a package without types of its own. */
declare module '@mdn/mdn-http-observatory' {
  export interface ScanResult {
    scan: { grade: string; score: number; testsFailed: number };
    tests: Record<string, { pass: boolean; result: string; scoreDescription: string }>;
  }
  /** Asks `http://{host}` and `https://{host}`; `host` may carry a port and a path. */
  export function scan(host: string): Promise<ScanResult>;
}

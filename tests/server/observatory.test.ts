import fs, { readFileSync } from 'node:fs';
import tls from 'node:tls';
import { scan } from '@mdn/mdn-http-observatory';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Nginx } from '../../scripts/nginx.ts';
import { certificate, overTls } from './over-tls.ts';

const conf = readFileSync('dist-server/nginx.conf', 'utf8');
const { cert, key } = certificate();
const trusted = tls.getCACertificates('default');

beforeAll(() => {
  tls.setDefaultCACertificates([...trusted, cert]);
  const read = fs.readFileSync;
  // The package's install script would download the list of hosts that browsers ask over https alone. It does not run
  // here, and a host of this machine is not on that list.
  const unlisted = (file: string, ...how: [BufferEncoding]) =>
    String(file).endsWith('hsts-preload.json') ? '{}' : read(file, ...how);
  vi.spyOn(fs, 'readFileSync').mockImplementation(unlisted as typeof read);
});
afterAll(() => {
  vi.restoreAllMocks();
  tls.setDefaultCACertificates(trusted);
});

/** What Mozilla's HTTP Observatory says of one page of a real nginx with this configuration. */
async function observe(configuration: string, path: string) {
  const files = { 'cert.pem': cert, 'key.pem': key };
  const nginx = await Nginx.start({ conf: overTls(configuration), files });
  try {
    const { scan: result, tests } = await scan(`localhost:${nginx.port}${path}`);
    const failed = Object.entries(tests).filter(([, { pass }]) => !pass);
    return { grade: result.grade, failed: failed.map(([name]) => name) };
  } finally {
    await nginx.stop();
  }
}

test.each(['/', '/zh/', '/zh/q/soc-types.html', '/en/search.html'])(
  'Mozilla’s HTTP Observatory gives %s A+',
  async (path) => {
    expect(await observe(conf, path)).toEqual({ grade: 'A+', failed: [] });
  },
);

test.each([
  ['Content-Security-Policy', 'x-frame-options'],
  ['Strict-Transport-Security', 'strict-transport-security'],
])('without %s it gives less', async (header, name) => {
  const without = conf.replaceAll(new RegExp(`add_header ${header} .*`, 'g'), '');
  expect(await observe(without, '/zh/')).toEqual({ grade: 'B+', failed: [name] });
});

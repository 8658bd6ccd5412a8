import { execFileSync } from 'node:child_process';

export interface Certificate {
  /** Certificate and private key, each as PEM. */
  cert: string;
  key: string;
}

/** A certificate for `localhost` that signs itself, for a day. */
export function certificate(): Certificate {
  const both = execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc'],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '1'],
      ...['-keyout', '-', '-out', '-'],
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const at = both.indexOf('-----BEGIN CERTIFICATE-----');
  return { key: both.slice(0, at), cert: both.slice(at) };
}

/** The same configuration behind TLS. Who comes to its port without is sent to `https:`. */
export function overTls(conf: string): string {
  return conf.replaceAll(/(listen .*8080);/g, '$1 ssl;').replace(
    /(?=\n *root )/,
    `
    ssl_certificate /tmp/cert.pem;
    ssl_certificate_key /tmp/key.pem;
    error_page 497 =301 https://$host:8080$request_uri;`,
  );
}

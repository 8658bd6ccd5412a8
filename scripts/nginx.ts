import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** A real nginx with the configuration that the build has made, on a port of its own. */
export class Nginx {
  readonly port: number;
  readonly child: ChildProcess;
  readonly #folder: string;

  private constructor(port: number, child: ChildProcess, folder: string) {
    this.port = port;
    this.child = child;
    this.#folder = folder;
  }

  /**
   * `base` is where below the root the folder `dist` lies; `files` are what the configuration reads below `/tmp`, by name.
   * Throws what nginx says against the configuration.
   */
  static async start({
    conf = readFileSync('dist-server/nginx.conf', 'utf8'),
    base = '/',
    dist = 'dist',
    files = {} as Record<string, string>,
  } = {}): Promise<Nginx> {
    const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    const root = join(folder, 'root');
    const site = join(root, base);
    mkdirSync(dirname(site), { recursive: true });
    symlinkSync(resolve(dist), site.replace(/\/$/, ''));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const port = await freePort();
    const own = conf
      .replaceAll('8080', String(port))
      .replaceAll('/tmp/', `${folder}/`)
      .replaceAll('/srv/site', root)
      .replace('/dev/stdout', `${folder}/access.log`);
    writeFileSync(
      join(folder, 'nginx.conf'),
      process.getuid?.() === 0 ? `user root;\n${own}` : own,
    );
    const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
      // Before nginx has read where to report, it would report to a file of the system.
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    let ended = false;
    child.on('close', () => {
      ended = true;
    });
    child.on('error', (error) => {
      said += `${error.message}. Install the Debian packages nginx-light and libnginx-mod-http-brotli-static.`;
      ended = true;
    });
    while (!(await listens(port))) {
      if (ended) throw new Error(`nginx did not start: ${said}`);
      await setTimeout(20);
    }
    return new Nginx(port, child, folder);
  }

  ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    return new Promise((done, fail) => {
      request({ host: '127.0.0.1', port: this.port, path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string>,
            body: Buffer.concat(parts),
          }),
        );
      })
        .on('error', fail)
        .end();
    });
  }

  log(): string {
    return readFileSync(join(this.#folder, 'access.log'), 'utf8');
  }

  async stop(): Promise<void> {
    const closed = new Promise((done) => this.child.on('close', done));
    this.child.kill();
    await closed;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => done(true)).on('error', () => done(false));
    socket.on('connect', () => socket.destroy());
  });
}

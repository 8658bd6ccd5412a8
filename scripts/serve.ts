import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { repair } from '../src/build/repair.ts';
import { commandLine } from './command-line.ts';

commandLine({
  does: 'Serves dist/ as it is, on the port that PORT names, else 4321.',
  calls: ['npm run serve'],
});

// Serves dist/ as a static host would: files as they are, 404.html for what is not there.
const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT=${process.env.PORT} is not a port. Give a whole number from 0 to 65535.`);
  process.exit(1);
}
// A build that was killed as it put its folders in place.
repair(process.cwd());
if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ to serve. Run `npm run build` first.');
  process.exit(1);
}

const origin = 'http://localhost';

/** What is asked for; nothing if it is no address, or one of another host, as `//elsewhere` is. */
function asked(target: string): URL | undefined {
  try {
    const address = new URL(target, origin);
    decodeURI(address.pathname);
    return address.origin === origin ? address : undefined;
  } catch {
    return undefined;
  }
}

const files = sirv('dist', { dev: true });
const server = createServer((request, response) => {
  const address = asked(request.url ?? '/');
  if (!address) {
    response.writeHead(400, { 'content-type': 'text/plain;charset=utf-8' });
    response.end('This is not an address of the site.\n');
    return;
  }
  // A folder without its slash would make every relative link of its page wrong.
  const { pathname, search } = address;
  if (/\/[\w-]+$/.test(pathname) && existsSync(`dist${pathname}/index.html`)) {
    response.writeHead(301, { location: `${pathname}/${search}` });
    response.end();
    return;
  }
  // Whole files only: sirv reads some ranges wrongly, and ends the server on one that ends before it begins.
  delete request.headers.range;
  files(request, response, () => {
    // sirv answers 200 for every file it finds.
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
    response.end(existsSync('dist/404.html') ? readFileSync('dist/404.html') : '');
  });
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`
      : `The server could not start: ${error.message}`,
  );
  process.exitCode = 1;
});
server.listen(port, () => {
  const address = server.address();
  console.log(`http://localhost:${address && typeof address === 'object' ? address.port : port}`);
});

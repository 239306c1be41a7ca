// `npm run lab`: builds what is stale, and serves the laboratory on this machine alone until it is stopped.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ROOT, buildIfStale } from './build.mjs';
import { installMissing } from './install.mjs';

/** Serves the page on this machine alone, until it is stopped. */
function serve(file) {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || !['/', '/lab.html'].includes(request.url?.split('?')[0] ?? '')) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(readFileSync(file));
  });
  const asked = Number(process.env.PORT ?? 8080);
  server.on('error', (error) => {
    if (error.code === 'EADDRINUSE' && process.env.PORT === undefined) return server.listen(0, '127.0.0.1');
    process.stderr.write(`lab: ${error.message}\n`);
    process.exitCode = 1;
  });
  server.on('listening', () => {
    process.stdout.write(
      `The laboratory is at http://127.0.0.1:${server.address().port}/ until you press Ctrl + C.\nIt is one file, which works without a server too: ${file}\n`,
    );
  });
  server.listen(asked, '127.0.0.1');
}

try {
  installMissing();
  await buildIfStale({ types: false });
  serve(join(ROOT, 'dist/lab.html'));
} catch (error) {
  process.stderr.write(`lab: ${error.message}\n`);
  process.exitCode = 1;
}

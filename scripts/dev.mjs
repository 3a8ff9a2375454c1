import './steps/check-node.mjs';
import { createServer as createHttpServer } from 'node:http';

import { ensureInstalled } from './steps/install.mjs';
import { ROOT } from './steps/root.mjs';

await ensureInstalled();
const { bakePerson } = await import('./bake-person.mjs');
await bakePerson();
const vitePackage = await import('vite');
const { buildEmbed } = await import('./build.mjs');
const { getRequestListener } = await import('@hono/node-server');

try {
  process.loadEnvFile();
} catch {
  // No .env file: every setting has a default.
}

const http = createHttpServer();
// The page's hot reload speaks over the same port.
const vite = await vitePackage.createServer({
  root: ROOT,
  appType: 'mpa',
  server: { middlewareMode: true, hmr: { server: http } },
});
const load = (path) => vite.ssrLoadModule(path);

const { parseConfig } = await load('/src/server/config.ts');
const parsed = parseConfig(process.env);
if (parsed.kind === 'problems') {
  console.error(
    ['Mien cannot start; these settings are wrong:', ...parsed.problems].join('\n  - '),
  );
  process.exit(2);
}
const { config } = parsed;

/** The server as it stands in the sources now; replaced whenever one of its files changes. */
let current = null;
let reloading = Promise.resolve();
const reload = async () => {
  const [{ createMien }, { consoleLog }] = await Promise.all([
    load('/src/server/main.ts'),
    load('/src/server/log.ts'),
  ]);
  const previous = current;
  current = null;
  await previous?.mien.app.turns.drain(0);
  await previous?.mien.dispose();
  const mien = await createMien(config, null, consoleLog);
  const listener = getRequestListener((request, env) => mien.app.fetch(request, env), {
    overrideGlobalObjects: false,
  });
  current = { mien, listener };
};
const reloadSoon = () => {
  reloading = reloading.then(reload).catch((caught) => {
    vite.ssrFixStacktrace(caught);
    console.error(caught);
  });
};
await reload();

const SERVED_BY_US = /^\/(?:v1\/|healthz$|models\/)/u;
const SERVER_SOURCES = /\/(?:src\/(?:server|dialogue|speech|core)|assets)\//u;
let timer;
vite.watcher.on('all', (_event, path) => {
  if (!SERVER_SOURCES.test(path.replaceAll('\\', '/'))) return;
  clearTimeout(timer);
  // One save is often several events.
  timer = setTimeout(reloadSoon, 100);
});

/** Landing pages load it as a classic script, which Vite's own serving is not: built anew at each request. */
const serveEmbed = async (response) => {
  try {
    const [{ output }] = await buildEmbed(vitePackage, { write: false });
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' });
    response.end(output[0].code);
  } catch (caught) {
    console.error(caught.message);
    response.writeHead(500).end('embed.js does not build; see the terminal.');
  }
};

http.on('request', async (request, response) => {
  const { pathname } = new URL(request.url, 'http://local');
  if (pathname === '/embed.js') {
    await serveEmbed(response);
    return;
  }
  if (!SERVED_BY_US.test(pathname)) {
    vite.middlewares(request, response);
    return;
  }
  await reloading;
  if (current) current.listener(request, response);
  else response.writeHead(503).end('The server has an error; see the terminal.');
});

http.on('error', (caught) => {
  console.error(`Mien cannot listen on ${config.host}:${config.port} (${caught.message}).`);
  process.exit(1);
});
http.listen(config.port, config.host, () => {
  console.log(`Mien is ready for work at http://${config.host}:${http.address().port}`);
});

const stop = async () => {
  setTimeout(() => process.exit(1), 5000).unref();
  http.closeAllConnections();
  await vite.close();
  await current?.mien.dispose();
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export type Encoding = 'br' | 'gzip';

interface Variant {
  readonly path: string;
  readonly bytes: number;
}

export interface StaticFile extends Variant {
  readonly type: string;
  readonly etag: string;
  /** True when the name holds a hash of the content, so it never changes. */
  readonly immutable: boolean;
  readonly encoded: Partial<Readonly<Record<Encoding, Variant>>>;
}

/** Every file of the built page by its address, such as `/assets/main-C0ffee42.js`. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  // The only type that browsers compile while it streams.
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.glb': 'model/gltf-binary',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

const VARIANTS: Readonly<Record<string, Encoding>> = { '.br': 'br', '.gz': 'gzip' };

/** Vite's names: `name-` and eight characters of the content's hash. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/u;

const filesUnder = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
};

/**
 * Lists a folder once, at start. Requests are looked up in the list and never touch a path of their own making, so
 * there is no path to escape with. null when there is no such folder.
 */
export const listStaticFiles = async (folder: string): Promise<StaticFiles | null> => {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) return null;
  const paths = await filesUnder(folder);
  const sizes = new Map<string, { bytes: number; mtimeMs: number }>();
  for (const path of paths) {
    const { size, mtimeMs } = await stat(path);
    sizes.set(path, { bytes: size, mtimeMs });
  }
  const files = new Map<string, StaticFile>();
  for (const [path, { bytes, mtimeMs }] of sizes) {
    const extension = extname(path);
    const original = path.slice(0, -extension.length);
    if (VARIANTS[extension] && sizes.has(original)) continue;
    const encoded: Partial<Record<Encoding, Variant>> = {};
    for (const [suffix, encoding] of Object.entries(VARIANTS)) {
      const variant = sizes.get(path + suffix);
      // An older variant is from before the file changed.
      if (variant && variant.mtimeMs >= mtimeMs) {
        encoded[encoding] = { path: path + suffix, bytes: variant.bytes };
      }
    }
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(address, {
      path,
      bytes,
      type: TYPES[extension.toLowerCase()] ?? 'application/octet-stream',
      etag: `${bytes.toString(36)}-${Math.floor(mtimeMs).toString(36)}`,
      immutable: HASHED.test(address),
      encoded,
    });
  }
  return files;
};

/** The best encoding that both sides have, or null. An encoding with `q=0` is refused by the visitor. */
export const chooseEncoding = (
  accepted: string,
  file: Pick<StaticFile, 'encoded'>,
): Encoding | null => {
  const words = accepted.toLowerCase().split(',');
  const accepts = (encoding: Encoding): boolean =>
    words.some((word) => {
      const [name, ...parameters] = word.split(';').map((part) => part.trim());
      return name === encoding && !parameters.some((p) => /^q=0(\.0*)?$/u.test(p));
    });
  if (file.encoded.br && accepts('br')) return 'br';
  if (file.encoded.gzip && accepts('gzip')) return 'gzip';
  return null;
};

import { extname } from 'node:path';
import { watch } from 'chokidar';

/** What a specification may be made of. */
const SOURCES: ReadonlySet<string> = new Set([
  '.js',
  '.mjs',
  '.cjs',
  '.ts',
  '.mts',
  '.cts',
  '.json',
]);

/** So long nothing may be saved until what was saved is told, in milliseconds: builds write many files. */
const QUIET = 100;

/** What stops watching. */
export type Unwatch = () => Promise<void>;

/**
 * Tells of each group of sources that are saved, made or removed in a folder or deeper, but for those
 * of installed packages and of folders whose names begin with a point.
 */
export async function savedFiles(
  folder: string,
  told: (files: readonly string[]) => void,
): Promise<Unwatch> {
  const saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    const files = [...saved].sort();
    saved.clear();
    told(files);
  };
  const watcher = watch(folder, {
    cwd: folder,
    ignoreInitial: true,
    ignored: (path) => /[/\\](?:node_modules|\.[^/\\]+)$/u.test(path) && path !== folder,
  });
  watcher.on('all', (_, file) => {
    if (!SOURCES.has(extname(file))) return;
    saved.add(file);
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve).once('error', reject);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}

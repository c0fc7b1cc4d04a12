/**
 * Where a module of this floor that runs in a thread or a process of its own lies as JavaScript:
 * beside this one, or where the build puts it, if this one runs from its source.
 */
export function workerFile(name: string): URL {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/src/prove/' : './';
  return new URL(`${folder}${name}.js`, import.meta.url);
}

/**
 * So many milliseconds a thread waits for more before it ends: by default none does, and each that
 * follows would start anew, and slowly.
 */
export const KEPT_IDLE = 60_000;

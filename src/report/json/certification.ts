import type { WrittenTheorems } from '../text/certification.js';

/** What `casus certify --json` prints; null where nothing was written, or Rocq was not asked. */
export function certificationJson({ lacking, rocq, lean }: WrittenTheorems) {
  return {
    lacking,
    rocq:
      rocq === undefined
        ? null
        : { folder: rocq.folder, ...rocq.manifest, checked: rocq.checked ?? null },
    lean: lean ?? null,
  };
}

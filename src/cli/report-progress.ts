import type { Progress } from './progress.js';

/** What a report tells beside verdicts, in the order in which it is named while it goes on. */
const PARTS = ['other readings', 'conditions', 'implications'] as const;

/** A part of a report that takes long. */
export type ReportPart = (typeof PARTS)[number];

/** How far the parts of a report beside its verdicts are. */
export interface ReportProgress {
  readonly tell: (part: ReportPart, howFar: string) => void;
  readonly done: (part: ReportPart) => void;
  readonly stop: () => void;
}

/**
 * Tells how far the parts of a report beside its verdicts are, which go on side by side: all that have
 * begun and are not done, each with how far it is.
 * @param progress who shows it.
 */
export function reportProgress(progress: Progress): ReportProgress {
  const going = new Map<ReportPart, string>();
  let begun = false;
  const show = (): void => {
    const parts = PARTS.filter((part) => going.has(part));
    if (parts.length === 0) return;
    const text = `the verdicts are in; ${parts.map((part) => `${part}: ${going.get(part)}`).join('; ')}`;
    if (begun) progress.tell(text);
    else progress.start(text);
    begun = true;
  };
  return {
    tell: (part, howFar) => {
      going.set(part, howFar);
      show();
    },
    done: (part) => {
      going.delete(part);
      show();
    },
    stop: progress.stop,
  };
}

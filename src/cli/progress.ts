import { SingleBar } from 'cli-progress';
import { numberOf, visible } from '../exact/message.js';
import type { Io } from './io.js';
import { printError } from './print.js';

/** How far a command's work is, told to who waits for it. */
export interface Progress {
  /** Begins. Where it is known how much there is to do, so much of it was done before. */
  readonly start: (doing: string, of?: number, done?: number) => void;
  /** Something else is being done, or so much is done in all. */
  readonly tell: (doing: string, done?: number) => void;
  /** So much more is done. */
  readonly advance: (by: number, doing?: string) => void;
  readonly stop: () => void;
}

/** A work that has begun. */
interface Work {
  readonly doing: string;
  readonly of: number | undefined;
  readonly before: number;
  readonly done: number;
  /** In milliseconds, by the clock. */
  readonly begun: number;
}

type Clock = () => number;

const CLOCK: Clock = () => performance.now();

/**
 * How far a work is: a bar on standard error where that is a terminal, else a line now and then where the
 * work takes longer than one waits without a word; nothing where nobody waits.
 * @param clock milliseconds, from whenever.
 */
export function progressOf(
  io: Pick<Io, 'terminal' | 'patience' | 'stderr'>,
  clock: Clock = CLOCK,
): Progress {
  if (io.terminal !== undefined) return followed(clock, bar(io.terminal, clock));
  if (io.patience !== undefined) return followed(clock, lines(io, io.patience, clock));
  return followed(clock, { shown: () => undefined, stop: () => undefined });
}

/** What shows a work each time that it has changed. */
interface Display {
  readonly shown: (work: Work) => void;
  readonly stop: () => void;
}

function followed(clock: Clock, { shown, stop }: Display): Progress {
  let work: Work = { doing: '', of: undefined, before: 0, done: 0, begun: 0 };
  const change = (changed: Partial<Work>): void => {
    work = { ...work, ...changed };
    shown(work);
  };
  return {
    start: (doing, of, done = 0) => change({ doing, of, before: done, done, begun: clock() }),
    tell: (doing, done = work.done) => change({ doing, done }),
    advance: (by, doing = work.doing) => change({ doing, done: work.done + by }),
    stop,
  };
}

/** Leaves the terminal as it is at every moment: an interrupt may end the process without a word. */
function bar(stream: NodeJS.WritableStream, clock: Clock): Display {
  let drawn: SingleBar | undefined;
  const begun = ({ of, doing }: Work): SingleBar => {
    const format = of === undefined ? '{doing}' : '{bar} {percentage}% {doing}';
    const options = { format, stream, clearOnComplete: true, forceRedraw: true, linewrap: true };
    const each = new SingleBar(options);
    each.start(of ?? 1, 0, { doing: visible(doing) });
    return each;
  };
  return {
    shown: (work) => {
      drawn ??= begun(work);
      drawn.update(work.done, { doing: visible(work.doing) + paceText(work, clock()) });
    },
    stop: () => {
      drawn?.stop();
      drawn = undefined;
    },
  };
}

/** A line on standard error whenever so many seconds have gone by without one and there is something to tell. */
function lines(io: Pick<Io, 'stderr'>, seconds: number, clock: Clock): Display {
  let told = clock();
  return {
    shown: (work) => {
      const now = clock();
      if (now - told < 1000 * seconds) return;
      told = now;
      const spent = numberOf(Math.round((now - work.begun) / 1000), 'second');
      const share = work.of === undefined ? '' : ` ${Math.floor((100 * work.done) / work.of)}%,`;
      printError(io, `casus: after ${spent}:${share} ${work.doing}${paceText(work, now)}`);
    },
    stop: () => undefined,
  };
}

/** From the first fifth of a work on, how long the rest takes at the pace so far. */
function paceText({ of, before, done, begun }: Work, now: number): string {
  if (of === undefined || done >= of || 5 * (done - before) < of - before) return '';
  const left = ((now - begun) * (of - done)) / (done - before);
  return `; at this pace ${numberOf(Math.round(left / 1000), 'second')} more`;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** What a solver has printed of a question, and why there may be no answer in it. */
export interface Ended {
  readonly output: string;
  readonly because: string;
}

/** A program with which questions are answered, and how long each may take. */
export interface SolverCall {
  readonly program: string;
  readonly args: readonly string[];
  /** A guard by the clock. */
  readonly seconds: number;
  /** Ends the process of a question that is being decided. */
  readonly signal?: AbortSignal | undefined;
}

/** One question in a process of its own, which ends with it. */
export function answeredOnce(call: SolverCall, input: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(call.program, call.args, {
      killSignal: 'SIGKILL',
      ...(call.signal && { signal: call.signal }),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    // That of `spawn` goes on for a program that is not there, and keeps this process until it rings.
    const clock = setTimeout(() => child.kill('SIGKILL'), call.seconds * 1000);
    const ended = (outcome: Ended): void => {
      clearTimeout(clock);
      resolve(outcome);
    };
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.on('error', ({ message }) => ended({ output: '', because: message }));
    child.on('close', (status, signal) =>
      ended({ output, because: whyEnded(call, child.killed, status ?? signal) }),
    );
    child.stdin.on('error', goneBefore);
    child.stdin.end(input);
  });
}

/** A solver that is gone before it has read its question has no answer: it is told where it closes. */
function goneBefore(): void {}

function whyEnded({ seconds }: SolverCall, killed: boolean, status: unknown): string {
  // What somebody else ends, as a system does that has no memory left, the clock does not.
  return killed
    ? `the solver was ended by the clock, after ${seconds} seconds: on a faster machine it may decide`
    : `the solver ended with ${status}`;
}

/** A process that answers one question after another, each a line and its answer another one. */
export interface Conversation {
  /** How many it has answered. */
  readonly answered: number;
  readonly ask: (text: string) => Promise<Ended>;
  readonly end: () => void;
}

/** So long a process waits for another question before it is ended: it holds 200 megabytes or so. */
const IDLE = 10_000;

/** Begins a process that does not keep this one alive while nothing is asked of it. */
export function conversation(call: SolverCall): Conversation {
  const child = spawn(call.program, call.args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(call.signal && { signal: call.signal }),
  });
  const lines = createInterface({ input: child.stdout });
  let answered = 0;
  let tell: (ended: Ended) => void = () => {};
  let clock = setTimeout(() => {}, 0);
  const end = (): void => {
    clearTimeout(clock);
    child.kill('SIGKILL');
  };
  let killed = false;
  lines.on('line', (line) => {
    answered++;
    tell({ output: JSON.parse(line), because: 'the solver printed nothing' });
  });
  child.on('error', ({ message }) => tell({ output: '', because: message }));
  child.on('close', (status, signal) =>
    tell({ output: '', because: whyEnded(call, killed, status ?? signal) }),
  );
  child.stdin.on('error', goneBefore);
  keepAlive(child, false);
  return {
    get answered() {
      return answered;
    },
    ask: async (text) => {
      clearTimeout(clock);
      keepAlive(child, true);
      clock = setTimeout(() => {
        killed = true;
        end();
      }, call.seconds * 1000);
      const ended = await new Promise<Ended>((resolve) => {
        tell = resolve;
        if (child.exitCode !== null || child.signalCode !== null)
          resolve({
            output: '',
            because: whyEnded(call, killed, child.exitCode ?? child.signalCode),
          });
        else child.stdin.write(`${JSON.stringify(text)}\n`);
      });
      clearTimeout(clock);
      keepAlive(child, false);
      clock = setTimeout(end, IDLE).unref();
      return ended;
    },
    end,
  };
}

/** Whether this process waits for another one, and for what it prints. */
function keepAlive(child: ChildProcess, alive: boolean): void {
  const parts = [child, child.stdin, child.stdout] as readonly (Handle | Readable | null)[];
  for (const part of parts) {
    if (part === null || !('ref' in part)) continue;
    if (alive) part.ref();
    else part.unref();
  }
}

/** What a process can wait for, or not. */
interface Handle {
  readonly ref: () => unknown;
  readonly unref: () => unknown;
}

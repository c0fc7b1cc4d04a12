import { closeSync, writeSync } from 'node:fs';
import { Session } from 'node:inspector';
import { workerData } from 'node:worker_threads';

/*
 * A thread beside the one that loads a module, which it ends where that computes for ever: a timer of
 * its own would not be called then. Whoever has loaded the module ends this thread.
 */

interface Watch {
  readonly seconds: number;
  /** What is said on standard error. */
  readonly message: string;
}

const STANDARD_ERROR = 2;

const { seconds, message } = workerData as Watch;

setTimeout(() => {
  writeSync(STANDARD_ERROR, message);
  // Node tells a debugger of the end, and this one needs no telling.
  closeSync(STANDARD_ERROR);
  const session = new Session();
  session.connectToMainThread();
  session.post('Runtime.evaluate', { expression: 'process.reallyExit(2)' });
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 5000);
}, seconds * 1000);

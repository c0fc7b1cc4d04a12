import { createInterface } from 'node:readline';
import { embeddedZ3 } from './embedded-z3.js';

/*
 * A process that decides one question after another: each a line of standard input, a JSON string of
 * SMT-LIB, with limits in steps and megabytes as arguments; on standard output, as a JSON string on a line,
 * what the native program would print, see `smt-solver.ts`.
 */
const [steps = '', megabytes = ''] = process.argv.slice(2);
const limits = { steps: Number(steps), megabytes: Number(megabytes) };
const { printed } = await embeddedZ3();
for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(await printed(JSON.parse(line), limits))}\n`);
// The threads of the solver would keep the process alive.
process.exit();

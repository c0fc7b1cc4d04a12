import { text } from 'node:stream/consumers';
import { embeddedZ3 } from './embedded-z3.js';

/*
 * A process that decides one question: SMT-LIB on standard input, limits in steps and megabytes
 * as arguments; on standard output what the native program would print, see `smt-solver.ts`.
 */
const [steps = '', megabytes = ''] = process.argv.slice(2);
const question = await text(process.stdin);
const { printed } = await embeddedZ3();
const answer = await printed(question, { steps: Number(steps), megabytes: Number(megabytes) });
// The threads of the solver would keep the process alive.
process.stdout.write(`${answer}\n`, () => process.exit());

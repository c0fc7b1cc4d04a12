import { measured, measuredText } from './benchmark.js';
import { benchmarks, FULL } from './benchmarks.js';

/*
 * npm run bench [-- --json] [-- WORD…]: measures all benchmarks, or those in whose group or name one
 * of the words is.
 */

const words = process.argv.slice(2).filter((each) => each !== '--json');
const chosen = benchmarks(FULL).filter(
  ({ group, name }) =>
    words.length === 0 || words.some((word) => `${group} ${name}`.includes(word)),
);
const found = await measured(chosen, { rounds: 3, milliseconds: 100 });
process.stdout.write(
  `${process.argv.includes('--json') ? JSON.stringify({ benchmarks: found }, null, 2) : measuredText(found)}\n`,
);

import { type Benchmark, measured, measuredText } from './benchmark.js';
import { benchmarks, FULL } from './benchmarks.js';

/*
 * npm run bench [-- --json] [-- WORD…]: measures all benchmarks, or those in whose group or name one
 * of the words is. A group is printed as soon as it is measured; what is being measured is said on
 * standard error.
 */

const words = process.argv.slice(2).filter((each) => each !== '--json');
const json = process.argv.includes('--json');
const chosen = benchmarks(FULL).filter(
  ({ group, name }) =>
    words.length === 0 || words.some((word) => `${group} ${name}`.includes(word)),
);
const groups = [...new Set(chosen.map(({ group }) => group))];
const found = [];
for (const group of groups) {
  const members = chosen.filter((each) => each.group === group);
  const all = await measured(members, { rounds: 3, milliseconds: 100 }, said);
  found.push(...all);
  if (!json) process.stdout.write(`${measuredText(all)}\n\n`);
}
if (json) process.stdout.write(`${JSON.stringify({ benchmarks: found }, null, 2)}\n`);

function said({ group, name }: Benchmark, round: number): void {
  process.stderr.write(`${group}: ${name}, round ${round + 1}\n`);
}

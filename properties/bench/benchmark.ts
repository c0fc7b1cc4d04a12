import { Bench } from 'tinybench';
import { entry } from '../../src/exact/entry.js';

/** Something that is done over and over, to see how often that is possible in a second. */
export interface Benchmark {
  /** Rates are compared within a group. */
  readonly group: string;
  readonly name: string;
  /** What is counted: `verdicts`. */
  readonly unit: string;
  /** So many of them are done in one call of what `prepare` returns. */
  readonly count: number;
  /** Makes ready what is not to be measured. */
  readonly prepare: () => () => unknown;
}

export interface Measured extends Pick<Benchmark, 'group' | 'name' | 'unit'> {
  /** In a second: the median of all rounds. */
  readonly rate: number;
  /** The rate as a multiple of that of the first of its group. */
  readonly ratio: number;
}

/** How long to measure. */
export interface Effort {
  readonly rounds: number;
  /** For how long each benchmark is repeated in a round; once at least. */
  readonly milliseconds: number;
}

/**
 * Measures benchmarks in turns, round by round, so that what slows the machine slows them alike.
 *
 * @param begun - told of each before it is measured
 */
export async function measured(
  benchmarks: readonly Benchmark[],
  { rounds, milliseconds }: Effort,
  begun: (benchmark: Benchmark, round: number) => void = () => {},
): Promise<Measured[]> {
  const ready = benchmarks.map((each) => ({ ...each, run: each.prepare(), rates: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const each of ready) {
      const { run, count, rates } = each;
      begun(each, round);
      const bench = new Bench({ time: milliseconds, iterations: 1, warmupTime: 0, throws: true });
      bench.add('', async () => {
        await run();
      });
      const [task] = await bench.run();
      rates.push((count * 1000) / (task?.result?.mean ?? Number.NaN));
    }
  const found = ready.map(({ group, name, unit, rates }) => ({
    ...{ group, name, unit },
    rate: median(rates),
  }));
  return found.map((each) => {
    const first = found.find(({ group }) => group === each.group) ?? each;
    return { ...each, ratio: each.rate / first.rate };
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return entry(sorted, Math.floor(sorted.length / 2));
}

/** A table of rates, group by group. */
export function measuredText(all: readonly Measured[]): string {
  const groups = [...new Set(all.map(({ group }) => group))];
  return groups
    .map((group) => {
      const rows = all
        .filter((each) => each.group === group)
        .map(({ name, unit, rate, ratio }) => [
          name,
          `${figures(rate)} ${unit}/s`,
          `× ${figures(ratio)}`,
        ]);
      const widths = [0, 1, 2].map((column) =>
        Math.max(...rows.map((row) => row[column]?.length ?? 0)),
      );
      const lines = rows.map(
        ([name = '', rate = '', ratio = '']) =>
          `  ${name.padEnd(widths[0] ?? 0)}  ${rate.padStart(widths[1] ?? 0)}  ${ratio.padStart(widths[2] ?? 0)}`,
      );
      return [group, ...lines].join('\n');
    })
    .join('\n\n');
}

/** Two figures, or all of those before the point. */
function figures(number: number): string {
  return number >= 100
    ? Math.round(number).toLocaleString('en-US')
    : number.toLocaleString('en-US', { maximumSignificantDigits: 2 });
}

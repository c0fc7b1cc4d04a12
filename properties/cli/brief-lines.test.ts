import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { propositionAtPoint } from '../../src/claim/proposition/proposition.js';
import { examplePoint, propositionNamed } from '../../src/claim/specification.js';
import { linesOf } from '../../src/cli/lines.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { boundaryPoints } from '../../src/sample/boundary.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { casus, jsonLines } from './casus.js';

const [region, start] = [admissibleRegion(collusion), examplePoint(collusion)];
const names = collusion.parameters.map(({ name }) => name);
const ties = boundaryPoints(region, start);

/** A number as it may stand in a line, of few digits where it has few. */
const short: readonly ((value: Rational) => unknown)[] = [
  (value) => `${value}`,
  ({ numerator, denominator }) => `${numerator * 6n}/${denominator * 6n}`,
  (value) => (value.denominator === 1n ? Number(value.numerator) : `${value}`),
];

const spellings: readonly ((value: Rational) => unknown)[] = [
  ...short,
  ({ numerator, denominator }) => `${numerator * 10n ** 30n}/${denominator * 10n ** 30n}`,
  (value) => ` ${value.sign < 0 ? '' : '+'}${value} `,
];

/** How each number of a line is written: most lines are read the quick way, some with care. */
const manners = fc.oneof(
  ...[short, short, spellings].map((some) =>
    fc.array(fc.constantFrom(...some), {
      minLength: names.length,
      maxLength: names.length,
    }),
  ),
);

/** Nowhere, or next to where a point is: on a tie, the least of steps decides. */
const nudges = fc.constantFrom(
  '0',
  '0',
  '0',
  '1/1000',
  '-1/1000',
  '1/1000000000000000000000',
  '-1/1000000000000000000000',
);

/** Lines that can be used, and such as break a restriction: most are nudged off a sum. */
const tables = fc
  .tuple(
    fc.oneof(pointArbitrary(region, start), fc.constantFrom(start, ...ties)),
    manners,
    fc.constantFrom(...names),
    nudges,
  )
  .map(([point, written, nudged, nudge]) =>
    Object.fromEntries(
      names.map((name, k) => {
        const value = point.at(name).plus(name === nudged ? Rational.of(nudge) : Rational.zero);
        return [name, written[k]?.(value)];
      }),
    ),
  );

/** Lines with something wrong in them. */
const wrong = fc
  .tuple(tables, fc.constantFrom(...names))
  .chain(([table, name]) =>
    fc.constantFrom(
      JSON.stringify({ ...table, [name]: undefined }),
      JSON.stringify({ ...table, [`${name}s`]: '1' }),
      JSON.stringify({ ...table, [name]: '1/0' }),
      JSON.stringify({ ...table, [name]: '-1000' }),
      JSON.stringify({ ...table, [name]: 0.5 }),
      JSON.stringify({ ...table, [name]: null }),
      JSON.stringify({ ...table, [name]: 'half' }),
      `${JSON.stringify(table).slice(0, -1)},"${name}":"1/2"}`,
      `${JSON.stringify(table).slice(0, -1)},"${name}":1.0}`,
      JSON.stringify(table).slice(1),
      JSON.stringify(Object.entries(table)),
      'null',
      '"1/2"',
    ),
  );

/** What a brief answer and a full one have in common, or what is wrong with the line. */
function common(answer: unknown): unknown {
  const { error, claim, equilibrium, holds, conditionsHold } = Object(answer);
  return { error, claim, equilibrium, holds, conditionsHold };
}

describe('brief answers', () => {
  it.each(['communication', 'echo', 'for-D'])('of %s are those in full', async (claim) => {
    const asking = ['check', '--claim', claim, '--params', '-'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof({ weight: 3, arbitrary: tables.map((each) => JSON.stringify(each)) }, wrong),
          {
            minLength: 20,
            maxLength: 40,
          },
        ),
        async (lines) => {
          const input = lines.map((each) => `${each}\n`).join('');
          const full = await casus(asking, input);
          const brief = await casus([...asking, '--brief'], input);
          expect(jsonLines(brief.stdout).map(common)).toEqual(jsonLines(full.stdout).map(common));
          expect([brief.status, brief.stderr]).toEqual([full.status, full.stderr]);
        },
      ),
      // To shrink would take minutes: a failure prints all lines.
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('are those of the walk on every edge of what is admissible', async () => {
    const echo = propositionNamed(collusion, 'echo');
    const said = (point: Point) => {
      const at = propositionAtPoint(collusion, echo, point);
      if (at.kind !== 'equilibrium') throw new Error('the echo is a claimed equilibrium');
      return [at.judgment.equilibrium, at.conditionsHold];
    };
    const input = ties.map((point) => `${JSON.stringify(point)}\n`).join('');
    const { stdout } = await casus(['check', '--claim', 'echo', '--params', '-', '--brief'], input);
    const found = jsonLines(stdout).map((each) => {
      const { equilibrium, conditionsHold } = Object(each);
      return [equilibrium, conditionsHold];
    });
    expect(found).toEqual(ties.map(said));
  });
});

describe('lines', () => {
  it('are the same however a text is cut into pieces, and however they end', async () => {
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.stringMatching(/^[aé€😀 ]{0,4}$/u), ends)),
        fc.array(fc.nat({ max: 60 })),
        fc.boolean(),
        async (written, cuts, ended) => {
          const text = written.map(([line, end]) => line + end).join('') + (ended ? '' : 'rest');
          const bytes = Buffer.from(text);
          const places = [0, ...cuts.filter((each) => each < bytes.length), bytes.length].sort(
            (one, other) => one - other,
          );
          const pieces = places.slice(1).map((to, k) => bytes.subarray(places[k], to));
          const found: string[] = [];
          for await (const lines of linesOf(Readable.from(pieces))) found.push(...lines);
          // A carriage return and a line feed after it end one line.
          const expected = text.split(/\r\n|\n|\r/u);
          expect(found).toEqual(expected.at(-1) === '' ? expected.slice(0, -1) : expected);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stated } from '../../src/claim/condition.js';
import {
  type ContinuousClaim,
  continuousClaimAtPoint,
} from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter } from '../../src/claim/parameter.js';
import { nowhere } from '../../src/claim/proposition/nowhere.js';
import { type Specification, specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import type { Formula } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { variableSymbol } from '../../src/game/continuous/continuous-game.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { verify } from '../../src/verify/verify.js';
import { source } from './demand.js';

const declared = <const Name extends string>(name: Name) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, unit: 'payoff', example: '1/2', source },
  });
const [s, t] = [declared('s'), declared('t')];

const auction = continuousTiming({ id: 'auction', title: 'An auction', players: ['A', 'B'] })
  .nature('v', { uniform: [0, 1] })
  .nature('w', { uniform: [0, 1] })
  .move('x', { by: 'A', knows: ['v'], chooses: between(-1, 2) })
  .move('y', { by: 'B', knows: ['w'], chooses: between(-1, 2) })
  .payoffs({
    A: ({ v, x, y }) => ({ where: relation`${x} ≥ ${y}`, pays: math`${v} − ${x}`, else: 0 }),
    B: ({ w, x, y }) => ({ where: relation`${x} ≥ ${y}`, pays: 0, else: math`${w} − ${y}` }),
  });

const bids = (id: string, x: (v: Formula) => Formula, y: (w: Formula) => Formula) =>
  continuousClaim(auction, {
    ...{ id, title: id, source, says: 'They bid so.', holds: { if: [] } },
    strategies: { x: ({ v = s }) => x(v), y: ({ w = s }) => y(w) },
  });

const alike = bids(
  'alike',
  (v) => math`${s} ${v}`,
  (w) => math`${s} ${w}`,
);
const apart = bids(
  'apart',
  (v) => math`${s} ${v}`,
  (w) => math`${t} ${w}`,
);
// Slopes are s and −s: which of them is positive is another matter in another case.
const opposite = bids(
  'opposite',
  (v) => math`${s} ${v}`,
  (w) => math`${t} − ${s} ${w}`,
);
const inside = [
  stated('level or rising', 'bids do not fall', relation`${s} ≥ 0`, source),
  stated('below', 'nobody bids more than is possible', relation`${s} ≤ 2`, source),
];
const exactly = continuousClaim(auction, {
  ...{ id: 'exactly', title: 'A half', source, says: 'A half of it is bid.', given: inside },
  strategies: { x: ({ v = s }) => math`${s} ${v}`, y: ({ w = s }) => math`${s} ${w}` },
  holds: { iff: [stated('half', 's is a half', relation`2 ${s} = 1`, source)] },
});

const claims = [alike, apart, opposite];
const never = (claim: ContinuousClaim) =>
  nowhere({ id: `never ${claim.id}`, source, says: 'It is nowhere so.', asserts: [claim] });
const spec: Specification = specification({
  publication: source.publication,
  ...{ parameters: [s, t], restrictions: [], games: [], claims: [] },
  statements: [...claims, exactly, never(alike)],
});

const number = fc
  .tuple(fc.integer({ min: -4, max: 6 }), fc.constantFrom(2, 3, 4))
  .map(([above, below]) => `${above}/${below}`);
const drawn = fc.oneof(fc.constant({ s: '1/2', t: '1/2' }), fc.record({ s: number, t: number }));
const grid = ['1/7', '2/5', '1/2', '13/17'].flatMap((type) =>
  ['-1', '-1/3', '0', '1/5', '3/7', '1/2', '1', '2'].map((bid) => ({ type, bid })),
);

describe('bids whose slope is a parameter', () => {
  it.each(claims)('$id: some type gains where a question is solved, and only there', (claim) => {
    const asked = questionsOf(spec, claim);
    expect(asked.every(({ open }) => open === undefined)).toBe(true);
    const isSolved = (point: Point): boolean =>
      asked.some(({ hypotheses }) => hypotheses.every((each) => signConditionHolds(each, point)));
    const withNumbers = (values: Record<string, string>, numbers: Record<string, string>): Point =>
      Point.of({
        ...values,
        ...Object.fromEntries(
          Object.entries(numbers).map(([name, value]) => [variableSymbol(name), value]),
        ),
      });
    fc.assert(
      fc.property(drawn, (values) => {
        const point = Point.of(values);
        const { equilibrium, violations } = continuousClaimAtPoint(claim, point).judgment;
        expect(equilibrium).toBeTypeOf('boolean');
        const rest = { v: '0', w: '0', x: '0', y: '0' };
        for (const { at } of violations) {
          const told = Object.fromEntries([...at].map(([name, value]) => [name, `${value}`]));
          expect(isSolved(withNumbers(values, { ...rest, ...told }))).toBe(true);
        }
        for (const { type, bid } of equilibrium ? grid : []) {
          const numbers = { v: type, w: type, x: bid, y: bid };
          expect(isSolved(withNumbers(values, numbers))).toBe(false);
        }
      }),
    );
  });

  it('of what is tried none gains in an equilibrium', () => {
    const asked = questionsOf(spec, never(alike));
    fc.assert(
      fc.property(drawn, (values) => {
        const point = Point.of(values);
        if (continuousClaimAtPoint(alike, point).judgment.equilibrium === true)
          expect(asked.some((each) => solves(point, each))).toBe(true);
      }),
    );
    const third = Point.of({ s: '1/3', t: '1/3' });
    expect(asked.some((each) => solves(third, each))).toBe(false);
  });

  it('are an equilibrium exactly where it is a half', async () => {
    const options = { propositions: [exactly], runs: 4, threads: 0, cache: false };
    const found = await verify(spec, options);
    expect(found.map(({ kind }) => kind)).toEqual(['proved']);
  });
});

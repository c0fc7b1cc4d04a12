import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { isEquilibrium } from '../../src/claim/proposition/equilibrium.js';
import type { EventualAssertion, Eventually } from '../../src/claim/proposition/eventually.js';
import { eventuallyAtPoint } from '../../src/claim/proposition/eventually-at-point.js';
import { propositionAtPoint, type Statement } from '../../src/claim/proposition/proposition.js';
import type { QuantityInput } from '../../src/claim/quantity.js';
import { quantityAt, whyWithoutValue } from '../../src/claim/quantity-at-point.js';
import { limitQuestions } from '../../src/derive/proposition/eventually.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import { RELATION_SIGNS } from '../../src/exact/relation.js';
import {
  compare,
  derivative,
  everywhere,
  forLarge,
  limit,
  math,
  maximum,
  minimum,
  minus,
  near,
  neverForLarge,
  neverNear,
  nowhere,
  type Parameter,
  Point,
  payoff,
  probability,
  type Quantity,
  Rational,
  survives,
} from '../../src/index.js';
import { source } from './entry.js';
import {
  byConcept,
  c,
  claims,
  g,
  honest,
  mixing,
  open,
  patience,
  unseen,
  v,
  wavering,
  δ,
  λ,
} from './patience.js';

const { restrictions } = patience;
const part = fc.constantFrom('1/10', '1/4', '1/3', '1/2', '2/3', '3/4', '9/10');
const positive = fc.constantFrom('1/10', '1/4', '1/2', '3/4', '1', '3/2', '2', '5');
const points: fc.Arbitrary<Point> = fc
  .record({
    ...{ delta: part, lambda: part, c: positive, g: positive },
    v: fc.constantFrom('11/10', '5/4', '3/2', '2', '3'),
  })
  .map((values) => Point.of(values));

const quantities: readonly Quantity[] = [
  payoff(honest, 'B') as Quantity,
  payoff(wavering, 'A'),
  payoff(wavering, 'B'),
  probability(unseen, { quality: 'good' }, { sale: 'buy' }),
  payoff(mixing, 'buyer'),
  payoff(mixing, 'seller', { quality: 'bad' }),
  probability(mixing, { quality: 'good' }, { certificate: 'certify' }),
  maximum(payoff(wavering, 'A'), math`${g}/(${g} + ${c})`),
  minimum(payoff(wavering, 'B'), c, math`1/${v}`),
  minus(math`(${g}^2 − ${c}^2)/(${g} − ${c})`, math`1/(${λ} − 1/2)`),
  derivative(payoff(wavering, 'B'), c),
  derivative(maximum(math`${g} ${c}`, payoff(wavering, 'A')), δ),
];
const comparisons = fc
  .tuple(
    fc.constantFrom(...quantities),
    fc.constantFrom(...RELATION_SIGNS),
    fc.constantFrom<QuantityInput>(0, 1, c, ...quantities),
  )
  .map(([left, sign, right]) => compare(left, sign, right));

const ends: readonly (readonly [Parameter, 'infinity' | string])[] = [
  [g, 'infinity'],
  [v, 'infinity'],
  [c, 'infinity'],
  [δ, '1'],
  [δ, '0'],
  [δ, '1/2'],
  [λ, '1'],
  [λ, '0'],
  [λ, '1/2'],
  [g, '1'],
  [v, '1'],
];
const end = fc.constantFrom(...ends);
const refined = [unseen as unknown as Claim, mixing as unknown as Claim, ...open].flatMap((claim) =>
  (['intuitive criterion', 'D1', 'undominated'] as const).map((each) => survives(claim, each)),
);
const assertions = fc.oneof(
  { weight: 2, arbitrary: comparisons },
  { weight: 1, arbitrary: fc.constantFrom(...claims, ...byConcept, ...open) },
  { weight: 1, arbitrary: fc.constantFrom(...refined) },
);

let count = 0;
function inTheEnd(
  [parameter, to]: readonly [Parameter, 'infinity' | string],
  asserts: readonly EventualAssertion[],
  never = false,
): Eventually {
  const sentence = { id: `said-${count++}`, source, says: 'So.', asserts };
  if (to === 'infinity') return (never ? neverForLarge : forLarge)(parameter, sentence);
  return (never ? neverNear : near)(parameter, to, sentence);
}

/** Whether an assertion holds where a parameter has moved, by walking. */
function soAt(assertion: EventualAssertion, point: Point): boolean {
  if ('kind' in assertion && assertion.kind === 'equilibrium')
    return isEquilibrium(assertion, point);
  const said = everywhere({ id: `said-${count++}`, source, says: 'So.', asserts: [assertion] });
  return !propositionAtPoint({ restrictions }, said, point).refutes;
}

describe('what is said of quantities and claims in the end', () => {
  it('is so exactly where the walk finds it, as far out and as close as the threshold says', () => {
    const seen = { holds: 0, fails: 0 };
    fc.assert(
      fc.property(
        points,
        end,
        assertions,
        fc.constantFrom('1', '11/10', '3'),
        (point, way, assertion, more) => {
          const [parameter, to] = way;
          const { limits } = eventuallyAtPoint(restrictions, inTheEnd(way, [assertion]), point);
          for (const { limit: found, side } of limits) {
            const { holds, threshold } = found;
            // Which of the beliefs that are left open fit others is not always told.
            if (holds === undefined) continue;
            const beyond = (threshold ?? Rational.one).plus(Rational.of('1/1000'));
            const there =
              to === 'infinity' || side === undefined
                ? beyond.times(Rational.of(more))
                : besideValue(
                    to,
                    side.from,
                    (threshold ?? Rational.one)
                      .times(Rational.of('999/1000'))
                      .over(Rational.of(more)),
                  );
            expect(soAt(assertion, point.with(parameter.name, there))).toBe(holds);
            seen[holds ? 'holds' : 'fails']++;
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.holds, seen.fails)).toBeGreaterThan(200);
  });

  it('is refuted at a point exactly where the point solves a question by leading coefficients', () => {
    const seen = { refuted: 0, survived: 0 };
    fc.assert(
      fc.property(
        ...([points, end, fc.array(assertions, { minLength: 1, maxLength: 2 })] as const),
        fc.boolean(),
        (point, way, asserts, never) => {
          const said = inTheEnd(way, asserts, never);
          const questions = limitQuestions(patience, said);
          if (questions === undefined) return;
          const { refutes } = eventuallyAtPoint(restrictions, said, point);
          const solved = questions.filter((each) => solves(point, each));
          // Where only the walk can tell, a solution need not be a counterexample.
          if (refutes || solved.some(({ needsWalk }) => !needsWalk))
            expect(solved.length > 0).toBe(refutes);
          seen[refutes ? 'refuted' : 'survived']++;
        },
      ),
      { numRuns: 200 },
    );
    expect(Math.min(seen.refuted, seen.survived)).toBeGreaterThan(30);
  });

  it('is told of what survives a refinement as the walk finds it far out, or close by', () => {
    const seen = { so: 0, equilibrium: 0, none: 0, told: 0 };
    fc.assert(
      fc.property(
        ...([points, end] as const),
        // Of the last of them, what survives changes with what certificates cost.
        fc.oneof(fc.constantFrom(...refined), fc.constantFrom(...refined.slice(-3))),
        fc.boolean(),
        (point, way, assertion, never) => {
          const said = inTheEnd(way, [assertion], never);
          const { refutes, givenHolds, limits } = eventuallyAtPoint(restrictions, said, point);
          const [first] = limits;
          if (!givenHolds || first === undefined) return;
          const alone = inTheEnd(way, [assertion.claim]);
          const isOne = eventuallyAtPoint(restrictions, alone, point).limits[0]?.limit.holds;
          if (first.limit.holds) seen.so++;
          else seen[isOne ? 'equilibrium' : 'none']++;
          const questions = limitQuestions(patience, said);
          if (questions === undefined) return;
          seen.told++;
          const solved = questions.filter((each) => solves(point, each));
          if (refutes || solved.some(({ needsWalk }) => !needsWalk))
            expect(solved.length > 0).toBe(refutes);
        },
      ),
      { numRuns: 200 },
    );
    expect(Math.min(seen.none, seen.told)).toBeGreaterThan(30);
    expect(Math.min(seen.so, seen.equilibrium)).toBeGreaterThan(10);
  });

  it('is told, of a belief that is left open, by questions that mention no belief', () => {
    const seen = { refuted: 0, survived: 0 };
    fc.assert(
      fc.property(
        ...([points, end, fc.constantFrom(...open.slice(2)), fc.boolean()] as const),
        (point, way, assertion, never) => {
          const said = inTheEnd(way, [assertion], never);
          const questions = limitQuestions(patience, said);
          if (questions === undefined) return;
          expect(questions.flatMap(({ unknowns = [] }) => unknowns)).toEqual([]);
          const { refutes } = eventuallyAtPoint(restrictions, said, point);
          const solved = questions.filter((each) => solves(point, each));
          if (refutes || solved.some(({ needsWalk }) => !needsWalk))
            expect(solved.length > 0).toBe(refutes);
          seen[refutes ? 'refuted' : 'survived']++;
        },
      ),
      { numRuns: 150 },
    );
    expect(Math.min(seen.refuted, seen.survived)).toBeGreaterThan(20);
  });

  it('is refuted only where a question that is to be proved has a solution far out, or close by', () => {
    fc.assert(
      fc.property(points, end, assertions, fc.boolean(), (point, way, assertion, never) => {
        const [parameter, to] = way;
        const said = inTheEnd(way, [assertion], never);
        const { refutes } = eventuallyAtPoint(restrictions, said, point);
        const far = (['above', 'below'] as const).map((from) =>
          point.with(
            parameter.name,
            to === 'infinity'
              ? Rational.of(10n ** 9n)
              : besideValue(to, from, Rational.ratio(1n, 10n ** 9n)),
          ),
        );
        const solved = questionsOf(patience, said).filter((each) =>
          far.some((there) => solves(there, each)),
        );
        if (refutes) expect(solved.length).toBeGreaterThan(0);
        else expect(solved.filter(({ needsWalk }) => !needsWalk)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function besideValue(value: string, from: 'above' | 'below', distance: Rational): Rational {
  const at = Rational.of(value);
  return from === 'above' ? at.plus(distance) : at.minus(distance);
}

describe('the limit of a quantity', () => {
  const little = Rational.ratio(1n, 10n ** 30n);
  const close = Rational.ratio(1n, 10n ** 20n);

  it('is what the quantity is nearly, where it is nearly there; else there is none', () => {
    const seen = { value: 0, none: 0 };
    fc.assert(
      fc.property(points, end, fc.constantFrom(...quantities), (point, [parameter, to], of) => {
        const sides =
          to === 'infinity'
            ? [Rational.one.over(little)]
            : (['above', 'below'] as const).map((from) => besideValue(to, from, little));
        const beside = sides
          .map((at) => point.with(parameter.name, at))
          .filter((there) =>
            restrictions.every(
              ({ relation }) =>
                !propositionAtPoint(
                  { restrictions },
                  everywhere({ id: 'a', source, says: 'So.', asserts: [relation] }),
                  there,
                ).refutes,
            ),
          )
          .map((there) => quantityAt(of, there, restrictions));
        const found = quantityAt(limit(of, parameter, to), point, restrictions);
        const [first] = beside;
        const near = (each: Rational | undefined, to: Rational): boolean =>
          each?.minus(to).magnitude.lessThan(close) === true;
        if (found !== undefined) expect(beside.every((each) => near(each, found))).toBe(true);
        else
          expect(
            first === undefined ||
              beside.some((each) => !near(each, first)) ||
              close.lessThan(first.magnitude),
          ).toBe(true);
        seen[found ? 'value' : 'none']++;
      }),
      { numRuns: 800 },
    );
    expect(Math.min(seen.value, seen.none)).toBeGreaterThan(100);
  });

  it('is in symbols what it is at each point, compared with whatever', () => {
    const seen = { refuted: 0, survived: 0 };
    fc.assert(
      fc.property(
        ...([points, end, fc.constantFrom(...quantities)] as const),
        ...([fc.constantFrom(...RELATION_SIGNS), fc.boolean()] as const),
        fc.constantFrom<QuantityInput>(0, 1, c, payoff(wavering, 'A')),
        (point, [parameter, to], of, sign, never, other) => {
          const asserts = [compare(limit(of, parameter, to), sign, other)];
          const sentence = { id: `said-${count++}`, source, says: 'So.', asserts };
          const said: Statement = never ? nowhere(sentence) : everywhere(sentence);
          const { refutes } = propositionAtPoint({ restrictions }, said, point);
          const solved = questionsOf(patience, said).filter((each) => solves(point, each));
          if (solved.every(({ needsWalk }) => !needsWalk)) expect(solved.length > 0).toBe(refutes);
          else expect(refutes && solved.length === 0).toBe(false);
          seen[refutes ? 'refuted' : 'survived']++;
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(seen.refuted, seen.survived)).toBeGreaterThan(60);
  });

  it('looks at admissible values alone, and says why there is none', () => {
    const at = Point.of({ delta: '1/2', c: 1, g: 1, lambda: '1/2', v: 2 });
    const why = (of: Quantity, all = restrictions) => whyWithoutValue(of, at, all);
    const wavers = limit(payoff(wavering, 'A'), δ, 1);
    expect(`${quantityAt(wavers, at, restrictions)}`).toBe('1');
    expect(why(wavers, [])).toBe(
      'U_A(wavering) has no value for values of δ just above 1, and comes close to 1 for values of δ just below 1',
    );
    expect(why(limit(payoff(honest, 'B'), δ, 1))).toBe(
      'U_B(honest) grows without bound for values of δ just below 1, as 1/(1 - δ) does',
    );
    expect(why(limit(c, δ, 2))).toBe(
      'not all values of δ close to 2 are admissible, neither above nor below',
    );
    expect(why(limit(c, δ, 'infinity'))).toBe('not all large values of δ are admissible');
    expect(why(limit(c, δ, math`1/(${c} − 1)`))).toBe('1/(c - 1) divides by zero');
    const jump = minimum(1, maximum(0, math`1/(${g} − 1)`));
    expect(why(limit(jump, g, 1))).toBe(
      'min(1, max(0, 1/(g - 1))) comes close to 1 for values of g just above 1, and comes close to 0 for values of g just below 1',
    );
    expect(`${quantityAt(limit(limit(math`${g}/(${g} + ${c})`, g, 'infinity'), c, 0), at)}`).toBe(
      '1',
    );
    expect(`${quantityAt(limit(limit(math`${g}/(${g} + ${c})`, c, 'infinity'), g, 5), at)}`).toBe(
      '0',
    );
  });

  it('says on which side there is none, and how it grows there', () => {
    const at = Point.of({ delta: '1/2', c: 3, g: 1, lambda: '1/2', v: 2 });
    const why = (of: Quantity) => whyWithoutValue(of, at, []);
    expect(why(limit(math`−${c}/${g}`, g, 0))).toBe(
      '-c/g falls without bound for values of g just above 0, as -3/g does, and grows without bound for values of g just below 0, as 3/(-g) does',
    );
    expect(why(limit(math`${c}/(2 (${g} − ${v})^2)`, g, v))).toMatch(
      /grows without bound for values of g just above v, as 3\/2\/\(g - v\)\^2 does, and grows .* just below v, as 3\/2\/\(v - g\)\^2 does$/u,
    );
    expect(why(limit(math`${g}^2 − ${c} ${g}^3`, g, 'infinity'))).toMatch(
      /falls without bound for large values of g, as -3 g\^3 does$/u,
    );
    expect(why(limit(math`(${g}^2 + 1)/${g}`, g, 'infinity'))).toMatch(
      /grows without bound for large values of g, as g does$/u,
    );
  });

  it('is not differentiated', () => {
    expect(() => derivative(minus(limit(c, g, 0), 1), c)).toThrow(
      'write limit(derivative(of, by), parameter, to)',
    );
    expect(() => limit(c, g, math`${g} + 1`)).toThrow('a value in which g does not occur');
  });
});

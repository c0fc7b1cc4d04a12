import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuousClaimAtPoint } from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { quantityAt } from '../../src/claim/quantity-at-point.js';
import { specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import type { Formula } from '../../src/exact/formula.js';
import { math } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { variableSymbol } from '../../src/game/continuous/continuous-game.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { compare, derivative, everywhere, limit, payoff, probability } from '../../src/index.js';
import { demandParameters, source } from './demand.js';
import { gainByHiring, hired, hirings } from './hiring.js';
import { integratedByHand, paid } from './integrator.js';

const { p, a } = demandParameters;
const eighths = (low: number, high: number) =>
  fc.integer({ min: low, max: high }).map((n) => Rational.ratio(BigInt(n), 8n));
const perhaps = fc.constantFrom('0', '0', '0', '1/16', '-1/16').map((each) => Rational.of(each));
const drawn = fc
  .record({ p: eighths(1, 7), a: eighths(1, 7), m: eighths(2, 8), e: perhaps, f: perhaps })
  .map((values) => new Point(new Map(Object.entries(values))));
const said = { title: 'A claim', source, says: 'It is so.', holds: { iff: [] } };
const at = Point.of({ p: '1/2', a: '1/4', m: '5/8', e: 0, f: 0 });

function isRight(point: Point): boolean {
  return (
    point.at('e').isZero &&
    point.at('f').isZero &&
    gainByHiring(point, 'good').sign >= 0 &&
    gainByHiring(point, 'poor').sign <= 0
  );
}

describe('a density given a word, and probabilities given a number', () => {
  const questions = questionsOf(hirings, hired);
  const isSolved = (point: Point, t: Rational): boolean =>
    questions.some(({ hypotheses }) =>
      hypotheses.every((each) => signConditionHolds(each, point.with(variableSymbol('t'), t))),
    );

  it('are judged as integrals by hand tell, at points and in the questions', () => {
    let right = 0;
    fc.assert(
      fc.property(
        drawn,
        fc.array(eighths(0, 8), { minLength: 3, maxLength: 3 }),
        (point, types) => {
          const { judgment } = continuousClaimAtPoint(hired, point);
          expect(judgment.untold).toEqual([]);
          expect(judgment.equilibrium).toBe(isRight(point));
          right += judgment.equilibrium ? 1 : 0;
          const [found] = judgment.violations;
          const tried = [...types, found?.at.get('t') ?? Rational.zero];
          expect(tried.some((t) => isSolved(point, t))).toBe(!judgment.equilibrium);
        },
      ),
      { numRuns: 60 },
    );
    expect(right).toBeGreaterThan(0);
  });

  it('come to what trying types comes to', () => {
    fc.assert(
      fc.property(drawn, (point) => {
        const isGood = ({ grade }: Readonly<Record<string, unknown>>) => grade === 'good';
        const found = [
          quantityAt(probability(hired, { grade: 'good' }), point),
          quantityAt(payoff(hired, 'F'), point),
          quantityAt(payoff(hired, 'C', { grade: 'good' }), point),
        ];
        const byHand = [
          integratedByHand(hired, point, ({ values }) =>
            isGood(values) ? Rational.one : Rational.zero,
          ),
          integratedByHand(hired, point, paid(hired, 'F')),
          integratedByHand(hired, point, paid(hired, 'C'), isGood),
        ];
        expect(found.map(String)).toEqual(byHand.map(String));
      }),
      { numRuns: 20 },
    );
  });

  it('have slopes, and no limits', () => {
    const good = probability(hired, { grade: 'good' });
    // From 1/3 among the new ones to 2/3 among the old.
    expect(String(quantityAt(derivative(good, p), at))).toBe('1/3');
    expect(() => limit(good, p, 0)).toThrow('whose types are uniform');
    const always = everywhere({
      ...{ id: 'always', source, says: 'It is so.' },
      asserts: [compare(good, '=', math`(1 + ${p})/3`)],
    });
    const asked = questionsOf(hirings, always).filter(({ open }) => open === undefined);
    expect(asked.length).toBeGreaterThan(0);
  });
});

describe('chances of numbers that are none', () => {
  const graded = (good: (t: Formula) => Formula) => {
    const game = continuousTiming({ id: 'graded', title: 'Grades', players: ['W'] })
      .nature('t', { uniform: [0, 1] })
      .nature('grade', {
        ...{ from: ['good', 'poor'], given: ['t'] },
        probabilities: ({ t }) => ({ good: good(t), poor: math`1 − ${good(t)}` }),
      })
      .move('x', { by: 'W', knows: ['grade'], chooses: ['up', 'down'] })
      .payoffs({ W: ({ x, t }) => (x === 'up' ? t : 0) });
    return continuousClaim(game, {
      ...{ ...said, id: 'graded', strategies: { x: { good: 'up', poor: 'up' } } },
    });
  };
  const told = (good: (t: Formula) => Formula, point = at) =>
    continuousClaimAtPoint(graded(good), point).judgment;

  it.each([
    ['4 t (1 − t)', (t: Formula) => math`4 ${t} (1 − ${t})`, true],
    ['5 t (1 − t)', (t: Formula) => math`5 ${t} (1 − ${t})`, false],
    ['t/2 + 1/2', (t: Formula) => math`${t}/2 + 1/2`, true],
    ['t − 1/100', (t: Formula) => math`${t} − 1/100`, false],
  ])('are told by all numbers: %s', (_, good, so) => {
    expect(told(good).improper.length === 0).toBe(so);
    expect(told(good).equilibrium).toBe(so);
    const spec = specification({
      ...{ publication: source.publication, parameters: [], restrictions: [] },
      ...{ games: [], claims: [], statements: [graded(good)] },
    });
    const places = Array.from({ length: 601 }, (_, k) => Rational.ratio(BigInt(k - 200), 200n));
    const improper = questionsOf(spec, graded(good)).filter(({ asserts }) =>
      asserts.startsWith('chance'),
    );
    const solved = places.some((t) =>
      improper.some(({ hypotheses }) =>
        hypotheses.every((each) =>
          signConditionHolds(each, Point.of({}).with(variableSymbol('t'), t)),
        ),
      ),
    );
    expect(solved).toBe(!so);
  });

  it('rest on parameters, too', () => {
    const good = (t: Formula) => math`${t} + ${a}`;
    expect(told(good).improper).toEqual(['the probability of grade = poor is below 0 somewhere']);
    expect(told(good, at.with('a', Rational.zero)).equilibrium).toBe(true);
  });

  it.each([
    ['rests on #t_, which is not given', (t: Formula) => t, []],
    ['divides by a number', (t: Formula) => math`1/(1 + ${t})`, ['t']],
  ])('are refused: %s', (message, good, given) => {
    const opened = continuousTiming({ id: 'g', title: 'G', players: ['W'] });
    let symbol: Formula = math`0`;
    const make = () =>
      opened
        .nature('t', {
          density: (t) => {
            symbol = t;
            return 1;
          },
          between: [0, 1],
        })
        .nature('x', {
          ...{ from: ['y', 'n'], given: given as ['t'] },
          probabilities: () => ({ y: good(symbol), n: math`1 − ${good(symbol)}` }),
        })
        .payoffs({ W: () => 0 });
    expect(make).toThrow(message);
  });

  it('are refused where a number is not always chosen, or a density is given a number', () => {
    const opened = continuousTiming({ id: 'g', title: 'G', players: ['W'] })
      .move('go', { by: 'W', knows: [], chooses: ['yes', 'no'] })
      .move('n', { by: 'W', knows: ['go'], when: { go: 'yes' }, chooses: between(0, 1) });
    expect(() =>
      opened.nature('x', {
        ...{ from: ['y', 'n'], given: ['n'] },
        probabilities: () => ({ y: 1, n: 0 }),
      }),
    ).toThrow('given n, a number that is not always chosen');
    expect(() => opened.nature('x', { density: () => 1, between: [0, 1], given: ['n'] })).toThrow(
      'a density may rest on words alone',
    );
    expect(() =>
      opened
        .nature('x', {
          density: (x, { go }) => (go === 'yes' ? math`2 ${x}` : math`3 ${x}`),
          ...{ between: [0, 1], given: ['go'] },
        })
        .payoffs({ W: () => 0 }),
    ).toThrow('x at "no": expected a density whose integral is 1 identically');
  });
});

describe('effort that cannot be seen', () => {
  const effort = continuousTiming({ id: 'effort', title: 'Effort', players: ['A', 'B'] })
    .move('effort', { by: 'A', knows: [], chooses: between(0, 1) })
    .nature('output', {
      ...{ from: ['high', 'low'], given: ['effort'] },
      probabilities: ({ effort: x }) => ({ high: x, low: math`1 − ${x}` }),
    })
    .move('guess', { by: 'B', knows: ['output'], chooses: between(0, 1) })
    .payoffs({
      A: ({ effort: x, output }) => (output === 'high' ? math`${p} − ${x}^2` : math`−${x}^2`),
      B: ({ effort: x, guess }) => math`−(${guess} − ${x})^2`,
    });
  const working = (much: Formula, guess: Formula) =>
    continuousClaim(effort, {
      ...{ ...said, id: 'working' },
      strategies: { effort: much, guess: { high: guess, low: guess } },
    });

  // p x − x² is largest at p/2, which is guessed whatever comes out.
  it.each([
    [math`${p}/2`, math`${p}/2`, []],
    [math`${p}/3`, math`${p}/3`, ['effort']],
    [math`${p}/2`, math`${p}/3`, ['guess', 'guess']],
  ])('is what pays, and is guessed', (much, guess, moves) => {
    const { judgment } = continuousClaimAtPoint(working(much, guess), at);
    expect(judgment.violations.map(({ set }) => set.move.name)).toEqual(moves);
    expect(judgment.equilibrium).toBe(moves.length === 0);
  });

  it('leaves open what is thought of an output that it makes impossible', () => {
    const { judgment } = continuousClaimAtPoint(
      working(math`0`, math`0`),
      at.with('p', Rational.zero),
    );
    expect(judgment.equilibrium).toBe(undefined);
  });
});

describe('a type that has nothing to think of', () => {
  const cohorts = continuousTiming({ id: 'cohorts', title: 'Cohorts', players: ['C'] })
    .nature('cohort', { from: ['old', 'new'], probabilities: { old: '1/2', new: '1/2' } })
    .nature('t', {
      density: (t, { cohort }) => (cohort === 'old' ? math`2 ${t}` : math`3 ${t}^2`),
      ...{ between: [0, 1], given: ['cohort'] },
    })
    .move('bet', { by: 'C', knows: ['t'], chooses: ['old', 'new'] })
    .payoffs({ C: ({ cohort, bet }) => (cohort === bet ? 1 : 0) });
  const betting = (below: string) =>
    continuousClaim(cohorts, {
      ...{ ...said, id: 'betting' },
      strategies: { bet: { below, play: 'old', else: 'new' } },
    });

  // 2 t ≥ 3 t² up to 2/3; at 0 neither cohort has anybody.
  it.each([
    ['2/3', true],
    ['3/5', false],
    ['3/4', false],
  ])('is immaterial if it is a single one: %s', (below, so) => {
    expect(continuousClaimAtPoint(betting(below), Point.of({})).judgment).toMatchObject({
      ...{ equilibrium: so, untold: [] },
    });
  });
});

describe('numbers and beliefs about a type that a signal tells of', () => {
  const signalled = continuousTiming({ id: 'signalled', title: 'A signal', players: ['A', 'B'] })
    .nature('t', { uniform: [0, 1] })
    .nature('x', {
      ...{ from: ['h', 'l'], given: ['t'] },
      probabilities: ({ t }) => ({ h: t, l: math`1 − ${t}` }),
    });
  const pays = { A: () => 0, B: () => 0 };

  it('are refused', () => {
    const number = signalled
      .move('n', { by: 'A', knows: ['t'], chooses: between(0, 1) })
      .move('r', { by: 'B', knows: ['n', 'x'], chooses: ['y', 'z'] })
      .payoffs(pays);
    expect(() =>
      continuousClaim(number, {
        ...{ ...said, id: 'n' },
        strategies: { n: ({ t = p }) => t, r: { h: 'y', l: 'z' } },
      }),
    ).toThrow('expected x to be drawn whatever t is');
    const word = signalled
      .move('w', { by: 'A', knows: ['t'], chooses: ['in', 'out'] })
      .move('r', { by: 'B', knows: ['w'], chooses: ['y', 'z'] })
      .payoffs(pays);
    expect(() =>
      continuousClaim(word, {
        ...{ ...said, id: 'w', beliefs: { r: { out: { t: 1 } } } },
        strategies: { w: 'in', r: { in: 'y', out: 'z' } },
      }),
    ).toThrow('no belief can be stated: expected x to be drawn whatever t is');
  });
});

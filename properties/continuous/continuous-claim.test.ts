import { describe, expect, it } from 'vitest';
import { continuousClaimAtPoint } from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import type { Formula } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { demanding, demands, p, source } from './demand.js';

const said = { id: 'said', title: 'A claim', source, says: 'It is so.', holds: { iff: [] } };
const half = Point.of({ p: '1/2', a: '1/8', m: '1/4', e: 0, f: 0 });

function problems(make: () => unknown): readonly string[] {
  try {
    make();
  } catch (error) {
    return (error as { readonly problems: readonly string[] }).problems;
  }
  return [];
}

describe('a game with types and actions from intervals', () => {
  const opened = continuousTiming({ id: 'g', title: 'G', players: ['P'] });

  it('has densities that integrate to 1', () => {
    const drawn = (factor: number) =>
      opened
        .nature('t', { density: (t) => math`${factor} ${t}`, between: [0, 1] })
        .move('x', { by: 'P', knows: ['t'], chooses: ['one', 'two'] })
        .payoffs({ P: ({ t }) => t });
    expect(problems(() => drawn(2))).toEqual([]);
    expect(problems(() => drawn(3))).toEqual([
      't: expected a density whose integral is 1 identically, found 3 t, whose integral is 3/2',
    ]);
  });

  it('names the stage whose function throws, and what it was given', () => {
    const thrown = (): never => {
      throw new Error('no such thing');
    };
    const typed = opened.nature('θ', { from: ['L', 'H'], probabilities: { L: '1/2', H: '1/2' } });
    const drawn = typed.nature('t', { uniform: [0, 1] });
    const all = [
      () => opened.nature('t', { density: thrown, between: [0, 1] }),
      () => typed.nature('t', { given: ['θ'], density: thrown, between: [0, 1] }),
      () => drawn.nature('x', { from: ['l', 'h'], given: ['t'], probabilities: thrown }),
      () => drawn.payoffs({ P: ({ θ }) => (θ === 'H' ? thrown() : 0) }),
    ];
    expect(all.map(problems)).toEqual([
      ['the density: no such thing'],
      ['the density at "L": no such thing'],
      ['the probabilities: no such thing'],
      ['the payoffs after "H": no such thing'],
    ]);
  });

  it('has draws whose probabilities rest on words that are given', () => {
    const typed = opened
      .nature('θ', { from: ['L', 'H'], probabilities: { L: '1/2', H: '1/2' } })
      .nature('t', { uniform: [0, 1] });
    const signalled = (given: readonly string[], accuracy: string) =>
      typed.nature('x', {
        ...{ from: ['l', 'h'], given: given as ['θ'] },
        probabilities: ({ θ }) => (θ === 'L' ? { l: accuracy, h: '1/3' } : { l: '1/3', h: '2/3' }),
      });
    const paid = (accuracy: string) => signalled(['θ'], accuracy).payoffs({ P: ({ t }) => t });
    expect(problems(() => paid('2/3'))).toEqual([]);
    expect(problems(() => paid('1/2'))).toEqual([
      'x at "L": expected probabilities that sum to 1 identically',
    ]);
    expect(problems(() => signalled(['t', 'u'], '2/3'))).toEqual([
      'given u, which is not drawn or chosen before it',
    ]);
  });

  it('is refused with everything that is wrong with it', () => {
    const strange = opened
      .nature('t', { uniform: [1, 0] })
      .nature('s', { uniform: [0, 1] })
      .move('x', { by: 'P', knows: ['t', 's'], chooses: between(0, 1) })
      .move('y', { by: 'P', knows: [], chooses: ['one', 'two'] });
    expect(problems(() => strange.payoffs({ P: ({ t }) => math`1/${t}` }))).toEqual([
      't: expected an interval from a number to a larger one',
      'x: expected a mover who knows one type from an interval, found t, s',
      'P knew t and has forgotten it at y',
      'P knew s and has forgotten it at y',
      'P knew x and has forgotten it at y',
      'the payoff of P divides by a type from an interval: 1/t',
    ]);
  });
});

describe('a claim of such a game', () => {
  const reply = ({ demand = p }: Readonly<Record<string, Formula>>) => ({
    ...{ below: math`${demand} − ${p}`, play: 'fight' as const },
    else: 'accept' as const,
  });

  it('is refused where a type or a number is left without an answer', () => {
    const untyped = { demand: p } as never;
    expect(problems(() => continuousClaim(demanding, { ...said, strategies: untyped }))).toEqual([
      'strategies.reply: no rule at "nothing"',
    ]);
  });

  it('is refused where cutoffs, actions and names are none', () => {
    const strategies = {
      demand: { below: 1, play: 0, else: 1 },
      reply: {
        ...{ below: 2, play: 'fight' },
        else: { below: 1, play: 'fight', else: 'yield' },
      },
      answer: 'accept',
    } as never;
    expect(problems(() => continuousClaim(demanding, { ...said, strategies }))).toEqual([
      'strategies.answer: demanding has no such move; there are demand, reply',
    ]);
    const { answer: _, ...known } = strategies as Record<string, unknown>;
    expect(
      problems(() => continuousClaim(demanding, { ...said, strategies: known as never })),
    ).toEqual([
      'strategies.demand at "nothing": a cutoff divides types from an interval, and its mover knows none: compare what she sees by { where, play, else }',
      'strategies.reply at "nothing": no action is called "yield"; there are fight, accept',
    ]);
  });

  it('is refused where one rule stands for all words that its mover knows', () => {
    const answered = continuousTiming({ id: 'answered', title: 'Answers', players: ['A', 'B'] })
      .move('word', { by: 'A', knows: [], chooses: ['yes', 'no'] })
      .move('answer', { by: 'B', knows: ['word'], chooses: ['fight', 'accept'] })
      .payoffs({ A: () => 0, B: () => 0 });
    const message =
      "strategies.answer: one rule, where its mover knows words; write one for each that she may know: { 'yes': …, 'no': … }";
    for (const answer of ['fight', { below: p, play: 'fight', else: 'accept' }, () => 'fight']) {
      const strategies = { word: 'yes', answer } as never;
      expect(problems(() => continuousClaim(answered, { ...said, strategies }))).toEqual([message]);
    }
  });

  it('is refused with cutoffs that are not in order', () => {
    const disordered = {
      ...{ below: 2, play: 'fight' as const },
      else: { below: 1, play: 'fight' as const, else: 'accept' as const },
    };
    expect(
      problems(() =>
        continuousClaim(demanding, { ...said, strategies: { demand: p, reply: disordered } }),
      ),
    ).toEqual([
      'strategies.reply at "nothing": expected cutoffs in increasing order, found 2 before 1',
    ]);
  });

  it('is refused where another game has the name of its own', () => {
    const twin = continuousTiming({ id: 'demanding', title: 'Another', players: ['A'] })
      .move('x', { by: 'A', knows: [], chooses: between(0, 1) })
      .payoffs({ A: ({ x }) => x });
    const other = continuousClaim(twin, { ...said, id: 'other', strategies: { x: 1 } });
    const claim = continuousClaim(demanding, { ...said, strategies: { demand: p, reply } });
    expect(problems(() => specification({ ...demands, statements: [claim, other] }))).toEqual([
      'two games named demanding',
    ]);
    expect(problems(() => specification({ ...demands, statements: [claim] }))).toEqual([]);
  });

  it('is refused as a changed copy', () => {
    const claim = continuousClaim(demanding, { ...said, strategies: { demand: p, reply } });
    expect(() => specification({ ...demands, statements: [{ ...claim, says: 'No.' }] })).toThrow(
      'expected what continuousClaim(…) makes, found a changed copy',
    );
  });
});

describe('a rule that compares what is seen', () => {
  const ultimatum = continuousTiming({ id: 'ultimatum', title: 'An offer', players: ['A', 'B'] })
    .move('demand', { by: 'A', knows: [], chooses: between(0, 1) })
    .move('reply', { by: 'B', knows: ['demand'], chooses: ['fight', 'accept'] })
    .payoffs({
      A: ({ demand, reply }) => (reply === 'fight' ? 0 : demand),
      B: ({ demand, reply }) => (reply === 'fight' ? math`1 − ${p}` : math`1 − ${demand}`),
    });
  const answering = (where: (demand: Formula) => ReturnType<typeof relation>) =>
    continuousClaim(ultimatum, {
      ...said,
      strategies: {
        demand: p,
        reply: ({ demand = p }) => ({ where: where(demand), play: 'accept', else: 'fight' }),
      },
    });
  const weakly = answering((demand) => relation`${demand} ≤ ${p}`);
  const strictly = answering((demand) => relation`${demand} < ${p}`);

  it('decides at a tie', () => {
    expect(continuousClaimAtPoint(weakly, half).judgment.equilibrium).toBe(true);
    const { equilibrium, violations } = continuousClaimAtPoint(strictly, half).judgment;
    expect(equilibrium).toBe(false);
    expect(violations.map(({ set }) => set.move.name)).toEqual(['demand']);
  });
});

describe('a set that no type leads to', () => {
  const silent = continuousTiming({ id: 'silent', title: 'Silence', players: ['A', 'B'] })
    .nature('t', { uniform: [0, 1] })
    .move('message', { by: 'A', knows: ['t'], chooses: ['low', 'high'] })
    .move('guess', { by: 'B', knows: ['message'], chooses: between(0, 1) })
    .payoffs({ A: () => 0, B: ({ t, guess }) => math`−(${guess} − ${t})^2` });
  const guessing = (high: string) =>
    continuousClaim(silent, {
      ...said,
      strategies: { message: 'low', guess: { low: '1/2', high } },
    });

  it('leaves the verdict open, at a point and in the questions', () => {
    const { judgment, refutes } = continuousClaimAtPoint(guessing('3/4'), half);
    expect(judgment.equilibrium).toBe(undefined);
    expect(refutes).toBe(false);
    expect(judgment.untold).toHaveLength(1);
    const open = questionsOf(demands, guessing('3/4')).filter((each) => each.open !== undefined);
    expect(open).toHaveLength(1);
  });

  it('does not keep a deviation elsewhere from being seen', () => {
    const wrong = continuousClaim(silent, {
      ...said,
      strategies: { message: 'low', guess: { low: '1/3', high: '1/2' } },
    });
    const { equilibrium, violations } = continuousClaimAtPoint(wrong, half).judgment;
    expect(equilibrium).toBe(false);
    expect(violations.map(({ deviation }) => deviation)).toEqual(['1/2']);
  });
});

describe('an interval that is a single number at a point', () => {
  const narrow = continuousTiming({ id: 'narrow', title: 'No choice', players: ['A'] })
    .move('x', { by: 'A', knows: [], chooses: between(0, p) })
    .payoffs({ A: ({ x }) => x });
  const choosing = (x: Formula | number) => continuousClaim(narrow, { ...said, strategies: { x } });
  const judged = (claim: ReturnType<typeof choosing>, value: number) =>
    continuousClaimAtPoint(claim, half.with('p', Rational.of(value))).judgment.equilibrium;

  it('leaves that number to choose', () => {
    expect([judged(choosing(0), 0), judged(choosing(0), 1)]).toEqual([true, false]);
    expect([judged(choosing(p), 0), judged(choosing(p), -1)]).toEqual([true, false]);
    expect(judged(choosing(1), 0)).toBe(false);
  });
});

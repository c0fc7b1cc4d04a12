import { describe, expect, it } from 'vitest';
import grim, { grimTrigger } from '../../catalog/friedman-1971/grim-trigger.js';
import {
  type Claim,
  check,
  claim,
  compare,
  deviating,
  everywhere,
  type FormulaInput,
  math,
  offer,
  parameter,
  payoff,
  probability,
  type Relation,
  relation,
  restriction,
  type Specification,
  solveAt,
  specification,
  stage,
  stationary,
  stationaryClaim,
  timing,
  value,
} from '../../src/index.js';
import { source } from './entry.js';

/*
 * What is no stationary game, no claim about one, and what is not to be asked of one.
 */

const d = parameter('d', {
  ...{ text: 'δ', latex: 'd', meaning: 'a discount factor', unit: 'probability', example: '1/2' },
  source,
});

const work = timing({ id: 'work', title: 'Work', players: ['A'] })
  .move('act', { by: 'A', knows: [], chooses: ['work', 'rest'] })
  .payoffs({ A: ({ act }) => (act === 'work' ? 1 : 2) });

const other = timing({ id: 'other', title: 'Other', players: ['B'] })
  .move('act', { by: 'B', knows: [], chooses: ['work', 'rest'] })
  .payoffs({ B: () => 0 });

const stay = stage(work, ({ act }) => (act === 'work' ? 'job' : 'end'));

function job(discount: FormulaInput = d) {
  return stationary({ id: 'job', title: 'A job', discount, starts: 'job', states: { job: stay } });
}

function working(discount: FormulaInput = d): Claim {
  return stationaryClaim(job(discount), {
    ...{ id: 'working', title: 'Work', source, says: 'A works.', expected: 'holds' },
    strategies: { job: { act: { nothing: 'work' } } },
    holds: { iff: [] },
  });
}

function listing(claims: readonly Claim[], ...relations: readonly Relation[]): Specification {
  return specification({
    publication: source.publication,
    parameters: [d],
    restrictions: relations.map((each, index) => restriction(`given ${index}`, each, source)),
    ...{ games: [], claims },
  });
}

describe('a stationary game', () => {
  const about = { id: 'g', title: 'G', discount: '1/2', starts: 'job' } as const;
  // As a module in plain JavaScript may write it.
  const declared = (said: object) => () => stationary({ ...about, ...said } as never);

  it('has states, names them by what they may be called, and begins in one', () => {
    expect(declared({ states: {} })).toThrow('at least one state');
    expect(declared({ states: { job: stay }, starts: 'jop' })).toThrow('job');
    expect(declared({ states: { job: stay, end: stay } })).toThrow('cannot be called "end"');
    expect(declared({ states: { job: work } })).toThrow('expected what stage(…) or offer(…) makes');
  });

  it('goes on to states that there are, and comes to each', () => {
    const lost = stage(work, () => 'nowhere');
    expect(declared({ states: { job: lost } })).toThrow(
      'after act = work in job: expected the next state',
    );
    const failing = stage(work, (): 'job' => {
      throw new Error('no idea');
    });
    expect(declared({ states: { job: failing } })).toThrow('an error: no idea');
    expect(declared({ states: { job: stay, idle: stay } })).toThrow(
      'play never comes to the state idle',
    );
  });

  it('has the same players everywhere, and a discount factor for each', () => {
    const mixed = stage(work, () => 'other');
    expect(declared({ states: { job: mixed, other: stage(other, () => 'job') } })).toThrow(
      'list all players in each',
    );
    expect(declared({ states: { job: stay }, discount: { B: '1/2' } })).toThrow('none for A');
    expect(declared({ states: { job: stay }, discount: 1 })).toThrow('from 0 to below 1');
    expect(declared({ states: { job: stay }, discount: '-1/2' })).toThrow('from 0 to below 1');
  });
});

describe('an offer', () => {
  it('is made to another player, and pays what is affine in it', () => {
    const of =
      (pays: (x: never) => object, to = 'B') =>
      () =>
        offer({
          ...{ by: 'A', to, between: [0, 1] },
          accepted: { pays, next: 'end' },
          rejected: { pays: { A: 0, B: 0 }, next: 'end' },
        } as never);
    expect(of((x) => ({ A: math`1 − ${x}^2`, B: x }))).toThrow('affine');
    expect(of((x) => ({ A: math`1/(1 + ${x})`, B: x }))).toThrow('affine');
    expect(of((x) => ({ A: x, B: x }), 'A')).toThrow('expected two players');
    expect(of((x) => ({ A: x }))).toThrow('B is paid either where');
    expect(of((x) => ({ A: math`${d} − 2 ${x}`, B: x }))).not.toThrow();
  });
});

describe('a stationary claim', () => {
  it('asks for restrictions that bound the discount factor', () => {
    expect(() => listing([working()])).toThrow('the discount factor is not negative');
    expect(() => listing([working()], relation`${d} ≥ 0`)).toThrow('relation`1 - δ > 0`');
    expect(() => listing([working()], relation`${d} ≥ 0`, relation`${d} ≤ 1`)).toThrow('below 1');
    expect(() => listing([working()], relation`${d} ≥ 0`, relation`${d} < 1`)).not.toThrow();
    expect(() => listing([working(math`2 ${d}`)], relation`${d} ≥ 0`, relation`${d} < 1`)).toThrow(
      'below 1',
    );
    expect(() => listing([working('1/2')])).not.toThrow();
  });

  it('asks for restrictions that keep offers in their interval', () => {
    const bargain = stationary({
      ...{ id: 'bargain', title: 'B', discount: '1/2', starts: 'one' },
      states: {
        one: offer({
          ...{ by: 'A', to: 'B', between: [0, 1] },
          accepted: { pays: (x) => ({ A: math`1 − ${x}`, B: x }), next: 'end' },
          rejected: { pays: { A: 0, B: 0 }, next: 'one' },
        }),
      },
    });
    const offering = (offers: FormulaInput, acceptsFrom: FormulaInput) =>
      stationaryClaim(bargain, {
        ...{ id: 'offering', title: 'O', source, says: 'So it is.', expected: 'fails' },
        strategies: { one: { offers, acceptsFrom } },
        holds: { iff: [] },
      });
    expect(() => listing([offering(d, d)])).toThrow('some offers are rejected');
    expect(() => listing([offering(d, d)], relation`${d} > 0`)).toThrow('some offers are accepted');
    expect(() => listing([offering(d, d)], relation`${d} > 0`, relation`${d} ≤ 1`)).not.toThrow();
    expect(() => listing([offering('1/3', '1/2')])).toThrow('what is offered is accepted');
    expect(() => listing([offering(2, 1)])).toThrow('what is offered can be');
    // No restriction would help.
    expect(() => listing([offering(0, 0)])).toThrow(
      'in one some offers are rejected, which is not so, for 0 > 0 is false',
    );
  });

  it('asks for restrictions without which values of mixing strategies divide by 0', () => {
    const mixing = (q: FormulaInput) =>
      stationaryClaim(job('1/3'), {
        ...{ id: 'mixing', title: 'M', source, says: 'So it is.', expected: 'fails' },
        strategies: { job: { act: { nothing: { work: q, rest: math`1 − ${q}` } } } },
        holds: { iff: [] },
      });
    expect(() => listing([mixing(d)])).toThrow('is not divided by 0');
    expect(() => listing([mixing(d)], relation`${d} ≤ 1`)).not.toThrow();
    expect(() => listing([mixing('1/3')])).not.toThrow();
  });

  it('is not checked by restrictions that do not say so, of a specification that nobody looked at', () => {
    const { claims: _, statements: __, ...rest } = grim;
    const unlisted = specification({ ...rest, restrictions: [], claims: [], statements: [] });
    const changed = { ...grim, restrictions: [] };
    for (const spec of [unlisted, changed])
      expect(() => check(spec, grimTrigger, { delta: 3 })).toThrow(
        'the discount factor is below 1',
      );
    expect(() => check(changed, grimTrigger.id, {})).toThrow('the discount factor is below 1');
    expect(() => check(grim, grimTrigger, {})).toThrow('delta is missing');
  });

  it('says what each mover does in each state', () => {
    const said = { id: 'x', title: 'X', source, says: 'X.', expected: 'holds', holds: { iff: [] } };
    const of = (strategies: object) => () =>
      stationaryClaim(job(), { ...said, strategies } as never);
    expect(of({})).toThrow('the strategies in job');
    expect(of({ jop: {} })).toThrow('job');
    expect(of({ job: { act: { nothing: 'sleep' } } })).toThrow('cannot sleep');
    expect(of({ job: { act: {} } })).toThrow('no strategy for A choosing act');
  });

  it('is not asked what only finite games are', () => {
    const asked = [
      () => payoff(grimTrigger, '1'),
      () => probability(grimTrigger, {}),
      () => deviating(grimTrigger, {}),
    ];
    for (const each of asked) expect(each).toThrow('value(claim, player, state)');
    expect(() => solveAt(grim, 'supergame', {})).toThrow('supergame is a stationary game');
    expect(() => solveAt(grim, grimTrigger.game, {})).toThrow('supergame is a stationary game');
    expect(() => claim(grimTrigger.game, {} as never)).toThrow('of no others');
    expect(() => claim(job() as never, {} as never)).toThrow('stationaryClaim(…)');
  });

  it('has values by names that there are, of claims that are listed', () => {
    expect(() => value(grimTrigger, '3')).toThrow('3');
    expect(() => value(grimTrigger, '1', 'revenge')).toThrow('punishment');
    const resting = everywhere({
      ...{ id: 'so', source, says: 'So it is.' },
      asserts: [compare(math`1 + ${value(working(), 'A')}`, '>', 0)],
    });
    const spec = () => specification({ ...listing([]), statements: [resting] });
    expect(spec).toThrow('rests on the claim working, which is not listed');
  });
});

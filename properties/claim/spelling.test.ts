import { describe, expect, it } from 'vitest';
import { InvalidSpecification } from '../../src/claim/specification.js';
import {
  type Claim,
  casePath,
  compare,
  deviating,
  everywhere,
  type Formula,
  math,
  minus,
  type Parameter,
  parameter,
  payoff,
  probability,
  regardless,
  relation,
  restriction,
  type Specification,
  somewhere,
  specification,
  term,
  timing,
} from '../../src/index.js';
import { c, condition, market, q, selective, selectiveIff, source } from './entry.js';

/** What keeps the parts from fitting together, in one line for each problem. */
function refusal(changes: Partial<Specification>): string[] {
  try {
    specification({ ...market, ...changes });
  } catch (error) {
    if (error instanceof InvalidSpecification) return error.message.split('\n  - ').slice(1);
    throw error;
  }
  return [];
}

const worth = (body: Formula, text = 'W'): Formula => term({ text, latex: text }, body);

function number(name: string, text = name): Parameter {
  return parameter(name, {
    ...{ text, latex: text, meaning: 'a number', unit: 'payoff', example: 1 },
    source,
  });
}

const about = { says: 'so it is', source };
const small = condition('small', relation`${worth(math`2 ${c}`)} ≤ 9`);

describe('a term spelled like another with another value is refused', () => {
  const bodies: readonly (readonly [string, Formula])[] = [
    ['twice as much', math`4 ${c}`],
    ['another parameter', math`2 ${q}`],
    ['a quotient', math`2 ${c}/(1 + ${q})`],
    ['what differs by a constant', math`2 ${c} + 1`],
  ];

  it.each(bodies)('in another condition: %s', (_, body) => {
    const large = condition('large', relation`${worth(body)} ≥ 0`);
    const [problem, ...others] = refusal({ claims: [selectiveIff([small], [large])] });
    expect(others).toEqual([]);
    expect(problem).toContain('in the condition large is spelled W, as is the term for 2 c in');
    expect(problem).toContain('the condition small: spell one of them otherwise');
  });

  it.each([
    ['a restriction', { restrictions: [restriction('much', relation`${worth(c)} ≥ 0`, source)] }],
    [
      'a statement',
      { statements: [everywhere({ id: 's', ...about, asserts: [compare(worth(c), '≥', 0)] })] },
    ],
    [
      'where to look first',
      {
        statements: [
          somewhere({ id: 's', ...about, given: [small], lookAt: [relation`${worth(c)} ≥ 0`] }),
        ],
      },
    ],
  ])('in %s', (_, changes) => {
    expect(refusal({ claims: [selectiveIff([small], [])], ...changes })).toHaveLength(1);
  });

  it('in a payoff, or within another term', () => {
    const inner = worth(math`1 + ${worth(c)}`, 'V');
    const game = timing({ id: 'g', title: 'A game', players: ['P'] })
      .move('pay', { by: 'P', knows: [], chooses: ['yes', 'no'] })
      .payoffs({ P: ({ pay }) => (pay === 'yes' ? inner : 0) });
    expect(refusal({ games: [...market.games, game] })).toEqual([]);
    expect(
      refusal({ games: [...market.games, game], claims: [selectiveIff([small], [])] }),
    ).toHaveLength(1);
  });

  it('and is not where it stands for the same', () => {
    for (const body of [math`2 ${c}`, math`${c} + ${c}`, math`(4 ${c} + ${q} − ${q})/2`]) {
      const large = condition('large', relation`${worth(body)} ≥ 0`);
      expect(refusal({ claims: [selectiveIff([small], [large])] })).toEqual([]);
    }
  });
});

describe('what is spelled like a parameter is refused', () => {
  it('if it is a term with another value', () => {
    const claims = [
      selectiveIff([condition('odd', relation`${worth(math`2 ${q}`, 'c')} ≤ 9`)], []),
    ];
    expect(refusal({ claims })).toEqual([
      'the term for 2 q in the condition odd is spelled c, as is the parameter c: spell one of them otherwise',
    ]);
  });

  it('if it is another parameter, or one that has the spelling for its name', () => {
    const parameters = (...more: Parameter[]) => ({ parameters: [c, q, ...more] });
    expect(refusal(parameters(number('r', 'c')))).toEqual([
      'the parameters c and r are both spelled c',
    ]);
    expect(refusal(parameters(number('r', 'ρ'), number('s', 'r')))).toEqual([
      'the parameters r and s are spelled ρ and r: one is spelled as the other is named',
    ]);
    expect(refusal(parameters(number('r', 'ρ'), number('s', 'σ')))).toEqual([]);
  });
});

describe('conditions that are written alike', () => {
  it('are refused if they do not mean the same', () => {
    const tricky = condition('tricky', relation`${worth(q, 'q c')} ≤ 1`);
    const plain = condition('plain', relation`${q} ${c} ≤ 1`);
    expect(refusal({ claims: [selectiveIff([tricky], [plain])] })).toEqual([
      'the condition tricky and the condition plain are both written q c ≤ 1, and do not mean the same: spell their terms otherwise',
    ]);
  });
});

describe('two conditions of one name are refused', () => {
  const wide = condition('twin', relation`${c} ≤ 3`);
  const refused = 'two conditions named twin: c ≤ 2, and c ≤ 3; rename one, or write them alike';

  it('in a claim, between claims, and between a claim and a statement', () => {
    const narrow = condition('twin', relation`${c} ≤ 2`);
    const other: Claim = { ...selectiveIff([wide], []), id: 'other' };
    const statement = everywhere({
      ...{ id: 's', ...about, given: [wide] },
      asserts: [compare(c, '≥', 0)],
    });
    expect(refusal({ claims: [selectiveIff([narrow, wide], [])] })).toEqual([refused]);
    expect(refusal({ claims: [selectiveIff([narrow], []), other] })).toEqual([refused]);
    expect(refusal({ claims: [selectiveIff([narrow], [])], statements: [statement] })).toEqual([
      refused,
    ]);
  });

  it('but for one relation written twice, its sides exchanged or not', () => {
    const same = [relation`${c} ≤ 3`, relation`3 ≥ ${c}`, relation`3 − ${c} ≥ 0`];
    for (const each of same)
      expect(refusal({ claims: [selectiveIff([wide], [condition('twin', each)])] })).toEqual([]);
  });
});

describe('a statement or case that rests on what is not listed is refused', () => {
  const other = { ...selective, id: 'other' };
  const entered = { move: 'enter' } as const;
  const stays = { move: { rich: 'stay' } };
  const ofOther = [
    ['a payoff', compare(payoff(other, 'E'), '≥', 0)],
    ['a probability', compare(0, '≤', probability(other, entered))],
    ['a difference', compare(minus(1, minus(payoff(other, 'E'), 1)), '≥', 0)],
    ['a deviation', compare(payoff(deviating(other, stays), 'E'), '≥', 0)],
  ] as const;
  const refused =
    'the statement s rests on the claim other, which is not listed: add it to "claims", so that it is verified too';

  it.each(ofOther)('by %s', (_, comparison) => {
    for (const say of [everywhere, somewhere]) {
      const statements = [say({ id: 's', ...about, asserts: [comparison] })];
      expect(refusal({ statements })).toEqual([refused]);
      expect(refusal({ statements, claims: [selective, other] })).toEqual([]);
    }
  });

  it('by an equilibrium, or as a case', () => {
    expect(refusal({ statements: [somewhere({ id: 's', ...about, asserts: [other] })] })).toEqual([
      refused,
    ]);
    const story = casePath(other, {
      ...{ id: 'story', title: 'A story', source, cast: {}, parameters: {}, path: {} },
    });
    expect(refusal({ cases: [story] })).toEqual([refused.replace('statement s', 'case story')]);
  });

  it('also if another claim has its name', () => {
    const statements = [somewhere({ id: 's', ...about, asserts: [{ ...selective }] })];
    expect(refusal({ statements })).toEqual([
      'the statement s rests on a claim selective that is another than the one listed under this name: use one and the same',
    ]);
  });

  it('by a game', () => {
    const game = timing({ id: 'elsewhere', title: 'A game', players: ['P'] })
      .move('pay', { by: 'P', knows: [], chooses: ['yes', 'no'] })
      .payoffs({ P: () => 0 });
    const statements = [regardless(game, { id: 's', ...about, player: 'P', variable: 'pay' })];
    expect(refusal({ statements })).toEqual([
      'the statement s is about elsewhere, a game that is not listed: add it to "games"',
    ]);
  });
});

describe('a statement in a symbol that is no parameter', () => {
  it('is refused, whether it is given, asserted or looked for', () => {
    const r = number('r');
    const asserted = everywhere({ id: 's', ...about, asserts: [compare(r, '≥', 0)] });
    const sought = somewhere({ id: 's', ...about, given: [small], lookAt: [relation`${r} ≥ 0`] });
    for (const statement of [asserted, sought])
      expect(refusal({ statements: [statement] })).toEqual([
        'the statement s mentions r, which is not a declared parameter',
      ]);
  });
});

import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../src/claim/readings.js';
import { examplePoint, InvalidSpecification } from '../../src/claim/specification.js';
import { toFormula } from '../../src/exact/formula.js';
import {
  type Case,
  type Claim,
  casePath,
  type Formula,
  math,
  parameter,
  relation,
  restriction,
  type Specification,
  specification,
  timing,
} from '../../src/index.js';
import { c, condition, entry, market, q, selective, selectiveIff, source } from './entry.js';

const r: Formula = parameter('r', {
  ...{ text: 'r', latex: 'r', meaning: 'declared nowhere', example: 0, unit: 'payoff' },
  source,
});

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

function told(parameters: Readonly<Record<string, number>>): Case {
  const about = { id: 'told', title: 'Told', source, cast: { E: 'a firm', I: 'another' } };
  return casePath(selective, { ...about, parameters, path: { market: 'rich' } });
}

function renamed(claim: Claim, id: string): Claim {
  return { ...claim, id };
}

const priced = timing({ id: 'priced', title: 'A price', players: ['P'] })
  .nature('luck', { from: ['good', 'bad'], probabilities: { good: r, bad: math`1 − ${r}` } })
  .move('pay', { by: 'P', knows: ['luck'], chooses: ['yes', 'no'] })
  .payoffs({ P: ({ pay }) => (pay === 'yes' ? math`${q} − ${c}/${r}` : 0) });

const mistakes: readonly (readonly [
  what: string,
  changes: Partial<Specification>,
  problems: readonly string[],
])[] = [
  ['two parameters of one name', { parameters: [c, q, c] }, ['two parameters named c']],
  ['two games of one name', { games: [entry, entry] }, ['two games named entry']],
  [
    'two claims of one name',
    { claims: [selective, renamed(selectiveIff([], []), 'selective')] },
    ['two claims named selective'],
  ],
  [
    'a restriction on a symbol that is no parameter',
    { restrictions: [restriction('r is small', relation`${r} ≤ 1`, source)] },
    ['the restriction "r is small" mentions r, which is not a declared parameter'],
  ],
  [
    'a condition on a symbol that is no parameter',
    { claims: [selectiveIff([condition('cheaper', relation`${c} ≤ ${r}`)], [])] },
    ['the condition cheaper mentions r, which is not a declared parameter'],
  ],
  [
    'probabilities and payoffs in symbols that are no parameters',
    { games: [entry, priced], parameters: [c] },
    [
      'the restriction "Pr(rich) is not negative" mentions q, which is not a declared parameter',
      'the restriction "Pr(poor) is not negative" mentions q, which is not a declared parameter',
      'the game entry mentions q, which is not a declared parameter',
      'the game priced mentions r, which is not a declared parameter',
      'the game priced mentions q, which is not a declared parameter',
    ],
  ],
  [
    'examples that break a restriction',
    {
      restrictions: [
        restriction('c is small', relation`${c} < 1/2`, source),
        restriction('q is large', relation`${q} > 1/2`, source),
        restriction('c is positive', relation`${c} > 0`, source),
      ],
    },
    [
      'the example values break c < 1/2 (c is small)',
      'the example values break q > 1/2 (q is large)',
    ],
  ],
  [
    'a case at what is no parameter',
    { cases: [told({ cc: 1 })] },
    ['the case told: no parameter is called "cc"; did you mean c?'],
  ],
  [
    'a case at inadmissible parameters',
    { cases: [told({ c: 1, q: 2 })] },
    ['the parameters of the case told break q ≤ 1 (Pr(poor) is not negative)'],
  ],
  [
    'everything that is wrong with its names at once',
    {
      parameters: [c, q, q, c],
      claims: [
        selective,
        selectiveIff([condition('cheaper', relation`${c} ≤ ${r}`)], []),
        selective,
      ],
      restrictions: [restriction('r is small', relation`${r} ≤ ${c}`, source)],
    },
    [
      'two parameters named q',
      'two parameters named c',
      'two claims named selective',
      'the restriction "r is small" mentions r, which is not a declared parameter',
      'the condition cheaper mentions r, which is not a declared parameter',
    ],
  ],
];

describe('a specification is refused', () => {
  it.each(mistakes)('for %s', (_, changes, problems) => {
    expect([...refusal(changes)].sort()).toEqual([...problems].sort());
  });

  it('with a sentence that says what it is', () => {
    expect(() => specification({ ...market, parameters: [c, q, c] })).toThrow(
      /^the specification \(.*\) cannot be used:\n {2}- two parameters named c$/u,
    );
  });

  it('for a strategy in a symbol that is no parameter', () => {
    const strategies = {
      ...selective.strategies,
      move: { rich: { enter: r, stay: math`1 − ${r}` }, poor: { stay: toFormula(1) } },
    };
    expect(refusal({ claims: [{ ...selective, strategies }] })).toEqual([
      'the claim selective mentions r, which is not a declared parameter',
    ]);
  });

  it('for a belief in a symbol that is no parameter', () => {
    const stay = { weights: { rich: r, poor: math`1 − ${r}` }, otherwise: undefined };
    const beliefs = { answer: { ...selective.beliefs['answer'], stay } };
    expect(refusal({ claims: [{ ...selective, beliefs }] })).toEqual([
      'the claim selective mentions r, which is not a declared parameter',
    ]);
  });

  it('for a claim on a game that it does not list', () => {
    expect(refusal({ games: [] })).toHaveLength(1);
  });

  it('for a game and a claim of one name, which "casus show" could not tell apart', () => {
    expect(refusal({ claims: [renamed(selective, 'entry')] })).toHaveLength(1);
  });

  it('for an implication of a condition that the claim does not rest on', () => {
    const stranger = condition('stranger', relation`${c} ≤ 9`);
    const implied = [{ condition: stranger, by: selective.conditions, because: 'it is' }];
    expect(() => specification({ ...market, claims: [{ ...selective, implied }] })).toThrow(
      'it does not rest on stranger, said to be implied or to imply',
    );
  });
});

describe('a specification', () => {
  it('is what it was made of', () => {
    expect(specification(market)).toMatchObject(market);
    const made = specification(market);
    expect(specification(made)).toBe(made);
  });

  it('has an example point, with the example of each parameter', () => {
    expect(examplePoint(market).toJSON()).toEqual({ c: '3/2', q: '1/3' });
  });

  it('collects the readings of its games and claims, each once', () => {
    const reading = { name: 'costs', silent: 'Who pays is not said.', read: 'E pays.' };
    const claims = [
      { ...selective, reading },
      { ...renamed(selective, 'again'), reading },
    ];
    const [first, ...rest] = entry.stages;
    const stages = first ? [{ ...first, reading: { ...reading, name: 'market' } }, ...rest] : [];
    const found = readingsOf({ ...market, games: [{ ...entry, stages }], claims });
    expect(found.map(({ name }) => name)).toEqual(['market', 'costs']);
  });
});

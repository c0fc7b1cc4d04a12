import { describe, expect, it } from 'vitest';
import { InvalidClaim, refuseMisfits } from '../../src/claim/claim-refusal.js';
import { toFormula } from '../../src/exact/formula.js';
import { type Claim, specification } from '../../src/index.js';
import { market, selective } from './entry.js';

const one = toFormula(1);

/** The claim as code without types might declare it. */
function changed(changes: Partial<Claim>): Claim {
  return { ...selective, ...changes };
}

/** What keeps a claim from being used, in one line for each problem. */
function refusal(claim: Claim): string[] {
  try {
    refuseMisfits(claim);
  } catch (error) {
    if (error instanceof InvalidClaim) return error.message.split('\n  - ').slice(1);
    throw error;
  }
  return [];
}

const { strategies, beliefs, scope } = selective;
const guards = scope.kind === 'iff' ? scope.guards : [];

const mistakes: readonly (readonly [what: string, claim: Claim, problems: readonly string[]])[] = [
  [
    'a missing row of the strategy table',
    changed({ strategies: { ...strategies, move: { rich: { enter: one } } } }),
    ['no strategy for E choosing move at "poor"'],
  ],
  [
    'a missing strategy table',
    changed({ strategies: { move: strategies['move'] ?? {} } }),
    ['no strategy for I choosing answer at "enter"', 'no strategy for I choosing answer at "stay"'],
  ],
  [
    'an invented action',
    changed({
      strategies: { ...strategies, move: { ...strategies['move'], rich: { leave: one } } },
    }),
    ['E choosing move at "rich" cannot leave: the actions are enter, stay'],
  ],
  [
    'an invented information set',
    changed({
      strategies: { ...strategies, move: { ...strategies['move'], middling: { stay: one } } },
    }),
    ['there is no information set "middling" at move: there are "rich", "poor"'],
  ],
  [
    'an invented move',
    changed({ strategies: { ...strategies, retreat: { late: { stay: one } } } }),
    ['there is no information set "late" at retreat: the moves are move, answer'],
  ],
  [
    'a belief in a history that leads elsewhere',
    changed({
      beliefs: {
        answer: {
          ...beliefs['answer'],
          stay: { weights: { poor: one, enter: one }, otherwise: undefined },
        },
      },
    }),
    [
      'I choosing answer at "stay" cannot face "enter": no such history leads there; there are "rich", "poor"',
    ],
  ],
  [
    'a belief off the path in a history that does not exist',
    changed({
      beliefs: {
        answer: {
          ...beliefs['answer'],
          stay: { weights: { poor: one }, otherwise: { middling: one } },
        },
      },
    }),
    [
      'I choosing answer at "stay" cannot face "middling": no such history leads there; there are "rich", "poor"',
    ],
  ],
  [
    'a belief at an information set that does not exist',
    changed({
      beliefs: {
        answer: {
          ...beliefs['answer'],
          leave: { weights: { poor: one }, otherwise: undefined },
        },
      },
    }),
    ['there is no information set "leave" at answer: there are "enter", "stay"'],
  ],
  [
    'a missing condition',
    changed({ scope: { kind: 'iff', guards: guards.filter(({ key }) => key !== 'poor') } }),
    ['no conditions (nor "always") for E choosing move at "poor"'],
  ],
];

describe('a claim is refused', () => {
  it.each(mistakes)('for %s', (_, claim, problems) => {
    expect(refusal(claim)).toEqual(problems);
  });

  it('for everything that is wrong with it at once', () => {
    const hopeless = changed({
      strategies: { move: { rich: { leave: one }, middling: { stay: one } } },
      beliefs: {},
      scope: { kind: 'iff', guards: [] },
    });
    expect(refusal(hopeless)).toEqual([
      'E choosing move at "rich" cannot leave: the actions are enter, stay',
      'no conditions (nor "always") for E choosing move at "rich"',
      'no strategy for I choosing answer at "enter"',
      'no conditions (nor "always") for I choosing answer at "enter"',
      'no strategy for I choosing answer at "stay"',
      'no conditions (nor "always") for I choosing answer at "stay"',
      'no strategy for E choosing move at "poor"',
      'no conditions (nor "always") for E choosing move at "poor"',
      'there is no information set "middling" at move: there are "rich", "poor"',
    ]);
  });

  it('by name', () => {
    const [[, claim] = []] = mistakes;
    expect(() => claim && refuseMisfits(claim)).toThrow(
      /^the claim selective \(properties\/claim\/claim-refusal\.test\.ts:\d+\) cannot be used:\n {2}- no strategy for E choosing move at "poor"$/u,
    );
  });

  it('where a copy that nobody declared is put into a specification', () => {
    const [[, claim] = []] = mistakes;
    expect(() => specification({ ...market, claims: claim ? [claim] : [] })).toThrow(InvalidClaim);
  });

  it('never for conditions, where it says "if"', () => {
    expect(refusal(changed({ scope: { kind: 'if', conditions: [] } }))).toEqual([]);
  });

  it('not for a mix, nor for a belief that is left out where nothing is unseen', () => {
    const mixed = changed({
      strategies: {
        ...strategies,
        move: { rich: { enter: toFormula('1/2'), stay: toFormula('1/2') }, poor: { stay: one } },
      },
    });
    expect(refusal(mixed)).toEqual([]);
    expect(refusal(selective)).toEqual([]);
  });

  it('for conditions at an information set that does not exist', () => {
    const guard = { variable: 'move', key: 'middling', conditions: selective.conditions };
    const invented = changed({ scope: { kind: 'iff', guards: [...guards, guard] } });
    expect(refusal(invented)).toEqual([
      'there is no information set "middling" at move: there are "rich", "poor"',
    ]);
  });

  it('for a belief in "nothing" where something is unseen', () => {
    const stay = { weights: { nothing: one }, otherwise: undefined };
    const empty = changed({ beliefs: { answer: { ...beliefs['answer'], stay } } });
    expect(refusal(empty)).toHaveLength(1);
  });
});

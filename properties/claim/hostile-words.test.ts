import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import crisisGame from '../../catalog/fearon-1995/crisis-bargaining.js';
import chainStoreGame from '../../catalog/selten-1978/chain-store.js';
import jobMarketGame from '../../catalog/spence-1973/job-market-signaling.js';
import matchingPenniesGame from '../../catalog/von-neumann-morgenstern-1944/matching-pennies.js';
import { casePoint } from '../../src/claim/case.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { quantityAt } from '../../src/claim/quantity-at-point.js';
import { examplePoint } from '../../src/claim/specification.js';
import { readPoint } from '../../src/cli/parameter-file.js';
import { derivation } from '../../src/derive/derivation.js';
import { judgeAssessment } from '../../src/equilibrium/assessment-judgment.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { formOf } from '../../src/game/unfold.js';
import {
  always,
  type Claim,
  casePath,
  claim,
  deviating,
  parameter,
  payoff,
  probability,
  type Specification,
  timing,
} from '../../src/index.js';
import { claimAtPointJson, judgmentJson } from '../../src/report/json/check.js';
import { derivationJson } from '../../src/report/json/derivation.js';
import { derivationLatex } from '../../src/report/latex/derivation.js';
import { claimAtPointText } from '../../src/report/text/check.js';
import { claimTable } from '../../src/report/text/claim-table.js';
import { timingTable, treeText } from '../../src/report/text/game.js';
import { boundaryPoints } from '../../src/sample/boundary.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { situations } from '../arbitrary/situation.js';
import { questions } from '../prove/proofs.js';
import { adviceGame } from '../reference/expert-advice.js';
import { threeEntrantsGame } from '../reference/three-entrants.js';
import { market, source } from './entry.js';
import { hostileRenamings, hostileWords, renamedClaim, renamedGame } from './renaming.js';

/** What a report says apart from its words: truths, numbers, and how many things it lists. */
function wordless(report: unknown): unknown[] {
  if (typeof report === 'string') return /^[-\d/]+$/u.test(report) ? [report] : [];
  if (typeof report !== 'object' || report === null) return [report];
  const parts = Object.values(report);
  return [parts.length, ...parts.flatMap(wordless)];
}

function throughJson(report: unknown): unknown {
  return JSON.parse(JSON.stringify(report));
}

const specifications: readonly Specification[] = [
  ...[market, crisisGame, adviceGame, chainStoreGame, jobMarketGame, matchingPenniesGame],
  threeEntrantsGame,
];

describe('in other words, however hostile,', () => {
  for (const spec of specifications)
    for (const original of spec.claims) {
      const start = examplePoint(spec);
      const points = [start, ...boundaryPoints(admissibleRegion(spec, []), start)].slice(0, 12);

      it(`${original.id} comes to the same at a point, in symbols, and in reports`, () => {
        fc.assert(
          fc.property(hostileRenamings(original.game), (renaming) => {
            const game = renamedGame(original.game, renaming);
            const renamed = renamedClaim(original, game, renaming);
            for (const point of points) {
              const [one, other] = [original, renamed].map((each) => claimAtPoint(each, point));
              if (one === undefined || other === undefined) throw new Error('unreachable');
              expect(other.refutes).toBe(one.refutes);
              const report = claimAtPointJson(other);
              expect(wordless(report)).toEqual(wordless(claimAtPointJson(one)));
              expect(throughJson(report)).toEqual(report);
              claimAtPointText(other, 'here');
            }
            const said = { ...spec, games: [game], claims: [renamed] };
            const asked = (about: Specification, each: Claim) =>
              questions(about, each).map(({ hypotheses }) =>
                hypotheses.map(({ polynomial, sense }) => `${polynomial} ${sense}`),
              );
            expect(asked(said, renamed)).toEqual(asked(spec, original));
            const [before, after] = [derivation(spec, original), derivation(said, renamed)];
            expect(wordless(derivationJson(after))).toEqual(wordless(derivationJson(before)));
            expect(derivationLatex(after)).not.toContain('native code');
            for (const text of [claimTable(renamed), timingTable(game), treeText(game, true)])
              expect(text).not.toMatch(/native code|\[object/u);
          }),
          { numRuns: 4 },
        );
      });
    }

  it('any drawn game is judged the same, and has the same form', () => {
    const renamedSituations = situations().chain((situation) =>
      hostileRenamings(situation.game).map((renaming) => ({ ...situation, renaming })),
    );
    fc.assert(
      fc.property(renamedSituations, ({ game, point, at, assessment, renaming }) => {
        const other = properGameAt(formOf(renamedGame(game, renaming)), point);
        const [here, there] = [at, other].map((each) =>
          judgmentJson(judgeAssessment(each, assessment)),
        );
        expect(wordless(there)).toEqual(wordless(here));
        expect(wordless(other.chanceMoves)).toEqual(wordless(at.chanceMoves));
      }),
      { numRuns: 200 },
    );
  });
});

const threat = timing({ id: 'threat', title: 'A threat', players: ['A', 'B'] })
  .move('threat', { by: 'A', knows: [], chooses: ['threaten', 'none'] })
  .move('answer', { by: 'B', knows: ['threat'], chooses: ['yield', 'resist'] })
  .payoffs({
    A: ({ answer }) => (answer === 'yield' ? 1 : 0),
    B: ({ threat: made, answer }) => ((made === 'none') === (answer === 'yield') ? 0 : 1),
  });

const effective = claim(threat, {
  ...{ id: 'effective', title: 'A threat works', source, says: 'B yields.', expected: 'holds' },
  strategies: { threat: { nothing: 'threaten' }, answer: { threaten: 'yield', none: 'resist' } },
  beliefs: {},
  holds: { iff: { threat: { nothing: always }, answer: { threaten: always, none: always } } },
});

/** The same, but the threat goes by another word. */
function threatening(word: string): Claim {
  const renaming = {
    to: (each: string) => (each === 'threaten' ? word : each),
    from: (each: string) => (each === word ? 'threaten' : each),
  };
  return renamedClaim(effective, renamedGame(effective.game, renaming), renaming);
}

const words = hostileWords.map((word) => [word] as const);
const nowhere = examplePoint({ parameters: [] });

describe('an action', () => {
  it.each(words)('called %s is claimed, mixed, asked about and deviated to', (word) => {
    const threatened = threatening(word);
    expect(claimAtPoint(threatened, nowhere).refutes).toBe(false);
    const mixing = deviating(threatened, { threat: { nothing: { [word]: '1/3', none: '2/3' } } });
    expect(mixing.id).toBe(`effective but threat(nothing) = ${word} with 1/3, none with 2/3`);
    expect(claimAtPoint(mixing, nowhere)).toMatchObject({ exists: true, refutes: true });
    const asked = [
      payoff(mixing, 'A', { threat: word }),
      probability(mixing, { threat: word }),
      probability(mixing, { threat: word }, { answer: 'yield' }),
    ];
    expect(asked.map((quantity) => `${quantityAt(quantity, nowhere)}`)).toEqual(['1', '1/3', '1']);
  });

  it.each(words)('called %s is on the path of a case', (word) => {
    const told = casePath(threatening(word), {
      ...{ id: 'case', title: 'A case', source, parameters: {} },
      cast: { A: 'the one', B: 'the other' },
      path: { threat: word },
    });
    expect(told.path['threat']).toBe(word);
    expect(told.path[word]).toBe(word === 'threat' ? word : undefined);
    expect(told.cast[word]).toBeUndefined();
    expect(told.parameters[word]).toBeUndefined();
  });
});

describe('a parameter', () => {
  it.each(words)('called %s is read from a file, and missed in one', (word) => {
    const named = parameter(word, {
      ...{ text: 'w', latex: 'w', meaning: 'a word', unit: 'payoff', example: 0, source },
    });
    const spec = { ...market, parameters: [named], restrictions: [], games: [], claims: [] };
    const text = `{${JSON.stringify(word)}: "1/3"}`;
    expect(`${readPoint(spec, text, 'here').at(word)}`).toBe('1/3');
    expect(complaint(() => readPoint(spec, '{}', 'here'))).toContain(`${word} is missing`);
    const told = casePath(effective, {
      ...{ id: 'case', title: 'A case', source, cast: { A: 'one', B: 'two' }, path: {} },
      parameters: { [word]: '1/3' },
    });
    expect(`${casePoint(told, examplePoint(spec)).at(word)}`).toBe('1/3');
  });
});

/** What is thrown, or nothing. */
function complaint(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return '';
}

/** What `{ __proto__: entry }` comes to; the compiler takes it for an entry and would refuse it. */
function literal(entry: object): Readonly<Record<string, never>> {
  return Object.create(entry);
}

const REMEDY = "an entry called __proto__ is written ['__proto__']: …";

describe('an object literal that loses what is called __proto__', () => {
  const { game: declared } = threatening('__proto__');
  const strategies = {
    threat: { nothing: '__proto__' },
    answer: { ['__proto__']: 'yield', none: 'resist' },
  };
  const guards = {
    threat: { nothing: always },
    answer: { ['__proto__']: always, none: always },
  };
  const parts = {
    id: 'effective',
    title: 'A threat works',
    source,
    says: 'B yields.',
    expected: 'holds',
    strategies,
    beliefs: {},
    holds: { iff: guards },
  } as const;
  const refusal = (changes: object): string =>
    complaint(() => claim(declared, { ...parts, ...changes }));

  it('is not this one', () => {
    expect(refusal({})).toBe('');
  });

  it.each<readonly [string, object, string]>([
    [
      'strategies',
      { strategies: { ...strategies, answer: { __proto__: 'yield', none: 'resist' } } },
      'no strategy for B choosing answer at "__proto__"',
    ],
    [
      'strategies that mix',
      { strategies: { ...strategies, answer: { __proto__: { yield: 1 }, none: 'resist' } } },
      'strategies.answer: expected a plain object, found one that has a prototype of its own',
    ],
    [
      'a mix',
      {
        strategies: { ...strategies, threat: { nothing: { __proto__: '1/2', none: '1/2' } } },
      },
      'the mix of A choosing threat at "nothing" leaves out __proto__',
    ],
    [
      'conditions',
      {
        holds: {
          iff: { threat: { nothing: always }, answer: { __proto__: always, none: always } },
        },
      },
      'holds.iff.answer: expected a plain object, found one that has a prototype of its own',
    ],
    [
      'information sets',
      { holds: { if: [], at: { __proto__: ['nothing'] } } },
      'holds.at: expected a plain object, found one that has a prototype of its own',
    ],
  ])('is noticed in %s', (_, changes, message) => {
    expect(refusal(changes)).toContain(message);
    expect(refusal(changes)).toContain(REMEDY);
  });

  it('is noticed in a belief, whatever its weights come to', () => {
    const drawn = timing({ id: 'drawn', title: 'Drawn', players: ['A'] })
      .nature('type', {
        from: ['__proto__', 'b'],
        probabilities: { ['__proto__']: '1/2', b: '1/2' },
      })
      .move('act', { by: 'A', knows: [], chooses: ['left', 'right'] })
      .payoffs({ A: () => 0 });
    const believing = (belief: object): string =>
      complaint(() =>
        claim(drawn, {
          ...parts,
          strategies: { act: { nothing: 'left' } },
          beliefs: { act: { nothing: belief } },
          holds: { if: [] },
        } as never),
      );
    expect(believing({ ['__proto__']: '1/2', b: '1/2' })).toBe('');
    expect(believing({ b: 1 })).toBe('');
    for (const lost of [
      { __proto__: '1/2', b: '1/2' },
      { inProportionTo: { __proto__: 1, b: 1 }, otherwise: { b: 1 } },
      { inProportionTo: { ['__proto__']: 1, b: 1 }, otherwise: { __proto__: 1 } },
    ])
      expect(believing(lost)).toContain(REMEDY);
  });

  it('is noticed in probabilities, in payoffs, in circumstances, in events and in cases', () => {
    const start = timing({ id: 'lossy', title: 'Lossy', players: ['A', '__proto__'] });
    const drawn = start.nature('type', {
      from: ['__proto__', 'b'],
      probabilities: { __proto__: '1/2', b: '1/2' },
    });
    const unpaid = { A: () => 0, __proto__: () => 0 };
    expect(complaint(() => drawn.payoffs(unpaid))).toContain(REMEDY);
    const moved = start.move('go', { by: 'A', knows: [], chooses: ['a', 'b'] });
    expect(complaint(() => moved.payoffs(unpaid))).toMatch(/expected a plain object.*; an entry/u);
    const asking = { by: 'A', knows: [], chooses: ['a'], when: { __proto__: ['a'] } };
    expect(complaint(() => moved.move('stop', asking as never))).toContain(REMEDY);
    expect(complaint(() => payoff(effective, 'A', literal({ threat: 'none' })))).toContain(REMEDY);
    expect(complaint(() => deviating(effective, literal({ nothing: 'none' })))).toContain(REMEDY);
  });

  it('is told from a table that is missing altogether', () => {
    expect(refusal({ strategies: undefined })).toMatch(/strategies: expected .*, found nothing/u);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import beerQuicheGame, { beerPooling } from '../../catalog/cho-kreps-1987/beer-quiche.js';
import horseGame, { horseTypeOne, horseTypeTwo } from '../../catalog/selten-1975/horse.js';
import chainStoreGame, { deterrence } from '../../catalog/selten-1978/chain-store.js';
import type { Claim, ClaimScope } from '../../src/claim/claim.js';
import { CLAIMED_CONCEPTS, type ClaimedConcept } from '../../src/claim/claimed-concept.js';
import { confirmedAtPoint } from '../../src/claim/proposition/equilibrium.js';
import type { Specification } from '../../src/claim/specification.js';
import { Expansion } from '../../src/derive/expansion.js';
import { claimQuestions } from '../../src/derive/proposition/equilibrium.js';
import { solves } from '../../src/derive/question.js';
import { symbolicClaim } from '../../src/derive/symbolic-claim.js';
import { Point } from '../../src/exact/point.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import {
  check,
  claim,
  derivationLatex,
  derivationText,
  derive,
  propositionAtPointJson,
  propositionAtPointText,
  timing,
  verify,
  verifyJson,
  verifyText,
} from '../../src/index.js';
import { type Claimed, claims } from '../arbitrary/claimed.js';
import { inside } from '../arbitrary/inside.js';
import { entry, market, source } from './entry.js';
import { readingSigns, stayingOut, w } from './outside-option.js';

/*
 * What is an equilibrium by one concept may be none by another. A Nash equilibrium asks for nothing
 * where play does not come; a subgame perfect one for best replies in every subgame; a sequential one
 * for beliefs that are limits of Bayesian ones.
 */

const by = (concept: ClaimedConcept, one: Claim): Claim => ({
  ...one,
  concept,
  expected: 'holds',
  id: `${one.id} ${concept}`,
});

const always = (one: Claim): Claim => ({
  ...one,
  scope: { kind: 'if', conditions: [] },
  conditions: [],
});

async function kindOf(spec: Specification, one: Claim): Promise<string | undefined> {
  const settings = { runs: 20, seed: 1, threads: 0, cache: false };
  return (await verify({ ...spec, claims: [one], statements: [] }, settings))[0]?.kind;
}

const option: Specification = {
  publication: source.publication,
  parameters: [w],
  restrictions: [],
  games: [stayingOut('L', 'T').game],
  claims: [],
};
const blind: Specification = { ...option, games: [readingSigns.game] };

describe('deterrence by the threat to fight', () => {
  it('is Nash whatever fighting costs, and subgame perfect only where it pays', async () => {
    expect(await kindOf(chainStoreGame, always(by('Nash', deterrence)))).toBe('proved');
    expect(await kindOf(chainStoreGame, always(by('subgame perfect', deterrence)))).toBe('refuted');
    expect(await kindOf(chainStoreGame, by('subgame perfect', deterrence))).toBe('proved');
    // Of an unreached set nothing is asked: that it would take a condition is false.
    expect(await kindOf(chainStoreGame, by('Nash', deterrence))).toBe('refuted');
  });

  it('needs no beliefs for that, nor are any looked at', () => {
    const strange = { ...by('Nash', deterrence), beliefs: {} };
    const found = check(chainStoreGame, strange, { a: 0 });
    expect(propositionAtPointJson(found)).toMatchObject({ concept: 'Nash', equilibrium: true });
    const text = propositionAtPointText(found, 'a = 0');
    expect(text).toContain('✓ a Nash equilibrium');
    expect(text).toContain('(nothing is asked)');
    expect(text).not.toContain('consistent');
  });
});

describe("Selten's horse", () => {
  it('has in type 2 Nash equilibria, which are no weak perfect Bayesian ones', async () => {
    expect(await kindOf(horseGame, by('Nash', horseTypeTwo))).toBe('proved');
    // Its only subgame is the whole.
    expect(await kindOf(horseGame, by('subgame perfect', horseTypeTwo))).toBe('proved');
    expect(await kindOf(horseGame, by('weak perfect Bayesian', horseTypeTwo))).toBe('refuted');
  });

  it('has in type 1 sequential equilibria, whatever 3 believes that makes them rational', async () => {
    expect(await kindOf(horseGame, by('sequential', horseTypeOne))).toBe('proved');
  });
});

describe('pooling on beer', () => {
  it('is sequential: each type may come to quiche by a mistake of its own', async () => {
    expect(await kindOf(beerQuicheGame, by('sequential', beerPooling))).toBe('proved');
  });
});

describe('beliefs that the strategies contradict', () => {
  it('do for a weak perfect Bayesian equilibrium, and for no stronger one', async () => {
    const out = always(stayingOut('R', 'B'));
    expect(await kindOf(option, by('weak perfect Bayesian', out))).toBe('refuted');
    const worthIt = check(option, by('weak perfect Bayesian', out), { w: 3 });
    expect(worthIt.refutes).toBe(false);
    expect(check(option, by('subgame perfect', out), { w: 3 }).refutes).toBe(true);
    expect(check(option, by('sequential', out), { w: 3 }).refutes).toBe(true);
  });

  it('may make one that is subgame perfect, and not sequential', async () => {
    for (const concept of ['weak perfect Bayesian', 'subgame perfect'] as const)
      expect(await kindOf(blind, by(concept, readingSigns))).toBe('proved');
    const sequential = by('sequential', readingSigns);
    expect(await kindOf(blind, sequential)).toBe('refuted');
    const text = propositionAtPointText(check(blind, sequential, { w: 1 }), 'w = 1');
    expect(text).toContain('✗ no sequential equilibrium');
    expect(text).toContain('✗ inconsistent: no Bayesian beliefs tend to these');
  });
});

describe('a verdict', () => {
  it('names the concept, in text and in JSON', async () => {
    const spec = { ...chainStoreGame, claims: [by('subgame perfect', deterrence)] };
    const settings = { runs: 5, seed: 1, threads: 0, cache: false };
    const verdicts = await verify(spec, settings);
    expect(verifyJson(spec, verdicts, settings).claims[0]?.concept).toBe('subgame perfect');
    const text = verifyText(spec, verdicts, 1).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('Claimed to be a subgame perfect equilibrium');
  });

  it('is open where what beliefs are consistent depends on the parameters, and says of what', async () => {
    const spec = { ...beerQuicheGame, restrictions: beerQuicheGame.restrictions.slice(2) };
    const wide = { ...spec, claims: [by('sequential', beerPooling)] };
    const asked = claimQuestions(wide, symbolicClaim(wide, by('sequential', beerPooling)));
    expect(asked.flatMap(({ open }) => open ?? [])).toEqual([
      expect.stringContaining('depends on the parameters'),
    ]);
  });
});

describe('what is derived of a claim', () => {
  const derived = (concept: ClaimedConcept) => {
    const one = by(concept, deterrence);
    return derive({ ...chainStoreGame, claims: [one] }, one);
  };

  it('asks for nothing where a Nash equilibrium does not come', () => {
    const found = derived('Nash');
    expect(derivationText(found)).toContain('In a Nash equilibrium nothing is asked where');
    expect(derivationText(found)).toContain('no belief is stated, and no deviation is weighed');
    expect(derivationLatex(found)).toContain('No belief is stated, and no deviation is weighed.');
    expect(derivationText(found)).not.toContain('cooperative gains');
  });

  it('is the threat, where it is to be subgame perfect', () => {
    expect(derivationText(derived('subgame perfect'))).toContain('cooperative gains');
    expect(derivationText(derived('weak perfect Bayesian'))).toContain('cooperative gains');
  });
});

describe('a declaration', () => {
  const about = {
    id: 'x',
    title: 'x',
    source,
    says: 'x',
    expected: 'holds',
    holds: { if: [] },
    strategies: {
      move: { rich: 'enter', poor: 'stay' },
      answer: { enter: 'yield', stay: 'yield' },
    },
  } as const;

  it('is of a weak perfect Bayesian equilibrium where it names no concept', () => {
    expect(claim(entry, about).concept).toBe('weak perfect Bayesian');
  });

  it('is refused with the concepts that there are', () => {
    const wrong = { ...about, concept: 'perfect' } as unknown as typeof about;
    expect(() => claim(entry, wrong)).toThrow(
      "concept: expected 'Nash', 'subgame perfect', 'weak perfect Bayesian', 'perfect Bayesian', 'sequential'",
    );
  });
});

const drawn = claims({ stages: { minLength: 2, maxLength: 4 } });

/** The drawn claim by a concept: set by set, or as a whole; some rows of beliefs left out. */
function variants({ claim: one }: Claimed): Claim[] {
  const whole: ClaimScope = { kind: 'exactly', conditions: one.conditions };
  const first = Object.keys(one.beliefs)[0] ?? '';
  const fewer = { ...one.beliefs, [first]: {} };
  return CLAIMED_CONCEPTS.flatMap((concept) => [
    { ...one, concept },
    { ...one, concept, scope: whole },
    { ...one, concept, beliefs: fewer },
    { ...one, concept, beliefs: fewer, scope: whole },
  ]);
}

describe('the questions of a claim by any concept', () => {
  it('have a solution exactly where it is refuted, but for what is open', () => {
    const told = new Map<string, number>();
    fc.assert(
      fc.property(drawn, (claimed) => {
        for (const one of variants(claimed)) {
          const spec = { ...claimed, games: [one.game] };
          const symbolic = symbolicClaim(spec, one, new Expansion(spec));
          const asked = claimQuestions(spec, symbolic);
          const open = asked.some((each) => each.needsWalk);
          for (const point of claimed.points) {
            const { refutes } = confirmedAtPoint(one, point);
            const solved = asked.filter((each) => solves(point, each));
            if (refutes) expect(solved.length).toBeGreaterThan(0);
            else expect(solved.filter(({ needsWalk }) => !needsWalk)).toEqual([]);
            const key = `${one.concept} ${open ? 'open' : 'told'} ${refutes}`;
            told.set(key, (told.get(key) ?? 0) + 1);
          }
        }
      }),
      { numRuns: 40 },
    );
    // The test would notice were one of them never refuted, or always.
    for (const concept of CLAIMED_CONCEPTS)
      for (const refutes of [true, false])
        expect(told.get(`${concept} told ${refutes}`) ?? 0).toBeGreaterThan(0);
  });
});

const longer = claims({ stages: { minLength: 3, maxLength: 5 } });

describe('that beliefs are limits of Bayesian ones', () => {
  it('is told in symbols as it is at points, wherever it is told', () => {
    const met = { consistent: 0, inconsistent: 0 };
    fc.assert(
      fc.property(longer, (claimed) => {
        const spec = inside(claimed);
        const one: Claim = { ...claimed.claim, concept: 'sequential' };
        const { consistency } = symbolicClaim(spec, one);
        if (consistency?.kind !== 'told') return;
        for (const point of spec.points) {
          const { limits, inconsistencies } = confirmedAtPoint(one, point).judgment;
          if (limits === undefined || inconsistencies.length > 0) continue;
          const differs = consistency.dictated.some(
            ({ given, difference }) =>
              given.every((each) => signConditionHolds(each, point)) &&
              !difference.evaluate(point).isZero,
          );
          expect(limits.kind).toBe(differs ? 'inconsistent' : 'consistent');
          met[differs ? 'inconsistent' : 'consistent']++;
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(met.consistent, met.inconsistent)).toBeGreaterThan(10);
  });
});

/*
 * A speaks up or not, seeing part of a state; B then hears that, and a signal of the state. Nobody is
 * said to speak up: what B believes after that is free between the parts, within a part what chance
 * has it, and after one signal as after the other.
 */

const rumors = timing({ id: 'rumors', title: 'Rumors', players: ['A', 'B'], source })
  .nature('state', { from: ['a', 'b', 'c'], probabilities: { a: '1/2', b: '1/3', c: '1/6' } })
  .nature('part', {
    from: ['x', 'y'],
    given: ['state'],
    probabilities: ({ state }) => (state === 'c' ? { x: 0, y: 1 } : { x: 1, y: 0 }),
  })
  .move('voice', { by: 'A', knows: ['part'], chooses: ['quiet', 'loud'] })
  .nature('signal', {
    from: ['high', 'low'],
    given: ['state'],
    probabilities: ({ state }) =>
      state === 'a'
        ? { high: '1/3', low: '2/3' }
        : state === 'b'
          ? { high: '1/2', low: '1/2' }
          : { high: '1/4', low: '3/4' },
  })
  .move('reply', { by: 'B', knows: ['voice', 'signal'], chooses: ['yes', 'no'] })
  .payoffs({ A: () => 0, B: () => 0 });

type Weights = readonly [number, number, number];

/** The claim that B believes these after each signal, in proportion. */
function hearing(high: Weights, low: Weights): Claim {
  const shares = ([one, two, three]: Weights) => {
    const sum = one + two + three;
    return { 'a, x': `${one}/${sum}`, 'b, x': `${two}/${sum}`, 'c, y': `${three}/${sum}` };
  };
  return claim(rumors, {
    ...{ id: 'hearing', title: 'Hearing', source, says: 'A is quiet.', expected: 'holds' },
    concept: 'sequential',
    strategies: {
      voice: { x: 'quiet', y: 'quiet' },
      reply: {
        ...{ 'quiet, high': 'yes', 'quiet, low': 'yes' },
        ...{ 'loud, high': 'yes', 'loud, low': 'yes' },
      },
    },
    beliefs: { reply: { 'loud, high': shares(high), 'loud, low': shares(low) } },
    holds: { if: [] },
  });
}

describe('beliefs between which mistakes decide', () => {
  const small = fc.constantFrom(0, 1, 2, 3);
  const likely: readonly [Weights, Weights] = [
    [12, 12, 3],
    [24, 12, 9],
  ];
  const sum = ([one, two, three]: Weights) => one + two + three;

  it('are told in symbols as they are at points: free, dictated, or of one with another', () => {
    const met = { consistent: 0, inconsistent: 0 };
    fc.assert(
      fc.property(
        fc.record({ x: small, y: small, high: fc.tuple(small, small, small) }),
        fc.tuple(small, small, small),
        fc.boolean(),
        ({ x, y, high }, low, dictated) => {
          // Speaking up with odds x to y of the parts makes these of the histories.
          const spoken = ([one, two, three]: Weights): Weights => [one * x, two * x, three * y];
          const [first, second] = dictated
            ? [spoken(likely[0]), spoken(likely[1])]
            : ([high, low] as const);
          if (sum(first) === 0 || sum(second) === 0) return;
          const one = hearing(first, second);
          const spec = { ...option, parameters: [], games: [rumors] };
          const { consistency } = symbolicClaim(spec, one);
          if (consistency?.kind !== 'told') return expect.fail('it is not told');
          const differs = consistency.dictated.some(({ difference }) => !difference.isZero);
          const { limits } = confirmedAtPoint(one, Point.of({})).judgment;
          expect(limits?.kind).toBe(differs ? 'inconsistent' : 'consistent');
          if (dictated) expect(differs).toBe(false);
          met[differs ? 'inconsistent' : 'consistent']++;
        },
      ),
    );
    expect(Math.min(met.consistent, met.inconsistent)).toBeGreaterThan(10);
  });
});

/** Whoever it is stays out; who comes in all the same is met by somebody who sees the weather. */
const strangers = timing({ id: 'strangers', title: 'Strangers', players: ['A', 'B'], source })
  .nature('type', { from: ['a', 'b', 'c'], probabilities: { a: '1/3', b: '1/3', c: '1/3' } })
  .move('entry', { by: 'A', knows: ['type'], chooses: ['out', 'in'] })
  .nature('weather', { from: ['sun', 'rain'], probabilities: { sun: '1/2', rain: '1/2' } })
  .move('reply', {
    by: 'B',
    knows: ['entry', 'weather'],
    when: { entry: 'in' },
    chooses: ['yes', 'no'],
  })
  .payoffs({ A: () => 0, B: () => 0 });

describe('beliefs that dictate one another', () => {
  const types = ['a', 'b', 'c'] as const;
  const weights = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 }), fc.nat({ max: 2 }));
  const meeting = (sun: Weights, rain: Weights): Claim => {
    const shares = (each: Weights) => {
      const [one, two, three] = each.map(
        (weight) => `${weight}/${each.reduce((sum, other) => sum + other, 0)}`,
      );
      return { a: one ?? 0, b: two ?? 0, c: three ?? 0 };
    };
    return claim(strangers, {
      ...{ id: 'meeting', title: 'Meeting', source, says: 'A is out.', expected: 'holds' },
      concept: 'sequential',
      strategies: {
        entry: { a: 'out', b: 'out', c: 'out' },
        reply: { 'in, sun': 'yes', 'in, rain': 'yes' },
      },
      beliefs: { reply: { 'in, sun': shares(sun), 'in, rain': shares(rain) } },
      holds: { if: [] },
    });
  };

  it('do so of every two groups, though another is not believed in at all', () => {
    fc.assert(
      fc.property(weights, weights, (sun, rain) => {
        if (!types.some((_, k) => sun[k]) || !types.some((_, k) => rain[k])) return;
        const one = meeting(sun, rain);
        const spec = { ...option, parameters: [], games: [strangers] };
        const { consistency } = symbolicClaim(spec, one);
        if (consistency?.kind !== 'told') return expect.fail('it is not told');
        const differs = consistency.dictated.some(({ difference }) => !difference.isZero);
        const { limits } = confirmedAtPoint(one, Point.of({})).judgment;
        expect(limits?.kind).toBe(differs ? 'inconsistent' : 'consistent');
      }),
      {
        examples: [
          [
            [0, 1, 1],
            [0, 2, 1],
          ],
          [
            [0, 1, 0],
            [0, 0, 1],
          ],
          [
            [0, 1, 1],
            [0, 1, 1],
          ],
        ],
      },
    );
  });
});

describe('a belief that is left out', () => {
  const bare = (q: string) =>
    check(
      market,
      claim(entry, {
        ...{ id: 'bare', title: 'bare', source, says: 'x', expected: 'holds', holds: { if: [] } },
        strategies: {
          move: { rich: 'enter', poor: 'stay' },
          answer: { enter: 'yield', stay: 'yield' },
        },
      }),
      Point.of({ c: '3/2', q }),
    );

  it("is what Bayes' rule says where play arrives, and lacks elsewhere", () => {
    expect(bare('1/3').refutes).toBe(false);
    expect(bare('0').refutes).toBe(true);
    expect(propositionAtPointText(bare('0'), 'q = 0').replaceAll(/\s+/gu, ' ')).toContain(
      'no belief is stated for I at "enter"',
    );
    expect(propositionAtPointJson(bare('0'))).toMatchObject({
      equilibrium: false,
      lacking: [{ player: 'I', informationSet: 'enter' }],
    });
  });
});

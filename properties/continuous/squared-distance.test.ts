import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stated } from '../../src/claim/condition.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter } from '../../src/claim/parameter.js';
import { specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { variableSymbol } from '../../src/game/continuous/continuous-game.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { verify } from '../../src/index.js';
import { source } from './demand.js';

const declared = (name: string) =>
  parameter(name, { text: name, latex: name, meaning: name, unit: 'payoff', example: '1', source });
const k = declared('k');
const c = declared('c');

/** A gain by x is k times the square of how far x is from c, whatever the sign of k, times one that grows. */
const game = continuousTiming({ id: 'far', title: 'To be far', players: ['P'] })
  .move('x', { by: 'P', knows: [], chooses: between(0, 2) })
  .payoffs({ P: ({ x }) => math`${k} (${x} − ${c})^2 (1 + ${x})` });
const inside = [
  stated('low', 'c is not below 0', relation`${c} ≥ 0`, source),
  stated('high', 'nor above 2', relation`${c} ≤ 2`, source),
];
const at = (id: string, sign: '≤' | '≥' | '<', expected: 'holds' | 'fails') =>
  continuousClaim(game, {
    ...{ id, title: id, source, says: 'It is so.', expected, strategies: { x: c } },
    holds: {
      iff: [
        ...inside,
        stated(
          `k ${sign} 0`,
          'k has a sign',
          { '≤': relation`${k} ≤ 0`, '≥': relation`${k} ≥ 0`, '<': relation`${k} < 0` }[sign],
          source,
        ),
      ],
    },
  });
const claims = [at('near', '≤', 'holds'), at('far', '≥', 'fails'), at('strictly', '<', 'fails')];
const everywhere = continuousClaim(game, {
  ...{ id: 'everywhere', title: 'everywhere', source, says: 'It is so.', expected: 'fails' },
  ...{ strategies: { x: c }, holds: { if: inside } },
});
const spec = specification({
  ...{ publication: source.publication, parameters: [k, c], restrictions: [] },
  ...{ games: [], claims: [], statements: [...claims, everywhere] },
});

describe('a gain that has the square of a distance as a factor', () => {
  it('is asked for exactly where another number gains', () => {
    const questions = questionsOf(spec, everywhere).filter(({ asserts }) =>
      asserts.includes('another number does not gain'),
    );
    const seen = new Set<boolean>();
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(number(-2, 2), number(0, 4), number(0, 4), (sign, claimed, chosen) => {
        const there = Point.of({
          ...{ k: sign, c: `${claimed}/2` },
          [variableSymbol('x')]: `${chosen}/2`,
        });
        const solved = questions.some(({ hypotheses }) =>
          hypotheses.every((each) => signConditionHolds(each, there)),
        );
        expect(solved).toBe(sign > 0 && claimed !== chosen);
        seen.add(solved);
      }),
    );
    expect(seen.size).toBe(2);
  });

  it.each([
    ['near', 'proved'],
    ['far', 'refuted'],
    ['strictly', 'refuted'],
    ['everywhere', 'refuted'],
  ] as const)('where the number is claimed is decided: %s', async (id, kind) => {
    const [verdict] = await verify(spec, {
      ...{ propositions: [id], runs: 100, threads: 0, cache: false },
    });
    expect(verdict?.kind).toBe(kind);
  });
});

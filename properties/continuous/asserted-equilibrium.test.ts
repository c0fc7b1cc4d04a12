import { describe, expect, it } from 'vitest';
import { compare } from '../../src/claim/comparison.js';
import { stated } from '../../src/claim/condition.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { payoff } from '../../src/claim/profile-quantity.js';
import type { Assertion } from '../../src/claim/proposition/assertion.js';
import { forLarge } from '../../src/claim/proposition/eventually.js';
import { everywhere } from '../../src/claim/proposition/everywhere.js';
import { nowhere } from '../../src/claim/proposition/nowhere.js';
import {
  type PropositionAtPoint,
  propositionAtPoint,
  type Statement,
} from '../../src/claim/proposition/proposition.js';
import { somewhere } from '../../src/claim/proposition/somewhere.js';
import { type Specification, specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import type { Question } from '../../src/derive/question.js';
import type { FormulaInput } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { variableSymbol } from '../../src/game/continuous/continuous-game.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { ask } from '../../src/verify/ask.js';
import { verify } from '../../src/verify/verify.js';

const publication = { authors: ['A. N. Other'], title: 'On demands', year: 2026 };
const source = { publication, place: 'Section 1' };
const m = parameter('m', {
  ...{ text: 'm', latex: 'm', meaning: 'the most that a refusal may cost B' },
  ...{ unit: 'payoff', example: '1/2', source },
});

/** What B would rather refuse costs her from 0 to m; A demands a share. */
const demanding = continuousTiming({ id: 'demanding', title: 'A demand', players: ['A', 'B'] })
  .nature('cost', { uniform: [0, m] })
  .move('demand', { by: 'A', knows: [], chooses: between(0, 1) })
  .move('reply', { by: 'B', knows: ['cost', 'demand'], chooses: ['refuse', 'accept'] })
  .payoffs({
    A: ({ demand, reply }) => (reply === 'refuse' ? 0 : demand),
    B: ({ cost, demand, reply }) => (reply === 'refuse' ? math`−${cost}` : math`−${demand}`),
  });

const affordable = stated('affordable', 'half of m is a share', relation`${m} ≤ 2`, source);
const dear = stated('dear', 'half of m is more than a share', relation`${m} > 2`, source);

function demanded(
  id: string,
  demand: FormulaInput,
  holds: { iff: [] | [typeof affordable] } | { if: [typeof affordable] },
) {
  return continuousClaim(demanding, {
    ...{ id, title: id, source, says: `A demands ${id}.`, holds },
    strategies: {
      demand,
      reply: ({ demand: x = math`0` }) => ({ below: x, play: 'refuse', else: 'accept' }) as const,
    },
  });
}

// The best demand is the half of m, or everything where that is more (m > 2).
const half = demanded('half', math`${m}/2`, { iff: [affordable] });
const third = demanded('third', math`${m}/3`, { iff: [] });
const sufficient = demanded('sufficient', math`${m}/2`, { if: [affordable] });
const claims = [half, third, sufficient];

const spec = (...statements: readonly Statement[]): Specification =>
  specification({
    ...{ publication, parameters: [m], games: [], claims: [] },
    restrictions: [restriction('a refusal may cost something', relation`${m} > 0`, source)],
    statements: [...claims, ...statements],
  });

type Given = Parameters<typeof nowhere>[0]['given'];
const said = (id: string, asserts: readonly Assertion[], given: Given = []) => ({
  ...{ id, source, says: id, asserts, given },
});

async function verdicts(...statements: readonly Statement[]): Promise<readonly string[]> {
  const found = await verify(spec(...statements), {
    ...{ propositions: statements, runs: 4, threads: 0, cache: false },
  });
  return found.map(({ survey, kind }) => `${survey.proposition.id}: ${kind}`);
}

/** A point that refutes something, with the type and the deviation that gain, if any does. */
function shownBy(at: PropositionAtPoint, point: Point): readonly Point[] {
  const violations =
    at.kind === 'everywhere'
      ? at.cutoffEquilibria.flatMap(({ judgment }) => judgment.violations)
      : [];
  return violations.length === 0
    ? [point]
    : violations.map(({ at: numbers }) =>
        [...numbers].reduce((all, [name, value]) => all.with(variableSymbol(name), value), point),
      );
}

/** Whether all hypotheses of a question hold, whatever symbols they have. */
function isSolvedAt(point: Point): (question: Question) => boolean {
  return ({ hypotheses }) => hypotheses.every((each) => signConditionHolds(each, point));
}

describe('that a profile of cutoffs is an equilibrium', () => {
  it('is asserted everywhere, and nowhere', async () => {
    const paid = compare(payoff(half, 'A'), '=', math`${m}/4`);
    expect(
      await verdicts(
        everywhere(said('half, where it can be demanded', [half, paid], [affordable])),
        everywhere(said('half, always', [half])),
        nowhere(said('half, where it is too much', [half], [dear])),
        nowhere(said('half, never', [half])),
        nowhere(said('a third, where the half can be demanded', [third], [affordable])),
      ),
    ).toEqual([
      'half, where it can be demanded: proved',
      'half, always: refuted',
      'half, where it is too much: proved',
      'half, never: refuted',
      'a third, where the half can be demanded: proved',
    ]);
  });

  it('is asserted somewhere, and refuted where it is nowhere', async () => {
    expect(
      await verdicts(
        somewhere(said('half, somewhere', [half])),
        somewhere(said('a third, where that is all', [third])),
        somewhere(said('half, too dear', [half], [dear])),
        somewhere(said('sufficient, too dear', [sufficient], [dear])),
      ),
    ).toEqual([
      'half, somewhere: proved',
      'a third, where that is all: proved',
      'half, too dear: refuted',
      'sufficient, too dear: refuted',
    ]);
  });

  it('is derived as it is judged at points', () => {
    const statements = claims.flatMap((each) => [
      everywhere(said(`${each.id} everywhere`, [each])),
      nowhere(said(`${each.id} nowhere`, [each])),
    ]);
    const whole = spec(...statements);
    const seen = new Set<string>();
    for (const value of ['1/3', '1', '2', '5/2', '3', '4']) {
      const point = Point.of({ m: value });
      for (const each of statements) {
        const at = propositionAtPoint(whole, each, point);
        const shown = at.refutes ? shownBy(at, point) : [];
        const solved = shown.some((known) => questionsOf(whole, each).some(isSolvedAt(known)));
        expect([each.id, value, solved]).toEqual([each.id, value, at.refutes]);
        seen.add(`${each.kind} ${at.refutes}`);
      }
    }
    expect(seen.size).toBe(4);
  });

  it('is asked for in a question, as quantities of it are', async () => {
    const settings = { runs: 4, threads: 0, cache: false };
    const kinds = await Promise.all(
      [
        { text: 'half', given: ['half'] },
        { text: 'half', given: [] },
        { text: 'Pr(refuse; half) = 1/2, U_A(half) = m/4', given: ['affordable'] },
      ].map(async ({ text, given }) => {
        const { verdict } = await ask(spec(), text, { given, ...settings });
        return verdict.kind;
      }),
    );
    expect(kinds).toEqual(['proved', 'refuted', 'proved']);
    await expect(ask(spec(), 'Pr(demand = 1; half) = 1', settings)).rejects.toThrow(
      'demand is a number of an interval in demanding: say what happens in words; there is only reply',
    );
    await expect(ask(spec(), 'thirt', settings)).rejects.toThrow(
      'there are half, third, sufficient',
    );
  });

  it('is refused where the claim is not listed, was changed, or is looked at in the end', () => {
    const other = demanded('other', 1, { iff: [] });
    expect(() => spec(nowhere(said('never', [other])))).toThrow(
      'the statement never rests on the claim other, which is not listed: add it to "statements"',
    );
    expect(() => nowhere(said('never', [{ ...half, exactly: [] }]))).toThrow(
      'asserts[0]: expected',
    );
    expect(() => forLarge(m, { ...said('late', []), asserts: [half as never] })).toThrow(
      'asserts[0]: expected',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isOriginal } from '../../src/game/maker.js';
import {
  type Claim,
  compare,
  conditions,
  derive,
  everywhere,
  forLarge,
  forSmall,
  InvalidClaim,
  InvalidSpecification,
  near,
  neverForLarge,
  neverNear,
  type Proposition,
  pointsInside,
  regardless,
  relation,
  restriction,
  type Specification,
  somewhere,
  specification,
  verify,
} from '../../src/index.js';
import { c, entry, q, selective, source } from './entry.js';

/*
 * A copy with changes is held to what its maker asks: of what asserts nothing, every question is
 * answered.
 */

const about = { id: 'said', source, says: 'It is said.' };
const bare: Specification = {
  publication: source.publication,
  parameters: [c, q],
  restrictions: [restriction('c is positive', relation`${c} > 0`, source)],
  games: [entry],
  claims: [selective],
};
const relations = { ...about, asserts: [relation`${c} > 100`] };
const statements = {
  everywhere: everywhere({ ...about, asserts: [compare(c, '>', 100)] }),
  somewhere: somewhere({ ...about, asserts: [selective] }),
  forLarge: forLarge(c, relations),
  neverForLarge: neverForLarge(c, relations),
  forSmall: forSmall(c, relations),
  near: near(c, q, relations),
  neverNear: neverNear(c, 1, relations),
  regardless: regardless(entry, { ...about, player: 'E', variable: 'move' }),
};

describe('a copy of a statement', () => {
  it.each(Object.entries(statements))('with another name alone is a statement: %s', (_, made) => {
    expect(isOriginal(made)).toBe(true);
    const copy = { ...made, id: 'again' };
    expect(isOriginal(copy)).toBe(false);
    expect(() => specification({ ...bare, statements: [copy] })).not.toThrow();
  });

  it.each([
    [{ ...statements.everywhere, asserts: [] }, 'it asserts nothing'],
    [{ ...statements.forLarge, asserts: [] }, 'it asserts nothing'],
    [{ ...statements.near, to: [] }, 'it is about no side of any value'],
    [{ ...statements.near, to: 'zero' }, "expected 'infinity' or a list of { value, from }"],
    [{ ...statements.near, parameter: q }, 'expected a value in which q does not occur'],
    [{ ...statements.somewhere, asserts: [], given: [] }, 'it says nothing'],
    [{ ...statements.regardless, player: 'nobody' }, 'nobody is not a player'],
    [{ ...statements.everywhere, expected: 'maybe' }, "expected 'holds' or 'fails'"],
  ])(
    'that its maker would have refused is refused, listed or asked of alone: %#',
    async (copy, says) => {
      const changed = copy as Proposition & { kind: 'everywhere' };
      expect(() => specification({ ...bare, statements: [changed] })).toThrow(says);
      const options = { propositions: [changed], prove: false, threads: 0, cache: false };
      await expect(verify(specification(bare), options)).rejects.toThrow(says);
    },
  );
});

describe('a copy of what else a specification lists', () => {
  const { parameters, restrictions, games } = bare;
  it.each([
    ['a parameter', { parameters: parameters.map((each) => ({ ...each, example: 2 })) }],
    ['a restriction', { restrictions: restrictions.map((each) => ({ ...each, relation: 0 })) }],
    ['a game', { games: games.map((each) => ({ ...each, stages: undefined })) }],
  ])('is refused, whatever it changes: %s', (what, changes) => {
    const copied = { ...bare, ...changes } as unknown as Specification;
    expect(() => specification(copied)).toThrow(InvalidSpecification);
    expect(() => specification(copied)).toThrow(`found a changed copy of ${what}: state the`);
  });
});

describe('a copy of a claim', () => {
  it.each(['game', 'strategies', 'beliefs', 'conditions', 'where', 'implied', 'scope'])(
    'is refused without its %s, by name',
    (part) => {
      const copy = { ...selective, [part]: undefined } as unknown as Claim;
      expect(() => specification({ ...bare, claims: [copy] })).toThrow(
        new RegExp(`the claim selective .*\\n {2}- ${part}: expected `, 'u'),
      );
    },
  );

  it.each([
    [
      'a scope of no kind',
      { scope: { ...selective.scope, kind: 'when' } },
      "scope.kind: expected 'iff', 'exactly' or 'if'",
    ],
    ['no guards', { scope: { kind: 'iff' } }, 'scope.guards: expected a list of guards'],
    [
      'an "if" without conditions',
      { scope: { kind: 'if' } },
      'scope.conditions: expected a list of conditions',
    ],
    [
      'a number where a formula stands',
      { strategies: { move: { nothing: { enter: 1 } } } },
      'enter: expected a formula',
    ],
    [
      'weights without their table',
      { beliefs: { move: { nothing: 1 } } },
      'nothing: expected { weights, otherwise }',
    ],
    ['a condition that compares nothing', { conditions: [{ id: 'x' }] }, 'expected relation`…`'],
    [
      'an implication by nothing',
      { implied: [{ condition: selective.conditions[0], because: '' }] },
      'by: expected a list of conditions',
    ],
    ['no implication', { implied: [null] }, 'implied[0]: expected { condition, by, because }'],
    ['another expectation', { expected: 'hold' }, "expected 'holds' or 'fails'"],
  ])('is refused with %s, listed or asked of alone', async (_, changes, says) => {
    const copy = { ...selective, ...changes } as unknown as Claim;
    expect(() => specification({ ...bare, claims: [copy] })).toThrow(InvalidClaim);
    expect(() => specification({ ...bare, claims: [copy] })).toThrow(says);
    const options = { propositions: [copy], prove: false, threads: 0, cache: false };
    await expect(verify(specification(bare), options)).rejects.toThrow(says);
  });

  it('with another name alone is a claim', () => {
    const copy = { ...selective, id: 'again' };
    expect(() => specification({ ...bare, claims: [selective, copy] })).not.toThrow();
  });

  it('is refused by all that take a claim, and not its name alone', async () => {
    const copy = { ...selective, conditions: [] };
    const says = 'which is not among its "conditions"';
    expect(() => derive(bare, copy)).toThrow(says);
    expect(() => pointsInside(bare, copy)).toThrow(says);
    await expect(conditions(bare, { claims: [copy], threads: 0 })).rejects.toThrow(says);
  });

  it('is refused without conditions on which it rests', () => {
    const copy = { ...selective, conditions: [] };
    expect(() => specification({ ...bare, claims: [copy] })).toThrow(
      /it rests on .*, which is not among its "conditions"/u,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isOriginal } from '../../src/game/maker.js';
import {
  compare,
  everywhere,
  forLarge,
  neverForLarge,
  type Proposition,
  regardless,
  relation,
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
  restrictions: [],
  games: [entry],
  claims: [selective],
};
const relations = { ...about, asserts: [relation`${c} > 100`] };
const statements = {
  everywhere: everywhere({ ...about, asserts: [compare(c, '>', 100)] }),
  somewhere: somewhere({ ...about, equilibria: [selective] }),
  forLarge: forLarge(c, relations),
  neverForLarge: neverForLarge(c, relations),
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
    [{ ...statements.somewhere, equilibria: [], given: [] }, 'it says nothing'],
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

describe('a copy of a claim', () => {
  it('is refused without conditions on which it rests', () => {
    const copy = { ...selective, conditions: [] };
    expect(() => specification({ ...bare, claims: [copy] })).toThrow(
      /it rests on .*, which is not among its "conditions"/u,
    );
  });
});

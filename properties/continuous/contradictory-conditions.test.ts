import { describe, expect, it } from 'vitest';
import {
  added,
  type Claim,
  claim,
  continuousClaim,
  continuousTiming,
  math,
  type Relation,
  relation,
  specification,
  timing,
  verify,
  verifyText,
} from '../../src/index.js';
import { demandParameters, source } from './demand.js';

/*
 * What is said to be an equilibrium exactly where conditions hold that never do is false where it is one
 * somewhere; it speaks of nothing where it is one nowhere. So it is of a game with types from an interval, and of one
 * without.
 */

const { m } = demandParameters;

const entry = continuousTiming({ id: 'entry', title: 'Entry', players: ['P'] })
  .nature('t', { uniform: [0, 1] })
  .move('enter', { by: 'P', knows: ['t'], chooses: ['enter', 'stay'] })
  .payoffs({ P: ({ t, enter }) => (enter === 'enter' ? math`${t} − ${m}` : 0) });

const choice = timing({ id: 'choice', title: 'A choice', players: ['P'] })
  .move('enter', { by: 'P', knows: [], chooses: ['enter', 'stay'] })
  .payoffs({ P: ({ enter }) => (enter === 'enter' ? math`1 − ${m}^2` : 2) });

const both: readonly [Relation, Relation] = [relation`${m} < 0`, relation`${m} > 1`];
const never = both.map((each, k) => added(`never-${k}`, 'never both', each));
const said = (id: string) => ({ id, title: 'It is so', source, says: 'It is so.' });

const typed = (id: string, play: 'enter' | 'stay') =>
  continuousClaim(entry, {
    ...said(id),
    strategies: { enter: { below: m, play, else: play === 'stay' ? 'enter' : 'stay' } },
    holds: { iff: never },
  });
const [sorted, missorted] = [typed('sorted', 'stay'), typed('missorted', 'enter')];
const untyped = (enter: 'enter' | 'stay', id: string) =>
  claim(choice, {
    ...said(id),
    strategies: { enter: { nothing: enter } },
    beliefs: {},
    ...{ holds: { iff: never }, expected: 'fails' },
  }) as unknown as Claim;

const spec = specification({
  ...{ publication: source.publication, parameters: [m], restrictions: [], games: [choice] },
  claims: [untyped('stay', 'staying'), untyped('enter', 'entering')],
  statements: [sorted, missorted],
});

describe('an equilibrium exactly where conditions contradict each other', async () => {
  const verdicts = await verify(spec, { runs: 50, threads: 0, cache: false });

  it.each([
    ['staying', 'refuted'],
    ['entering', 'vacuous'],
    ['sorted', 'refuted'],
    ['missorted', 'vacuous'],
  ] as const)('%s is %s', (id, kind) => {
    expect(verdicts.find(({ survey }) => survey.proposition.id === id)?.kind).toBe(kind);
  });

  it('is told in the same words', () => {
    const words =
      'vacuous: its conditions never hold together, so that it is claimed to be an equilibrium nowhere';
    expect(verifyText(spec, verdicts, 1).split(words)).toHaveLength(3);
  });
});

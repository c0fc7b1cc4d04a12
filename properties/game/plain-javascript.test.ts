import { describe, expect, it } from 'vitest';
import { relation } from '../../src/index.js';
import { refusalIn, untyped } from '../arbitrary/untyped.js';
import { affordable, c, q } from '../claim/entry.js';

/*
 * Games that no compiler has looked at, each with a mistake or two, and all that is said of them.
 */

const { timing } = untyped;
const opening = { id: 'entry', title: 'Entry', players: ['E', 'I'] };
const market = { from: ['rich', 'poor'], probabilities: { rich: '1/3', poor: '2/3' } };
const move = { by: 'E', knows: ['market'], chooses: ['enter', 'stay'] };
const payoffs = { E: () => 0, I: () => 0 };

const refusal = (declare: () => unknown) =>
  refusalIn('properties/game/plain-javascript.test.ts', declare);

const drawn = () => timing(opening).nature('market', market);
const moved = () => drawn().move('move', move);

describe('a game without types', () => {
  it('is a game like any other where nothing is wrong', () => {
    expect(refusal(() => moved().payoffs(payoffs))).toEqual([]);
  });

  it('needs an id, a title and players, and says what it assumes in relations', () => {
    const readings = [{ name: 'costs', silent: 'Who pays is not said.' }];
    expect(
      refusal(() => timing({ id: 'entry', name: 'Entry', players: 'EI', assuming: [c], readings })),
    ).toEqual([
      'InvalidGame: the game entry cannot be used:',
      'title: expected a text, found nothing',
      'players: expected a list of names, found "EI"',
      'readings[0].read: expected a text, found nothing',
      'assuming[0]: expected relation`…`, found a parameter',
      '"name" is unknown: there are id, title, players, source, readings, assuming',
    ]);
    expect(refusal(() => timing())).toEqual([
      'InvalidGame: the game cannot be used:',
      'expected { id, title, players, source, readings, assuming }, found nothing',
    ]);
  });

  it('draws with probabilities, which are no odds', () => {
    expect(
      refusal(() => timing(opening).nature('market', { from: ['rich'], odds: { rich: 1 } })),
    ).toEqual([
      'InvalidGame: the chance move market of the game entry cannot be used:',
      'probabilities: expected a table { value: probability, … }, found nothing',
      '"odds" is unknown: write "probabilities"',
    ]);
    expect(
      refusal(() =>
        timing(opening).nature('market', {
          form: ['rich', 'poor'],
          probabilities: { rich: 0.3, poor: relation`${q} < 1` },
          when: { move: 3 },
        }),
      ),
    ).toEqual([
      'InvalidGame: the chance move market of the game entry cannot be used:',
      'from: expected a list of names, found nothing',
      'when.move: expected a text, found 3',
      'probabilities.rich: expected a whole number or a string such as "3/40", found the double 0.3; write fractions as strings',
      'probabilities.poor: expected a formula, a whole number or a text such as "3/40", found the relation q < 1',
      '"form" is unknown: did you mean "from"?',
    ]);
  });

  it('has moves of players who know and choose', () => {
    expect(
      refusal(() => drawn().move('move', { by: ['E'], know: ['market'], chooses: [1, 'stay'] })),
    ).toEqual([
      'InvalidGame: the move move of the game entry cannot be used:',
      'by: expected a text, found a list of 1',
      'knows: expected a list of names, found nothing',
      'chooses[0]: expected a text, found 1',
      '"know" is unknown: did you mean "knows"?',
    ]);
  });

  it('pays each player, by a function of the history', () => {
    expect(refusal(() => moved().payoffs({ E: 1, I: c }))).toEqual([
      'InvalidGame: the payoffs of the game entry cannot be used:',
      'E: expected a function of the history, such as ({ move }) => …, found 1',
      'I: expected a function of the history, such as ({ move }) => …, found a parameter',
    ]);
    expect(refusal(() => moved().payoffs({ E: () => 0, i: () => 0 }))).toEqual([
      'InvalidGame: the payoffs of the game entry cannot be used:',
      'no payoff for I',
      'no player is called "i"; did you mean I?',
    ]);
  });

  it('is told after which history a payoff is no formula, once, and after how many more', () => {
    const unpaid = ({ move: made }: { readonly move: string }) =>
      made === 'enter' ? 1 : undefined;
    expect(refusal(() => moved().payoffs({ E: unpaid, I: () => affordable }))).toEqual([
      'InvalidGame: the game entry cannot be used:',
      'the payoffs after market = rich, move = enter: I: expected a formula, a whole number or a text such as "3/40", found an object with id, says, relation, statedIn (likewise after 1 more)',
      'the payoffs after market = rich, move = stay: E: expected a formula, a whole number or a text such as "3/40", found nothing: let each branch of the function return one; I: expected a formula, a whole number or a text such as "3/40", found an object with id, says, relation, statedIn (likewise after 1 more)',
    ]);
  });

  it('is told of whatever a function throws, be it a text', () => {
    const thrower = ({ market: drawn }: { readonly market: string }) => {
      const text: unknown = 'text';
      if (drawn === 'poor') throw text;
      return (undefined as unknown as { readonly x: number }).x;
    };
    expect(refusal(() => moved().payoffs({ E: thrower, I: () => 0 }))).toEqual([
      'InvalidGame: the game entry cannot be used:',
      "the payoffs after market = rich, move = enter: the function threw TypeError: Cannot read properties of undefined (reading 'x'); it is to return a formula or a number after every history (likewise after 1 more)",
      'the payoffs after market = poor, move = enter: the function threw "text"; it is to return a formula or a number after every history (likewise after 1 more)',
    ]);
  });

  it('is told what probabilities depend on where they are none', () => {
    const signal = { from: ['h', 'l'], given: ['market'], probabilities: () => undefined };
    expect(refusal(() => drawn().nature('signal', signal).payoffs(payoffs))).toEqual([
      'InvalidGame: the game entry cannot be used:',
      'the probabilities of signal after market = rich: expected a table { value: probability, … }, found nothing: let each branch of the function return one (likewise after 1 more)',
    ]);
  });

  it('is refused at its payoffs for what is wrong with it as a whole', () => {
    expect(
      refusal(() =>
        moved()
          .move('move', { ...move, by: 'Z' })
          .payoffs(payoffs),
      ),
    ).toEqual([
      'InvalidGame: the game entry cannot be used:',
      'two stages decide the variable move',
      'Z, who chooses move, is not a player',
    ]);
  });
});

describe('a game, once it is made,', () => {
  it('does not change with what it was made of', () => {
    const players = ['E', 'I'];
    const from = ['rich', 'poor'];
    const game = timing({ ...opening, players })
      .nature('market', { ...market, from })
      .payoffs(payoffs);
    players.push('Z');
    from.pop();
    expect(game).toMatchObject({ players: ['E', 'I'], stages: [{ values: ['rich', 'poor'] }] });
    expect(Object.isFrozen(game)).toBe(true);
  });
});

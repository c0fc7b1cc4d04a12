import { describe, expect, it } from 'vitest';
import { formulaText } from '../../src/exact/formula.js';
import { keyOf, sourceText } from '../../src/game/game.js';
import { timing } from '../../src/game/timing.js';
import { formOf } from '../../src/game/unfold.js';
import { relation } from '../../src/index.js';
import { symbol } from '../arbitrary/formula.js';

const p = symbol('p');
const sumsToOne = relation`${p} = 1/2`;
const source = {
  publication: { authors: ['An Author'], title: 'A Talk', year: 2025 },
  place: 'slide "Sequence"',
};

const signaling = timing({
  ...{ id: 'signaling', title: 'Signaling', players: ['A', 'B'], source },
  assuming: [sumsToOne],
})
  .nature('θ', { from: ['L', 'H'], probabilities: { L: p, H: '1/2' }, meaning: "A's type" })
  .move('s', { by: 'A', knows: ['θ'], chooses: ['out', 'low', 'high'], source })
  .nature('x', {
    from: ['l', 'h'],
    given: ['θ'],
    when: { s: ['low', 'high'] },
    probabilities: ({ θ }) => (θ === 'L' ? { l: 1, h: 0 } : { l: '1/3', h: '2/3' }),
  })
  .move('z', {
    by: 'B',
    knows: ['s', 'x'],
    when: [{ s: 'low', x: 'l' }, { s: 'high' }],
    chooses: ['yes', 'no'],
  })
  .payoffs({ A: ({ z }) => (z === 'yes' ? 1 : 0), B: ({ θ }) => (θ === 'L' ? p : '-1/2') });

describe('a declared timing', () => {
  it('keeps who plays, what is assumed and where it comes from', () => {
    const { id, title, players, assuming, source: cited } = signaling;
    expect([id, title, players]).toEqual(['signaling', 'Signaling', ['A', 'B']]);
    expect(assuming).toEqual([sumsToOne]);
    expect(cited).toBe(source);
    expect(sourceText(source)).toBe('An Author (2025), slide "Sequence"');
  });

  it('keeps its stages in the order of play, with what each depends on', () => {
    expect(
      signaling.stages.map((stage) => [
        stage.name,
        stage.values.join(' '),
        stage.kind === 'move' ? `${stage.by} knows ${stage.knows}` : `given ${stage.given}`,
      ]),
    ).toEqual([
      ['θ', 'L H', 'given '],
      ['s', 'out low high', 'A knows θ'],
      ['x', 'l h', 'given θ'],
      ['z', 'yes no', 'B knows s,x'],
    ]);
    expect(signaling.stages.map(({ meaning }) => meaning)[0]).toBe("A's type");
    expect(signaling.stages[1]?.source).toBe(source);
  });

  it('keeps circumstances as lists of values, any of them enough', () => {
    expect(signaling.stages.map(({ when }) => when)).toEqual([
      [],
      [],
      [{ s: ['low', 'high'] }],
      [{ s: ['low'], x: ['l'] }, { s: ['high'] }],
    ]);
  });

  it('answers with probabilities for what they depend on', () => {
    const probabilities = signaling.stages.map((stage) =>
      stage.kind === 'nature'
        ? Object.values(stage.probabilities({ θ: 'H' })).map(formulaText)
        : [],
    );
    expect(probabilities).toEqual([['p', '1/2'], [], ['1/3', '2/3'], []]);
  });

  it("answers with every player's payoff after a history", () => {
    const paid = Object.entries(signaling.payoffs({ θ: 'H', s: 'high', x: 'l', z: 'yes' }));
    expect(paid.map(([player, payoff]) => `${player} ${formulaText(payoff)}`)).toEqual([
      'A 1',
      'B -1/2',
    ]);
  });

  it('has an information set for each thing that a mover can know together', () => {
    const known = formOf(signaling).informationSets.filter(({ variable }) => variable === 'z');
    expect(known.map(({ key }) => key)).toEqual(['low, l', 'high, l', 'high, h']);
  });
});

describe('the key of a history', () => {
  const history = { θ: 'H', s: 'low' };

  it('lists the values of the named variables in the order of the names', () => {
    expect(keyOf(['s', 'θ'], history)).toBe('low, H');
    expect(keyOf(['θ'], history)).toBe('H');
  });

  it('shows what was never decided as -, and an empty list as nothing', () => {
    expect(keyOf(['x', 's'], history)).toBe('-, low');
    expect(keyOf([], history)).toBe('nothing');
  });
});

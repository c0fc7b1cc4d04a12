import { describe, expect, it } from 'vitest';
import { judgeProfile } from '../../../src/equilibrium/concept/judgment.js';
import { judgeRefinement } from '../../../src/equilibrium/refinement/judge-refinement.js';
import { REFINEMENTS } from '../../../src/equilibrium/refinement/refinement-verdict.js';
import { signalingGame } from '../../../src/equilibrium/refinement/signaling-game.js';
import { Rational } from '../../../src/exact/rational.js';
import { type ExtensiveTree, extensiveGame } from '../../game/extensive-tree.js';
import { behaving, tabled } from './signaling-tables.js';

const players = ['S', 'R', 'Q'];
const end: ExtensiveTree = { payoffs: [1, 2, 0] };
const reply = (knows: string, next: ExtensiveTree = end, player = 'R'): ExtensiveTree => ({
  player,
  knows,
  actions: { yes: next, no: end },
});
const send = (knows: string, actions: Readonly<Record<string, ExtensiveTree>>, player = 'S') => ({
  player,
  knows,
  actions,
});
const either = (one: ExtensiveTree, other: ExtensiveTree, share = '1/2'): ExtensiveTree => ({
  chance: { H: [share, one], L: [share === '1' ? 0 : '1/2', other] },
});
const usual = send('H', { a: reply('a'), b: reply('b') });
const formOf = (tree: ExtensiveTree) => signalingGame(extensiveGame('', players, tree));

describe('a sender–receiver game', () => {
  it('is recognised, with types, priors and messages', () => {
    const form = formOf(either(usual, send('L', { a: reply('a'), c: reply('c') })));
    expect(form).toMatchObject({
      sender: 0,
      receiver: 1,
      types: [{ messages: [0, 1] }, { messages: [0, 2] }],
      messages: [
        { senders: [{ type: 0 }, { type: 1 }] },
        { senders: [{ type: 0 }] },
        { senders: [{ type: 1 }] },
      ],
    });
  });

  it('may have one type, and messages that end it', () => {
    expect(formOf(send('', { a: reply('a'), out: end }))).toMatchObject({
      types: [{ prior: expect.objectContaining({}) }],
      messages: [{ replies: 2 }, { set: undefined, replies: 1 }],
    });
  });

  it('has expected payoffs where nature moves after the reply', () => {
    const later: ExtensiveTree = {
      chance: { up: ['1/3', { payoffs: [3, 0, 0] }], down: ['2/3', { payoffs: [0, 6, 0] }] },
    };
    const form = formOf(send('', { a: reply('a', later), b: reply('b') }));
    expect('messages' in form && form.messages[0]?.senders[0]?.pays.map(String)).toEqual([
      '1',
      '1',
    ]);
    expect('messages' in form && form.messages[0]?.senders[0]?.paysReceiver.map(String)).toEqual([
      '4',
      '2',
    ]);
  });

  it('is without types that nature never draws, whatever they could do', () => {
    const form = formOf(
      either(usual, send('L', { a: reply('a'), c: reply('c', reply('c2')) }), '1'),
    );
    expect(form).toMatchObject({ types: [{ messages: [0, 1] }] });
    expect('messages' in form && form.messages).toHaveLength(2);
  });
});

describe('of another form is a game', () => {
  it.each<[because: string, tree: ExtensiveTree]>([
    ['no message', either(usual, end)],
    ['noise', either(usual, send('L', { a: either(reply('a'), end), b: reply('b') }))],
    ['two senders', either(usual, send('L', { a: reply('a'), b: end }, 'Q'))],
    ['unknown type', either(usual, usual)],
    ['sender again', send('', { a: reply('a', end, 'S'), b: reply('b') })],
    ['hidden message', send('', { a: reply('same'), b: reply('same') })],
    ['two receivers', send('', { a: reply('a'), b: reply('b', end, 'Q') })],
    ['later move', send('', { a: reply('a', reply('again', end, 'Q')), b: reply('b') })],
    ['no receiver', send('', { a: end, b: either(end, end) })],
  ])('with %s', (because, tree) => {
    expect(formOf(tree)).toMatchObject({ because });
  });
});

describe('an equilibrium by a belief in what is impossible', () => {
  const game = tabled({
    prior: { real: 1, unreal: 0 },
    pays: {
      real: { safe: { on: [1, 0] }, bold: { yes: [2, 1], no: [0, 0] } },
      unreal: { safe: { on: [1, 0] }, bold: { yes: [2, 0], no: [0, 1] } },
    },
  });
  const { profile } = behaving(game, { real: 'safe', unreal: 'safe', safe: 'on', bold: 'no' });

  it.each([
    ['that is stated', [Rational.zero, Rational.one]],
    ['that is to be found', undefined],
  ])('%s, is none that refinements are defined for', (_, belief) => {
    const bold = game.informationSets.findIndex(({ name }) => name === 'bold');
    const beliefs = game.informationSets.map(({ index }) => (index === bold ? belief : undefined));
    const assessment = { profile, beliefs };
    expect(judgeProfile(game, assessment).verdicts.weakPerfectBayesian.holds).toBe(true);
    for (const refinement of REFINEMENTS)
      expect(judgeRefinement(game, assessment, refinement)).toMatchObject({
        kind: 'not defined',
        why: { kind: 'impossible type', informationSet: bold },
      });
  });
});

import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/equilibrium/assessment.js';
import { judgeProfile } from '../../../src/equilibrium/concept/judgment.js';
import { CONCEPTS } from '../../../src/equilibrium/concept/verdict.js';
import { Rational } from '../../../src/exact/rational.js';
import { type ExtensiveGame, NODE } from '../../../src/game/extensive-game.js';
import { GrowingNodes, numberedGame, type WrittenGame } from '../../../src/game/growing-form.js';

/** Two players in turn take the larger heap and end the game, or pass, which makes both grow. */
function centipede(moves: number): ExtensiveGame {
  const players = ['one', 'two'];
  const nodes = new GrowingNodes();
  const outcomes: WrittenGame['outcomes'][number][] = [];
  const end = (parent: number, branch: number, ...payoffs: readonly number[]): void => {
    outcomes.push({ label: '', payoffs: payoffs.map(Rational.of) });
    const outcome = outcomes.length - 1;
    nodes.add({ kind: NODE.terminal, parent, branch, move: -1, outcome, label: '' });
  };
  let last = -1;
  const informationSets = Array.from({ length: moves }, (_, move) => {
    const branch = last < 0 ? -1 : 1;
    last = nodes.add({
      kind: NODE.decision,
      parent: last,
      branch,
      move,
      outcome: -1,
      label: '',
    });
    end(last, 0, ...(move % 2 === 0 ? [move + 2, move - 1] : [move - 1, move + 2]));
    const player = move % 2;
    const mover = players[player] ?? '';
    return { index: move, player, mover, name: '', actions: ['take', 'pass'], members: [last] };
  });
  end(last, 1, moves, moves);
  return numberedGame({
    title: '',
    comment: '',
    players,
    nodes: nodes.finish(),
    informationSets,
    chanceMoves: [],
    outcomes,
  });
}

const always = ({ informationSets }: ExtensiveGame, action: number): Profile =>
  informationSets.map(() => [0, 1].map((each) => (each === action ? Rational.one : Rational.zero)));

describe('a game of a hundred thousand moves', () => {
  const game = centipede(100_000);

  it('has one subgame-perfect equilibrium, in which the first heap is taken', () => {
    const { verdicts, findings } = judgeProfile(game, { profile: always(game, 0), beliefs: [] });
    expect(CONCEPTS.map((concept) => verdicts[concept].holds)).toEqual(
      Array(CONCEPTS.length).fill(true),
    );
    expect(findings).toHaveLength(100_000);
  });

  it('is not in equilibrium where all pass: the last to move gains by taking', () => {
    const { verdicts, players } = judgeProfile(game, { profile: always(game, 1), beliefs: [] });
    expect(verdicts.subgamePerfect).toMatchObject({
      holds: false,
      because: [{ player: 1, root: 199_998, moves: [{ informationSet: 99_999, action: 0 }] }],
    });
    expect(players.map(({ regret }) => `${regret}`)).toEqual(['0', '1']);
    expect(verdicts.weakPerfectBayesian).toMatchObject({ holds: false, unlisted: 49_000 });
  });
});

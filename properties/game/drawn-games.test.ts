import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeclaredFinding,
  judgeAssessment,
} from '../../src/equilibrium/assessment-judgment.js';
import { type Situation, situations } from '../arbitrary/situation.js';

/*
 * Laws that are tested on drawn games say nothing of what is never drawn.
 */

const drawn = fc.sample(situations(), 300);
const findings = (situation: Situation): readonly DeclaredFinding[] =>
  judgeAssessment(situation.at, situation.assessment).findings;

const kinds: readonly [kind: string, is: (situation: Situation) => boolean][] = [
  ['with three players', ({ game }) => game.players.length === 3],
  ['of two stages', ({ game }) => game.stages.length === 2],
  ['of five stages', ({ game }) => game.stages.length === 5],
  ['with chance', ({ game }) => game.stages.some(({ kind }) => kind === 'nature')],
  [
    'with chance that depends on earlier moves',
    ({ game }) => game.stages.some((stage) => stage.kind === 'nature' && stage.given.length > 0),
  ],
  ['with three actions', ({ at }) => at.informationSets.some(({ actions }) => actions[2])],
  ['with a conditional stage', ({ game }) => game.stages.some(({ when }) => when.length > 0)],
  [
    'where a player moves again',
    ({ at }) => at.informationSets.some(({ name, key }) => name !== key),
  ],
  ['where a mover is unsure', ({ at }) => at.informationSets.some(({ members: [, b] }) => b)],
  ['with an unreached set', (each) => findings(each).some(({ reached }) => !reached)],
  [
    'where a later action differs too',
    (each) => findings(each).some(({ deviation }) => deviation?.later[0]),
  ],
  [
    'with a mixed strategy that is best',
    (each) => findings(each).some(({ optimality }) => optimality === 'mixed'),
  ],
  [
    'with a strict best action',
    (each) => findings(each).some(({ optimality }) => optimality === 'strict'),
  ],
  [
    'with a violation',
    (each) => findings(each).some(({ optimality }) => optimality === 'violated'),
  ],
];

describe('among the drawn games are many', () => {
  it.each(kinds)('%s', (_, is) => {
    expect(drawn.filter(is).length).toBeGreaterThan(5);
  });
});

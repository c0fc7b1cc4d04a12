import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import { ruleAt } from '../../equilibrium/continuous/continuous-profile.js';
import type { CasePayoff } from '../../game/continuous/case-payoff.js';
import {
  type ContinuousGame,
  type ContinuousStage,
  type ContinuousValues,
  continuousPlace,
  continuousSets,
  historiesBefore,
  isMove,
  type NumberInterval,
  ownType,
} from '../../game/continuous/continuous-game.js';
import { circumstanceText, NOTHING, UNPLAYED } from '../../game/game.js';
import { cutoffBeliefText, cutoffRuleText, type Writing } from './cutoff-rule.js';

/** A stage as a row: its number, who moves, what is decided among what, what is known, and when. */
export function stageRows({ stages }: ContinuousGame, writing: Writing): string[][] {
  return stages.map((stage, index) => stageRow(stage, index, writing));
}

function stageRow(stage: ContinuousStage, index: number, writing: Writing): string[] {
  const { name } = writing;
  const among =
    'values' in stage ? stage.values.map(name).join(', ') : intervalText(stage.interval, writing);
  const move = isMove(stage) ? stage : undefined;
  const when = move?.when ?? [];
  return [
    `${index + 1}.`,
    move ? name(move.by) : 'nature',
    name(stage.name),
    among,
    move ? move.knows.map(name).join(', ') || 'nothing' : '',
    when.length > 0 ? `only if ${when.map(circumstanceText).join(' or ')}` : '',
  ];
}

function intervalText({ from, to }: NumberInterval, { formula }: Writing): string {
  return `${formula(from)} to ${formula(to)}`;
}

/** A row for each way in which something is drawn: what, given what, and how. */
export function distributionRows({ stages }: ContinuousGame, writing: Writing): string[][] {
  return stages.flatMap((stage) => drawRowsOf(stage, writing));
}

function drawRowsOf(stage: ContinuousStage, { formula, name }: Writing): string[][] {
  if (stage.kind === 'draw')
    return Object.entries(stage.probabilities).map(([key, chances]) => [
      name(stage.name),
      given(key),
      Object.entries(chances)
        .map(([value, chance]) => `${name(value)}: ${formula(chance)}`)
        .join(', '),
    ]);
  if (stage.kind !== 'type') return [];
  const { name: variable, densities } = stage;
  if (densities === undefined) return [[name(variable), '', 'uniformly']];
  return Object.entries(densities).map(([key, density]) => [
    name(variable),
    given(key),
    `with density ${formula(density)}`,
  ]);
}

function given(key: string): string {
  return key === NOTHING ? '' : key;
}

/** A row for each end of a game: the words that lead there, and what each player is paid. */
export function paidRows(game: ContinuousGame, writing: Writing): string[][] {
  const { players, stages } = game;
  return historiesBefore(game, stages.length).map((history) => {
    const paid = game.payoffs(history);
    return [
      wordsIn(history, writing),
      ...players.map((player) => {
        const payoff = paid[player];
        return payoff === undefined ? '' : payoffText(payoff, writing);
      }),
    ];
  });
}

/** The words of a history; numbers are symbols in what is paid. */
function wordsIn(history: ContinuousValues, { name }: Writing): string {
  const words = Object.entries(history).flatMap(([variable, value]) =>
    typeof value === 'string' && value !== UNPLAYED ? [`${name(variable)} = ${name(value)}`] : [],
  );
  return words.join(', ') || 'any choice';
}

/** `v − x where x > y; else −x`, what is paid by cases in the order in which they are looked at. */
function payoffText(payoff: CasePayoff, writing: Writing): string {
  if (payoff.kind === 'pays') return writing.formula(payoff.formula);
  const first = payoffText(payoff.pays, writing);
  const own = payoff.pays.kind === 'where' ? `(${first})` : first;
  return `${own} where ${writing.relation(payoff.where)}; else ${payoffText(payoff.else, writing)}`;
}

/** A row for each information set of a claim: the player, the set, by what she decides, and what she does. */
export function ruleRows({ game, profile }: ContinuousClaim, writing: Writing): string[][] {
  return continuousSets(game).map((set) => {
    const type = ownType(game, set.move)?.name;
    const by = [type, ...set.seen].filter((each) => each !== undefined);
    return [
      writing.name(set.move.by),
      continuousPlace(set),
      by.map(writing.name).join(', '),
      cutoffRuleText(ruleAt(profile, set.move.name, set.key), type, writing),
    ];
  });
}

/** A row for each belief that a claim states: the player, the set, and what is believed. */
export function beliefRows({ game, beliefs }: ContinuousClaim, writing: Writing): string[][] {
  return continuousSets(game).flatMap((set) => {
    const belief = beliefs[set.move.name]?.[set.key];
    return belief
      ? [[writing.name(set.move.by), continuousPlace(set), cutoffBeliefText(belief, writing)]]
      : [];
  });
}

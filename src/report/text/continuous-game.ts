import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import { ruleAt } from '../../equilibrium/continuous/continuous-profile.js';
import { formulaText } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';
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
import { circumstanceText, NOTHING, sourceText, UNPLAYED } from '../../game/game.js';
import { columns, informationSetsText } from './columns.js';
import { cutoffBeliefText, cutoffRuleText } from './cutoff-rule.js';

/** A game with types or actions from intervals: who does what when, knowing what; draws, and what is paid. */
export function continuousGameText(game: ContinuousGame): string {
  const { id, title, source, players, stages } = game;
  const sets = continuousSets(game);
  const numbers = sets.some(
    ({ move, seen }) => seen.length > 0 || ownType(game, move) !== undefined,
  );
  const draws = stages.flatMap(drawRowsOf);
  return [
    `${title} (${id})`,
    ...(source ? [sourceText(source)] : []),
    `players: ${players.join(', ')}; ${informationSetsText(sets.length)}${numbers ? ', one for each number that is known there' : ''}`,
    '',
    columns([['', 'who', 'decides', 'among', 'knowing', ''], ...stages.map(stageRow)], '  '),
    ...(draws.length > 0 ? ['', columns([['draw', 'given', 'distributed'], ...draws], '  ')] : []),
    '',
    columns(
      [['paid after', ...players], ...historiesBefore(game, stages.length).map(payoffRow)],
      '  ',
    ),
  ].join('\n');

  function payoffRow(history: ContinuousValues): string[] {
    const paid = game.payoffs(history);
    return [
      wordsIn(history),
      ...players.map((player) => {
        const payoff = paid[player];
        return payoff === undefined ? '' : payoffText(payoff);
      }),
    ];
  }
}

function stageRow(stage: ContinuousStage, index: number): string[] {
  const among = 'values' in stage ? stage.values.join(', ') : intervalText(stage.interval);
  const move = isMove(stage) ? stage : undefined;
  const when = move?.when ?? [];
  return [
    `${index + 1}.`,
    move?.by ?? 'nature',
    stage.name,
    among,
    move ? move.knows.join(', ') || 'nothing' : '',
    when.length > 0 ? `only if ${when.map(circumstanceText).join(' or ')}` : '',
  ];
}

function intervalText({ from, to }: NumberInterval): string {
  return `${formulaText(from)} to ${formulaText(to)}`;
}

/** A line for each way in which a draw is distributed. */
function drawRowsOf(stage: ContinuousStage): string[][] {
  if (stage.kind === 'draw')
    return Object.entries(stage.probabilities).map(([key, chances]) => [
      stage.name,
      given(key),
      Object.entries(chances)
        .map(([value, chance]) => `${value}: ${formulaText(chance)}`)
        .join(', '),
    ]);
  if (stage.kind !== 'type') return [];
  const { name, densities } = stage;
  if (densities === undefined) return [[name, '', 'uniformly']];
  return Object.entries(densities).map(([key, density]) => [
    name,
    given(key),
    `with density ${formulaText(density)}`,
  ]);
}

function given(key: string): string {
  return key === NOTHING ? '' : key;
}

/** The words of a history; numbers are symbols in what is paid. */
function wordsIn(history: ContinuousValues): string {
  const words = Object.entries(history).filter(
    ([, value]) => typeof value === 'string' && value !== UNPLAYED,
  );
  return words.map(([name, value]) => `${name} = ${String(value)}`).join(', ') || 'any choice';
}

/** `v − x where x > y; else −x`, what is paid by cases in the order in which they are looked at. */
function payoffText(payoff: CasePayoff): string {
  if (payoff.kind === 'pays') return formulaText(payoff.formula);
  const first = payoffText(payoff.pays);
  const own = payoff.pays.kind === 'where' ? `(${first})` : first;
  return `${own} where ${relationText(payoff.where)}; else ${payoffText(payoff.else)}`;
}

/** What a claim has every mover do, and what is believed after what nobody is to do. */
export function cutoffTables(claim: ContinuousClaim): string {
  const { game, profile, beliefs } = claim;
  const sets = continuousSets(game);
  const believed = sets.flatMap((set) => {
    const belief = beliefs[set.move.name]?.[set.key];
    return belief ? [[set.move.by, continuousPlace(set), cutoffBeliefText(belief)]] : [];
  });
  const rows = sets.map((set) => [
    set.move.by,
    continuousPlace(set),
    [ownType(game, set.move)?.name, ...set.seen].filter((each) => each !== undefined).join(', '),
    cutoffRuleText(ruleAt(profile, set.move.name, set.key), ownType(game, set.move)?.name),
  ]);
  return [
    columns([['player', 'decides', 'by', 'does'], ...rows], '  '),
    ...(believed.length > 0
      ? ['', columns([['player', 'decides', 'believes off the path'], ...believed], '  ')]
      : []),
  ].join('\n');
}

import { formulaText } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';
import type { CasePayoff } from '../../game/continuous/case-payoff.js';
import {
  type ContinuousGame,
  type ContinuousStage,
  historiesBefore,
  type NumberInterval,
} from '../../game/continuous/continuous-game.js';
import { UNPLAYED } from '../../game/game.js';

/** A game with types or actions from intervals, as part of a JSON document; formulas are texts. */
export function continuousGameJson(game: ContinuousGame) {
  const { id, title, players, stages } = game;
  return {
    ...{ id, title, players },
    stages: stages.map(stageJson),
    payoffs: historiesBefore(game, stages.length).map((history) => ({
      after: Object.fromEntries(
        Object.entries(history).filter(
          (each): each is [string, string] => typeof each[1] === 'string' && each[1] !== UNPLAYED,
        ),
      ),
      pays: Object.fromEntries(
        Object.entries(game.payoffs(history)).map(([player, each]) => [player, payoffJson(each)]),
      ),
    })),
  };
}

/** By what is given, where a draw rests on earlier ones. */
function stageJson(stage: ContinuousStage) {
  const { name } = stage;
  if (stage.kind === 'draw')
    return {
      ...{ name, among: stage.values, given: stage.given },
      probabilities: mapped(stage.probabilities, (chances) => mapped(chances, formulaText)),
    };
  if (stage.kind === 'type')
    return {
      ...{ name, among: intervalJson(stage.interval), given: stage.given },
      // The uniform distribution has none.
      densities: stage.densities ? mapped(stage.densities, formulaText) : null,
    };
  const { by, knows, when } = stage;
  const among = stage.kind === 'move' ? stage.values : intervalJson(stage.interval);
  return { name, by, knows, among, ...(when.length > 0 && { onlyIf: when }) };
}

function intervalJson({ from, to }: NumberInterval) {
  return { from: formulaText(from), to: formulaText(to) };
}

type PayoffJson =
  | string
  | { readonly where: string; readonly pays: PayoffJson; readonly else: PayoffJson };

function payoffJson(payoff: CasePayoff): PayoffJson {
  if (payoff.kind === 'pays') return formulaText(payoff.formula);
  const { where, pays, else: other } = payoff;
  return { where: relationText(where), pays: payoffJson(pays), else: payoffJson(other) };
}

function mapped<Value, Told>(
  table: Readonly<Record<string, Value>>,
  told: (value: Value) => Told,
): Readonly<Record<string, Told>> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, told(value)]));
}

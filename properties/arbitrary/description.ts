import type { Assessment } from '../../src/equilibrium/assessment.js';
import { formulaText } from '../../src/exact/formula.js';
import type { Point } from '../../src/exact/point.js';
import type { DeclaredForm } from '../../src/game/declared-form.js';
import { NODE } from '../../src/game/extensive-game.js';
import type { Stage } from '../../src/game/game.js';

/** The stages of a drawn game, one a line. */
export function describeStages(stages: readonly Stage[]): string {
  const lines = stages.map((stage) => {
    const when = stage.when.length > 0 ? ` when ${JSON.stringify(stage.when)}` : '';
    return stage.kind === 'nature'
      ? `nature draws ${stage.name} from ${stage.values} given [${stage.given}]${when}`
      : `${stage.by} chooses ${stage.name} from ${stage.values} knowing [${stage.knows}]${when}`;
  });
  return ['', ...lines].join('\n');
}

/** A drawn game with its numbers and an assessment, as a reader can work it out by hand. */
export function describeSituation(
  { game, nodes, histories, informationSets }: DeclaredForm,
  point: Point,
  { profile, beliefs }: Assessment,
): string {
  const sets = informationSets.map(
    ({ index, variable, key }) =>
      `${variable} at "${key}": mix [${profile[index]}], belief [${beliefs[index]}]`,
  );
  const complete = histories.filter((_, node) => nodes.kind[node] === NODE.terminal);
  const outcomes = complete.map((history) => {
    const payoffs = Object.entries(game.payoffs(history)).map(
      ([player, payoff]) => `${player} gets ${formulaText(payoff)}`,
    );
    return `${Object.values(history).join(', ')}: ${payoffs.join(', ')}`;
  });
  const where = `at ${JSON.stringify(point)}`;
  return [describeStages(game.stages), where, ...sets, ...outcomes].join('\n');
}

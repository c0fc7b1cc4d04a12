import { match } from 'ts-pattern';
import type { DeviatingMove } from '../../equilibrium/concept/gain.js';
import type { Judgment } from '../../equilibrium/concept/judgment.js';
import type { Abstention, ConceptVerdict, Failure } from '../../equilibrium/concept/verdict.js';
import { entry } from '../../exact/entry.js';
import type { RecallFailure } from '../../game/recall.js';
import { CONCEPT_NAMES } from './concept-names.js';
import { actionName, historyName, moverName, playerName, setName } from './extensive-names.js';
import { limitText, unsupportedText } from './inconsistency.js';

/** Names of a judged game's parts, with the numbers of its information sets at hand. */
export interface NumberedJudgment {
  readonly judgment: Judgment;
  readonly numbers: readonly number[];
}

/** Why a verdict is what it is: the first reason, and how many more there are. */
export function verdictReason(naming: NumberedJudgment, verdict: ConceptVerdict): string {
  if (verdict.holds === true) return '';
  if (verdict.holds === undefined) return abstentionText(naming, verdict.because);
  const [first] = verdict.because;
  if (first === undefined) return '';
  const more = verdict.because.length - 1 + (verdict.unlisted ?? 0);
  return `${failureText(naming, first)}${more > 0 ? `; ${more} more` : ''}`;
}

/** One reason why a concept does not hold. */
export function failureText(naming: NumberedJudgment, failure: Failure): string {
  const { judgment, numbers } = naming;
  const { game } = judgment.play;
  const mover = (set: number): string => moverName(game, numbers, set);
  return match(failure)
    .with({ kind: 'strategy' }, ({ player, root, gain, moves }) => {
      const where = root === 0 ? '' : `in the subgame after ${historyName(game, root)}, `;
      return `${where}${playerName(game, player)} gains ${gain} by ${planText(naming, moves)}`;
    })
    .with(
      { kind: 'plan' },
      { kind: 'action' },
      ({ informationSet, gain, moves }) =>
        `${mover(informationSet)} gains ${gain} by ${planText(naming, moves, informationSet)}${condition(naming, informationSet)}`,
    )
    .with(
      { kind: 'belief' },
      ({ informationSet }) => `the belief of ${mover(informationSet)} contradicts Bayes' rule`,
    )
    .with({ kind: 'tie' }, ({ informationSet, actions }) => {
      const names = actions.map((action) =>
        actionName(entry(game.informationSets, informationSet).actions, action),
      );
      return `${names.join(', ')} would do as well for ${mover(informationSet)}`;
    })
    .with({ kind: 'mixed' }, ({ informationSet }) => `${mover(informationSet)} mixes`)
    .with({ kind: 'implied' }, ({ by }) => `it is not ${CONCEPT_NAMES[by]}`)
    .with({ kind: 'inconsistent' }, ({ reason }) => unsupportedText({ game, numbers }, reason))
    .exhaustive();
}

/** On what the gain rests where play does not arrive. */
function condition({ judgment }: NumberedJudgment, informationSet: number): string {
  const finding = judgment.findings.find((each) => each.informationSet === informationSet);
  if (finding === undefined || finding.reached || finding.weights.length === 1) return '';
  return finding.origin === 'stated'
    ? ', as the stated belief has it'
    : ', even under the belief most favorable to the profile';
}

/**
 * `right at set 2, then down at set 3`; sets are the deviator's own.
 * @param at the information set that the plan begins at, where it is named already.
 */
export function planText(
  { judgment, numbers }: NumberedJudgment,
  plan: readonly DeviatingMove[],
  at?: number,
): string {
  const { game } = judgment.play;
  return plan
    .map(({ informationSet, action }) => {
      const name = actionName(entry(game.informationSets, informationSet).actions, action);
      return informationSet === at
        ? name
        : `${name} at set ${setName(game, numbers, informationSet)}`;
    })
    .join(', then ');
}

/** Why a concept is not decided. */
export function abstentionText(naming: NumberedJudgment, abstention: Abstention): string {
  const { judgment, numbers } = naming;
  return match(abstention)
    .with({ kind: 'recall' }, ({ failures }) => {
      const more = failures.length - 1;
      return `imperfect recall: ${recallText(naming, entry(failures, 0))}${more > 0 ? `; ${more} more` : ''}`;
    })
    .with({ kind: 'blank' }, ({ informationSets }) => {
      const first = moverName(judgment.play.game, numbers, entry(informationSets, 0));
      const more = informationSets.length - 1;
      return `the profile is blank for ${first}${more > 0 ? ` and ${more} more` : ''}`;
    })
    .with({ kind: 'limit' }, ({ limit }) => limitText(limit))
    .exhaustive();
}

/** How a player's recall fails at an information set. */
export function recallText(
  { judgment, numbers }: NumberedJudgment,
  failure: RecallFailure,
): string {
  const { game } = judgment.play;
  const mover = moverName(game, numbers, failure.informationSet);
  if (failure.kind === 'absent-minded')
    return `${mover} is absent-minded: one path passes the set twice`;
  const [one, other] = failure.lastMoves.map((move) =>
    move
      ? `${actionName(entry(game.informationSets, move.informationSet).actions, move.action)} at set ${setName(game, numbers, move.informationSet)}`
      : 'nothing',
  );
  return `${mover} forgets whether her last move was ${one} or ${other}`;
}

import type { Judgment } from '../../equilibrium/concept/judgment.js';
import { CONCEPTS, type Concept, type Failure } from '../../equilibrium/concept/verdict.js';
import { entry } from '../../exact/entry.js';
import { Radical } from '../../exact/radical.js';
import { actionTitle, playerTitle, setNumbers } from '../text/extensive-names.js';
import { abstentionText, failureText, planText } from '../text/failure.js';
import { profileActionsText } from '../text/profile-judgment.js';

/**
 * The judgment of a profile as the JSON document of `casus judge`.
 * @example
 * ```js
 * import { judge, profileJudgmentJson, readEfg } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * profileJudgmentJson(judge(readEfg(text, 'choice'), { profile: [[1, 0]] })).nash; // true
 * ```
 */
export function profileJudgmentJson(judgment: Judgment) {
  const verdicts = CONCEPTS.map((concept) => [concept, judgment.verdicts[concept]] as const);
  return {
    ...verdictsJson(judgment),
    /** Why a concept is neither true nor false above. */
    undecided: Object.fromEntries(
      verdicts.flatMap(([concept, verdict]) =>
        verdict.holds === undefined ? [[concept, abstentionText(judgment, verdict.because)]] : [],
      ),
    ),
    payoffs: judgment.players.map(({ expected }) => (expected ? `${expected}` : null)),
    regrets: judgment.players.map(({ regret }) => (regret ? `${regret}` : null)),
    violations: verdicts.flatMap(([concept, verdict]) =>
      verdict.holds === false
        ? verdict.because.map((failure) => violationJson(judgment, concept, failure))
        : [],
    ),
    /** How many more violations of a concept there are than are listed above. */
    unlisted: Object.fromEntries(
      verdicts.flatMap(([concept, verdict]) =>
        verdict.holds === false && verdict.unlisted ? [[concept, verdict.unlisted]] : [],
      ),
    ),
    beliefs: judgment.findings.map((finding) => ({
      ...placeJson(judgment, finding.informationSet),
      belief: finding.belief.map(String),
      onPath: finding.reached,
      origin: finding.origin,
      regret: finding.plan ? `${finding.plan.gain}` : judgment.recall.length > 0 ? null : '0',
      agentRegret: finding.reached ? `${finding.action?.gain ?? 0}` : null,
    })),
    sequentialSupport: sequentialSupportJson(judgment),
  };
}

/**
 * Consistent beliefs that make the profile a sequential equilibrium, and what proves them
 * consistent: each action as likely as weight·ε^exponent. Null where it is none, or where every
 * information set off the path has one node.
 */
function sequentialSupportJson(judgment: Judgment) {
  const verdict = judgment.verdicts.sequential;
  if (verdict.holds !== true || verdict.trembles === undefined) return null;
  const { trembles, beliefs = [] } = verdict;
  return judgment.play.game.informationSets.map((_, informationSet) => ({
    ...placeJson(judgment, informationSet),
    /** Null where it is irrational, and follows from the weights. */
    belief: beliefs[informationSet]?.map(String) ?? null,
    trembles: entry(trembles, informationSet).map(({ exponent, weight }) => ({
      exponent: Number(exponent),
      weight: `${Radical.of(weight.radicand, weight.index)}`,
    })),
  }));
}

function verdictsJson({ verdicts }: Judgment): Record<Concept, boolean | null> {
  return {
    nash: verdicts.nash.holds ?? null,
    agentNash: verdicts.agentNash.holds ?? null,
    subgamePerfect: verdicts.subgamePerfect.holds ?? null,
    weakPerfectBayesian: verdicts.weakPerfectBayesian.holds ?? null,
    perfectBayesian: verdicts.perfectBayesian.holds ?? null,
    sequential: verdicts.sequential.holds ?? null,
    strict: verdicts.strict.holds ?? null,
    quasiStrict: verdicts.quasiStrict.holds ?? null,
  };
}

/** An information set: its player, its number among hers from 1, and its label. */
function placeJson(judgment: Judgment, informationSet: number) {
  const { game } = judgment.play;
  const { player, name } = entry(game.informationSets, informationSet);
  return {
    player: playerTitle(game, player),
    informationSet: entry(setNumbers(game), informationSet),
    label: name,
  };
}

function violationJson(judgment: Judgment, concept: Concept, failure: Failure) {
  const { game } = judgment.play;
  const reason = { concept, because: failureText(judgment, failure) };
  if (failure.kind === 'implied' || failure.kind === 'inconsistent' || failure.kind === 'signaling')
    return reason;
  if (failure.kind === 'strategy')
    return {
      ...reason,
      player: playerTitle(game, failure.player),
      /** The node, numbered in preorder from 0, at which the subgame begins. */
      subgame: failure.root,
      ...deviationJson(judgment, failure),
    };
  return {
    ...reason,
    ...placeJson(judgment, failure.informationSet),
    prescribed: profileActionsText(judgment, failure.informationSet),
    ...('gain' in failure ? deviationJson(judgment, failure, failure.informationSet) : {}),
  };
}

function deviationJson(
  judgment: Judgment,
  { gain, moves }: Extract<Failure, { gain: unknown }>,
  at?: number,
) {
  const { game } = judgment.play;
  return {
    deviation: planText(judgment, moves, at),
    moves: moves.map(({ informationSet, action }) => ({
      ...placeJson(judgment, informationSet),
      action: actionTitle(entry(game.informationSets, informationSet).actions, action),
    })),
    gain: `${gain}`,
  };
}

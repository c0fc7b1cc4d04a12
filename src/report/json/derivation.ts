import { type Derivation, type DerivedSet, distinctConstraints } from '../../derive/derivation.js';
import type { DerivedDeviation } from '../../derive/derived-deviation.js';
import type { DerivedSupport } from '../../derive/derived-support.js';
import type { LastMove } from '../../derive/last-moves.js';
import type { LiveRegime } from '../../derive/live-regimes.js';
import { deviationWords } from '../../derive/proposition/deviation-words.js';
import { entry } from '../../exact/entry.js';
import { type Formula, formulaText } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';
import { type Game, keyOf } from '../../game/game.js';
import { definitionsIn, laterDefinitions, shownFormulas } from '../derivation-outline.js';

/**
 * The incentive constraints of a claim as the JSON document of `casus derive CLAIM`.
 * @example
 * ```js
 * import { derivationJson, derive } from 'casus';
 * import paper from './entry.js';
 * derivationJson(derive(paper, 'entering')).claim; // 'entering'
 * ```
 */
export function derivationJson(found: Derivation) {
  const { claim, sets } = found;
  return {
    claim: claim.id,
    game: claim.game.id,
    source: claim.source.place,
    informationSets: sets.map(setJson),
    constraints: distinctConstraints(found).map(({ relation, condition, at }) => ({
      states: relationText(relation),
      condition: condition?.id ?? null,
      at: at.map(({ mover, name }) => ({ player: mover, informationSet: name })),
    })),
    existence: claim.where.map(({ id, relation }) => ({ id, states: relationText(relation) })),
    definitions: Object.fromEntries([
      ...[...definitionsIn(shownFormulas(found))].map(([name, { body }]) => [
        name,
        formulaText(body),
      ]),
      ...laterDefinitions(found),
    ]),
  };
}

function setJson({ set, prescribed, reach, regimes, deviations, supports }: DerivedSet) {
  return {
    player: set.mover,
    informationSet: set.name,
    prescribed: textsOf(prescribed),
    reach: formulaText(reach),
    beliefs: regimes.map((each) => ({
      ...whereJson(each),
      onPath: each.regime.belief === 'Bayes',
      weights: Object.fromEntries(
        (isHeld(each) ? set.histories : []).map((history, index) => [
          keyOf(set.unseen, history),
          formulaText(entry(each.weights, index)),
        ]),
      ),
    })),
    deviations: deviations.map(deviationJson),
    ...(supports.length > 0 && { supports: supports.map(supportJson) }),
  };
}

/** Whether a belief is told in a regime. */
function isHeld({ regime: { belief } }: LiveRegime): boolean {
  return belief !== 'none' && belief !== 'some';
}

/** Where the belief is left open: what deviations gain by history, and when some belief supports the behavior. */
function supportJson({ set, regime, plans, ways }: DerivedSupport) {
  return {
    ...whereJson(regime),
    deviations: plans.map(({ deviation, gains }) => ({
      deviation,
      gains: Object.fromEntries(
        set.histories.map((history, member) => [
          keyOf(set.unseen, history),
          formulaText(entry(gains, member)),
        ]),
      ),
    })),
    // All relations of one list; `null` where it takes the belief itself to say so.
    supportedWhere: ways?.map((way) => way.map(relationText)) ?? null,
  };
}

function deviationJson({ constraint, deviation, gain, regimes, verdict }: DerivedDeviation) {
  return {
    deviation: deviationWords(constraint),
    plan: [...deviation].map(([at, action]) => ({
      informationSet: at.name,
      action: entry(at.actions, action),
    })),
    where: regimes.map((each) => whereJson(each).where),
    gain: formulaText(gain),
    // The gain times the sum of the belief's weights, as derived, and that sum.
    expanded: { numerator: `${constraint.gain}`, denominator: `${constraint.weight}` },
    verdict: verdict.kind,
    constraint: verdict.kind === 'constraint' ? relationText(verdict.relation) : null,
    condition: verdict.kind === 'constraint' ? (verdict.condition?.id ?? null) : null,
    because:
      verdict.kind === 'settled'
        ? verdict.by.map(({ says }) => says)
        : verdict.kind === 'indifferent'
          ? verdict.names.map((name) => `the definition of ${formulaText(name)}`)
          : [],
  };
}

function whereJson({ where }: LiveRegime) {
  return { where: where.map(relationText) };
}

function textsOf(formulas: Readonly<Record<string, Formula>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(formulas).map(([name, formula]) => [name, formulaText(formula)]),
  );
}

/** What a game says of incentives, as the JSON document of `casus derive GAME`. */
export function lastMovesJson(game: Game, moves: readonly LastMove[], claims: readonly string[]) {
  return {
    game: game.id,
    lastMoves: moves.map(({ player, sets, action, insteadOf, variables, gains }) => ({
      player,
      informationSets: sets.map(({ name }) => name),
      action,
      insteadOf,
      dependsOn: variables,
      gains: Object.fromEntries([...gains].map(([values, gain]) => [values, formulaText(gain)])),
    })),
    claims,
  };
}

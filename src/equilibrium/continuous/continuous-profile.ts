import type { Formula } from '../../exact/formula.js';
import type { Relation } from '../../exact/relation.js';
import { formulasOfPayoff } from '../../game/continuous/case-payoff.js';
import type {
  ContinuousGame,
  ContinuousSet,
  ContinuousStage,
} from '../../game/continuous/continuous-game.js';
import { historiesBefore, variableFormula } from '../../game/continuous/continuous-game.js';
import { type Dictionary, dictionary } from '../../game/dictionary.js';
import { formulasOfBelief, type StatedBeliefs } from './stated-belief.js';

/** What a mover does, as it depends on her type and on the numbers that she sees. */
export type CutoffRule =
  | { readonly kind: 'plays'; readonly action: string }
  | { readonly kind: 'chooses'; readonly number: Formula }
  /** One rule for types below a number, and another for those above; the first match counts. */
  | {
      readonly kind: 'cutoff';
      readonly below: Formula;
      readonly play: CutoffRule;
      readonly else: CutoffRule;
    }
  | {
      readonly kind: 'where';
      readonly where: Relation;
      readonly play: CutoffRule;
      readonly else: CutoffRule;
    }
  /** One rule where a number that is seen tells a type, whose symbol stands for what it tells. */
  | {
      readonly kind: 'revealed';
      readonly type: string;
      readonly play: CutoffRule;
      readonly else: CutoffRule;
    };

/** Rules by move, then by what the mover knows; numbers that she sees are symbols in them. */
export type ContinuousProfile = Dictionary<Dictionary<CutoffRule>>;

/** @throws {RangeError} for a set without a rule, which declarations see to. */
export function ruleAt(profile: ContinuousProfile, move: string, key: string): CutoffRule {
  const rule = profile[move]?.[key];
  if (rule === undefined) throw new RangeError(`no rule for ${move} at ${key}`);
  return rule;
}

/** The symbols of the numbers that are seen at a set, as a modeler's function is given them. */
export function seenFormulas({ seen }: Pick<ContinuousSet, 'seen'>): Dictionary<Formula> {
  return dictionary(seen.map((name) => [name, variableFormula(name)]));
}

/** The numbers that a rule of an interval move chooses: these alone may rest on the mover's own type. */
export function numbersChosen(rule: CutoffRule): readonly Formula[] {
  switch (rule.kind) {
    case 'plays':
      return [];
    case 'chooses':
      return [rule.number];
    case 'cutoff':
    case 'where':
    case 'revealed':
      return [...numbersChosen(rule.play), ...numbersChosen(rule.else)];
  }
}

/** Every formula of a rule. */
function formulasOfRule(rule: CutoffRule): readonly Formula[] {
  switch (rule.kind) {
    case 'plays':
      return [];
    case 'chooses':
      return [rule.number];
    case 'cutoff':
      return [rule.below, ...formulasOfRule(rule.play), ...formulasOfRule(rule.else)];
    case 'revealed':
      return [...formulasOfRule(rule.play), ...formulasOfRule(rule.else)];
    case 'where':
      return [
        rule.where.left,
        rule.where.right,
        ...formulasOfRule(rule.play),
        ...formulasOfRule(rule.else),
      ];
  }
}

/** Every formula of a game and of what is played in it; numbers from intervals are symbols in them. */
export function formulasPlayed({ game, profile, beliefs }: Played): Formula[] {
  return [
    ...Object.values(profile).flatMap((rows) => Object.values(rows).flatMap(formulasOfRule)),
    ...Object.values(beliefs).flatMap((rows) => Object.values(rows).flatMap(formulasOfBelief)),
    ...game.stages.flatMap(formulasOfStage),
    ...historiesBefore(game, game.stages.length).flatMap((history) =>
      Object.values(game.payoffs(history)).flatMap(formulasOfPayoff),
    ),
  ];
}

function formulasOfStage(stage: ContinuousStage): readonly Formula[] {
  switch (stage.kind) {
    case 'draw':
      return Object.values(stage.probabilities).flatMap((chances) => Object.values(chances));
    case 'type': {
      const { interval, densities = {} } = stage;
      return [interval.from, interval.to, ...Object.values(densities)];
    }
    case 'interval move':
      return [stage.interval.from, stage.interval.to];
    case 'move':
      return [];
  }
}

/** A game, and what is played in it. */
export interface Played {
  readonly game: ContinuousGame;
  readonly profile: ContinuousProfile;
  readonly beliefs: StatedBeliefs;
}

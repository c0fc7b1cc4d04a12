import {
  type ContinuousProfile,
  type CutoffRule,
  formulasPlayed,
} from '../../equilibrium/continuous/continuous-profile.js';
import type { Expected } from '../../equilibrium/continuous/integral.js';
import type { StatedBeliefs } from '../../equilibrium/continuous/stated-belief.js';
import { type Formula, symbolsOf } from '../../exact/formula.js';
import { unknownName } from '../../exact/message.js';
import {
  type ContinuousGame,
  type ContinuousShape,
  type ContinuousStage,
  isContinuous,
} from '../../game/continuous/continuous-game.js';
import { UNPLAYED, type Values } from '../../game/game.js';
import { markOf } from '../../game/maker.js';
import * as schema from '../../game/schema.js';

/** A claimed profile of cutoffs, whose play can be looked at. */
export interface CutoffPlay<Shape extends ContinuousShape = ContinuousShape> {
  readonly kind: 'continuous equilibrium';
  readonly id: string;
  readonly game: ContinuousGame<Shape>;
  readonly profile: ContinuousProfile;
  readonly beliefs: StatedBeliefs;
}

/** What such a profile makes of its game: an integral over the types. */
export interface IntegralQuantity extends Expected {
  readonly kind: 'integral';
  readonly claim: CutoffPlay;
}

/** Every formula on which such a quantity rests; numbers from intervals are symbols in them. */
export function formulasOfPlay({ claim }: IntegralQuantity): readonly Formula[] {
  return formulasPlayed(claim);
}

/** Values of variables that have finitely many. */
export type WordEvent<Shape extends ContinuousShape> = {
  readonly [N in keyof Shape['variables']]?: Extract<Shape['variables'][N], string>;
};

type Refusal = (problems: readonly string[]) => Error;

const declaredPlay = schema.unchanged<CutoffPlay>('statement', 'continuousClaim(…)');

/** Whether something is what `continuousClaim(…)` makes, and no changed copy of it. */
export function isCutoffPlay(value: unknown): boolean {
  return hasCutoffs(value) && declaredPlay.safeParse(value).success;
}

function hasCutoffs(value: unknown): boolean {
  return (
    markOf(value)?.as === 'statement' &&
    (value as { readonly kind?: unknown }).kind === 'continuous equilibrium'
  );
}

/** A play of cutoffs where something is one; `undefined` where it is nothing of the kind. */
export function cutoffPlay(value: unknown, refuse: Refusal): CutoffPlay | undefined {
  return hasCutoffs(value) ? schema.parsed(declaredPlay, value, refuse) : undefined;
}

const event = schema.table(schema.name, 'an event { variable: value, … }');

/** An event as it is declared; it says in words what happens. */
export function wordEvent({ game }: CutoffPlay, declared: unknown, refuse: Refusal): Values {
  const happened = schema.parsed(event, declared, refuse);
  const problems = eventProblems(game, happened);
  if (problems.length > 0) throw refuse(problems);
  return happened;
}

/** What is expected of a play, as it is declared. */
export function integralOf(
  claim: CutoffPlay,
  of: IntegralQuantity['of'],
  given: unknown,
  refuse: Refusal,
): IntegralQuantity {
  const { players } = claim.game;
  if ('payoff' in of && !players.includes(of.payoff))
    throw refuse([unknownName('player', String(of.payoff), players)]);
  return { kind: 'integral', claim, of, given: wordEvent(claim, given, refuse) };
}

function eventProblems({ id, stages }: ContinuousGame, event: Values): string[] {
  return Object.entries(event).flatMap(([name, value]) => {
    const stage = stages.find((each) => each.name === name);
    if (stage && isContinuous(stage))
      return [`${name} is a number of an interval in ${id}: say what happens in words`];
    return stage && possibleWords(stage).includes(value)
      ? []
      : [`${name} = ${value} never happens in ${id}`];
  });
}

function possibleWords(stage: ContinuousStage): readonly string[] {
  if (stage.kind === 'draw') return stage.values;
  if (stage.kind !== 'move') return [];
  return stage.when.length > 0 ? [...stage.values, UNPLAYED] : stage.values;
}

/**
 * Whether it takes looking at infinitely many numbers to tell that there is such play: a density, a
 * probability or a chosen number that rests on others. At a point that is done; for values without end it is not.
 */
export function restsOnNumbers({ claim: { game, profile } }: IntegralQuantity): boolean {
  return (
    game.stages.some(chanceRestsOnNumbers) ||
    Object.values(profile).some((rows) => Object.values(rows).some(choosesByNumbers))
  );
}

function chanceRestsOnNumbers(stage: ContinuousStage): boolean {
  if (stage.kind === 'type') return stage.densities !== undefined;
  if (stage.kind !== 'draw') return false;
  return Object.values(stage.probabilities)
    .flatMap((chances) => Object.values(chances))
    .some(mentionsNumbers);
}

function mentionsNumbers(formula: Formula): boolean {
  return [...symbolsOf(formula)].some((symbol) => symbol.startsWith('#'));
}

function choosesByNumbers(rule: CutoffRule): boolean {
  if (rule.kind === 'plays') return false;
  if (rule.kind === 'chooses') return mentionsNumbers(rule.number);
  const isByCases =
    rule.kind === 'where' && [rule.where.left, rule.where.right].some(mentionsNumbers);
  const parts = [rule.play, rule.else];
  return parts.some(choosesByNumbers) || (isByCases && parts.some(choosesAtAll));
}

function choosesAtAll(rule: CutoffRule): boolean {
  if (rule.kind === 'plays') return false;
  return rule.kind === 'chooses' || choosesAtAll(rule.play) || choosesAtAll(rule.else);
}

import { entry } from '../../exact/entry.js';
import {
  type Fractions,
  fractionsOf,
  less,
  mixed,
  nth,
  rationalsOf,
} from '../../exact/fractions.js';
import { Rational } from '../../exact/rational.js';
import { childBy, type ExtensiveGame, type InformationSet } from '../../game/extensive-game.js';
import { type Assessment, type Belief, distributionProblem, type Profile } from '../assessment.js';
import { mostUnder, type Plan, payoffsUnder } from './best-plan.js';
import { bayesianBelief, type Walk, walk } from './walk.js';

/** Thrown where the walk comes to something else than the judgment of an assessment: a defect. */
export class Unconfirmed extends Error {
  override readonly name = 'Unconfirmed';
}

/** Plans with the probabilities by which they are mixed. */
type Mixture = readonly { readonly probability: Rational; readonly plan: Plan }[];

/** What is said of an information set, as far as the walk can tell. */
interface Said {
  readonly set: InformationSet;
  readonly reached: boolean;
  readonly belief: Belief;
  readonly contradicted: Belief | undefined;
  readonly actions: readonly { readonly payoff: Rational }[];
  readonly deviation: { readonly gain: Rational } | undefined;
  /** Better than the profile at every member, where no belief is said to support the profile. */
  readonly dominating: Mixture | undefined;
}

/** Which beliefs at an information set are said to support a profile, with what shows it. */
export type Support =
  | { readonly kind: 'every' }
  /** The profile is optimal under the first belief, and not under the second. */
  | { readonly kind: 'some'; readonly supporting: Belief; readonly refuting: Belief }
  | { readonly kind: 'none'; readonly dominating: Mixture };

/**
 * Confirms what is said of a complete assessment by walking the game: where play arrives, what
 * Bayes' rule dictates there, what each action is worth, that the best plan gains exactly as
 * much as is said, nothing where no deviation is said to pay, and that no belief supports the profile
 * where a deviation is said to pay though nobody states one. The walk shares nothing with the
 * judgment but the game.
 * @throws {Unconfirmed} listing every disagreement.
 */
export function confirmByWalk(
  game: ExtensiveGame,
  assessment: Assessment,
  findings: readonly Said[],
): void {
  const walked = walk(game, assessment.profile);
  refuse(
    findings.flatMap((said) => disagreements(walked, assessment.beliefs[said.set.index], said)),
  );
}

/**
 * Confirms which beliefs support a profile at an information set. What a plan gains is linear in the
 * belief, so that all beliefs support the profile if the certain ones do.
 * @throws {Unconfirmed}
 */
export function confirmSupport(
  game: ExtensiveGame,
  profile: Profile,
  set: InformationSet,
  said: Support,
): void {
  const walked = walk(game, profile);
  const pays = (belief: Belief): boolean => gainUnder(walked, set, fractionsOf(belief)).sign > 0;
  const so =
    said.kind === 'every'
      ? !certainBeliefs(set).some(pays)
      : said.kind === 'some'
        ? !pays(said.supporting) && pays(said.refuting)
        : dominates(walked, set, said.dominating);
  refuse(so ? [] : [`  - "${set.name}": whether ${said.kind} belief supports the profile`]);
}

/** The beliefs that are sure of one member, by member. */
export function certainBeliefs({ members }: InformationSet): Belief[] {
  return members.map((sure) =>
    members.map((member) => (member === sure ? Rational.one : Rational.zero)),
  );
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0)
    throw new Unconfirmed(
      `two computations of one assessment disagree, a defect of casus, please report it:\n${problems.join('\n')}`,
    );
}

function disagreements(walked: Walk, stated: Belief | undefined, said: Said): string[] {
  const { set, belief, deviation } = said;
  const dictated = bayesianBelief(set, walked);
  const held = dictated ?? (stated && fractionsOf(stated));
  const agreed = held === undefined || alike(rationalsOf(held), belief);
  const believed = agreed && held ? held : fractionsOf(belief);
  const worths = set.actions.map((_, action) =>
    expectedAt(
      walked,
      set,
      believed,
      set.members.map((member) => childBy(walked.game.nodes, member, action)),
    ),
  );
  const gain = gainUnder(walked, set, believed);
  const contradicts =
    dictated !== undefined && stated !== undefined && !alike(rationalsOf(dictated), stated);
  // A set with one member has one belief, under which the gain says it all.
  const free = held === undefined && set.members.length > 1;
  const unsupported = free && deviation !== undefined;
  const agreements: readonly (readonly [what: () => string, agrees: boolean])[] = [
    [() => 'whether play arrives', said.reached === (dictated !== undefined)],
    [() => 'what she believes', agreed],
    [
      () => "whether the stated belief follows Bayes' rule",
      (said.contradicted !== undefined) === contradicts,
    ],
    [
      () => 'what her actions are worth',
      alike(
        said.actions.map(({ payoff }) => payoff),
        worths.flatMap(rationalsOf),
      ),
    ],
    [
      () => `what deviating gains, ${deviation?.gain ?? 0}, or ${gain} by the walk`,
      gain.equals(deviation?.gain ?? Rational.zero),
    ],
    [
      () => 'that no belief supports what she is told to do',
      !unsupported || dominates(walked, set, said.dominating ?? []),
    ],
  ];
  return agreements.flatMap(([what, agrees]) =>
    agrees ? [] : [`  - ${set.mover} at "${set.name}": ${what()}`],
  );
}

/** What the mover expects under a belief, if for each member play goes to a node and the profile is followed. */
function expectedAt(
  { payoffs }: Walk,
  { player }: InformationSet,
  belief: Fractions,
  nodes: readonly number[],
): Fractions {
  return mixed(
    belief,
    nodes.map((node) => nth(payoffs(node), player)),
  );
}

/** What the best plan gains over the profile under a belief. */
function gainUnder(walked: Walk, set: InformationSet, belief: Fractions): Rational {
  return less(mostUnder(walked, set, belief), expectedAt(walked, set, belief, set.members));
}

/** Whether a mix of plans gives the mover more than the profile at each member: then no belief supports the profile. */
function dominates(walked: Walk, set: InformationSet, mixture: Mixture): boolean {
  const probabilities = mixture.map(({ probability }) => probability);
  if (distributionProblem(probabilities)) return false;
  const yields = mixture.map(({ plan }) => payoffsUnder(walked, set, plan));
  return set.members.every((member, k) => {
    const planned = mixed(
      fractionsOf(probabilities),
      yields.map((under) => entry(under, k)),
    );
    return less(planned, nth(walked.payoffs(member), set.player)).sign > 0;
  });
}

function alike(one: readonly Rational[], other: readonly Rational[]): boolean {
  return (
    one.length === other.length && one.every((each, index) => each.equals(entry(other, index)))
  );
}

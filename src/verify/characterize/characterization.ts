import type { Claim } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import type { PureConcept } from '../../claim/proposition/pure-count.js';
import { rootsOfAssessment } from '../../claim/roots-behind.js';
import type { Specification } from '../../claim/specification.js';
import type { Expansion } from '../../derive/expansion.js';
import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import type { Question } from '../../derive/question.js';
import { symbolicAssessment } from '../../derive/symbolic-walk.js';
import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import { Rational } from '../../exact/rational.js';
import { holdsAt, standardForm } from '../../exact/relation.js';
import type { DeclaredForm } from '../../game/declared-form.js';
import { exchangesOf, type Relabelling } from '../../game/exchanges.js';
import type { Game } from '../../game/game.js';
import type { Prover } from '../../prove/prover.js';
import type { Certified } from './certified.js';
import { type ExactConditions, exactConditions, profileCount, strategiesOf } from './conditions.js';
import type { PureDemands } from './demands.js';
import {
  certificateOf,
  gameQuestions,
  type ImpliedDemand,
  implicationKey,
  implicationQuestion,
  signQuestions,
} from './lemmas.js';
import type { PlainForms } from './plain-form.js';
import { pureOutcomes } from './pure-outcome.js';
import type { DemandRefutation } from './refutations.js';
import type { Candidate, ChoiceCase } from './search.js';
import { holdsAtPoint, isSupportedAt } from './solved-points.js';

/** A pure profile that is an equilibrium exactly where its conditions hold. */
export interface PureEquilibrium {
  readonly choices: PureChoices;
  /** By variable, then by what the mover knows. */
  readonly strategies: ReturnType<typeof strategiesOf>;
  readonly conditions: ExactConditions;
  /** Where it is one; `undefined` where that is open: neither found nor refuted. */
  readonly witness: Point | undefined;
  /** Where it is one, with no tie and at no bound: it is one around this point. `undefined` where none was found. */
  readonly inner: Point | undefined;
  /** The claims of the specification with these very strategies; who plays by a root of an equation mixes. */
  readonly claims: readonly Claim[];
  /** By information set, the action where play arrives at some parameters; else `undefined`. */
  readonly path: PureChoices;
  /** What the conditions are read from. */
  readonly demands: PureDemands;
}

/** All pure equilibria of a game, for all parameters that are looked at. */
export interface Characterization {
  readonly game: Game;
  readonly concept: PureConcept;
  /** Conditions that are presupposed. */
  readonly given: readonly Condition[];
  readonly equilibria: readonly PureEquilibrium[];
  /** Profiles of which it is open whether they are equilibria anywhere; their conditions are exact. */
  readonly open: readonly PureEquilibrium[];
  /** Choices that were not gone into before the search ended. */
  readonly unsearched: readonly PureChoices[];
  /** Exchanges of two messages that leave the game what it is. */
  readonly exchanges: readonly Relabelling[];
  /** How many profiles are equilibria nowhere, by certificates. */
  readonly refuted: bigint;
  /** How many profiles there are. */
  readonly profiles: bigint;
  /** Whether there is a game at all admissible parameters, by certificates; else where there is one. */
  readonly proper: boolean;
  /** The case distinction, to its end. */
  readonly cases: ChoiceCase;
  /** By which profiles are refuted. */
  readonly certificates: readonly Certified[];
  /** What else it rests on. */
  readonly lemmas: CharacterizationLemmas;
  /** Whether nothing is open. */
  readonly complete: boolean;
  readonly expansion: Expansion;
}

/** What a characterization rests on beside refutations. */
export interface CharacterizationLemmas {
  /** That there is a game at all admissible parameters; none where that is not shown. */
  readonly game: readonly Certified[];
  /** That factors which conditions leave out are positive. */
  readonly signs: readonly Certified[];
  /** The same, where no certificate was found: then the list is not complete. */
  readonly unproved: readonly Question[];
  /** That conditions which are not told follow from others. */
  readonly implications: readonly Certified[];
}

interface Found {
  readonly spec: Specification;
  readonly play: ChosenPlay;
  readonly forms: PlainForms;
  readonly concept: PureConcept;
  readonly given: readonly Condition[];
  /** Proves lemmas. */
  readonly prove: Prover['prove'];
  /** Looks for a point around which demands hold. */
  readonly seekInner: (demands: PureDemands) => Promise<Point | undefined>;
}

/** What a case distinction comes to. */
export async function characterizationOf(
  cases: ChoiceCase,
  found: Found,
): Promise<Characterization> {
  const { spec, play, forms, concept, given } = found;
  const { form, expansion } = play;
  const told = leavesOf(cases);
  const game = await certified(gameQuestions(spec, play), found);
  const implications = await certified(impliedQuestions(told.profiles, found), found);
  const shown = new Set(implications.certified.map(({ question }) => question.asserts));
  const all: PureEquilibrium[] = [];
  const about = { ...found, claimedAs: claimsAbout(found) };
  for (const each of told.profiles) all.push(await equilibriumOf(each, about, shown));
  // Last, for what was written is read for them.
  const signs = await certified(signQuestions(spec, play, forms), found);
  const proper = game.open.length === 0;
  const open = all.filter(({ witness }) => witness === undefined);
  return {
    ...{ game: form.game, concept, given, proper, cases, expansion },
    lemmas: {
      game: proper ? game.certified : [],
      signs: signs.certified,
      unproved: signs.open,
      implications: implications.certified,
    },
    equilibria: withoutTiesFirst(all.filter(({ witness }) => witness !== undefined)),
    open,
    exchanges: exchangesOf(form),
    unsearched: told.unsearched,
    refuted: told.refuted.reduce((sum, { choices }) => sum + completions(form, choices), 0n),
    profiles: profileCount(form.informationSets),
    certificates: [...new Set(told.refuted.flatMap(({ by }) => [...certificatesIn(by)]))],
    complete: open.length + told.unsearched.length + signs.open.length === 0,
  };
}

/** Outcomes that were found without a tie come before those that were not. */
function withoutTiesFirst(equilibria: readonly PureEquilibrium[]): PureEquilibrium[] {
  const outcomes = pureOutcomes(equilibria);
  const isInner = new Map(
    outcomes.flatMap((outcome) => {
      const some = outcome.equilibria.some(({ inner }) => inner);
      return outcome.equilibria.map((each) => [each, some]);
    }),
  );
  const [inner, atTies] = [true, false].map((wanted) =>
    equilibria.filter((each) => isInner.get(each) === wanted),
  );
  return [...(inner ?? []), ...(atTies ?? [])];
}

interface Answered {
  readonly certified: readonly Certified[];
  readonly open: readonly Question[];
}

async function certified(questions: readonly Question[], { prove }: Found): Promise<Answered> {
  const answers = await Promise.all(
    questions.map(async (question) => ({ question, proof: await certificateOf(question, prove) })),
  );
  return {
    certified: answers.flatMap(({ question, proof }) => (proof ? [{ question, proof }] : [])),
    open: answers.flatMap(({ question, proof }) => (proof ? [] : [question])),
  };
}

/** What conditions would leave out, were it shown to follow. */
function impliedQuestions(
  candidates: readonly Candidate[],
  { spec, play, forms }: Found,
): Question[] {
  const implied = new Map<string, ImpliedDemand>();
  for (const { demands } of candidates)
    for (const each of exactConditions(demands, forms, () => true).implied)
      implied.set(implicationKey(each), each);
  return [...implied.values()].map((each) => implicationQuestion(spec, play, each));
}

/** The certificates that a refutation takes. */
function* certificatesIn(refutation: DemandRefutation): Generator<Certified> {
  if (refutation.kind === 'certificate') yield refutation.by;
  else for (const way of refutation.ways) yield* certificatesIn(way);
}

interface Leaves {
  readonly profiles: Candidate[];
  readonly refuted: { readonly choices: PureChoices; readonly by: DemandRefutation }[];
  readonly unsearched: PureChoices[];
}

function leavesOf(root: ChoiceCase): Leaves {
  const leaves: Leaves = { profiles: [], refuted: [], unsearched: [] };
  const visit = (each: ChoiceCase): void => {
    if (each.kind === 'split') each.actions.forEach(visit);
    else if (each.kind === 'profile') leaves.profiles.push(each.candidate);
    else if (each.kind === 'refuted') leaves.refuted.push(each);
    else leaves.unsearched.push(each.choices);
  };
  visit(root);
  return leaves;
}

/** How many profiles have some choices in common. */
export function completions({ informationSets }: DeclaredForm, choices: PureChoices): bigint {
  return profileCount(informationSets.filter(({ index }) => choices[index] === undefined));
}

async function equilibriumOf(
  { choices, demands, witness }: Candidate,
  found: Found & { readonly claimedAs: (choices: PureChoices) => Claim[] },
  shown: ReadonlySet<string>,
): Promise<PureEquilibrium> {
  const { form } = found.play;
  const conditions = exactConditions(demands, found.forms, (each) =>
    shown.has(implicationKey(each)),
  );
  return {
    ...{ choices, demands, witness, conditions },
    inner: witness && (await found.seekInner(demands)),
    strategies: strategiesOf(form.informationSets, choices),
    claims: found.claimedAs(choices),
    path: pathOf(choices, found),
  };
}

/** By information set, the action where play arrives at some parameters; else `undefined`. */
export function pathOf(choices: PureChoices, found: Pick<Found, 'play'>): PureChoices {
  return choices.map((action, set) => (mayArrive(set, choices, found) ? action : undefined));
}

function mayArrive(set: number, choices: PureChoices, { play }: Pick<Found, 'play'>): boolean {
  return entry(play.form.informationSets, set).members.some((member) =>
    play.mayReach(member, choices),
  );
}

/** Tells the claims of the specification with some very strategies. */
export function claimsAbout({
  spec,
  play,
}: Pick<Found, 'spec' | 'play'>): (choices: PureChoices) => Claim[] {
  const claimed = spec.claims
    .filter((claim) => claim.game === play.form.game && rootsOfAssessment(claim).length === 0)
    .map((claim) => ({
      claim,
      // What is played for sure.
      played: symbolicAssessment(claim, play.form, play.expansion).profile.map((mix) =>
        mix.findIndex((each) => each.constantValue?.equals(Rational.one)),
      ),
    }));
  return (choices) =>
    claimed
      .filter(({ played }) => played.every((action, set) => action === choices[set]))
      .map(({ claim }) => claim);
}

/**
 * The pure equilibria that a characterization predicts at a point where what is presupposed holds,
 * open ones among them: those whose conditions hold there.
 * @example
 * ```js
 * import { admissiblePoint, characterize, predictedAt } from 'casus';
 * import paper from './entry.js';
 * const found = await characterize(paper, 'entry', { threads: 0 });
 * predictedAt(found, admissiblePoint(paper, { c: 1 })).map(({ strategies }) => strategies.move.nothing); // ['enter']
 * ```
 */
export function predictedAt(found: Characterization, point: Point): PureEquilibrium[] {
  if (!found.given.every(({ relation }) => holdsAt(standardForm(relation), point))) return [];
  return [...found.equilibria, ...found.open].filter(({ demands: { gains, supports } }) => {
    const { expansion } = found;
    return (
      gains.every((demand) => holdsAtPoint(demand, point, expansion)) &&
      supports.every((demand) => isSupportedAt(demand, point, expansion))
    );
  });
}

import type { Claim } from '../../claim/claim.js';
import { isEquilibrium } from '../../claim/proposition/equilibrium.js';
import type { Root } from '../../claim/root.js';
import { rootsOfAssessment, rootsOfClaim } from '../../claim/roots-behind.js';
import { claimNamed, type Specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import { derivation } from '../../derive/derivation.js';
import { type Clause, clauseHolds, clauseText } from '../../derive/found/clause.js';
import { ClauseQuestions } from '../../derive/found/clause-questions.js';
import { clausesOf } from '../../derive/found/clauses.js';
import { untold } from '../../derive/proposition/equilibrium.js';
import type { Point } from '../../exact/point.js';
import { gameAt, ImproperGame } from '../../game/declared-form.js';
import { formOf } from '../../game/unfold.js';
import { inTurns, type Turn } from '../../prove/turn.js';
import { randomWalk } from '../../sample/hit-and-run.js';
import { admissibleRegion } from '../../sample/region.js';
import type { Certified } from '../characterize/certified.js';
import { type ProofOptions, withProofMeans } from '../proof-means.js';
import { pointAmong } from './clause-points.js';
import { type FindingSteps, gameQuestionsOf, withoutConditions } from './finding.js';
import { type DroppedClause, type KeptClause, withoutImplied } from './irredundant.js';
import { type Showing, showingBy } from './shown.js';
import { heldAgainst, type StatedBeside } from './stated-beside.js';

/** The conditions under which a claimed assessment is an equilibrium, found from its strategies alone. */
export interface FoundConditions {
  readonly claim: Claim;
  /** The roots on which strategies and beliefs rest: what is found is so at every root in its interval. */
  readonly roots: readonly Root[];
  /** By player, and for each in order of play; what makes the strategies exist comes first. */
  readonly conditions: readonly FoundCondition[];
  /** What is asked as well, and follows from the conditions. */
  readonly dropped: readonly DroppedClause[];
  /** Whether there is a game at all admissible parameters, by certificates; else where there is one. */
  readonly proper: boolean;
  /** Whether it is shown that it is an equilibrium where all conditions hold. */
  readonly sufficient: boolean;
  /** Whether it is shown that it is none where one of them fails. */
  readonly necessary: boolean;
  /** What was not shown, or is not told by conditions. */
  readonly open: readonly string[];
  /** Where all conditions hold; `never` where a certificate shows that there is no such point. */
  readonly somewhere: Point | 'never' | undefined;
  /** The certificates of all that is said to be shown. */
  readonly certificates: readonly Certified[];
  /** By which steps they were found, for these to be gone through again. */
  readonly steps: FindingSteps;
  /** Beside what the claim states; `undefined` where it states nothing of the whole. */
  readonly stated: StatedBeside | undefined;
}

export interface FoundCondition extends KeptClause {
  /** Whether it is shown that there is no equilibrium where it fails. */
  readonly necessary: boolean;
}

/**
 * Finds the conditions under which the assessment of a claim is an equilibrium, necessary and
 * sufficient, from its strategies and beliefs alone: what the claim states of that is not made use of,
 * and is held against what is found.
 * @param claim the claim, or its id.
 * @throws {Unusable} for an id that is no claimed equilibrium's.
 * @throws {TooManyPlans} where a player moves too often for her plans to be listed.
 * @example
 * ```js
 * import { findConditions } from 'casus';
 * import paper from './entry.js';
 * const found = await findConditions(paper, 'entering', { threads: 0 });
 * [found.conditions.length, found.sufficient, found.necessary]; // [1, true, true]
 * ```
 */
export async function findConditions(
  spec: Specification,
  claim: string | Claim,
  options: ProofOptions = {},
): Promise<FoundConditions> {
  const named = claimNamed(spec, claim);
  const speaking = withRootsOf(spec, withoutConditions(named));
  return withProofMeans(options, undefined, async ({ prover, turn }) => {
    await turn();
    const found = await foundOf(speaking, named, showingBy(prover, turn), turn);
    examine(speaking, found);
    return found;
  });
}

async function foundOf(
  spec: Specification,
  claim: Claim,
  show: Showing,
  turn: Turn,
): Promise<FoundConditions> {
  const derived = derivation(spec, withoutConditions(claim));
  const { symbolic } = derived;
  const asked = new ClauseQuestions(spec, symbolic);
  const told = clausesOf(derived);
  const general = await Promise.all(told.clauses.map((each) => asGeneral(each, asked, show)));
  const all = general.map(({ clause }) => clause);
  const { kept, dropped } = await withoutImplied(all, asked, show, {
    ...{ spec, turn, game: claim.game },
  });
  const [needed, sufficiency, proper, somewhere] = await Promise.all([
    Promise.all(
      kept.map(async (each) => ({ ...each, shown: await show(asked.necessary(each.clause)) })),
    ),
    sufficientBy(all, asked, show),
    show(gameQuestionsOf(spec, symbolic)),
    whereAllHold(spec, claim, kept, asked, show, turn),
  ]);
  const conditions = needed.map(({ clause, alone, shown }) => ({
    ...{ clause, alone, necessary: shown !== undefined },
  }));
  const because = untold(symbolic);
  const roots = rootsOfAssessment(claim);
  // What is stated of another root says less of the parameters: it is not held against what is found.
  const further = rootsOfClaim(claim).filter((each) => !roots.includes(each));
  const open = [
    ...(because ? [because] : []),
    ...told.untold,
    ...sufficiency.open,
    ...conditions.flatMap(({ clause, necessary }) =>
      necessary ? [] : [`that there is no equilibrium unless ${clauseText(clause)}`],
    ),
    ...further.map(
      ({ name }) => `that what is stated comes to the same: it rests on the root ${name}`,
    ),
  ];
  return {
    ...{ claim, roots, dropped, open },
    conditions: byPlayer(claim, conditions),
    proper: proper !== undefined,
    sufficient: sufficiency.open.length + told.untold.length === 0 && because === undefined,
    necessary: conditions.every(({ necessary }) => necessary),
    somewhere: somewhere.at,
    certificates: [
      ...general.flatMap(({ certificates }) => certificates),
      ...dropped.flatMap(({ certificates }) => certificates),
      ...needed.flatMap(({ shown }) => shown ?? []),
      ...sufficiency.certificates,
      ...(proper ?? []),
      ...somewhere.certificates,
    ],
    steps: {
      general: general.flatMap((each, place) =>
        each.clause === told.clauses[place] ? [] : [place],
      ),
      dropped: dropped.map(({ clause }) => all.indexOf(clause)),
      byAll: sufficiency.byAll,
    },
    stated: further.length > 0 ? undefined : await heldAgainst(spec, claim, all, asked, show, turn),
  };
}

/** A clause that holds anyway where it is not asked for is asked for everywhere. */
async function asGeneral(
  clause: Clause,
  asked: ClauseQuestions,
  show: Showing,
): Promise<{ readonly clause: Clause; readonly certificates: readonly Certified[] }> {
  const general: Clause = { ...clause, where: [] };
  if (clause.where.length === 0 || clause.anyOf.length !== 1) return { clause, certificates: [] };
  const certificates = await show(asked.implied(general, [clause]));
  return certificates ? { clause: general, certificates } : { clause, certificates: [] };
}

/** That where clauses hold no deviation gains; from few of them where that suffices. */
async function sufficientBy(
  clauses: readonly Clause[],
  asked: ClauseQuestions,
  show: Showing,
): Promise<{
  readonly certificates: readonly Certified[];
  readonly byAll: readonly number[];
  readonly open: readonly string[];
}> {
  const answers = await Promise.all(
    asked.sufficient(clauses).map(async ({ asserts, near, all }) => {
      const few = await show(near);
      return { asserts, few, found: few ?? (await show(all())) };
    }),
  );
  return {
    certificates: answers.flatMap(({ found }) => found ?? []),
    byAll: answers.flatMap(({ few }, place) => (few ? [] : [place])),
    open: [...new Set(answers.flatMap(({ asserts, found }) => (found ? [] : [`that ${asserts}`])))],
  };
}

async function whereAllHold(
  spec: Specification,
  { game }: Claim,
  kept: readonly KeptClause[],
  asked: ClauseQuestions,
  show: Showing,
  turn: Turn,
): Promise<{
  readonly at: FoundConditions['somewhere'];
  readonly certificates: readonly Certified[];
}> {
  const clauses = kept.map(({ clause }) => clause);
  const at = await inTurns(pointAmong(spec, game, clauses), turn);
  if (at) return { at, certificates: [] };
  const certificates = await show(asked.contradictory(clauses));
  return certificates ? { at: 'never', certificates } : { at: undefined, certificates: [] };
}

function byPlayer({ game }: Claim, conditions: readonly FoundCondition[]): FoundCondition[] {
  const place = ({ clause: { kind, at } }: FoundCondition): number =>
    kind === 'existence' ? -1 : game.players.indexOf(at[0]?.mover ?? '');
  return [...conditions].sort((one, other) => place(one) - place(other));
}

/** How many points the theorem is tried at, beside those found on the way. */
const TRIED = 40;

/**
 * Holds what was found against the walk of the game at points: it shares nothing with the derivation.
 * @throws where the two do not agree, which is a defect of casus.
 */
function examine(spec: Specification, found: FoundConditions): void {
  const { claim, conditions, sufficient, somewhere } = found;
  const bare = withoutConditions(claim);
  const tree = formOf(claim.game);
  const points = conditions.flatMap(({ alone }) => alone ?? []);
  if (somewhere !== undefined && somewhere !== 'never')
    points.push(
      somewhere,
      ...randomWalk(admissibleRegion(spec, claim.game.assuming), somewhere, TRIED, SEED),
    );
  for (const point of points) {
    if (gameAt(tree, point) instanceof ImproperGame) continue;
    const failing = conditions.filter(({ clause }) => !clauseHolds(clause, point));
    const is = isEquilibrium(bare, point);
    const denied = failing.find(({ necessary }) => necessary);
    if (is && denied)
      throw new Error(
        `${claim.id} is an equilibrium at ${JSON.stringify(point)} although ${clauseText(denied.clause)} fails, a defect of casus`,
      );
    if (!is && sufficient && failing.length === 0)
      throw new Error(
        `${claim.id} is no equilibrium at ${JSON.stringify(point)} although all conditions hold, a defect of casus`,
      );
  }
}

const SEED = 1;

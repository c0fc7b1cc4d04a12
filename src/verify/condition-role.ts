import { type Claim, isConcerned } from '../claim/claim.js';
import { added, type Condition } from '../claim/condition.js';
import {
  type ClaimAtPoint,
  claimAtPoint,
  confirmedAtPoint,
} from '../claim/proposition/equilibrium.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { derivation, distinctConstraints } from '../derive/derivation.js';
import { isAlwaysSupported } from '../derive/derived-support.js';
import type { Expansion } from '../derive/expansion.js';
import type { IncentiveConstraint } from '../derive/incentive.js';
import { type PayingDeviation, payingDeviations } from '../derive/paying-deviations.js';
import { supportQuestions } from '../derive/proposition/belief-support.js';
import { deviationWords } from '../derive/proposition/deviation-words.js';
import { gainQuestion } from '../derive/proposition/equilibrium.js';
import { type Question, solves } from '../derive/question.js';
import type { Point } from '../exact/point.js';
import { type Relation, relationKey, relationText } from '../exact/relation.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { questionDocument } from '../prove/certificate/proof-document.js';
import type { Prover } from '../prove/prover.js';
import { atOnce, type Turn } from '../prove/turn.js';
import type { PointScreen } from '../sample/derived-screen.js';
import { drawnPoint } from '../sample/draw.js';
import { denialsOf } from '../sample/inference-counterexample.js';
import { payingScreen } from '../sample/paying-screen.js';
import { admissibleRegion } from '../sample/region.js';
import { findPoint } from '../sample/witness.js';
import { type BeforeEnd, type Unanswered, withoutEnd } from './early-end.js';
import { fewest, implying } from './few-premises.js';
import {
  liesIn,
  type RememberedSearches,
  rememberedBelyingPoint,
  searchesAbout,
  withoutMemory,
} from './remembered/remembered-searches.js';

/** What a condition of a claim does for it: told with what a point shows of the claim. */
export type Need<At = ClaimAtPoint> =
  /** Where it alone fails, a deviation pays: for instance here, and wherever else was looked. */
  | { readonly kind: 'needed'; readonly at: At }
  /** No deviation pays here although it fails: it asks for more than is needed. */
  | { readonly kind: 'too strong'; readonly at: At }
  /** It cannot fail alone: these imply it, by a certificate; by none, the restrictions do. */
  | { readonly kind: 'implied'; readonly by: readonly Condition[] }
  /** Neither a point where it alone fails nor a certificate that there is none was found. */
  | { readonly kind: 'open' }
  /** The search was ended before. */
  | Unanswered;

/** A stated condition, held against the derived constraints. */
export interface ConditionRole {
  readonly condition: Condition;
  /** Where it is a derived incentive constraint up to a positive factor; nowhere, if empty. */
  readonly constrains: readonly DeclaredSet[];
  readonly need: Need;
}

/** A derived constraint that is none of the stated conditions. */
export interface UnstatedConstraint {
  /** The relation; where it is about what is best later, what that gains; or that a belief supports. */
  readonly says: string;
  readonly at: readonly DeclaredSet[];
  readonly standing: ConstraintStanding;
}

/** Whether stated conditions come to a derived constraint. */
export type ConstraintStanding<At = ClaimAtPoint> =
  | { readonly kind: 'implied'; readonly by: readonly Condition[] }
  /** All stated conditions hold here, and this fails. */
  | { readonly kind: 'missing'; readonly at: At }
  | { readonly kind: 'open' }
  | Unanswered;

/** The conditions of a claim, held against what sequential rationality comes to. */
export interface ConditionRoles {
  readonly claim: Claim;
  readonly stated: readonly ConditionRole[];
  readonly unstated: readonly UnstatedConstraint[];
  /** Deviations that pay whatever the parameters, so that no condition can be their constraint. */
  readonly paying: readonly PayingDeviation[];
}

/**
 * Holds what a claim states against what is derived, and asks of each condition what it does.
 * @param beforeEnd what has no answer by then is `stopped`.
 */
export async function conditionRoles(
  spec: Specification,
  claim: Claim,
  prover: Prover,
  turn: Turn = atOnce,
  beforeEnd: BeforeEnd = withoutEnd,
  searches: RememberedSearches = withoutMemory,
): Promise<ConditionRoles> {
  await turn();
  const found = derivation(spec, claim);
  const constraints = distinctConstraints(found).filter(({ at }) =>
    at.some((set) => isConcerned(claim, set)),
  );
  const setsOf = (condition: Condition): DeclaredSet[] =>
    constraints.filter((each) => each.condition === condition).flatMap(({ at }) => at);
  const inTurn = <Found>(work: () => Promise<Found>): Promise<Found | Unanswered> =>
    beforeEnd(async () => {
      await turn();
      return work();
    });
  const pays = payingScreen(spec, found.symbolic);
  const stated = claim.conditions.map(async (condition): Promise<ConditionRole> => {
    const need = await inTurn(() => needOf(spec, claim, condition, { prover, pays, searches }));
    return { condition, constrains: setsOf(condition), need };
  });
  const supports = found.sets
    .flatMap((each) => each.supports)
    .filter((each) => !isAlwaysSupported(each) && isConcerned(claim, each.set))
    .map(async (support): Promise<UnstatedConstraint> => {
      const { mover, name } = support.set;
      const asked = (some: readonly Condition[]): Question[] =>
        supportQuestions(spec.restrictions, some, support, found.symbolic.expansion);
      return {
        says: `some belief supports what ${mover} does at "${name}"`,
        at: [support.set],
        standing: await inTurn(() => standingOfQuestions(spec, claim, asked, { prover, searches })),
      };
    });
  const unstated = constraints
    .filter(({ condition }) => condition === undefined)
    .map(async ({ relation, at, best }): Promise<UnstatedConstraint> => {
      const { expansion } = found.symbolic;
      const standing = await inTurn(() =>
        best
          ? standingOfBest(spec, claim, best, expansion, { prover, searches })
          : standingOf(spec, claim, relation, { prover, searches }),
      );
      const says = best ? `${deviationWords(best)}, gains nothing` : relationText(relation);
      return { says, at, standing };
    });
  // Awaited together: an interruption of what nobody awaits yet would end the process.
  const all = await Promise.all([Promise.all(stated), Promise.all([...unstated, ...supports])]);
  const paying = payingDeviations(found).filter(({ set }) => isConcerned(claim, set));
  return { claim, stated: all[0], unstated: all[1], paying };
}

/** Who is asked for proofs, and for points. */
interface Searching {
  readonly prover: Prover;
  readonly searches: RememberedSearches;
}

async function needOf(
  spec: Specification,
  claim: Claim,
  condition: Condition,
  { prover, pays, searches }: Searching & { readonly pays: PointScreen },
): Promise<Need> {
  const others = claim.conditions.filter((each) => each !== condition);
  const alone = { premises: others, conclusion: condition };
  const point = await rememberedBelyingPoint(searches, spec, alone, examplePoint(spec));
  if (point) {
    const spared = await pointSpared(
      spec,
      claim,
      [condition, ...others],
      { pays, searches },
      point,
    );
    return spared
      ? { kind: 'too strong', at: confirmedAtPoint(claim, spared) }
      : { kind: 'needed', at: confirmedAtPoint(claim, point) };
  }
  // What the author says implies it makes for a shorter search than everything else does.
  const declared = claim.implied.find((each) => each.condition === condition)?.by;
  const by =
    (declared && (await implying(spec, declared, condition, prover))) ??
    (await implying(spec, others, condition, prover));
  return by ? { kind: 'implied', by } : { kind: 'open' };
}

/** How many points are drawn where a condition alone fails. */
const RUNS = 60;

/** A point at which a condition alone fails, and yet no deviation pays where the claim says so. */
async function pointSpared(
  spec: Specification,
  claim: Claim,
  [condition, ...others]: readonly [Condition, ...Condition[]],
  { pays, searches }: { readonly pays: PointScreen } & Pick<Searching, 'searches'>,
  start: Point,
): Promise<Point | undefined> {
  const spares = (point: Point): boolean => {
    const { exists, improper, judgment } = claimAtPoint(claim, point);
    const broken = judgment.violations.some(({ set }) => isConcerned(claim, set));
    const { inconsistencies, lacking, limits } = judgment;
    const believed = inconsistencies.length + lacking.length === 0;
    const consistent =
      limits === undefined || limits.kind === 'consistent' || limits.kind === 'reasonable';
    return exists && improper === undefined && !broken && believed && consistent;
  };
  const holding = others.map((each) => each.relation);
  for (const failing of denialsOf(condition).flat()) {
    const region = admissibleRegion(spec, [...holding, failing]);
    if (!region.contains(start)) continue;
    const place = `${claim.conditions.indexOf(condition)}`;
    const found = await searchesAbout(searches, spec, claim).point(
      ['spared', place, relationKey(failing), JSON.stringify(start)],
      (point) => liesIn(region, point) && spares(point),
      () => drawnPoint(spec, region, start, RUNS, spares, (point) => !pays(point)),
    );
    if (found) return found;
  }
  return undefined;
}

async function standingOf(
  spec: Specification,
  claim: Claim,
  relation: Relation,
  { prover, searches }: Searching,
): Promise<ConstraintStanding> {
  const conclusion = added(relationText(relation), 'a derived constraint', relation);
  const inference = { premises: claim.conditions, conclusion };
  const point = await rememberedBelyingPoint(searches, spec, inference, examplePoint(spec));
  if (point) return { kind: 'missing', at: confirmedAtPoint(claim, point) };
  const by = await implying(spec, claim.conditions, conclusion, prover);
  return by ? { kind: 'implied', by } : { kind: 'open' };
}

/** The same for what is best later, about which a relation between parameters says too little. */
function standingOfBest(
  spec: Specification,
  claim: Claim,
  constraint: IncentiveConstraint,
  expansion: Expansion,
  searching: Searching,
): Promise<ConstraintStanding> {
  const asked = (some: readonly Condition[]): Question[] => [
    gainQuestion(spec.restrictions, some, constraint, expansion),
  ];
  return standingOfQuestions(spec, claim, asked, searching);
}

/** The same for what holds exactly where none of some questions has a solution. */
async function standingOfQuestions(
  spec: Specification,
  claim: Claim,
  asked: (some: readonly Condition[]) => readonly Question[],
  { prover, searches }: Searching,
): Promise<ConstraintStanding> {
  const region = admissibleRegion(
    spec,
    claim.conditions.map(({ relation }) => relation),
  );
  const gains = asked(claim.conditions);
  const isGained = (each: Point): boolean => gains.some((one) => solves(each, one));
  const point = await searchesAbout(searches, spec, claim).point(
    ['missing', JSON.stringify(gains.map(questionDocument))],
    (each) => liesIn(region, each) && isGained(each),
    () => {
      const start = findPoint(region, examplePoint(spec));
      return start && drawnPoint(spec, region, start, RUNS, isGained);
    },
  );
  if (point) return { kind: 'missing', at: confirmedAtPoint(claim, point) };
  const by = await fewest(claim.conditions, asked, prover);
  return by ? { kind: 'implied', by } : { kind: 'open' };
}

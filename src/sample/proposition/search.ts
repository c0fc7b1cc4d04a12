import { match, P } from 'ts-pattern';
import { isExact } from '../../claim/claim.js';
import { bounding } from '../../claim/in-the-end.js';
import { admissibleInTheEnd, approachesOf } from '../../claim/proposition/eventually.js';
import {
  type Proposition,
  type PropositionAtPoint,
  propositionAtPoint,
} from '../../claim/proposition/proposition.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import type { Approach, Conjunction } from '../../exact/approach.js';
import { polynomialFormula, zero } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import type { Relation } from '../../exact/relation.js';
import { derivedScreen } from '../derived-screen.js';
import { inOrder } from '../in-order.js';
import { chainTask } from '../kernel/chain.js';
import { admissibleRegion, Region } from '../region.js';
import type { ChainRunner, ChunkDraws, SampledGround } from '../sampled-ground.js';
import { simplify } from '../simplify.js';

/** How a proposition is put to the test. */
export interface SurveySettings {
  /** Random draws inside the conditions, and as many anywhere; a fifth of it at other places. */
  readonly runs: number;
  /** Of the draws; a 32-bit integer. */
  readonly seed: number;
  /** Told how many draws were taken, again and again, so that long work can show progress. */
  readonly onDraws?: (draws: number) => void;
  /** A point at which the conditions hold, where the search finds none. */
  readonly start?: Point;
  /** Whether what draws seldom come by is searched for on purpose; by default it is not. */
  readonly searching?: boolean;
  /** Where chains of draws are run; by default in the caller's thread. */
  readonly run?: ChainRunner;
}

/** Where points are drawn, and how many. */
export interface Ground {
  readonly drawing: SampledGround;
  /** Points always among the draws. */
  readonly always: readonly Point[];
  readonly runs: number;
  /** A point that decides is made simpler inside it. */
  readonly region: Region;
}

/** What came of the draws on a ground. */
export interface Drawn extends Omit<ChunkDraws, 'deciding' | 'unsure' | 'found'> {
  /** The first point that decides the proposition. */
  readonly deciding: Point | undefined;
}

/** A proposition is decided by one point: a counterexample, or a witness of what is possible. */
export type DecidedByPoint =
  | {
      readonly kind: 'refuted';
      readonly by: 'a counterexample';
      readonly counterexample: PropositionAtPoint;
    }
  | { readonly kind: 'proved'; readonly by: 'a witness'; readonly witness: Point };

export function decidedBy(at: PropositionAtPoint): DecidedByPoint | undefined {
  if (at.shows) return { kind: 'proved', by: 'a witness', witness: at.point };
  return at.refutes ? { kind: 'refuted', by: 'a counterexample', counterexample: at } : undefined;
}

/**
 * What a point that decides comes to, made simpler: as many parameters as possible have their
 * example value. Where a comparison of two numbers fails, one still does: that some quantity has no
 * value elsewhere may be simpler, and tells less. What is shown is confirmed by walking the game.
 */
export function simplest<At extends PropositionAtPoint>(
  spec: Specification,
  region: Region,
  point: Point,
  examine: (point: Point) => At,
): DecidedByPoint {
  const found = examine(point);
  const numbers = failsByNumbers(found);
  const screen = derivedScreen(spec, found.proposition);
  const decides = (each: Point): boolean => {
    const at = examine(each);
    return decidedBy(at) !== undefined && (!numbers || failsByNumbers(at));
  };
  const simple = simplify(region, point, examplePoint(spec), decides, screen);
  const decided = decidedBy(propositionAtPoint(spec, examine(simple).proposition, simple));
  if (decided) return decided;
  throw new Error('a point decided, and made simpler it does not: please report this defect');
}

function failsByNumbers(at: PropositionAtPoint): boolean {
  return (
    at.kind === 'everywhere' &&
    at.comparisons.some(
      ({ holds, left, right }) => !holds && left !== undefined && right !== undefined,
    )
  );
}

/** Draws on one ground after another until a point decides. */
export async function searched(
  spec: Specification,
  proposition: Proposition,
  grounds: readonly Ground[],
  settings: SurveySettings,
): Promise<{ readonly drawn: readonly Drawn[]; readonly decided: DecidedByPoint | undefined }> {
  const drawn: Drawn[] = [];
  for await (const found of inOrder(grounds, (each) => drawnOn(each, settings))) {
    const { region } = entry(grounds, drawn.length);
    drawn.push(found);
    if (found.deciding) {
      const examine = (point: Point) => propositionAtPoint(spec, proposition, point);
      return { drawn, decided: simplest(spec, region, found.deciding, examine) };
    }
  }
  return { drawn, decided: undefined };
}

/** Chains of draws on one ground, each beginning anew, and on a grid of its own. */
const CHAINS = 4;

/** What is always examined, and random draws on one ground. */
async function drawnOn(
  { drawing, always, runs }: Ground,
  { seed, onDraws = () => {}, searching = false, run = inThisThread }: SurveySettings,
): Promise<Drawn> {
  const first = drawing.examine(always);
  onDraws(first.draws);
  const decided = decidingAmong(first);
  if (decided) return { ...first, deciding: decided };
  const taken = Math.min(runs, drawing.most);
  const chains = Array.from({ length: CHAINS }, (_, index) =>
    Math.floor((taken + index) / CHAINS),
  ).filter((draws) => draws > 0);
  const drawn = await Promise.all(
    chains.map(async (draws, index) => {
      const found = await drawing.draw({ index, draws, seed, searching }, run);
      onDraws(found.draws);
      return found;
    }),
  );
  const chunks = [first, ...drawn];
  const total = (of: (each: ChunkDraws) => number): number =>
    chunks.reduce((sum, each) => sum + of(each), 0);
  return {
    // Where only the walk can tell and did not look, nothing was survived.
    draws: total(({ draws, unsure }) => draws - unsure),
    discarded: total(({ discarded }) => discarded),
    holding: total(({ holding }) => holding),
    walked: chunks.flatMap(({ walked }) => walked),
    deciding: chunks.map(decidingAmong).find((point) => point !== undefined),
  };
}

/** The first point at which the walk found the proposition decided. */
function decidingAmong({ found, walked }: ChunkDraws): Point | undefined {
  return [...found, ...walked].find(({ at }) => decidedBy(at) !== undefined)?.point;
}

const inThisThread: ChainRunner = async (chain) => chainTask(chain);

export function drawsIn(drawn: readonly Drawn[]): number {
  return drawn.reduce((sum, { draws }) => sum + draws, 0);
}

/** What came of drawing parameters for a proposition, or of going through its game. */
export type SurveyResult =
  | { readonly kind: 'survived' }
  | DecidedByPoint
  /** By going through every case, which `cases` tells. */
  | { readonly kind: 'proved'; readonly by: 'every case'; readonly cases: string }
  /** No parameters were found that it speaks of, which does not show that there are none. */
  | { readonly kind: 'unmet' }
  /** Neither the draws nor the game tell. */
  | { readonly kind: 'undecided'; readonly because: string };

/** A survey of a proposition of one kind. */
export interface SurveyOf<Each extends Proposition> {
  readonly kind: Each['kind'];
  readonly proposition: Each;
  readonly result: SurveyResult;
  readonly draws: number;
  /** Whether it was made in an earlier run, by the same code, and its points looked at anew. */
  readonly remembered?: true;
}

type Bounds = Pick<Specification, 'parameters' | 'restrictions'>;

/**
 * Where points may decide a proposition, the likeliest region first. A claim is refuted outside its
 * conditions, too: where it says that they are necessary, and where there is no such game; statements
 * speak of points alone where what is given holds.
 */
export function speakingRegions(
  spec: Bounds,
  proposition: Proposition,
  further: readonly Relation[] = [],
): Region[] {
  return match(proposition)
    .with({ kind: 'equilibrium' }, (claim) => {
      const inside = [...claim.conditions.map(({ relation }) => relation), ...further];
      const anywhere = admissibleRegion(spec, further);
      return isExact(claim) ? [anywhere] : [admissibleRegion(spec, inside), anywhere];
    })
    .with(
      {
        kind: P.union(
          'everywhere',
          'nowhere',
          'somewhere',
          'regardless',
          'pure equilibria',
          'continuous equilibrium',
        ),
      },
      ({ given }) => [
        admissibleRegion(spec, [...given.map(({ relation }) => relation), ...further]),
      ],
    )
    .with({ kind: 'eventually' }, (statement) => {
      const given = statement.given.map(({ relation }) => relation);
      return approachesOf(statement).flatMap((approach) =>
        allAdmissible(spec, approach, [...given, ...further]),
      );
    })
    .exhaustive();
}

/**
 * Where all values of a parameter that are large, or close, enough are admissible. There are several
 * regions only where something that bounds it divides by what may have either sign.
 */
function allAdmissible(
  { parameters, restrictions }: Bounds,
  approach: Approach,
  further: readonly Relation[],
): Region[] {
  const bounded = new Set(bounding(restrictions, approach.symbol));
  const others = restrictions.filter((each) => !bounded.has(each));
  return admissibleInTheEnd(restrictions, approach).map(
    (way) =>
      new Region(
        parameters.map((each) => each.name),
        [...others.map(({ relation }) => relation), ...relationsOf(way), ...further],
      ),
  );
}

function relationsOf(way: Conjunction): Relation[] {
  return way.flatMap(({ polynomial, sense }) =>
    sense === '≠' ? [] : [{ left: polynomialFormula(polynomial), sign: sense, right: zero }],
  );
}

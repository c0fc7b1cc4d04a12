import { match, P } from 'ts-pattern';
import type { Point } from '../../exact/point.js';
import { isOriginal } from '../../game/maker.js';
import type { Claim } from '../claim.js';
import { refuseChangedClaim } from '../claim-refusal.js';
import type { Condition } from '../condition.js';
import {
  type ContinuousClaim,
  type ContinuousClaimAtPoint,
  continuousClaimAtPoint,
  continuousConditions,
} from '../continuous/continuous-claim.js';
import type { Restriction } from '../parameter.js';
import { type ClaimAtPoint, confirmedAtPoint } from './equilibrium.js';
import type { Eventually } from './eventually.js';
import { type EventuallyAtPoint, eventuallyAtPoint } from './eventually-at-point.js';
import { type Everywhere, type EverywhereAtPoint, everywhereAtPoint } from './everywhere.js';
import { type Nowhere, type NowhereAtPoint, nowhereAtPoint } from './nowhere.js';
import { refuseChangedPureClaim } from './pure-claim.js';
import { type PureClaimAtPoint, pureClaimAtPoint } from './pure-claim-at-point.js';
import type { PureClaim } from './pure-count.js';
import { type Regardless, type RegardlessAtPoint, regardlessAtPoint } from './regardless.js';
import { type Somewhere, type SomewhereAtPoint, somewhereAtPoint } from './somewhere.js';
import { InvalidStatement, refuseStatement } from './statement.js';

/*
 * Whatever a specification asserts is a proposition, of one of several kinds. A kind has a file of
 * the same name on each floor: here, what it says and whether that is so at a point; in
 * derive/proposition, the questions that it comes to; in sample/proposition, where points are drawn
 * for it; in report/text, how it is written. On each floor one function matches them
 * all, so that the compiler lists what a new kind still lacks.
 */

/** A sentence of the source as a formal statement. */
export type Statement =
  | Everywhere
  | Nowhere
  | Somewhere
  | Eventually
  | Regardless
  | PureClaim
  | ContinuousClaim;

/** What is decided: a claimed equilibrium, or a statement. */
export type Proposition = Claim | Statement;

export type PropositionAtPoint =
  | ClaimAtPoint
  | EverywhereAtPoint
  | NowhereAtPoint
  | SomewhereAtPoint
  | EventuallyAtPoint
  | RegardlessAtPoint
  | PureClaimAtPoint
  | ContinuousClaimAtPoint;

/** What a proposition says at a parameter point, beside what is so; confirmed by walking the game. */
export function propositionAtPoint(
  { restrictions }: { readonly restrictions: readonly Restriction[] },
  proposition: Proposition,
  point: Point,
): PropositionAtPoint {
  return match(proposition)
    .returnType<PropositionAtPoint>()
    .with({ kind: 'equilibrium' }, (claim) => confirmedAtPoint(claim, point))
    .with({ kind: 'everywhere' }, (statement) => everywhereAtPoint(statement, point, restrictions))
    .with({ kind: 'nowhere' }, (statement) => nowhereAtPoint(statement, point, restrictions))
    .with({ kind: 'somewhere' }, (statement) => somewhereAtPoint(statement, point, restrictions))
    .with({ kind: 'eventually' }, (statement) => eventuallyAtPoint(restrictions, statement, point))
    .with({ kind: 'regardless' }, (statement) => regardlessAtPoint(statement, point))
    .with({ kind: 'pure equilibria' }, (statement) => pureClaimAtPoint(statement, point))
    .with({ kind: 'continuous equilibrium' }, (each) => continuousClaimAtPoint(each, point))
    .exhaustive();
}

/** The conditions under which a proposition says something. */
export function premisesIn(proposition: Proposition): readonly Condition[] {
  if (proposition.kind === 'continuous equilibrium') return continuousConditions(proposition);
  return proposition.kind === 'equilibrium' ? proposition.conditions : proposition.given;
}

/** Whether one counterexample refutes a proposition, or one witness proves it. */
export function quantifierOf(proposition: Proposition): 'all' | 'some' {
  return match(proposition.kind)
    .returnType<'all' | 'some'>()
    .with(
      'equilibrium',
      'everywhere',
      'nowhere',
      'eventually',
      'regardless',
      'pure equilibria',
      'continuous equilibrium',
      () => 'all',
    )
    .with('somewhere', () => 'some')
    .exhaustive();
}

/**
 * Refuses a copy with changes, `{ ...statement, asserts: [] }`, as its maker would have: nobody has
 * looked at it yet, and of what asserts nothing everything can be proved.
 * @throws {InvalidClaim|InvalidStatement}
 */
export function refuseChanged(proposition: Proposition): void {
  if (isOriginal(proposition)) return;
  match(proposition)
    .with({ kind: 'equilibrium' }, refuseChangedClaim)
    .with({ kind: P.union('everywhere', 'nowhere') }, ({ kind, ...said }) =>
      refuseStatement(kind, said),
    )
    .with({ kind: 'somewhere' }, ({ kind, ownGiven: _, ...said }) => refuseStatement(kind, said))
    .with({ kind: 'eventually' }, ({ kind, parameter, to, never: _, ...said }) =>
      refuseStatement(kind, said, parameter, to),
    )
    .with({ kind: 'regardless' }, ({ kind, game, ...said }) => refuseStatement(kind, said, game))
    .with({ kind: 'pure equilibria' }, refuseChangedPureClaim)
    .with({ kind: 'continuous equilibrium' }, ({ id }) => {
      throw new InvalidStatement(`the claim ${id}`, [
        'expected what continuousClaim(…) makes, found a changed copy: state the changes to continuousClaim(…)',
      ]);
    })
    .exhaustive(() => {
      const { id, kind } = proposition;
      throw new InvalidStatement(`what is called ${id}`, [
        `kind: there is no proposition of the kind ${JSON.stringify(kind)}: leave it as its maker returned it`,
      ]);
    });
}

import { match } from 'ts-pattern';
import { type Claim, type ClaimScope, isConcerned, isWhole } from '../claim/claim.js';
import { added, type Condition, eachOnce } from '../claim/condition.js';
import { claimsBehind, distinctConditions } from '../claim/parts.js';
import type { Everywhere } from '../claim/proposition/everywhere.js';
import type { Nowhere } from '../claim/proposition/nowhere.js';
import {
  type Proposition,
  type PropositionAtPoint,
  premisesIn,
} from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { derivation, distinctConstraints } from '../derive/derivation.js';
import { relationKey, relationText, symbolsIn } from '../exact/relation.js';

/** A claim whose conditions are said to suffice, and no more. */
export type SufficiencyClaim = Claim & { readonly scope: Extract<ClaimScope, { kind: 'if' }> };

/** What may become true where it speaks of fewer parameters. */
export type Repairable = Everywhere | SufficiencyClaim;

/** `undefined` for what would be another sentence under further conditions. */
export function asRepairable(proposition: Proposition): Repairable | undefined {
  if (proposition.kind === 'everywhere') return proposition;
  return proposition.kind === 'equilibrium' && isSufficiency(proposition) ? proposition : undefined;
}

function isSufficiency(claim: Claim): claim is SufficiencyClaim {
  return claim.scope.kind === 'if';
}

/** The same sentence, of the parameters alone at which further conditions hold. */
export function withFurther(proposition: Repairable, further: readonly Condition[]): Repairable {
  return match(proposition)
    .returnType<Repairable>()
    .with({ kind: 'everywhere' }, (each) => ({
      ...each,
      given: eachOnce([...each.given, ...further]),
    }))
    .with({ kind: 'equilibrium' }, ({ scope, ...claim }) => ({
      ...claim,
      conditions: eachOnce([...claim.conditions, ...further]),
      scope: { ...scope, conditions: eachOnce([...scope.conditions, ...further]) },
    }))
    .exhaustive();
}

/** Whether it speaks of a point and is so there; not where that is left undecided. */
export function isSoAt(at: PropositionAtPoint): boolean {
  return match(at)
    .with(
      { kind: 'everywhere' },
      ({ givenHolds, comparisons, equilibria, survivals }) =>
        givenHolds &&
        comparisons.every(({ holds }) => holds) &&
        equilibria.every(({ equilibrium }) => equilibrium === true) &&
        survivals.every(({ verdict }) => verdict.kind === 'survives'),
    )
    .with(
      { kind: 'equilibrium' },
      ({ proposition, conditionsHold, refutes, judgment }) =>
        conditionsHold &&
        !refutes &&
        (judgment.equilibrium === true || !isWhole(proposition.scope)),
    )
    .otherwise(() => false);
}

/**
 * That it is so at none of the parameters that it speaks of, as a statement; `undefined` of a claim
 * about some information sets alone, for which there is no word.
 */
export function deniedEverywhere(proposition: Repairable): Nowhere | undefined {
  const { id, source, says, reading, expected } = proposition;
  const sentence = { id, source, says, reading, expected, lookAt: [] };
  return match(proposition)
    .returnType<Nowhere | undefined>()
    .with({ kind: 'everywhere' }, (each) => ({ ...each, kind: 'nowhere' }))
    .with({ kind: 'equilibrium' }, (claim) =>
      isWhole(claim.scope)
        ? { ...sentence, kind: 'nowhere', given: claim.conditions, asserts: [claim] }
        : undefined,
    )
    .exhaustive();
}

/**
 * What may repair it: the conditions that the specification states anywhere, and what is derived
 * of the claims that it speaks of; but for what it supposes already.
 */
export function furtherConditions(spec: Specification, proposition: Repairable): Condition[] {
  const symbols = new Set<string>(spec.parameters.map(({ name }) => name));
  const stated = distinctConditions(spec)
    .map(({ condition }) => condition)
    // Of a root on which the sentence does not rest nothing is known there.
    .filter(({ relation }) => [...symbolsIn(relation)].every((name) => symbols.has(name)));
  const behind = proposition.kind === 'everywhere' ? claimsBehind(proposition) : [proposition];
  const derived = behind.flatMap((claim) => derivedConditions(spec, claim));
  const all = new Map<string, Condition>();
  for (const each of [...stated, ...derived]) {
    const key = relationKey(each.relation);
    all.set(key, all.get(key) ?? each);
  }
  const supposed = premisesIn(proposition);
  const known = new Set(supposed.map(({ relation }) => relationKey(relation)));
  return [...all].flatMap(([key, each]) => (known.has(key) ? [] : [each]));
}

/**
 * What the claims of which it speaks ask as a whole: all that is derived of one, by the author's names where
 * there are such. Of a claim with few constraints pairs are looked at anyway.
 * @param further as `furtherConditions` tells them, of which these are.
 */
export function askedTogether(
  spec: Specification,
  proposition: Repairable,
  further: readonly Condition[],
): (readonly Condition[])[] {
  const among = new Map(further.map((each) => [relationKey(each.relation), each]));
  const behind = proposition.kind === 'everywhere' ? claimsBehind(proposition) : [proposition];
  return behind
    .map((claim) => [
      ...new Set(
        distinctConstraints(derivation(spec, claim))
          .filter(({ best, at }) => best === undefined && at.some((set) => isConcerned(claim, set)))
          .flatMap(({ relation, condition }) => {
            const found = among.get(relationKey(condition?.relation ?? relation));
            return found ? [found] : [];
          }),
      ),
    ])
    .filter(({ length }) => length > 2);
}

/** The derived constraints of a claim that its author states under no name. */
function derivedConditions(spec: Specification, claim: Claim): Condition[] {
  return distinctConstraints(derivation(spec, claim))
    .filter(
      ({ at, condition, best }) =>
        condition === undefined && best === undefined && at.some((set) => isConcerned(claim, set)),
    )
    .map(({ relation, at }) => {
      const places = at.map(({ mover, name }) => `${mover} at "${name}"`).join(', ');
      return added(relationText(relation), `derived, of ${places} in ${claim.id}`, relation);
    });
}

import type { Proposition } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { reliedOn } from '../prove/certificate/proof-document.js';
import { certificatesOf, type PropositionProof } from '../prove/proposition-proof.js';
import { restsOn, subject, type Verdict } from '../verify/verdict.js';

/** What the certificates of a proposition do without: it is proved without these. */
export interface Unused {
  /** Ids of conditions under which it is claimed; of an `iff` none, which asks about each of them. */
  readonly conditions: readonly string[];
  /** Restrictions, in the author's words. */
  readonly restrictions: readonly string[];
}

/** `undefined` where not every question has a certificate, or nothing had to be asked. */
export function unusedIn(
  { restrictions }: Pick<Specification, 'restrictions'>,
  proposition: Proposition,
  proof: PropositionProof | undefined,
): Unused | undefined {
  if (proof === undefined || proof.questions.length === 0) return undefined;
  const certificates = certificatesOf(proof);
  if (certificates.length < proof.questions.length) return undefined;
  const used = reliedOn(certificates);
  const presupposed = new Set(proof.questions.flatMap(({ presupposes }) => [...presupposes]));
  const idle = restrictions
    .map(({ says }) => says)
    .filter((says) => !used.has(says) && !presupposed.has(says));
  return {
    conditions: supposedOnly(proposition).filter((id) => !used.has(id)),
    restrictions: idle,
  };
}

/** Conditions that only narrow what a proposition speaks of. */
function supposedOnly(proposition: Proposition): string[] {
  if (proposition.kind !== 'equilibrium') return proposition.given.map(({ id }) => id);
  const { scope, where } = proposition;
  if (scope.kind !== 'if') return [];
  return scope.conditions.filter((each) => !where.includes(each)).map(({ id }) => id);
}

/** What was proved without something, by the ids of the claims. */
export interface UnusedInRun {
  /** How many propositions have certificates. */
  readonly proved: number;
  readonly restrictions: readonly {
    readonly says: string;
    readonly provedWithout: readonly string[];
  }[];
}

/** The restrictions that certificates of some proposition do without, in order. */
export function unusedInRun(spec: Specification, verdicts: readonly Verdict[]): UnusedInRun {
  const all = verdicts.flatMap((found) => {
    const unused = unusedIn(spec, subject(found), restsOn(found));
    return unused ? [{ id: subject(found).id, unused }] : [];
  });
  const restrictions = spec.restrictions.map(({ says }) => ({
    says,
    provedWithout: all
      .filter(({ unused }) => unused.restrictions.includes(says))
      .map(({ id }) => id),
  }));
  return {
    proved: all.length,
    restrictions: restrictions.filter(({ provedWithout }) => provedWithout.length > 0),
  };
}

import type { Condition } from '../../claim/condition.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import type { ChosenPlay } from '../../derive/pure/choices.js';
import { polynomialFormula, zero } from '../../exact/composition.js';
import type { Point } from '../../exact/point.js';
import type { Turn } from '../../prove/turn.js';
import { admissibleRegion } from '../../sample/region.js';
import { findPoint } from '../../sample/witness.js';
import type { Certified } from '../characterize/certified.js';
import type { PureEquilibrium } from '../characterize/characterization.js';
import type { Demand } from '../characterize/demand.js';
import type { Refutations, RefutingEffort } from '../characterize/refutations.js';
import { type Denial, profileDenials } from './denial.js';

/** What counting works with. */
export interface CountingTools {
  readonly spec: Specification;
  /** What is presupposed beside its restrictions. */
  readonly given: readonly Condition[];
  readonly play: ChosenPlay;
  readonly refutations: Refutations;
  readonly turn: Turn;
}

/**
 * Why it never happens that something is denied of every profile: a certificate, or one for each way in
 * which the next profile is denied.
 */
export type DenialRefutation =
  | { readonly kind: 'certificate'; readonly by: Certified }
  | {
      readonly kind: 'split';
      readonly profile: PureEquilibrium;
      readonly ways: readonly DenialRefutation[];
    };

/** Whether wherever there is a game some profile of a list is an equilibrium. */
export type Coverage =
  | { readonly kind: 'covered'; readonly by: DenialRefutation }
  /** As far as was derived none is one here. */
  | { readonly kind: 'gap'; readonly point: Point }
  | { readonly kind: 'open'; readonly because: string };

/** So many cases are gone into. */
const MOST_CASES = 2000;

/** How often a search for a point begins anew. */
const ATTEMPTS = 100;

/**
 * Whether some profile of a list is an equilibrium at all admissible parameters: that of each something
 * fails which it asks is refuted, case by case, by certificates.
 */
export async function coverage(
  tools: CountingTools,
  profiles: readonly PureEquilibrium[],
): Promise<Coverage> {
  const ways = profiles
    .map((profile) => ({ profile, denials: profileDenials(profile) }))
    .sort((one, other) => one.denials.length - other.denials.length);
  return new Cases(tools).covered([], ways);
}

interface DeniedProfile {
  readonly profile: PureEquilibrium;
  readonly denials: readonly Denial[];
}

class Cases {
  readonly #tools: CountingTools;
  #left = MOST_CASES;

  constructor(tools: CountingTools) {
    this.#tools = tools;
  }

  /** @param before what was denied of profiles so far. */
  async covered(before: readonly Demand[], ways: readonly DeniedProfile[]): Promise<Coverage> {
    const known = new Set(before.map(({ key }) => key));
    const isDenied = (each: Denial): boolean => each.every(({ key }) => known.has(key));
    // What is denied already decides which profiles are none.
    const [next, ...rest] = ways.filter(({ denials }) => !denials.some(isDenied));
    if (next === undefined) return this.#end(before);
    const found: DenialRefutation[] = [];
    for (const denial of next.denials) {
      const fresh = denial.filter(({ key }) => !known.has(key));
      const denied = [...before, ...fresh];
      await this.#tools.turn();
      if (this.#left-- <= 0)
        return { kind: 'open', because: `more than ${MOST_CASES} cases are to be told apart` };
      const refuted = await this.#refuted(denied, 'brief', fresh);
      const then = refuted ? covered(refuted) : await this.covered(denied, rest);
      if (then.kind !== 'covered') return then;
      found.push(then.by);
    }
    return covered({ kind: 'split', profile: next.profile, ways: found });
  }

  async #refuted(
    denied: readonly Demand[],
    effort: RefutingEffort,
    fresh: readonly Demand[],
  ): Promise<DenialRefutation | undefined> {
    // Beliefs are nowhere asked for: one certificate does.
    const found = await this.#tools.refutations.refuted(denied, [], effort, fresh);
    return found?.kind === 'certificate' ? found : undefined;
  }

  /** Of each profile something is denied. */
  async #end(denied: readonly Demand[]): Promise<Coverage> {
    const { spec } = this.#tools;
    const parameters = new Set(spec.parameters.map(({ name }) => name));
    const told = denied.filter(({ polynomial }) =>
      [...polynomial.symbols].every((symbol) => parameters.has(symbol)),
    );
    const point = pointWhere(this.#tools, told);
    // Of weights of plans, or of what is abbreviated, a point does not tell.
    if (point && told.length === denied.length) return { kind: 'gap', point };
    const refuted = await this.#refuted(denied, 'thorough', denied);
    if (refuted) return covered(refuted);
    return point ? { kind: 'gap', point } : { kind: 'open', because: openText(denied) };
  }
}

function covered(by: DenialRefutation): Extract<Coverage, { readonly kind: 'covered' }> {
  return { kind: 'covered', by };
}

function openText(denied: readonly Demand[]): string {
  const says = [...new Set(denied.map((each) => each.says))];
  return `it is open whether ever all of this holds: ${says.join('; ')}`;
}

/** A point at which everything that is denied fails; whoever asks solves the game there. */
function pointWhere(
  { spec, given, play: { form } }: CountingTools,
  denied: readonly Demand[],
): Point | undefined {
  const relations = denied.map(({ polynomial, sense }) => ({
    left: polynomialFormula(polynomial),
    sign: sense === '≠' ? ('>' as const) : sense,
    right: zero,
  }));
  const region = admissibleRegion(spec, [
    ...form.game.assuming,
    ...given.map(({ relation }) => relation),
    ...relations,
  ]);
  return findPoint(region, examplePoint(spec), ATTEMPTS);
}

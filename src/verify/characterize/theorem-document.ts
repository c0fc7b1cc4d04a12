import type { PureChoices } from '../../derive/pure/choices.js';
import { entry, known } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import { type Relation, relationText } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { formOf } from '../../game/unfold.js';
import type { HypothesisDocument, ProofDocument } from '../../prove/certificate/proof-document.js';
import type { Certified } from './certified.js';
import type { Characterization, PureEquilibrium } from './characterization.js';
import type { ExactConditions } from './conditions.js';
import type { DemandRefutation } from './refutations.js';
import type { ChoiceCase } from './search.js';

/** An information set, by its variable and by what the mover knows. */
export interface SetDocument {
  readonly variable: string;
  readonly knows: string;
}

/** Why choices are refuted: a certificate, by its place in the list; or one for each way of support. */
export type CaseRefutation =
  | { readonly certificate: number }
  | { readonly support: SetDocument; readonly ways: readonly CaseRefutation[] };

/** The case distinction: at a set every action leads on, until all is chosen or refuted. */
export type CaseDocument =
  | { readonly at: SetDocument; readonly actions: Readonly<Record<string, CaseDocument>> }
  | { readonly refuted: CaseRefutation }
  /** Places in the lists of equilibria and of profiles that are open. */
  | { readonly equilibrium: number }
  | { readonly open: number }
  | { readonly unsearched: true };

/** A certificate whose hypotheses are places in the document's list of them. */
export interface CertificateDocument extends Omit<ProofDocument, 'hypotheses'> {
  readonly hypotheses: readonly number[];
}

/** A profile with its conditions, as texts or by their places among those of the theorem. */
interface ProfileDocument<Told extends string | number> {
  readonly strategies: PureEquilibrium['strategies'];
  readonly conditions: readonly Told[];
  readonly supports: readonly {
    readonly set: SetDocument;
    readonly anyOf: readonly (readonly Told[])[];
    /** Where other beliefs may support it, too, with many plans: a row suffices, and need not hold. */
    readonly exact?: false | undefined;
  }[];
}

/** All pure equilibria of a game as a theorem that can be checked without any search. */
export interface TheoremDocument {
  readonly theorem: 'pure equilibria';
  readonly game: string;
  readonly concept: string;
  readonly given: readonly string[];
  /** Whether these are all: nothing is open. */
  readonly complete: boolean;
  /** Whether it is shown that there is a game at all admissible parameters. */
  readonly proper: boolean;
  readonly equilibria: readonly (ProfileDocument<number> & { readonly witness: Point })[];
  readonly open: readonly ProfileDocument<number>[];
  /** The conditions of all profiles, each once: thousands of profiles have the same. */
  readonly relations: readonly string[];
  readonly cases: CaseDocument;
  readonly hypotheses: readonly HypothesisDocument[];
  /** What the cases refer to, then the lemmas. */
  readonly certificates: readonly CertificateDocument[];
}

/**
 * All pure equilibria of a game with what shows that there are no others: the case distinction to its
 * end, a certificate wherever it ends in a refutation, and certificates of what conditions leave out.
 * `recheck` holds it against the game.
 * @example
 * ```js
 * import { characterize, recheck, theoremDocument } from 'casus';
 * import paper from './entry.js';
 * const theorem = theoremDocument(await characterize(paper, 'entry', { threads: 0 }));
 * recheck(paper, JSON.parse(JSON.stringify(theorem))).defects; // []
 * ```
 */
export function theoremDocument(found: Characterization): TheoremDocument {
  return theoremWith(found, []).theorem;
}

/** A theorem with further certificates, and the places of all. */
export function theoremWith(
  found: Characterization,
  further: readonly Certified[],
): { readonly theorem: TheoremDocument; readonly places: ReadonlyMap<Certified, number> } {
  const { game, concept, given, complete, proper, equilibria, open, lemmas } = found;
  const hypotheses = new Map<string, { readonly place: number; readonly is: HypothesisDocument }>();
  const placeOf = (each: HypothesisDocument): number => {
    const key = JSON.stringify([each.sense, each.polynomial]);
    const known = hypotheses.get(key) ?? { place: hypotheses.size, is: each };
    hypotheses.set(key, known);
    return known.place;
  };
  const all = [
    ...new Set([
      ...[...found.certificates, ...lemmas.game, ...lemmas.signs, ...lemmas.implications],
      ...further,
    ]),
  ];
  const certificates = all.map(({ proof }) => ({
    ...proof,
    hypotheses: proof.hypotheses.map(placeOf),
  }));
  const places = new Map(all.map((each, index) => [each, index]));
  const { informationSets } = formOf(game);
  const relations = new Map<string, number>();
  const placed = (each: PureEquilibrium): ProfileDocument<number> => ({
    strategies: each.strategies,
    ...conditionsDocument(each.conditions, (relation) => {
      const text = relationText(relation);
      const place = relations.get(text) ?? relations.size;
      relations.set(text, place);
      return place;
    }),
  });
  const theorem: TheoremDocument = {
    theorem: 'pure equilibria',
    ...{ game: game.id, concept, given: given.map(({ id }) => id), complete, proper },
    equilibria: equilibria.flatMap((each) =>
      each.witness ? [{ ...placed(each), witness: each.witness }] : [],
    ),
    open: open.map(placed),
    // Read once all profiles were written.
    relations: [...relations.keys()],
    cases: caseDocument(found.cases, {
      ...{ informationSets, places },
      ...{ equilibria: placesIn(equilibria), open: placesIn(open) },
    }),
    hypotheses: [...hypotheses.values()].map(({ is }) => is),
    certificates,
  };
  return { theorem, places };
}

/** Conditions as they stand in a document, each as it is told. */
export function conditionsDocument<Told extends string | number>(
  { relations, supports }: ExactConditions,
  toldAs: (relation: Relation) => Told,
): Omit<ProfileDocument<Told>, 'strategies'> {
  return {
    conditions: relations.map(toldAs),
    supports: supports.map(({ set, anyOf, exact }) => ({
      set: setDocument(set),
      anyOf: anyOf.map((row) => row.map(toldAs)),
      ...(!exact && { exact: false as const }),
    })),
  };
}

function setDocument({ variable, key }: DeclaredSet): SetDocument {
  return { variable, knows: key };
}

interface Places {
  readonly informationSets: readonly DeclaredSet[];
  readonly places: ReadonlyMap<Certified, number>;
  readonly equilibria: ReadonlyMap<PureChoices, number>;
  readonly open: ReadonlyMap<PureChoices, number>;
}

function placesIn(profiles: readonly PureEquilibrium[]): ReadonlyMap<PureChoices, number> {
  return new Map(profiles.map(({ choices }, place) => [choices, place]));
}

function caseDocument(each: ChoiceCase, among: Places): CaseDocument {
  if (each.kind === 'unsearched') return { unsearched: true };
  if (each.kind === 'refuted') return { refuted: refutationDocument(each.by, among.places) };
  if (each.kind === 'profile') {
    const { choices, witness } = each.candidate;
    return witness
      ? { equilibrium: known(among.equilibria, choices) }
      : { open: known(among.open, choices) };
  }
  const set = entry(among.informationSets, each.on);
  return {
    at: setDocument(set),
    actions: Object.fromEntries(
      each.actions.map((next, action) => [entry(set.actions, action), caseDocument(next, among)]),
    ),
  };
}

/** A refutation by the places of its certificates. */
export function refutationDocument(
  refutation: DemandRefutation,
  places: ReadonlyMap<Certified, number>,
): CaseRefutation {
  if (refutation.kind === 'certificate') return { certificate: places.get(refutation.by) ?? -1 };
  const { support, ways } = refutation;
  return {
    support: setDocument(support.set),
    ways: ways.map((way) => refutationDocument(way, places)),
  };
}

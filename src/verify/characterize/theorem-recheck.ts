import { admissiblePoint } from '../../claim/admissible-point.js';
import type { Condition } from '../../claim/condition.js';
import { type PureConcept, pureConceptNamed } from '../../claim/proposition/pure-count.js';
import { conditionNamed, gameNamed, type Specification } from '../../claim/specification.js';
import { Expansion } from '../../derive/expansion.js';
import { ChosenPlay } from '../../derive/pure/choices.js';
import { allChoices } from '../../equilibrium/enumeration/family.js';
import { Unusable } from '../../exact/message.js';
import type { Point } from '../../exact/point.js';
import { holdsAt, standardForm } from '../../exact/relation.js';
import { formOf } from '../../game/unfold.js';
import type { Defect } from '../../prove/certificate/recheck.js';
import { type RecheckedCases, type RefutingContext, recheckCases } from './case-recheck.js';
import { CertificateShelf } from './certificate-shelf.js';
import { profileCount } from './conditions.js';
import { allWaiting } from './demands.js';
import {
  gameQuestions,
  type ImpliedDemand,
  implicationKey,
  implicationQuestion,
  presupposedOf,
  signQuestions,
} from './lemmas.js';
import { PlainForms } from './plain-form.js';
import { SolvedPoints } from './solved-points.js';
import type { ReadTheorem } from './theorem-schema.js';

/** What a theorem says that was checked again. */
export interface RecheckedTheorem {
  readonly game: string;
  readonly concept: PureConcept;
  /** Conditions that are presupposed. */
  readonly given: readonly string[];
  readonly equilibria: number;
  readonly open: number;
  /** How many profiles there are, how many are equilibria nowhere, and of how many nothing is said. */
  readonly profiles: string;
  readonly refuted: string;
  readonly unsearched: string;
  /** Whether it says that there are no other equilibria. */
  readonly complete: boolean;
  /** Whether it shows that there is a game at all admissible parameters. */
  readonly proper: boolean;
}

/** How many checks were made, and what does not pass. */
export interface TheoremCheck {
  readonly theorem: RecheckedTheorem;
  readonly questions: number;
  readonly defects: readonly Defect[];
}

/**
 * Holds a theorem against the game's declaration, without any search: what an equilibrium asks is derived
 * anew at each case, and every witness is solved.
 * @throws {Unusable} for a game, a concept or a condition that is nobody's.
 */
export function recheckTheorem(spec: Specification, document: ReadTheorem): TheoremCheck {
  return theoremHeld(spec, document).check;
}

/** A theorem that was held against the game, with what more can be concluded from. */
export interface HeldTheorem
  extends Pick<RecheckedCases, 'listed' | 'unsearched'>,
    RefutingContext {
  readonly check: TheoremCheck;
}

/** So many families of equilibria are listed at a point. */
const LISTED_NOWHERE = 0;

/** @throws {Unusable} for a game, a concept or a condition that is nobody's. */
export function theoremHeld(spec: Specification, document: ReadTheorem): HeldTheorem {
  const game = gameNamed(spec, document.game);
  const concept = pureConceptNamed(document.concept);
  const given = document.given.map((id) => conditionNamed(spec, id));
  const form = formOf(game);
  const expansion = new Expansion(spec);
  const play = new ChosenPlay(form, expansion);
  const forms = new PlainForms(spec, game, expansion);
  const shelf = new CertificateShelf(document);
  const context = { play, shelf, presupposed: presupposedOf(spec, play, given) };
  const proved = new Map<string, boolean>();
  const isProved = (implied: ImpliedDemand): boolean => {
    const key = implicationKey(implied);
    const known = proved.get(key) ?? shelf.shows(implicationQuestion(spec, play, implied));
    proved.set(key, known);
    return known;
  };
  const cases = recheckCases(document, allWaiting(play, concept), {
    ...{ ...context, forms, concept },
    isProved,
  });
  const lemmas = [
    ...signQuestions(spec, play, forms),
    ...(document.proper ? gameQuestions(spec, play) : []),
  ];
  // Of a point it is asked whether the profiles are equilibria whose witness it is, and nothing of the others.
  const points = new SolvedPoints(form, concept, expansion, allChoices(form), LISTED_NOWHERE);
  const reasons: { readonly asserts: string; readonly reason: string }[] = [
    ...shelf.invalid.map(({ place, asserts, reason }) => ({
      asserts,
      reason: `certificate ${place} is not valid: ${reason}`,
    })),
    ...cases.defects,
    ...lemmas
      .filter((each) => !shelf.shows(each))
      .map(({ asserts }) => ({ asserts, reason: 'there is no valid certificate for it' })),
    ...listingDefects(document, cases.listed),
    ...cases.listed.flatMap(({ kind, place, choices, demands }) => {
      if (kind !== 'equilibrium') return [];
      // Whatever a file says in its place, `null` and 0 too, a witness has to be one.
      const reason = whyNoWitness(spec, given, document.equilibria[place]?.witness, (point) => {
        const solved = points.solvedAt(point);
        return solved?.has(choices) === true && points.satisfying([solved], demands).length > 0;
      });
      return reason
        ? [{ asserts: `the witness of the equilibrium in place ${place}`, reason }]
        : [];
    }),
  ];
  const openCount = cases.listed.filter(({ kind }) => kind === 'open').length;
  if (document.complete && (openCount > 0 || cases.unsearched > 0n))
    reasons.push({ asserts: 'that there are no other equilibria', reason: 'something is open' });
  const check: TheoremCheck = {
    theorem: {
      ...{ game: game.id, concept, given: document.given, open: openCount },
      equilibria: cases.listed.length - openCount,
      profiles: `${profileCount(form.informationSets)}`,
      refuted: `${cases.refuted}`,
      unsearched: `${cases.unsearched}`,
      ...{ complete: document.complete, proper: document.proper },
    },
    questions: cases.leaves + lemmas.length,
    defects: reasons.map((each, question) => ({ question, ...each })),
  };
  return { check, ...context, listed: cases.listed, unsearched: cases.unsearched };
}

/** Profiles that are listed and that no case comes to, or several do. */
function listingDefects(
  { equilibria, open }: ReadTheorem,
  listed: readonly { readonly kind: 'equilibrium' | 'open'; readonly place: number }[],
): { readonly asserts: string; readonly reason: string }[] {
  const lists = [
    { kind: 'equilibrium', all: equilibria },
    { kind: 'open', all: open },
  ] as const;
  const came = new Map<string, number>();
  for (const { kind, place } of listed)
    came.set(`${kind} ${place}`, (came.get(`${kind} ${place}`) ?? 0) + 1);
  return lists.flatMap(({ kind, all }) =>
    [...all.keys()].flatMap((place) => {
      const times = came.get(`${kind} ${place}`) ?? 0;
      const asserts = `the ${kind === 'open' ? 'open profile' : kind} in place ${place}`;
      return times === 1 ? [] : [{ asserts, reason: `${times} cases come to it, not one` }];
    }),
  );
}

function whyNoWitness(
  spec: Specification,
  given: readonly Condition[],
  witness: unknown,
  isOne: (point: Point) => boolean,
): string | undefined {
  try {
    const point = admissiblePoint(spec, witness, 'it');
    const broken = given.find(({ relation }) => !holdsAt(standardForm(relation), point));
    if (broken) return `${broken.id} does not hold there`;
    return isOne(point) ? undefined : 'the profile is no equilibrium there';
  } catch (error) {
    if (error instanceof Unusable) return error.message;
    throw error;
  }
}

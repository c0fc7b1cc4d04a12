import { match } from 'ts-pattern';
import { askedActions } from '../../claim/proposition/asked-actions.js';
import type { PureClaim } from '../../claim/proposition/pure-count.js';
import { propositionNamed, type Specification } from '../../claim/specification.js';
import { questionOf } from '../../derive/question.js';
import { jsonText, Unusable } from '../../exact/message.js';
import { type ListedProfile, whyNotRefuted } from '../characterize/case-recheck.js';
import { strategiesOf } from '../characterize/conditions.js';
import type { Demand } from '../characterize/demand.js';
import {
  type HeldTheorem,
  type TheoremCheck,
  theoremHeld,
} from '../characterize/theorem-recheck.js';
import { pairsOf } from './coexistence.js';
import type { CoverageDocument } from './counted-document.js';
import type { ReadCounted } from './counted-schema.js';
import { profileDenials } from './denial.js';
import { identityOf, playsAsAsked } from './identity.js';
import { narrowedTo } from './narrowed.js';

/** What a statement about pure equilibria is short of: what would have to be shown, and is not. */
interface Lacking {
  readonly asserts: string;
  readonly reason: string;
}

/**
 * Holds what shows a statement about pure equilibria against the game, without any search: that all
 * equilibria are listed, and that of those listed as many are equilibria as is said, or which.
 * @throws {Unusable} for an id that is nobody's, or not of such a statement.
 */
export function recheckCounted(spec: Specification, document: ReadCounted): TheoremCheck {
  const claim = propositionNamed(spec, document.claim);
  if (claim.kind !== 'pure equilibria')
    throw new Unusable(
      `${claim.id}: expected a statement about pure equilibria, as only, exists and unique make, found another`,
    );
  const held = theoremHeld(narrowedTo(spec, claim), document.equilibria);
  const lacking = [...lackingInTheorem(claim, held), ...lackingInCount(claim, held, document)];
  const { theorem, questions, defects } = held.check;
  return {
    theorem,
    questions: questions + 1,
    defects: [
      ...defects,
      ...lacking.map((each, index) => ({ question: defects.length + index, ...each })),
    ],
  };
}

/** The theorem is to be about the same, and to leave nothing open on which the count rests. */
function lackingInTheorem(
  { game, concept, counts }: PureClaim,
  { check: { theorem }, unsearched }: HeldTheorem,
): Lacking[] {
  const asserts = 'that the equilibria are those of which something is said';
  const isSame = theorem.game === game.id && theorem.concept === concept;
  return [
    ...(isSame && theorem.given.length === 0
      ? []
      : [
          {
            asserts,
            reason: `expected the ${concept} equilibria of ${game.id} wherever it speaks`,
          },
        ]),
    ...(theorem.proper
      ? []
      : [{ asserts: `that there is a game ${game.id}`, reason: 'it is not shown' }]),
    ...(unsearched > 0n && counts.word !== 'exists'
      ? [{ asserts: 'that these are all', reason: `of ${unsearched} profiles nothing is said` }]
      : []),
  ];
}

function lackingInCount(
  { game, counts }: PureClaim,
  held: HeldTheorem,
  { coverage, coexistence }: ReadCounted,
): Lacking[] {
  const { listed, play } = held;
  const someIs = (profiles: readonly ListedProfile[]): Lacking[] => {
    const reason = coverage
      ? whyNotCovered(coverage, profiles, [], held)
      : 'nothing in the document shows it';
    return reason ? [{ asserts: 'that one of them is an equilibrium everywhere', reason }] : [];
  };
  return match(counts)
    .returnType<Lacking[]>()
    .with({ word: 'only' }, ({ upTo, equilibria }) => {
      const claimed = new Set(
        equilibria.map((each) => identityOf(askedActions(game, each), upTo, play)),
      );
      return listed
        .filter(({ choices }) => !claimed.has(identityOf(choices, upTo, play)))
        .map(({ choices }) => ({
          asserts: 'that all equilibria are claimed',
          reason: `${jsonText(strategiesOf(play.form.informationSets, choices))} may be another`,
        }));
    })
    .with({ word: 'exists' }, ({ with: as }) => {
      const asked = as.map((each) => askedActions(game, each));
      return someIs(listed.filter((each) => playsAsAsked(each, asked)));
    })
    .with({ word: 'unique' }, ({ upTo }) => {
      const pairs = pairsOf(
        inOrder(listed).map((each) => ({ each, identity: identityOf(each.choices, upTo, play) })),
      );
      const asserts = 'that no two are equilibria at once';
      if (pairs.length !== (coexistence?.length ?? 0))
        return [
          { asserts, reason: `there are ${pairs.length} pairs, not ${coexistence?.length ?? 0}` },
        ];
      const reasons = pairs.flatMap(({ gains, provable }, index) => {
        const by = coexistence?.[index];
        return (by && whyNotRefuted(by, gains, provable, held)) ?? [];
      });
      return [...someIs(listed), ...reasons.map((reason) => ({ asserts, reason }))];
    })
    .exhaustive();
}

/** As they are listed: the equilibria, then what is open. */
function inOrder(listed: readonly ListedProfile[]): ListedProfile[] {
  return (['equilibrium', 'open'] as const).flatMap((kind) =>
    listed.filter((each) => each.kind === kind).sort((one, other) => one.place - other.place),
  );
}

/** Why it may be that something is denied of every profile, beside what was denied before. */
function whyNotCovered(
  document: CoverageDocument,
  profiles: readonly ListedProfile[],
  denied: readonly Demand[],
  held: HeldTheorem,
): string | undefined {
  const { play, presupposed, shelf } = held;
  if ('certificate' in document)
    return shelf.whyNot(
      document.certificate,
      questionOf('', [...presupposed, ...denied], play.expansion),
    );
  const text = jsonText(document.denied);
  const profile = profiles.find(
    ({ choices }) => jsonText(strategiesOf(play.form.informationSets, choices)) === text,
  );
  if (profile === undefined) return `${text} is no listed profile of those that are meant`;
  const denials = profileDenials(profile);
  if (denials.length !== document.ways.length)
    return `${text} is no equilibrium in ${denials.length} ways, not in ${document.ways.length}`;
  for (const [index, denial] of denials.entries()) {
    const next = document.ways[index];
    const reason = next && whyNotCovered(next, profiles, [...denied, ...denial], held);
    if (reason) return reason;
  }
  return undefined;
}

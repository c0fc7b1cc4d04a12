import type { Claim } from '../../claim/claim.js';
import type { Specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import { derivation } from '../../derive/derivation.js';
import { type Clause, clauseText } from '../../derive/found/clause.js';
import { ClauseQuestions } from '../../derive/found/clause-questions.js';
import { clausesOf } from '../../derive/found/clauses.js';
import { untold } from '../../derive/proposition/equilibrium.js';
import type { Question } from '../../derive/question.js';
import type { ProofDocument } from '../../prove/certificate/proof-document.js';
import type { FoundConditions } from './find-conditions.js';
import { type FindingSteps, gameQuestionsOf, withoutConditions } from './finding.js';

/** The conditions of an equilibrium as a theorem that can be checked without any search. */
export interface FoundDocument extends FindingSteps {
  readonly theorem: 'conditions of an equilibrium';
  readonly claim: string;
  readonly proper: boolean;
  readonly conditions: readonly string[];
  readonly certificates: readonly ProofDocument[];
}

/** What was found with its certificates; `undefined` where it is not shown both ways. */
export function foundDocument(found: FoundConditions): FoundDocument | undefined {
  const { claim, conditions, proper, sufficient, necessary, certificates, steps } = found;
  if (!sufficient || !necessary) return undefined;
  return {
    theorem: 'conditions of an equilibrium',
    ...{ claim: claim.id, proper, ...steps },
    conditions: conditions.map(({ clause }) => clauseText(clause)).sort(),
    certificates: certificates.map(({ proof }) => proof),
  };
}

/** What a document says, derived anew: the conditions, and the questions that its certificates answer. */
export interface FoundAnew {
  readonly conditions: readonly string[];
  readonly questions: readonly Question[];
  /** What no clause tells: then they do not suffice. */
  readonly untold: readonly string[];
}

/** Goes through the steps of a document, from the declaration of the claim alone. */
export function foundAnew(
  spec: Specification,
  claim: Claim,
  { general, dropped, byAll, proper }: FindingSteps & Pick<FoundDocument, 'proper'>,
): FoundAnew {
  const bare = withoutConditions(claim);
  const speaking = withRootsOf(spec, bare);
  const derived = derivation(speaking, bare);
  const asked = new ClauseQuestions(speaking, derived.symbolic);
  const { clauses: told, untold: untoldByClauses } = clausesOf(derived);
  const because = untold(derived.symbolic);
  const questions: Question[] = [];
  const all = told.map((clause, place): Clause => {
    if (!general.includes(place)) return clause;
    const everywhere: Clause = { ...clause, where: [] };
    questions.push(...asked.implied(everywhere, [clause]));
    return everywhere;
  });
  let left = all;
  for (const place of dropped) {
    const clause = all[place];
    if (clause === undefined) continue;
    left = left.filter((each) => each !== clause);
    questions.push(...asked.implied(clause, left));
  }
  questions.push(
    ...left.flatMap((clause) => asked.necessary(clause)),
    ...asked
      .sufficient(all)
      .flatMap(({ near, all: from }, place) => (byAll.includes(place) ? from() : near)),
    ...(proper ? gameQuestionsOf(speaking, derived.symbolic) : []),
  );
  return {
    conditions: left.map(clauseText).sort(),
    questions,
    untold: [...(because ? [because] : []), ...untoldByClauses],
  };
}

import { match } from 'ts-pattern';
import { conditionsClaimed } from '../../claim/proposition/claimed-conditions.js';
import type { Given } from '../../claim/question/given.js';
import type { AskedQuestion } from '../../claim/question/question.js';
import type { Specification } from '../../claim/specification.js';
import { relationText } from '../../exact/relation.js';
import type { Answer } from '../../verify/ask.js';
import { type EndedQuestion, readingText } from '../text/question.js';
import { verifyJson } from './verify.js';

/**
 * The JSON document of `casus ask`: how the question was read, and what `verify` tells of a statement.
 * @example
 * ```js
 * import { answerJson, ask } from 'casus';
 * import paper from './entry.js';
 * const settings = { runs: 5, seed: 1 };
 * const answer = await ask(paper, 'c > 1', { ...settings, threads: 0, cache: false });
 * answerJson(paper, answer, settings).verdict; // 'refuted'
 * ```
 */
export function answerJson(
  spec: Specification,
  { question, verdict }: Answer,
  settings: { readonly runs: number; readonly seed: number },
) {
  const { publication, seed, runs, claims } = verifyJson(spec, [verdict], settings);
  const { id: _, title: __, source, reading, asExpected, expected, ...found } = Object(claims[0]);
  return {
    ...{ publication, seed, draws: runs },
    ...askedJson(question),
    ...(found as Omit<(typeof claims)[number], 'id' | 'title' | 'source'>),
  };
}

/** The same where the search was ended before anything was found out. */
export function endedJson({ question, because }: EndedQuestion) {
  return { ...askedJson(question), verdict: 'undecided', because };
}

function askedJson(question: AskedQuestion) {
  return {
    question: question.text,
    quantifier: question.statement.kind,
    given: question.given.map(givenJson),
    read: readingText(question).join(' '),
  };
}

function givenJson(given: Given) {
  return match(given)
    .with({ kind: 'claim' }, ({ claim }) => ({
      claim: claim.id,
      conditions: conditionsClaimed(claim).map(({ id }) => id),
    }))
    .with({ kind: 'condition' }, ({ condition }) => ({
      condition: condition.id,
      states: relationText(condition.relation),
    }))
    .with({ kind: 'relation' }, ({ condition }) => ({ states: relationText(condition.relation) }))
    .exhaustive();
}

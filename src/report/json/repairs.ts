import { match } from 'ts-pattern';
import { relationText } from '../../exact/relation.js';
import { sourceText } from '../../game/game.js';
import type { Repairs } from '../../verify/repairs.js';
import { counterexampleJson } from './verify.js';

/**
 * With what a sentence is true, as `casus repair` has it in its JSON document.
 * @example
 * ```js
 * import { compare, everywhere, repairs, repairsJson } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const cheap = everywhere({ id: 'cheap', source, says: 'c ≤ 3.', asserts: [compare(c, '≤', 3)] });
 * const [found] = await repairs(paper, { propositions: [cheap], threads: 0, cache: false });
 * repairsJson(found).soSomewhere; // true
 * ```
 */
export function repairsJson(found: Repairs) {
  const { id } = found.proposition;
  return match(found)
    .with({ kind: 'not refuted' }, () => ({ claim: id, refuted: false }))
    .with({ kind: 'refuted' }, ({ counterexample, extent, repairs, tried, untried }) => ({
      claim: id,
      refuted: true,
      counterexample: counterexampleJson(counterexample),
      /** Whether it is so at some parameters that it speaks of; null where that is not known. */
      ...match(extent)
        .with({ kind: 'somewhere so' }, ({ at }) => ({ soSomewhere: true, soAt: at }))
        .with({ kind: 'nowhere so' }, ({ proof }) => ({
          soSomewhere: false,
          certificates: proof.questions.length,
        }))
        .with({ kind: 'open' }, () => ({ soSomewhere: null }))
        .exhaustive(),
      repairs: repairs.map(({ conditions, proof, at, room }) => ({
        conditions: conditions.map(({ id: name, says, relation, statedIn }) => ({
          id: name,
          says,
          states: relationText(relation),
          statedIn: statedIn ? sourceText(statedIn) : null,
        })),
        certificates: proof.questions.length,
        parameters: at,
        /** Whether one of the conditions just holds wherever all hold; null where that is not known. */
        knifeEdge: room.kind === 'open' ? null : room.kind !== 'room',
      })),
      ...{ tried, untried },
    }))
    .exhaustive();
}

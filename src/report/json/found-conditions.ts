import { type Clause, clauseText } from '../../derive/found/clause.js';
import { relationText } from '../../exact/relation.js';
import type { FoundConditions } from '../../verify/found/find-conditions.js';
import { type Follows, saysTheSame } from '../../verify/found/stated-beside.js';

/**
 * Conditions that were found of a claim's strategies alone, as a JSON document. `equilibrium` says what
 * is shown: that it is one `exactly where` all conditions hold, `where` they do, `only where` they do, or
 * `open`; `somewhere` is `null` where no parameters were found at which they do, and `"never"` where a
 * certificate shows that there are none. Under `roots`, where there are any, those at each of which it is so.
 * @example
 * ```js
 * import { findConditions, foundConditionsJson } from 'casus';
 * import paper from './entry.js';
 * foundConditionsJson(await findConditions(paper, 'entering', { threads: 0 })).equilibrium; // 'exactly where'
 * ```
 */
export function foundConditionsJson(found: FoundConditions) {
  const { claim, roots, conditions, dropped, proper, open, somewhere, certificates, stated } =
    found;
  return {
    ...{ claim: claim.id, concept: claim.concept, equilibrium: shownOf(found), proper },
    ...(roots.length > 0 && { roots: roots.map(({ name }) => name) }),
    conditions: conditions.map(({ clause, alone, necessary }) => ({
      ...clauseJson(clause),
      ...{ necessary, failsAlone: alone ?? null },
    })),
    implied: dropped.map(({ clause, by }) => ({ ...clauseJson(clause), by: by.map(clauseText) })),
    somewhere: somewhere ?? null,
    certificates: certificates.length,
    open,
    stated: stated
      ? {
          same: saysTheSame(stated),
          conditions: stated.stated.map(({ condition, follows }) => ({
            ...{ id: condition.id, ...followsJson(follows) },
          })),
          found: stated.found.map(({ clause, follows }) => ({
            ...{ states: clauseText(clause), ...followsJson(follows) },
          })),
        }
      : null,
  };
}

function shownOf({ sufficient, necessary }: FoundConditions): string {
  if (sufficient) return necessary ? 'exactly where' : 'where';
  return necessary ? 'only where' : 'open';
}

function clauseJson(clause: Clause) {
  const { kind, where, anyOf, at } = clause;
  return {
    states: clauseText(clause),
    kind,
    where: where.map(relationText),
    anyOf: anyOf.map((row) => row.map(relationText)),
    constrains: at.map(({ mover, name }) => ({ player: mover, informationSet: name })),
  };
}

function followsJson(follows: Follows) {
  return {
    follows: follows.kind,
    ...(follows.kind === 'not implied' ? { parameters: follows.at } : {}),
  };
}

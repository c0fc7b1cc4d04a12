import { match } from 'ts-pattern';
import type { ConceptWarning } from '../../claim/concept-warning.js';
import type { Specification } from '../../claim/specification.js';
import { beliefRecord, beliefText } from './behavior.js';
import { CLAIMED_EQUILIBRIUM } from './claimed-concept.js';
import { wrapped } from './columns.js';
import { CONCEPT_NAMES } from './concept-names.js';
import { historyName, setNumbers } from './extensive-names.js';
import { verdictReason } from './failure.js';
import { fromExample } from './point.js';

/** What to keep in mind of a claim that holds, for reading. */
export function warningLines(spec: Specification, warnings: readonly ConceptWarning[]): string[] {
  if (warnings.length === 0) return [];
  return [
    wrapped(
      `Warning: in a ${CLAIMED_EQUILIBRIUM} movers may believe anything where play does not arrive, and here it matters:`,
      '  ',
    ),
    ...warnings.map((warning) =>
      wrapped(`- ${warningText(warning)} (${fromExample(spec, warning.point)})`, '    '),
    ),
  ];
}

/** Warnings for the JSON document of `casus verify`. */
export function warningsJson(warnings: readonly ConceptWarning[]) {
  return warnings.map((warning) => ({
    says: warningText(warning),
    parameters: warning.point,
    ...match(warning)
      .with({ kind: 'belief' }, ({ set, contradicted, judgment }) => ({
        about: 'belief' as const,
        player: set.mover,
        informationSet: set.name,
        stated: beliefRecord(set, contradicted.stated),
        after: historyName(judgment.play.game, contradicted.after),
        dictated: beliefRecord(set, contradicted.dictated),
      }))
      .with({ kind: 'concept' }, ({ concept }) => ({
        about: 'concept' as const,
        fails: CONCEPT_NAMES[concept],
      }))
      .exhaustive(),
  }));
}

function warningText(warning: ConceptWarning): string {
  const { judgment } = warning;
  const { game } = judgment.play;
  return match(warning)
    .with(
      { kind: 'belief' },
      ({ set, contradicted: { stated, after, dictated } }) =>
        `${set.mover} at "${set.name}" is said to believe ${beliefText(set, stated)}, which contradicts ` +
        `the strategies: given "${historyName(game, after)}", they make it ${beliefText(set, dictated)}`,
    )
    .with({ kind: 'concept' }, ({ concept }) => {
      const verdict = judgment.verdicts[concept];
      const reason = verdictReason({ judgment, numbers: setNumbers(game) }, verdict);
      return `it is not ${CONCEPT_NAMES[concept]}: ${reason}`;
    })
    .exhaustive();
}

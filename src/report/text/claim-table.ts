import {
  type BeliefFormulas,
  behaviorText,
  type Claim,
  formulasOf,
  guardAt,
  isSomeBelief,
  statedBelief,
} from '../../claim/claim.js';
import { continuousGamesOf } from '../../claim/continuous/listed-games.js';
import { readingsOf } from '../../claim/readings.js';
import type { Specification } from '../../claim/specification.js';
import { type Formula, formulaText } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';
import { type DeclaredSet, inOrderOfPlay } from '../../game/declared-form.js';
import { sourceText } from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import { columns, oneLine, wrapped } from './columns.js';
import { claimSentence } from './concepts.js';
import { definitionLines } from './derivation.js';
import { rootDefinition } from './root.js';

/** A claim as its three tables: what each mover does, on what belief, under which condition. */
export function claimTable(claim: Claim): string {
  const tree = formOf(claim.game);
  const informationSets = inOrderOfPlay(tree, tree.informationSets, (set) => set);
  return [
    `${claim.title} (${claim.id}), a claim on the game ${claim.game.id}`,
    sourceText(claim.source),
    wrapped(claim.says, '  '),
    '',
    columns(
      [
        ['player', 'knows', 'does', claim.scope.kind === 'iff' ? 'which is rational iff' : ''],
        ...informationSets.map((set) => [
          set.mover,
          set.name,
          behaviorText(claim.strategies[set.variable]?.[set.key] ?? {}),
          guardText(claim, set),
        ]),
      ],
      '  ',
    ),
    '',
    ...informationSets.flatMap((set) => {
      const { mover, name, unseen } = set;
      const belief = statedBelief(claim, set);
      if (isSomeBelief(claim, set) && set.members.length > 1)
        return [
          `  ${mover} at "${name}" believes of ${unseen.join(', ')}:`,
          '      whatever supports this where play does not arrive',
        ];
      return belief
        ? [`  ${mover} at "${name}" believes of ${unseen.join(', ')}:`, ...beliefLines(belief)]
        : [];
    }),
    '',
    claimSentence(claim),
    ...claim.conditions.flatMap(({ id, relation, says, statedIn }) => [
      `  ${id}: ${relationText(relation)}`,
      `      ${oneLine(says)} [${statedIn ? `${statedIn.place}, made exact` : 'added'}]`,
    ]),
    ...abbreviations(claim),
  ].join('\n');
}

/** What the names in the tables and conditions stand for. */
function abbreviations(claim: Claim): string[] {
  return definitionLines([
    ...formulasOf(claim),
    ...claim.conditions.flatMap(({ relation }) => [relation.left, relation.right]),
  ]);
}

function guardText(claim: Claim, set: DeclaredSet): string {
  if (claim.scope.kind !== 'iff') return '';
  return (
    guardAt(claim, set)
      .map(({ id }) => id)
      .join(', ') || 'always'
  );
}

/** What a specification holds: games, claims, parameters, roots, restrictions, readings. */
export function tableOfContents(spec: Specification): string {
  const { publication, parameters, roots, restrictions, games, claims, statements, cases } = spec;
  return [
    `${publication.authors.join(', ')}, "${publication.title}" (${publication.year})`,
    ...listed('Games', games, ({ id, title, source }) => [id, title, source?.place ?? '']),
    ...listed(
      'Games with types or actions from intervals',
      continuousGamesOf(spec),
      ({ id, title, source }) => [id, title, source?.place ?? ''],
    ),
    ...listed('Claims', claims, ({ id, title, source, expected }) => [
      id,
      title,
      source.place,
      `expected: ${expected}`,
    ]),
    ...listed('Statements', statements, ({ id, says, source }) => [
      id,
      source.place,
      oneLine(says),
    ]),
    ...listed('Cases (casus show --case ID)', cases, ({ id, title, claim }) => [
      id,
      title,
      claim.id,
    ]),
    ...listed('Parameters', parameters, ({ name, spelling, unit, meaning, example }) => [
      name,
      spelling.text,
      unit,
      `${example}`,
      oneLine(meaning),
    ]),
    ...listed('Roots', roots, (each) => [
      each.name,
      rootDefinition(each),
      each.unit,
      oneLine(each.meaning),
    ]),
    ...listed('Restrictions', restrictions, ({ relation, says, source }) => [
      relationText(relation),
      oneLine(says),
      source.place,
    ]),
    ...readingLines(spec),
  ].join('\n');
}

/** A table under its title, a row for each; nothing where there is none. */
function listed<Each>(
  title: string,
  all: readonly Each[] | undefined,
  row: (each: Each) => string[],
): string[] {
  return all === undefined || all.length === 0 ? [] : ['', title, columns(all.map(row), '  ')];
}

function readingLines(spec: Specification): string[] {
  const lines = readingsOf(spec).map(({ name, silent, read }) =>
    wrapped(`${name}: ${silent} ${read}`, '  '),
  );
  const title = 'Readings: where the source is silent, and what is assumed.';
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function beliefLines({ weights, otherwise }: BeliefFormulas): string[] {
  const list = (table: Readonly<Record<string, Formula>>): string =>
    Object.entries(table)
      .map(([history, weight]) => `${history}: ${formulaText(weight)}`)
      .join('; ');
  return otherwise
    ? [`      in proportion to ${list(weights)}`, `      or, if all are 0, ${list(otherwise)}`]
    : [`      ${list(weights)}`];
}

import { match } from 'ts-pattern';
import { fromExample, type Specification } from '../../claim/specification.js';
import { withRoots } from '../../claim/with-roots.js';
import { type Clause, clauseText } from '../../derive/found/clause.js';
import { entry } from '../../exact/entry.js';
import { formulaText } from '../../exact/formula.js';
import type { FoundConditions } from '../../verify/found/find-conditions.js';
import type { DroppedClause } from '../../verify/found/irredundant.js';
import { type Follows, type StatedBeside, saysTheSame } from '../../verify/found/stated-beside.js';
import { wrapped } from './columns.js';
import { equilibriumClaimed } from './concepts.js';
import { wherePhrase } from './theorem.js';

/**
 * The conditions that were found of a claim's strategies alone, for reading.
 * @example
 * ```js
 * import { findConditions, foundConditionsText } from 'casus';
 * import paper from './entry.js';
 * const found = await findConditions(paper, 'entering', { threads: 0 });
 * foundConditionsText(paper, found).includes('exactly where'); // true
 * ```
 */
export function foundConditionsText(spec: Specification, found: FoundConditions): string {
  const { claim, conditions, open, stated, roots } = found;
  const speaking = withRoots(spec, roots);
  const dropped = found.dropped.filter(saysSomething);
  const numbered = conditions.map((each, index) => ({ ...each, number: index + 1 }));
  const owners = [...new Set(numbered.map(({ clause }) => ownerOf(clause)))];
  return [
    `${claim.id} [${claim.source.place}]: conditions found from its strategies and beliefs alone`,
    wrapped(theoremOf(found), '  '),
    ...owners.flatMap((owner) => [
      `  ${owner}`,
      ...numbered
        .filter(({ clause }) => ownerOf(clause) === owner)
        .map(({ clause, number }) => wrapped(`(${number}) ${clauseText(clause)}`, '    ')),
    ]),
    ...aloneLines(speaking, found),
    ...(dropped.length > 0
      ? [
          '  Asked as well, and implied, by certificates:',
          ...dropped.map(({ clause, by }) =>
            wrapped(`${clauseText(clause)}, ${byText(by)}`, '    '),
          ),
        ]
      : []),
    ...somewhereLines(speaking, found),
    ...(stated ? statedLines(speaking, found, stated) : []),
    ...(open.length > 0
      ? ['  ? Not shown:', ...open.map((each) => wrapped(each, '    '))]
      : [`  Certificates: ${found.certificates.length}.`]),
  ].join('\n');
}

function ownerOf({ kind, at }: Clause): string {
  return kind === 'existence' ? 'The strategies exist' : entry(at, 0).mover;
}

/** That what is plainly a probability is one goes without saying. */
function saysSomething({ clause, by }: DroppedClause): boolean {
  return clause.kind !== 'existence' || by.length > 0;
}

function byText(by: readonly Clause[]): string {
  return by.length === 0 ? 'by the restrictions' : `by ${by.map(clauseText).join(' and ')}`;
}

/** What is shown, and no more than that. */
function theoremOf(found: FoundConditions): string {
  const { claim, conditions, proper, sufficient, necessary, somewhere } = found;
  const at = `${wherePhrase({ given: [], proper })}${atRoots(found)}`;
  const name = equilibriumClaimed(claim);
  if (necessary && (somewhere === 'never' || conditions.some(isNever)))
    return `It is a ${name} nowhere, ${at}: it would take what never holds.`;
  if (sufficient && conditions.length === 0) return `It is a ${name} everywhere, ${at}.`;
  if (sufficient && necessary) return `It is a ${name}, ${at}, exactly where all of this holds:`;
  if (sufficient)
    return `It is a ${name}, ${at}, where all of this holds; whether all of it is necessary is open:`;
  if (conditions.length === 0) return `Nothing is shown of where it is a ${name}.`;
  return necessary
    ? `It is a ${name}, ${at}, only where all of this holds; whether that suffices is open:`
    : `Of where it is a ${name} this was found; whether it suffices, and is necessary, is open:`;
}

/** What is found is so at every root, and says nothing where there is none. */
function atRoots({ roots }: FoundConditions): string {
  const spelled = roots.map(({ spelling, between: [low, high] }) => {
    return `${spelling.text} from ${formulaText(low)} to ${formulaText(high)}`;
  });
  return spelled.length === 0 ? '' : ` and for every root ${spelled.join(', and every root ')}`;
}

function isNever({ clause: { where, anyOf } }: FoundConditions['conditions'][number]): boolean {
  return where.length === 0 && anyOf.length === 0;
}

/** That no condition follows from the others, as points show. */
function aloneLines(spec: Specification, { conditions }: FoundConditions): string[] {
  const numbered = conditions.map((each, index) => ({ ...each, number: index + 1 }));
  const shown = numbered.flatMap(({ alone, number }) => (alone ? [{ alone, number }] : []));
  const open = numbered.filter(({ alone }) => alone === undefined).map(({ number }) => number);
  return [
    ...(shown.length > 0
      ? [
          open.length === 0
            ? '  None of it follows from the rest: the others hold, and it fails,'
            : '  Not implied by the rest: the others hold, and it fails,',
          ...shown.map(({ alone, number }) =>
            wrapped(`(${number}) at ${fromExample(spec, alone)}`, '    '),
          ),
        ]
      : []),
    ...(open.length > 0
      ? [`  Whether the rest implies it is open, of ${open.map((each) => `(${each})`).join(', ')}.`]
      : []),
  ];
}

function somewhereLines(spec: Specification, { conditions, somewhere }: FoundConditions): string[] {
  if (conditions.length === 0 || somewhere === 'never') return [];
  return somewhere === undefined
    ? ['  ? No parameters were found at which all of it holds.']
    : [wrapped(`All of it holds at ${fromExample(spec, somewhere)}.`, '  ')];
}

function statedLines(
  spec: Specification,
  { claim, conditions }: FoundConditions,
  beside: StatedBeside,
): string[] {
  if (saysTheSame(beside))
    return [
      wrapped(
        `What ${claim.id} states comes to the same: each implies the other, by certificates (stated: ${beside.stated.length}, found: ${conditions.length}).`,
        '  ',
      ),
    ];
  const line = (what: string, follows: Follows): string[] =>
    match(follows)
      .with({ kind: 'implied' }, () => [])
      .with({ kind: 'not implied' }, ({ at }) => [
        wrapped(`${what} does not follow: at ${fromExample(spec, at)}`, '    '),
      ])
      .with({ kind: 'open' }, () => [wrapped(`? ${what}: whether it follows is open`, '    ')])
      .exhaustive();
  const asked = beside.stated.flatMap(({ condition, follows }) =>
    line(`${condition.id}, from what is found,`, follows),
  );
  const lacking = beside.found.flatMap(({ clause, follows }) =>
    line(`${clauseText(clause)}, from what is stated,`, follows),
  );
  return [`  Beside what ${claim.id} states:`, ...asked, ...lacking];
}

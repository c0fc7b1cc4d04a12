import { fromExample, type Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import { formulaText } from '../../exact/formula.js';
import { Polynomial } from '../../exact/polynomial.js';
import { relationText } from '../../exact/relation.js';
import type {
  MixedCharacterization,
  MixedFamily,
} from '../../verify/mixed/mixed-characterization.js';
import { mixesIn } from '../../verify/mixed/mixed-family.js';
import type { SupportMix } from '../../verify/mixed/mixes.js';
import { wrapped } from './columns.js';
import { wherePhrase } from './theorem.js';

/** Families told in full; a reader with more of them reads the JSON document. */
const MOST_TOLD = 20;

/** Supports named in full where they are not covered. */
const MOST_NAMED = 10;

/**
 * The mixed equilibria of a game, by supports, for reading.
 * @example
 * ```js
 * import { characterizeMixed, mixedCharacterizationText } from 'casus';
 * import paper from './entry.js';
 * const found = await characterizeMixed(paper, 'entry', { threads: 0 });
 * mixedCharacterizationText(paper, found).includes('exactly these'); // true
 * ```
 */
export function mixedCharacterizationText(
  spec: Specification,
  found: MixedCharacterization,
): string {
  const { game, families } = found;
  const told = families.slice(0, MOST_TOLD);
  return [
    `${game.title} (${game.id}), in mixed strategies`,
    wrapped(theoremText(found), '  '),
    wrapped(countText(found), '  '),
    ...told.flatMap((family, place) => ['', ...familyLines(spec, found, family, place + 1)]),
    ...(told.length < families.length
      ? ['', `  and ${families.length - told.length} more families; --json lists them`]
      : []),
    ...uncoveredLines(found),
  ].join('\n');
}

function theoremText(found: MixedCharacterization): string {
  const { concept, given, proper, complete, families, most, beyond, fixed } = found;
  const at = wherePhrase({ given: given.map(({ id }) => id), proper });
  const sets = most === 1 ? 'one information set mixes' : `one to ${most} information sets mix`;
  const among = `in which ${beyond > 0n ? sets : 'somebody mixes'}${fixed.some((each) => each !== undefined) ? ', among those that do what is presupposed below' : ''}`;
  if (!complete)
    return `Partial: of the ${concept} equilibria ${among}, ${at}, these were found, each exactly where its conditions hold; there may be more, as listed in the end.`;
  return families.length === 0
    ? `The game has no ${concept} equilibrium ${among}, ${at}.`
    : `The ${concept} equilibria ${among}, ${at}, are exactly these, each exactly where its conditions hold.`;
}

function countText(found: MixedCharacterization): string {
  const { supports, families, open, unsolved, beyond } = found;
  return [
    `Supports: ${supports}`,
    `families of equilibria somewhere: ${families.length}`,
    ...(open.length > 0 ? [`open: ${open.length}`] : []),
    ...(unsolved.length > 0 ? [`not solved: ${unsolved.length}`] : []),
    ...(beyond > 0n ? [`not looked into, with more sets mixing: ${beyond}`] : []),
    'proofs of the rest were found and checked in this run, and are in no file',
  ].join('; ');
}

function familyLines(
  spec: Specification,
  found: MixedCharacterization,
  family: MixedFamily,
  number: number,
): string[] {
  const { claims, witness, conditions } = family;
  const { relations, supports } = conditions;
  return [
    `family ${number}${claims.length > 0 ? `, with the supports of ${claims.map(({ id }) => id).join(', ')}` : ''}`,
    wrapped(supportText(found, family), '  '),
    ...probabilityTexts(family).map((text) => wrapped(text, '    ')),
    ...(relations.length + supports.length === 0 ? ['    everywhere'] : ['    exactly where']),
    ...relations.map((relation) => wrapped(relationText(relation), '      ')),
    ...supports.map(({ set, anyOf, exact }) =>
      wrapped(
        exact
          ? `a belief of ${set.mover} at "${set.name}" supports it: ${anyOf.map((row) => row.map(relationText).join(' and ')).join(', or ')}`
          : `some belief of ${set.mover} at "${set.name}" supports it, against all plans at once`,
        '      ',
      ),
    ),
    ...(witness
      ? [wrapped(`as at ${fromExample(spec, witness)}${witnessMixes(family)}`, '    ')]
      : []),
  ];
}

/** What each probability is, or that it is free. */
function probabilityTexts({ probabilities, free }: MixedFamily): string[] {
  return [
    ...probabilities.map(({ symbol, numerator, denominator }) => {
      const below = formulaText(denominator);
      const above = formulaText(numerator);
      return below === '1' ? `${symbol} = ${above}` : `${symbol} = (${above}) / (${below})`;
    }),
    ...(free.length > 0
      ? [`${free.join(', ')}: any positive probabilities with which the conditions hold`]
      : []),
  ];
}

function witnessMixes({ witness, solved, free }: MixedFamily): string {
  if (witness === undefined) return '';
  const names = [...solved.map(({ symbol }) => symbol), ...free];
  return `; there ${names.map((name) => `${name} = ${witness.at(name)}`).join(', ')}`;
}

/** `z: l → hold; h → mobilize (m1), hold (1 − m1)`. */
function supportText(
  found: Pick<MixedCharacterization, 'form' | 'mixes'>,
  { choices }: Pick<MixedFamily, 'choices'>,
): string {
  const mixes = new Map(mixesIn(found, choices).map((mix) => [mix.set.index, mix]));
  const tables = new Map<string, string[]>();
  for (const { index, variable, key, actions } of found.form.informationSets) {
    const choice = choices[index];
    if (choice === undefined) continue;
    const mix = mixes.get(index);
    const does = mix ? mixText(mix) : entry(actions, choice);
    tables.set(variable, [...(tables.get(variable) ?? []), `${key} → ${does}`]);
  }
  return [...tables].map(([variable, rows]) => `${variable}: ${rows.join('; ')}`).join(' | ');
}

function mixText({ set, support, probabilities }: SupportMix): string {
  return support
    .map((action) => {
      const probability = entry(probabilities, action);
      const text = probability.terms.length > 1 ? rest(probability) : `${probability}`;
      return `${entry(set.actions, action)} (${text})`;
    })
    .join(', ');
}

/** 1 − m1 − m2, as people write it. */
function rest(probability: Polynomial): string {
  return `1 − ${[...Polynomial.one.minus(probability).symbols].join(' − ')}`;
}

function uncoveredLines(found: MixedCharacterization): string[] {
  const { open, unsolved, unsearched, unproved } = found;
  const named = (title: string, all: readonly Pick<MixedFamily, 'choices'>[]): string[] =>
    all.length === 0
      ? []
      : [
          '',
          wrapped(`? ${title}`, '  '),
          ...all.slice(0, MOST_NAMED).map((each) => wrapped(supportText(found, each), '    ')),
          ...(all.length > MOST_NAMED
            ? [`    and ${all.length - MOST_NAMED} more; --json lists them`]
            : []),
        ];
  return [
    ...(unproved.length > 0
      ? ['', wrapped(`? taken for granted, without a certificate: ${unproved.join('; ')}`, '  ')]
      : []),
    ...named(
      'open: neither parameters at which these are equilibria were found, nor a proof that there are none',
      open,
    ),
    ...named(
      'not solved: that somebody is indifferent is linear in no probability, or takes too many cases',
      unsolved.map((choices) => ({ choices })),
    ),
    ...named(
      'the search ended before it came to these, and to all that they leave open',
      unsearched.map((choices) => ({ choices })),
    ),
  ];
}

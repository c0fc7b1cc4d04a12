import { match } from 'ts-pattern';
import type { Root } from '../../claim/root.js';
import { fromExample, type Specification } from '../../claim/specification.js';
import { formulaText } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';
import type { RootStanding } from '../../verify/root-standing.js';
import type { Verdict } from '../../verify/verdict.js';
import { wrapped } from './columns.js';

/** `q in [0, 1] with b q^2 = c`. */
export function rootDefinition({ spelling, solves, between }: Root): string {
  return `${spelling.text} in [${between.map(formulaText).join(', ')}] with ${relationText(solves)}`;
}

/** What of all admissible parameters a proof is about: where there is no root, nothing is said. */
export function provedWhere({ roots }: Pick<Verdict, 'roots'>): string {
  const unsure = roots.filter(({ exists }) => exists.kind !== 'proved');
  const names = unsure.map(({ root }) => root.spelling.text).join(' and ');
  return unsure.length === 0
    ? 'proved for all parameters'
    : `proved for all parameters at which there is ${names}`;
}

/** The roots of which a proposition speaks, and whether there are such, one and one alone. */
export function rootLines(spec: Specification, { roots }: Pick<Verdict, 'roots'>): string[] {
  return roots.flatMap((standing) => [
    wrapped(`Of every ${rootDefinition(standing.root)}; only rational ones are drawn.`, '    '),
    wrapped(standingText(spec, standing), '    '),
  ]);
}

function standingText(spec: Specification, { root, exists, unique }: RootStanding): string {
  const { text } = root.spelling;
  const isThere = match(exists)
    .with({ kind: 'proved' }, () => `There is one for all parameters (proved)`)
    .with(
      { kind: 'refuted' },
      ({ at }) => `At ${fromExample(spec, at)} there is none, and nothing is said`,
    )
    .with({ kind: 'open' }, () => 'Whether there is one for all parameters is open')
    .exhaustive();
  const isAlone = match(unique)
    .with({ kind: 'proved' }, () => 'nowhere are there two (proved)')
    .with({ kind: 'refuted' }, ({ at }) => `at ${fromExample(spec, at)} there are several ${text}`)
    .with({ kind: 'open' }, () => 'whether there may be two is open')
    .exhaustive();
  return `${isThere}; ${isAlone}.`;
}

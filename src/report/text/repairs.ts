import { match } from 'ts-pattern';
import { fromExample, type Specification } from '../../claim/specification.js';
import { numberOf } from '../../exact/message.js';
import { relationText } from '../../exact/relation.js';
import { sourceText } from '../../game/game.js';
import type { Room } from '../../verify/repair-room.js';
import type { Repair } from '../../verify/repair-search.js';
import type { Extent, Repairs } from '../../verify/repairs.js';
import { wrapped } from './columns.js';
import { counterexampleLines } from './refutation.js';
import { sentenceLines } from './statement.js';

/**
 * How far a sentence is false and with what it is true, for reading.
 * @example
 * ```js
 * import { compare, everywhere, repairs, repairsText } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const cheap = everywhere({ id: 'cheap', source, says: 'c ≤ 3.', asserts: [compare(c, '≤', 3)] });
 * const [found] = await repairs(paper, { propositions: [cheap], threads: 0, cache: false });
 * repairsText(paper, found).includes('It is true given affordable'); // true
 * ```
 */
export function repairsText(spec: Specification, found: Repairs): string {
  const { proposition } = found;
  return [
    `${proposition.id} [${proposition.source.place}]`,
    ...(proposition.kind === 'everywhere'
      ? sentenceLines(spec, proposition)
      : [wrapped(proposition.says, '  ')]),
    ...match(found)
      .with({ kind: 'not refuted' }, () => ['  not refuted by draws: nothing to repair.'])
      .with({ kind: 'refuted' }, (each) => [
        ...counterexampleLines(spec, each.counterexample),
        wrapped(extentText(spec, each.extent), '  '),
        ...each.repairs.flatMap((repair) => repairLines(spec, repair)),
        ...(each.extent.kind === 'nowhere so' ? [] : [wrapped(searchText(each), '  ')]),
      ])
      .exhaustive(),
  ].join('\n');
}

function extentText(spec: Specification, extent: Extent): string {
  return match(extent)
    .with({ kind: 'somewhere so' }, ({ at }) => `It is so at ${fromExample(spec, at)}.`)
    .with(
      { kind: 'nowhere so' },
      () =>
        'It is so at no parameters that it speaks of, by certificates: no condition repairs it.',
    )
    .with(
      { kind: 'open' },
      () => 'Parameters at which it is so were not found, nor was it proved that there are none.',
    )
    .exhaustive();
}

function repairLines(spec: Specification, { conditions, proof, at, room }: Repair): string[] {
  const { length } = proof.questions;
  const by = length === 0 ? 'it is plain then' : `by ${numberOf(length, 'certificate')}`;
  return [
    wrapped(
      `It is true given ${conditions.map(({ id }) => id).join(' and ')}: proved, ${by}; for instance at ${fromExample(spec, at)}.${roomText(room)}`,
      '  ',
    ),
    ...conditions.map(({ id, says, relation, statedIn }) => {
      const states = relationText(relation);
      const where = statedIn ? ` [${sourceText(statedIn)}]` : '';
      return wrapped(`${id === states ? id : `${id}: ${states}`}, ${says}${where}`, '    ');
    }),
  ];
}

/** A further sentence, where conditions may hold on a knife edge alone. */
function roomText(room: Room): string {
  return match(room)
    .with({ kind: 'room' }, () => '')
    .with(
      { kind: 'equation' },
      ({ condition }) => ` On a knife edge alone: ${condition.id} is an equation.`,
    )
    .with(
      { kind: 'never strictly' },
      ({ certificates }) =>
        ` On a knife edge alone: with room to spare ${certificates === 0 ? 'they plainly never hold' : `they never hold, by ${numberOf(certificates, 'certificate')}`}.`,
    )
    .with(
      { kind: 'open' },
      () => ' It may hold on a knife edge alone: that there is room to spare was not found.',
    )
    .exhaustive();
}

function searchText({ repairs, tried, untried }: Extract<Repairs, { kind: 'refuted' }>): string {
  const looked =
    'Looked at: the conditions of the specification, the constraints derived of what it speaks of, pairs of these, and all that one claim asks together';
  const left = untried > 0 ? `; ${untried} that drawn points leave were not tried` : '';
  if (repairs.length > 0)
    return `${looked}${left}. Others may repair it, too${repairs.length > 1 ? '; none of those told was seen to imply another' : ''}.`;
  return `${looked}${left}. ${
    tried === 0
      ? 'With each, drawn points show that it is false still, or none of them is one at which it is so'
      : `Of ${tried} that the first points drawn leave, none is proved to repair it`
  }, which does not say that nothing does.`;
}

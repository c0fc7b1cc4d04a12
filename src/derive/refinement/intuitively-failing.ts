import { subsetsUpTo } from '../../exact/matrix-corners.js';
import type { Temptations } from './joint-replies.js';
import { allTold, anyTold, not, type Told, TRUE, toldBy } from './told.js';

/*
 * That an unsent message fails an equilibrium by the intuitive criterion, as at a point: types that lose
 * by it whatever best reply there is are deleted, and another gains by every best reply to beliefs over
 * the rest.
 *
 * The more is deleted, the fewer replies are left, and the sooner it fails. So it fails if there are
 * _some_ types that are deleted, and it survives if _some_ types hold all that are deleted: that these are
 * exactly the deleted ones need not be said. Of an equilibrium, nothing fails where no type is deleted,
 * for its own reply is a best one by which nobody gains.
 */
export function failsIntuitively(message: Temptations): Told {
  const { types } = message;
  const proper = subsetsUpTo(types.length, types.length - 1);
  const rest = (deleted: readonly number[]) => types.filter((type) => !deleted.includes(type));
  const fails = anyTold(
    proper.flatMap((deleted) =>
      rest(deleted).map((type) =>
        allTold([
          ...deleted.map((each) => alwaysLoses(each, message)),
          alwaysGains(type, rest(deleted), message),
        ]),
      ),
    ),
  );
  const survives = anyTold([
    allTold(types.map((type) => alwaysLoses(type, message))),
    ...[[], ...proper].map((deleted) =>
      allTold([
        ...rest(deleted).map((type) => not(alwaysLoses(type, message))),
        deleted.length === 0
          ? TRUE
          : allTold(types.map((type) => not(alwaysGains(type, rest(deleted), message)))),
      ]),
    ),
  ]);
  return toldBy(fails, not(survives));
}

/** It loses by whatever is best against some belief. */
function alwaysLoses(type: number, message: Temptations): Told {
  const { types, replies } = message;
  return allTold(
    replies.map((reply) =>
      anyTold([message.gain(type, reply, '<'), not(message.areBest([reply], types))]),
    ),
  );
}

/** It gains by whatever is best against some belief over the types that are left. */
function alwaysGains(type: number, kept: readonly number[], message: Temptations): Told {
  return allTold(
    message.replies.map((reply) =>
      anyTold([message.gain(type, reply, '>'), not(message.areBest([reply], kept))]),
    ),
  );
}

import { subsetsUpTo } from '../../exact/matrix-corners.js';
import type { Temptations } from './joint-replies.js';
import { allTold, anyTold, not, type Told, toldBy } from './told.js';

/*
 * That an unsent message fails an equilibrium by D1, as at a point: a type is deleted for another that
 * gains by some best reply, and by each by which the first one gains or breaks even; it fails if by every
 * best reply to beliefs over the rest some type gains. That is told by mixes of two replies, and of as many
 * as types are left (corners again). As with the intuitive criterion, _some_ types that are deleted, or
 * that hold all that are, suffice; and of an equilibrium nothing fails where no type is deleted.
 */
export function failsDivinely(message: Temptations): Told {
  const { types } = message;
  const proper = subsetsUpTo(types.length, types.length - 1);
  const rest = (deleted: readonly number[]) => types.filter((type) => !deleted.includes(type));
  const fails = anyTold(
    proper.map((deleted) =>
      allTold([
        ...deleted.map((type) => isDeleted(type, message)),
        not(deters(rest(deleted), message)),
      ]),
    ),
  );
  const survives = anyTold([
    allTold(types.map((type) => not(isDeleted(type, message)))),
    ...proper.map((deleted) =>
      allTold([
        ...rest(deleted).map((type) => not(isDeleted(type, message))),
        deters(rest(deleted), message),
      ]),
    ),
  ]);
  return toldBy(fails, not(survives));
}

/** Another type gains wherever this one loses nothing, and somewhere. */
function isDeleted(type: number, message: Temptations): Told {
  return anyTold(
    message.types
      .filter((other) => other !== type)
      .map((other) =>
        allTold([mayGain(other, message), not(mayGainWithout(type, other, message))]),
      ),
  );
}

function mayGain(type: number, message: Temptations): Told {
  return anyTold(
    message.replies.map((reply) =>
      allTold([message.gain(type, reply, '>'), message.areBest([reply], message.types)]),
    ),
  );
}

/** By some best reply, a mix of two at most, the one type loses nothing and the other gains nothing. */
function mayGainWithout(type: number, other: number, message: Temptations): Told {
  return anyTold(
    subsetsUpTo(message.replies.length, Math.min(2, message.replies.length)).map((replies) =>
      allTold([
        message.areBest(replies, message.types),
        message.someReply(replies, [
          { type, gains: 'nothing less' },
          { type: other, gains: 'nothing' },
        ]),
      ]),
    ),
  );
}

/** By some best reply to a belief over these types, no type gains. */
function deters(kept: readonly number[], message: Temptations): Told {
  const { replies, types } = message;
  // No more replies than types are asked for: that those that are deleted gain nothing then follows.
  return anyTold(
    subsetsUpTo(replies.length, Math.min(kept.length, replies.length)).map((mixed) =>
      allTold([
        message.areBest(mixed, kept),
        message.someReply(
          mixed,
          types.map((type) => ({ type, gains: 'nothing' as const })),
        ),
      ]),
    ),
  );
}

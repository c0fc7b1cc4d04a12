import { join } from 'node:path';
import type { PureClaim } from '../../claim/proposition/pure-count.js';
import { positionsIn, type Specification } from '../../claim/specification.js';
import { Unusable } from '../../exact/message.js';
import { readKept, writeKept } from '../../prove/kept-file.js';
import type { Counting, CountingOf } from '../pure-claims/count.js';
import { recheckCounted } from '../pure-claims/counted-recheck.js';
import { isCounted } from '../pure-claims/counted-schema.js';
import { digestOf, specificationDigest } from './digest.js';

/**
 * What shows statements about pure equilibria, kept from one run to the next. It is not believed, but
 * held against the game as `recheck` does, case by case and certificate by certificate: what was searched
 * for is not searched for again. Only what is proved is kept.
 */
export function rememberedCounts(
  spec: Specification,
  folder: string,
  countingOf: CountingOf,
): CountingOf {
  const told = specificationDigest(spec);
  const positions = positionsIn(spec);
  return async (claim) => {
    const position = positions.get(claim);
    if (told === undefined || position === undefined) return countingOf(claim);
    const file = join(folder, `counted-${digestOf([told, `${position} ${claim.id}`])}.json`);
    const known = countedIn(spec, claim, await readKept(file));
    if (known) return known;
    const found = await countingOf(claim);
    if (found.kind === 'proved') await writeKept(file, found.counted.document);
    return found;
  };
}

/** What a document shows of a claim, if it shows what is said. */
function countedIn(
  spec: Specification,
  claim: PureClaim,
  document: unknown,
): Extract<Counting, { readonly kind: 'proved' }> | undefined {
  try {
    if (!isCounted(document) || document.claim !== claim.id) return undefined;
    const { theorem, defects } = recheckCounted(spec, document);
    if (defects.length > 0) return undefined;
    const profiles = BigInt(theorem.profiles);
    return {
      kind: 'proved',
      counted: {
        ...{ profiles, searched: profiles - BigInt(theorem.unsearched) },
        ...{ refuted: BigInt(theorem.refuted), document },
      },
    };
  } catch (error) {
    // It names what the specification does not know: it was written by somebody else.
    if (error instanceof Unusable) return undefined;
    // Nested deeper than anything is that was written here.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

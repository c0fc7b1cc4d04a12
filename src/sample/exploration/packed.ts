import { entry } from '../../exact/entry.js';
import type { StepTest } from '../kernel/sign-set.js';
import type { Operation } from '../kernel/steps.js';
import type { PackedProgram, PackedTest } from './exploration-data.js';

/** The kinds of steps, by their numbers in packed programs. */
const KINDS = [
  'whole',
  'numerator',
  'denominator',
  'sum',
  'difference',
  'product',
  'maximum',
] as const;

/** A program as numbers. */
export function packedProgram(operations: readonly Operation[]): PackedProgram {
  const wholes = new Map<string, number>();
  const packed = operations.flatMap((operation): number[] => {
    const kind = KINDS.indexOf(operation.kind);
    switch (operation.kind) {
      case 'whole': {
        const text = `${operation.value}`;
        const place = wholes.get(text) ?? wholes.size;
        wholes.set(text, place);
        return [kind, place, 0];
      }
      case 'numerator':
        return [kind, operation.symbol, 0];
      case 'denominator':
        return [kind, 0, 0];
      default:
        return [kind, operation.left, operation.right];
    }
  });
  return { wholes: [...wholes.keys()], operations: packed };
}

export function unpackedProgram({ wholes, operations }: PackedProgram): Operation[] {
  return Array.from({ length: operations.length / 3 }, (_, step): Operation => {
    const [left, right] = [entry(operations, 3 * step + 1), entry(operations, 3 * step + 2)];
    const kind = entry(KINDS, entry(operations, 3 * step));
    switch (kind) {
      case 'whole':
        return { kind, value: BigInt(entry(wholes, left)) };
      case 'numerator':
        return { kind, symbol: left };
      case 'denominator':
        return { kind };
      default:
        return { kind, left, right };
    }
  });
}

export function packedTest({ step, signs }: StepTest): PackedTest {
  return 8 * step + signs;
}

export function unpackedTest(packed: PackedTest): StepTest {
  return { step: Math.floor(packed / 8), signs: packed % 8 };
}

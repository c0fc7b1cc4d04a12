import { entry } from '../../exact/entry.js';
import type { Operation } from './steps.js';

/** The degree of each step of a program in a symbol's numerator, as it is written; infinite where it is no polynomial. */
export function degreesIn(operations: readonly Operation[], symbol: number): number[] {
  const degrees: number[] = [];
  for (const operation of operations) degrees.push(degreeOf(operation, symbol, degrees));
  return degrees;
}

function degreeOf(operation: Operation, symbol: number, degrees: readonly number[]): number {
  switch (operation.kind) {
    case 'whole':
    case 'denominator':
      return 0;
    case 'numerator':
      return operation.symbol === symbol ? 1 : 0;
    case 'product':
      return entry(degrees, operation.left) + entry(degrees, operation.right);
    case 'sum':
    case 'difference':
      return Math.max(entry(degrees, operation.left), entry(degrees, operation.right));
    case 'maximum': {
      const degree = Math.max(entry(degrees, operation.left), entry(degrees, operation.right));
      return degree === 0 ? 0 : Number.POSITIVE_INFINITY;
    }
  }
}

import { expect, it } from 'vitest';
import { listedAsNeeding, needingSome, testNeeded } from './needed-conditions.js';

testNeeded(needingSome);

it('no statement is listed that is not there', () => {
  expect(needingSome.map(({ statement }) => statement.id).toSorted()).toEqual(
    listedAsNeeding.toSorted(),
  );
});

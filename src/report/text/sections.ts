/** Things by the title under which they are listed, titles in the order of first appearance. */
export function sections<Each>(
  all: readonly Each[],
  titleOf: (each: Each) => string,
): Map<string, Each[]> {
  const found = new Map<string, Each[]>();
  for (const each of all) {
    const title = titleOf(each);
    found.set(title, [...(found.get(title) ?? []), each]);
  }
  return found;
}

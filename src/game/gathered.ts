import { entry } from '../exact/entry.js';

/** Things in the order in which they are first met, each once. */
export class Gathered<Item> {
  readonly items: Item[] = [];
  readonly #positions = new Map<string, number>();

  /** The place of the thing with this key, which is made where it is new. */
  place(key: string, make: (place: number) => Item): number {
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    const place = this.items.length;
    this.items.push(make(place));
    this.#positions.set(key, place);
    return place;
  }

  at(place: number): Item {
    return entry(this.items, place);
  }
}

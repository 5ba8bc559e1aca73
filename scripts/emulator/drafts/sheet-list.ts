import { indexOf, rememberIndex, type Sheet, type SheetIndex, titleKey } from "../state/spreadsheet.ts";

/**
 * The sheets of a draft, in the order of their tabs. The list is copied at the first change; its index by id
 * and title is kept up where that is cheap and made anew where it is not, so that thousands of sheets work.
 */
export class SheetList {
  readonly #base: readonly Sheet[];
  #own: Sheet[] | undefined;
  #index: SheetIndex | undefined;
  #ownsIndex = false;

  constructor(base: readonly Sheet[]) {
    this.#base = base;
  }

  get all(): readonly Sheet[] {
    return this.#own ?? this.#base;
  }

  get #places(): SheetIndex {
    if (this.#index !== undefined) return this.#index;
    this.#ownsIndex = this.#own !== undefined;
    // An own list still changes: what is known of it now must not be remembered for it.
    this.#index = indexOf(this.#own === undefined ? this.#base : [...this.#own]);
    return this.#index;
  }

  /** The index, in a copy that may be changed. */
  #ownIndex(): SheetIndex {
    const places = this.#places;
    if (this.#ownsIndex) return places;
    this.#ownsIndex = true;
    this.#index = { byId: new Map(places.byId), byTitle: new Map(places.byTitle) };
    return this.#index;
  }

  #writable(): Sheet[] {
    if (this.#own === undefined) {
      this.#index = this.#places;
      this.#own = [...this.#base];
    }
    return this.#own;
  }

  placeOf(sheetId: number): number {
    return this.#places.byId.get(sheetId) ?? -1;
  }

  find(sheetId: number): Sheet | undefined {
    return this.all[this.placeOf(sheetId)];
  }

  findByTitle(title: string): Sheet | undefined {
    return this.all[this.#places.byTitle.get(titleKey(title)) ?? -1];
  }

  /** Puts a sheet in the place of the one with its id. */
  replace(sheet: Sheet): void {
    const { sheetId, title } = sheet.properties;
    const place = this.placeOf(sheetId);
    const before = this.all[place]?.properties.title;
    if (before !== undefined && before !== title) {
      const { byTitle } = this.#ownIndex();
      byTitle.delete(titleKey(before));
      byTitle.set(titleKey(title), place);
    }
    this.#writable()[place] = sheet;
  }

  add(sheet: Sheet, place: number): void {
    const sheets = this.#writable();
    if (place < sheets.length) {
      sheets.splice(place, 0, sheet);
      this.#index = undefined;
      return;
    }
    const { byId, byTitle } = this.#ownIndex();
    byId.set(sheet.properties.sheetId, sheets.length);
    byTitle.set(titleKey(sheet.properties.title), sheets.length);
    sheets.push(sheet);
  }

  remove(sheetId: number): void {
    const place = this.placeOf(sheetId);
    this.#writable().splice(place, 1);
    this.#index = undefined;
  }

  move(sheetId: number, place: number): void {
    const from = this.placeOf(sheetId);
    const sheets = this.#writable();
    sheets.splice(place, 0, ...sheets.splice(from, 1));
    this.#index = undefined;
  }

  /** The list as it stands, to be kept: from now on it does not change. */
  commit(): readonly Sheet[] {
    if (this.#own !== undefined && this.#index !== undefined) rememberIndex(this.#own, this.#index);
    return this.all;
  }
}

/**
 * Who may type where, as protected ranges. Sheets whose rows belong to the program, and rules that only leader or Board
 * may set, are locked column block by column block; lists of the members, where people insert and sort, only warn at
 * the columns of the program; generated sheets are locked whole. Every lock names its editors, the robot among them:
 * without the list, everybody may type, and without the robot, it could never change the range again.
 *
 * Protection keeps people from mistakes, not from reading: whoever may open the spreadsheet reads all of it.
 */
import type { GridRange, ProtectedRange } from "../cells/cell.ts";
import { matchKey } from "../cells/vietnamese.ts";
import type { Typist } from "../column.ts";
import type { Sheet } from "../sheet.ts";
import { scoreForm } from "../sheets/score-form.ts";
import { settingRows, settings } from "../sheets/settings.ts";
import { generatedSheets, typedSheets } from "../workbook.ts";
import { runsOf } from "./column-runs.ts";
import { columnsText, type FormPlace, type SheetPlace } from "./places.ts";
import { type Block, protectedRangeId, rowsBlock } from "./protection-id.ts";
import { type RowOwner, stretchesOf } from "./row-stretches.ts";

type Accounts = readonly string[];

/** The people of a bloc by what they may do, as Google accounts. */
export interface Rights {
  readonly robot: string;
  /** By member code. */
  readonly membersAccounts: ReadonlyMap<string, Accounts>;
  readonly leaderAccounts: Accounts;
  readonly deputyAccounts: Accounts;
  readonly boardAccounts: Accounts;
  /** By the member whose form they verify. */
  readonly verifierAccounts: ReadonlyMap<string, Accounts>;
  /** The leader's own agency: what the leader decides for others, the deputy decides for it. */
  readonly leaderMember?: string;
  /** From then on only the Board changes the rules: settings, members, criteria, awards, calendar. */
  readonly rulesLocked?: boolean;
  readonly forms: readonly FormPlace[];
  /** Of sheets whose rows are made for one member each, whose each row is, by the sheet's name; others are nobody's. */
  readonly rowOwners?: ReadonlyMap<string, readonly RowOwner[]>;
  /** Sheets by name as they stand; one that is absent is gone. Left out altogether: as the template makes them. */
  readonly places?: ReadonlyMap<string, SheetPlace>;
}

/** Sheets that belong to the rules of the year. */
const RULES = new Set(["settings", "members", "criteria", "awards", "calendar"]);

/** Every protected range that a bloc's spreadsheet should have, sheet by sheet, without overlaps. */
export function desiredProtections(rights: Rights): ProtectedRange[] {
  const sheets = Object.values(typedSheets) as unknown as Sheet[];
  return [
    ...sheets.flatMap((sheet) => {
      const place = placeOf(rights, sheet);
      return place === undefined ? [] : saying(sheet, place, ofList(rights, sheet, place));
    }),
    ...rights.forms.flatMap((form) => {
      const sheet = scoreForm as unknown as Sheet;
      const { sheetId, headerRow, columns } = { ...templatePlace(sheet), ...form };
      const place = { sheetId, headerRow, columns };
      return saying(sheet, place, blocks(rights, sheet, place, form.member));
    }),
    ...(Object.values(generatedSheets) as unknown as Sheet[]).flatMap((sheet) => {
      const place = placeOf(rights, sheet);
      return place === undefined ? [] : [locked(rights, { sheetId: place.sheetId }, "(sheet)", [])];
    }),
  ];
}

function ofList(rights: Rights, sheet: Sheet, place: SheetPlace): ProtectedRange[] {
  if (sheet.name === settings.name) return settingsProtections(rights, place);
  if (isSharedList(sheet)) return warnings(sheet, place);
  const owners = rights.rowOwners?.get(sheet.name);
  return owners === undefined ? blocks(rights, sheet, place, undefined) : byRows(rights, sheet, place, owners);
}

/** The ranges of a sheet, each of which says where its columns stand. */
function saying(sheet: Sheet, place: SheetPlace, ranges: readonly ProtectedRange[]): readonly ProtectedRange[] {
  const description = columnsText(sheet, place);
  return description === undefined ? ranges : ranges.map((range) => ({ ...range, description }));
}

/** A list in which members insert and sort rows, which a lock on any column would forbid. */
const isSharedList = (sheet: Sheet): boolean => sheet.kind === "list" && sheet.typedBy.includes("member");

const placeOf = ({ places }: Rights, sheet: Sheet): SheetPlace | undefined =>
  places === undefined ? templatePlace(sheet) : places.get(sheet.name);

const templatePlace = (sheet: Sheet): SheetPlace => ({
  sheetId: sheet.sheetId,
  headerRow: 1,
  columns: new Map(sheet.columns.map((column, index) => [column.field, index])),
});

/** A lock on the rows down to the headers, and one on each block of columns under them. */
function blocks(rights: Rights, sheet: Sheet, place: SheetPlace, member: string | undefined): ProtectedRange[] {
  return [
    headerLock(rights, place),
    ...runsOf(sheet, place).map(({ first, typedBy, start, end }) =>
      locked(
        rights,
        columnRange(place, start, end),
        first.field,
        typedBy.flatMap((typist) => accountsOf(rights, typist, sheet, member)),
      ),
    ),
  ].map((range) => (isBeginning(rights, sheet, range) ? { ...range, warningOnly: true, editors: [] } : range));
}

/**
 * A bloc that begins: while neither leader nor Board has an account, the sheets in which they would type warn only, so
 * that whoever opened the file can name the first of them.
 */
const isBeginning = (
  { robot, leaderAccounts, boardAccounts }: Rights,
  sheet: Sheet,
  { editors }: ProtectedRange,
): boolean =>
  leaderAccounts.length === 0 &&
  boardAccounts.length === 0 &&
  sheet.typedBy.includes("leader") &&
  editors.every((editor) => editor === robot.trim().toLowerCase());

/**
 * As `blocks`, but where members type each row is its member's: of those who may type in its form too. Rows that are
 * nobody's wait for the program.
 */
function byRows(rights: Rights, sheet: Sheet, place: SheetPlace, owners: readonly RowOwner[]): ProtectedRange[] {
  return [
    headerLock(rights, place),
    ...runsOf(sheet, place).flatMap(({ first, typedBy, start, end }) => {
      const columns = columnRange(place, start, end);
      if (!typedBy.includes("member")) {
        const editors = typedBy.flatMap((typist) => accountsOf(rights, typist, sheet, undefined));
        return [locked(rights, columns, first.field, editors)];
      }
      return stretchesOf(owners, place.headerRow).map(({ member, from, to }, count) => {
        const editors = typedBy.flatMap((typist) => editorsOfRow(rights, typist, sheet, member));
        const range = { ...columns, startRowIndex: from, ...(to === undefined ? {} : { endRowIndex: to }) };
        return locked(rights, range, rowsBlock(first.field, count), editors);
      });
    }),
  ];
}

const editorsOfRow = (rights: Rights, typist: Typist, sheet: Sheet, member: string | undefined): Accounts => {
  if (member === undefined) return [];
  if (member === "") return typist === "member" ? [] : accountsOf(rights, typist, sheet, undefined);
  // What leader and deputy type for the bloc stands in rows of its own.
  return typist === "member" ? accountsOf(rights, "member", sheet, member) : [];
};

const headerLock = (rights: Rights, { sheetId, headerRow }: SheetPlace): ProtectedRange =>
  locked(rights, { sheetId, startRowIndex: 0, endRowIndex: headerRow }, "(headers)", []);

const columnRange = ({ sheetId, headerRow }: SheetPlace, start: number, end: number): GridRange => ({
  sheetId,
  startRowIndex: headerRow,
  startColumnIndex: start,
  endColumnIndex: end,
});

/** The columns of the program with their headers, as a warning that nobody is stopped by. */
const warnings = (sheet: Sheet, place: SheetPlace): ProtectedRange[] =>
  runsOf(sheet, place)
    .filter(({ typedBy }) => typedBy.includes("program"))
    .map(({ first, start, end }) => ({
      protectedRangeId: protectedRangeId(place.sheetId, first.field),
      range: { sheetId: place.sheetId, startColumnIndex: start, endColumnIndex: end },
      warningOnly: true,
      editors: [],
    }));

/** As `blocks`, but phase and bloc id are the program's and the lock of the rules the Board's, though all stand among values. */
function settingsProtections(rights: Rights, place: SheetPlace): ProtectedRange[] {
  const sheet = settings as unknown as Sheet;
  const valueColumn = place.columns.get("value");
  const valueBlock = protectedRangeId(place.sheetId, "value");
  const whole = blocks(rights, sheet, place, undefined);
  const value = whole.find((range) => range.protectedRangeId === valueBlock);
  if (value === undefined || valueColumn === undefined) return whole;
  const { phaseRow, lockRow, idRow } = rowsOfSettings(place);
  const part = (startRowIndex: number, endRowIndex: number | undefined, block: Block, editors: Accounts) =>
    locked(
      rights,
      { ...value.range, startRowIndex, ...(endRowIndex === undefined ? {} : { endRowIndex }) },
      block,
      editors,
    );
  return [
    ...whole.filter((range) => range !== value),
    part(place.headerRow, phaseRow, "value", value.editors),
    part(phaseRow, lockRow, "phase", []),
    part(lockRow, idRow, "rulesLockedOn", rights.boardAccounts),
    part(idRow, undefined, "blocId", []),
  ];
}

/** The zero-based rows at which the blocks of the settings begin: where they stand, else where the template has them. */
function rowsOfSettings({ headerRow, settings: standing }: SheetPlace) {
  const names = Object.keys(settingRows) as (keyof typeof settingRows)[];
  const rowsAs = (rowOf: (name: keyof typeof settingRows) => number) => ({
    phaseRow: rowOf("phase"),
    lockRow: rowOf("rulesLockedOn"),
    idRow: rowOf("blocId"),
  });
  const found = rowsAs((name) => standing?.get(matchKey(settingRows[name].name)) ?? -1);
  const isInOrder = headerRow < found.phaseRow && found.phaseRow < found.lockRow && found.lockRow < found.idRow;
  return isInOrder ? found : rowsAs((name) => headerRow + names.indexOf(name));
}

function accountsOf(rights: Rights, typist: Typist, sheet: Sheet, member: string | undefined): Accounts {
  switch (typist) {
    case "program":
      return [];
    case "board":
      return rights.boardAccounts;
    case "deputy":
      return rights.deputyAccounts;
    case "leader":
      if (rights.rulesLocked === true && RULES.has(sheet.name)) return [];
      return member !== undefined && member === rights.leaderMember ? rights.deputyAccounts : rights.leaderAccounts;
    case "verifier":
      return member === undefined ? [] : (rights.verifierAccounts.get(member) ?? []);
    case "member":
      return member === undefined
        ? [...rights.membersAccounts.values()].flat()
        : (rights.membersAccounts.get(member) ?? []);
  }
}

const locked = ({ robot }: Rights, range: GridRange, block: Block, editors: Accounts): ProtectedRange => ({
  protectedRangeId: protectedRangeId(range.sheetId, block),
  range,
  warningOnly: false,
  editors: [...new Set([robot, ...editors].map((account) => account.trim().toLowerCase()))]
    .filter((account) => account !== "")
    .sort(),
});

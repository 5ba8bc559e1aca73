/** The whole system on this machine: embedded spreadsheet server, functions, outbox and start page, over HTTP. */
import { givenToken } from "../../functions/adapters/google-auth.ts";
import { googleSheets } from "../../functions/adapters/google-sheets.ts";
import { readConfig } from "../../functions/config.ts";
import type { Context } from "../../functions/context.ts";
import { type RefreshSummary, refresh } from "../../functions/handlers/refresh-bloc.ts";
import { NotABlocError } from "../../functions/load-and-save.ts";
import { type Sheets, SheetsApiError } from "../../functions/ports.ts";
import { createWorkbook } from "../apply-template.ts";
import { contextFor, LOCAL_OWNER, LOCAL_ROBOT } from "../command.ts";
import { enterForms, enterLists } from "../demo/enter.ts";
import { demoBloc } from "../demo/index.ts";
import { startEmulator } from "../emulator/server.ts";
import { openDataDirectory } from "./data-directory.ts";
import { type Address, homeServer } from "./home-server.ts";
import { IMPORT_PATH, importRequests, type Prepare } from "./import-requests.ts";
import { closeServer, listenNear } from "./listen-near.ts";
import { type LocalFunctions, serveFunctions } from "./local-functions.ts";

export interface LocalSystem {
  readonly functions: LocalFunctions;
  readonly addresses: readonly Address[];
  /** Names of the example's members by code. */
  readonly memberNames: ReadonlyMap<string, string>;
  /** What was found wrong at the start, and mended or put aside. */
  readonly notices: readonly string[];
  /** False when the data of an earlier start was found. */
  readonly isNew: boolean;
  /** Prepares the page of the spreadsheet, so that it opens at once. */
  warmGrid(): Promise<void>;
  /** Calls `listener` with the spreadsheet that a person, not the program, changed: the example's, or any other. */
  onTyping(listener: (spreadsheetId: string) => void): void;
  /** One run over a spreadsheet of the server; undefined for one that is no bloc's, or is gone. */
  refresh(spreadsheetId: string): Promise<RefreshSummary | undefined>;
  close(): Promise<void>;
}

interface LocalOptions {
  readonly dataDirectory: string;
  readonly isFresh: boolean;
  /** What the clock shows first, as "2024-11-25T07:30". */
  readonly clockStart: string;
  readonly firstPort: number;
}

/** Starts everything; the example bloc is made and filled through the API unless an earlier start did. */
export async function startLocalSystem({
  dataDirectory,
  isFresh,
  clockStart,
  firstPort,
}: LocalOptions): Promise<LocalSystem> {
  const data = openDataDirectory(dataDirectory, isFresh);
  const closers: (() => Promise<void> | void)[] = [data.release];
  const close = async (): Promise<void> => {
    for (const closer of closers.reverse()) await closer();
  };
  try {
    const clock = () => new Date(`${clockStart}:00+07:00`);
    const emulator = await startEmulator({
      port: firstPort,
      dataDirectory: data.spreadsheets,
      locale: "vi_VN",
      now: clock,
    });
    closers.push(() => emulator.close());
    const owner = googleSheets({ auth: givenToken(LOCAL_OWNER), address: emulator.baseUrl });
    const bloc = demoBloc(clockStart);
    const typist = { address: emulator.baseUrl, auth: givenToken(LOCAL_OWNER) };

    const known =
      data.spreadsheetId !== undefined && (await exists(owner, data.spreadsheetId)) ? data.spreadsheetId : undefined;
    const spreadsheetId = known ?? (await createWorkbook(owner, bloc.title));
    if (known === undefined) await enterLists(spreadsheetId, bloc, owner, typist);

    const environment = {
      SHEETS_ADDRESS: emulator.baseUrl,
      SHEETS_WEB_ADDRESS: emulator.baseUrl,
      ROBOT_ACCOUNT: LOCAL_ROBOT,
      SPREADSHEET_IDS: spreadsheetId,
      RECORDS_DIRECTORY: data.records,
      MAILER: "outbox",
      OUTBOX_DIRECTORY: data.outbox,
      MAIL_FROM: LOCAL_ROBOT,
      MAIL_FROM_NAME: "Thư ký Khối thi đua",
      CLOCK_START: clockStart,
      LOG_LEVEL: "error",
    };
    const functions = await serveFunctions(environment, firstPort + 1);
    closers.push(() => functions.close());
    if (known === undefined) {
      await functions.call("refresh-bloc"); // Makes the forms, which people then fill.
      await enterForms(spreadsheetId, bloc, owner, typist);
      data.remember(spreadsheetId);
    }

    const addresses: Address[] = [];
    const prepare = localImport(environment);
    const imports = importRequests(prepare, () => spreadsheetId);
    const home = homeServer("Khối thi đua: bản chạy thử trên máy này", () => addresses, data.outbox, imports);
    const homePort = await listenNear(home, firstPort + 10);
    closers.push(() => closeServer(home));
    addresses.push(...addressesOf(emulator.baseUrl, spreadsheetId, functions, homePort));
    return {
      functions,
      addresses,
      memberNames: new Map((bloc.sheets.members ?? []).map(({ code, name }) => [String(code), String(name)])),
      notices: [...data.notices, ...emulator.notices],
      isNew: known === undefined,
      warmGrid: () => emulator.warmGrid(),
      onTyping: (listener) =>
        closers.push(
          emulator.onChange(({ spreadsheetId: changed, user }) => {
            if (user !== LOCAL_ROBOT) listener(changed);
          }),
        ),
      refresh: (id) =>
        id === spreadsheetId
          ? (functions.call("refresh-bloc") as Promise<RefreshSummary>)
          : refreshOther(contextFor(readConfig({ ...environment, SPREADSHEET_IDS: id })), id),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The functions serve the example alone; of what else is on this machine a run is made as by `npm run refresh`. */
async function refreshOther(context: Context, spreadsheetId: string): Promise<RefreshSummary | undefined> {
  try {
    return await refresh(context, spreadsheetId);
  } catch (error) {
    const isGone = error instanceof SheetsApiError && error.status === 404;
    if (isGone || error instanceof NotABlocError) return undefined;
    throw error;
  }
}
/** Imports in the name of the owner, a person, whose typing is answered; what reads files is loaded with the first. */
const localImport = (environment: NodeJS.ProcessEnv): Prepare => {
  const config = readConfig({ ...environment, ROBOT_ACCOUNT: LOCAL_OWNER });
  const context = contextFor(config);
  return async (path, spreadsheet) => {
    const { prepareImport } = await import("../import/prepare-import.ts");
    return prepareImport({ path, spreadsheet, config, context });
  };
};

async function exists(sheets: Sheets, spreadsheetId: string): Promise<boolean> {
  try {
    await sheets.read(spreadsheetId);
    return true;
  } catch (error) {
    if (error instanceof SheetsApiError && error.status === 404) return false;
    throw error;
  }
}

const ABOUT: Readonly<Record<string, string>> = {
  board: "xếp hạng và tải về, dành cho Ban Thi đua - Khen thưởng",
  "refresh-bloc": "hàm tính lại (POST)",
  "send-reminders": "hàm nhắc việc (POST)",
};

const addressesOf = (
  server: string,
  spreadsheetId: string,
  { served }: LocalFunctions,
  homePort: number,
): Address[] => [
  { name: "Bảng tính", url: `${server}/spreadsheets/d/${spreadsheetId}/edit`, about: "mở, chọn người nhập và gõ thử" },
  {
    name: "Đưa bảng tiêu chí vào",
    url: `http://127.0.0.1:${homePort}${IMPORT_PATH}`,
    about: "từ tệp Word, Excel của Khối vào trang Tiêu chí, sau khi cho xem",
  },
  { name: "Hộp thư thử", url: `http://127.0.0.1:${homePort}/`, about: "thư nhắc việc đã gửi, và mọi địa chỉ" },
  ...served.map(({ name, url }) => ({
    name: name === "board" ? "Trang của Ban" : `Hàm ${name}`,
    url,
    about: ABOUT[name] ?? "",
  })),
  {
    name: "Mọi bảng tính",
    url: `${server}/`,
    about: "bảng tính tạo bằng create-workbook trên máy này, cũng tự tính lại khi gõ",
  },
];

/** What `npm start` keeps between two starts, in `.local/`: one process at a time, and nothing that is damaged is lost. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "../command.ts";

export interface DataDirectory {
  readonly spreadsheets: string;
  readonly records: string;
  readonly outbox: string;
  /** The example's spreadsheet, if an earlier start made it to the end. */
  readonly spreadsheetId: string | undefined;
  /** What was found damaged and put aside, in words. */
  readonly notices: readonly string[];
  remember(spreadsheetId: string): void;
  release(): void;
}

/** Opens `directory`, empty first when `isFresh`. @throws CommandError while another start uses it. */
export function openDataDirectory(directory: string, isFresh: boolean): DataDirectory {
  mkdirSync(directory, { recursive: true });
  const lock = join(directory, "lock");
  assertUnused(lock);
  const spreadsheets = join(directory, "spreadsheets");
  const records = join(directory, "records");
  const outbox = join(directory, "outbox");
  const memory = join(directory, "example.json");
  if (isFresh)
    for (const path of [spreadsheets, records, outbox, memory]) rmSync(path, { recursive: true, force: true });
  writeFileSync(lock, String(process.pid));
  for (const path of [spreadsheets, records, outbox]) mkdirSync(path, { recursive: true });
  const { spreadsheetId, notices } = recall(memory);
  return {
    spreadsheets,
    records,
    outbox,
    spreadsheetId,
    notices,
    remember: (id) => {
      writeFileSync(`${memory}.new`, JSON.stringify({ spreadsheetId: id }));
      renameSync(`${memory}.new`, memory);
    },
    release: () => rmSync(lock, { force: true }),
  };
}

function assertUnused(lock: string): void {
  const pid = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
  if (pid > 0 && pid !== process.pid && isRunning(pid)) {
    throw new CommandError(
      `Hệ thống đang chạy ở một cửa sổ khác (tiến trình ${pid}). Đề nghị dùng cửa sổ đó, hoặc dừng bằng Ctrl-C rồi chạy lại.`,
    );
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function recall(memory: string): { spreadsheetId: string | undefined; notices: string[] } {
  if (!existsSync(memory)) return { spreadsheetId: undefined, notices: [] };
  try {
    const { spreadsheetId } = JSON.parse(readFileSync(memory, "utf8")) as { spreadsheetId?: unknown };
    if (typeof spreadsheetId === "string") return { spreadsheetId, notices: [] };
  } catch {
    // Told below: a damaged memory is put aside like one that says nothing.
  }
  renameSync(memory, `${memory}.damaged`);
  return {
    spreadsheetId: undefined,
    notices: [`Tệp ${memory} bị hỏng, đã giữ lại thành ${memory}.damaged; bảng tính minh họa được tạo lại.`],
  };
}

/** The template's requests as the embedded server answers them, over HTTP: what a person would then see. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../../scripts/emulator/server.ts";
import { desiredProtections } from "../../../sheets-schema/protection/desired-protections.ts";
import { protectionRequests } from "../../../sheets-schema/protection/protection-requests.ts";
import { columnIndexOf } from "../../../sheets-schema/sheet.ts";
import { activities } from "../../../sheets-schema/sheets/activities.ts";
import { formSheetId, formTitle } from "../../../sheets-schema/sheets/score-form.ts";
import { formRequests, templateRequests } from "../../../sheets-schema/template/template.ts";
import { emptySpreadsheet } from "../builders.ts";

interface AnsweredCell {
  readonly formattedValue?: string;
  readonly note?: string;
  readonly dataValidation?: { readonly condition: { readonly type: string }; readonly strict?: boolean };
}
interface AnsweredSheet {
  readonly properties: { readonly sheetId: number; readonly title: string; readonly hidden?: boolean };
  readonly protectedRanges?: readonly unknown[];
  readonly charts?: readonly unknown[];
  readonly data?: readonly { readonly rowData?: readonly { readonly values?: readonly AnsweredCell[] }[] }[];
}
interface Answer {
  readonly spreadsheetId: string;
  readonly properties: { readonly locale: string; readonly timeZone: string };
  readonly sheets: readonly AnsweredSheet[];
}

let server: Emulator;
let made: Answer;

async function call(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${server.baseUrl}/v4/spreadsheets${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: "Bearer ban@tinh.example", "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return JSON.parse(text) as Answer;
}

beforeAll(async () => {
  server = await startEmulator();
  const { spreadsheetId } = await call("", { properties: { title: "Khối thi đua" } });
  const members = [
    { code: "BTC", shortName: "Ban Tổ chức" },
    { code: "BTG", shortName: "Ban Tuyên giáo" },
  ];
  const desired = desiredProtections({
    robot: "robot@khoi.example",
    membersAccounts: new Map([["BTC", ["btc@tinh.example"]]]),
    leaderAccounts: [],
    deputyAccounts: [],
    boardAccounts: ["ban@tinh.example"],
    verifierAccounts: new Map(),
    forms: members.map(({ code }) => ({ member: code, sheetId: formSheetId(code) })),
  });
  await call(`/${spreadsheetId}:batchUpdate`, {
    requests: [
      ...templateRequests(emptySpreadsheet),
      ...members.flatMap((member, index) =>
        formRequests({ code: member.code, title: formTitle(member.shortName) }, index),
      ),
    ],
  });
  await call(`/${spreadsheetId}:batchUpdate`, { requests: protectionRequests([], desired) });
  const fields =
    "spreadsheetId,properties,sheets(properties,protectedRanges,charts,data(rowData(values(formattedValue,note,dataValidation))))";
  made = await call(`/${spreadsheetId}?fields=${fields}`);
});
afterAll(() => server.close());

const sheetOf = (title: string): AnsweredSheet | undefined =>
  made.sheets.find(({ properties }) => properties.title === title);
const cellAt = (title: string, row: number, column: number): AnsweredCell | undefined =>
  sheetOf(title)?.data?.[0]?.rowData?.[row - 1]?.values?.[column];

describe("the template on the embedded server", () => {
  it("makes the sheets of a bloc, forms between hand-ins and activities, and no Sheet1", () => {
    const titles = made.sheets.map(({ properties }) => properties.title);
    expect(titles.slice(8, 12)).toEqual(["Nộp hồ sơ", "Phiếu Ban Tổ chức", "Phiếu Ban Tuyên giáo", "Hoạt động"]);
    expect(titles[0]).toBe("Hướng dẫn");
    expect(titles).not.toContain("Sheet1");
    expect(made.properties).toMatchObject({ locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" });
    expect(sheetOf("Hệ thống")?.properties.hidden).toBe(true);
  });

  it("has headers with notes, dropdowns that warn, settings and guide", () => {
    expect(cellAt("Hoạt động", 1, 1)).toMatchObject({ formattedValue: "Loại hoạt động" });
    expect(cellAt("Hoạt động", 1, 1)?.note).toContain("Chọn trong danh sách");
    const level = cellAt("Hoạt động", 2, columnIndexOf(activities, "level"))?.dataValidation;
    expect(level?.condition.type).toBe("ONE_OF_LIST");
    expect(level?.strict ?? false).toBe(false);
    expect(cellAt("Thiết lập", 2, 0)?.formattedValue).toBe("Tên Khối");
    expect(cellAt("Hướng dẫn", 2, 1)?.formattedValue).toBe("Chuyên viên đơn vị: 5 bước");
  });

  it("has protected ranges, and the chart on the summary", () => {
    expect(sheetOf("Phiếu Ban Tổ chức")?.protectedRanges).toHaveLength(12);
    expect(sheetOf("Tổng hợp")?.charts).toHaveLength(1);
  });
});

import { type Decimal, decimal } from "../../../sheets-schema/cells/decimal.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedRow } from "../../../sheets-schema/reading/rows.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import type { Issue } from "../issue.ts";
import { type Check, listOf, rowIssue } from "./check.ts";
import { listFaults } from "./list-wording.ts";

const MILLION = decimal(1_000_000);
const THOUSAND = decimal(1_000);
/** No activity costs less than this many đồng: whoever typed it meant thousands, or millions. */
const LEAST_COST = decimal(100_000);

const amounts = { activities: ["planned", "done"], registrations: ["target", "halfYear", "year"] } as const;

/** Money so small that it was surely typed in millions or thousands: 50 where others type 50.000.000. */
export const smallMoney: Check = (bloc) =>
  (["activities", "registrations"] as const).flatMap((name) => {
    const parsed = listOf(bloc, name);
    return parsed.rows.flatMap((row): Issue[] => {
      const fields = isInDong(row) ? amounts[name] : [];
      return [...(name === "activities" ? ["cost"] : []), ...fields].flatMap((field): Issue[] => {
        const typed = row.values[field] as Decimal | undefined;
        if (typed === undefined || !typed.gt(0) || typed.gte(LEAST_COST)) return [];
        const { header } = columnOf(parsed.sheet, field);
        const fault = typed.lt(THOUSAND)
          ? listFaults.smallMoney(bare(header), typed, "triệu", typed.times(MILLION))
          : listFaults.smallMoney(bare(header), typed, "nghìn", typed.times(THOUSAND));
        return [rowIssue(bloc, parsed, row, field, fault)];
      });
    });
  });

const DONG = new Set(["đồng", "đ", "VND", "VNĐ", "đồng VN"].map(matchKey));

const isInDong = ({ values }: ParsedRow): boolean => {
  const unit = values["unit"];
  return typeof unit === "string" && DONG.has(matchKey(unit));
};

/** "Kinh phí (đồng)" without its unit. */
const bare = (header: string): string => header.replace(/ \(.*\)$/, "");

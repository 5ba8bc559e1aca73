import { type Decimal, divide } from "../../../sheets-schema/cells/decimal.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { summary } from "../../../sheets-schema/sheets/generated.ts";
import { digitsOf } from "../bloc/score-terms.ts";
import type { Result } from "../result.ts";
import { type Figure, figures } from "../tables/bloc-figures.ts";
import { declaredTable, type SheetTable } from "./sheet-table.ts";

/** The sheet Tổng hợp: figures over all members, half-year and year. */
export function summaryTable(result: Result): SheetTable {
  const { bloc } = result;
  const digits = digitsOf(bloc.settings);
  return declaredTable(
    summary as unknown as Sheet,
    result,
    figures(bloc).map((figure) => ({
      cells: [
        figure.name,
        figure.unit,
        figure.planned,
        figure.halfYear,
        figure.year,
        shareOf(figure, digits),
        undefined,
        undefined,
        figure.missing.map((member) => member.shortName).join(", "),
      ],
    })),
    [
      "Kỳ 6 tháng tính đến hết ngày 30/6; kỳ năm theo kỳ tính thành tích ở trang Thiết lập. " +
        "Hoạt động được tính vào kỳ bắt đầu; kinh phí, số người thụ hưởng tính vào kỳ kết thúc. " +
        "Hoạt động chung và quyết định do nhiều đơn vị cùng nhập được tính một lần.",
    ],
  );
}

function shareOf({ planned, year }: Figure, digits: number): Decimal | undefined {
  return planned === undefined || year === undefined || planned.eq(0)
    ? undefined
    : divide(year.times(100), planned, digits);
}

/** What conditions come to, in words. A person may edit them here. */
import type { Decided } from "./judged.ts";

const withFigure = ({ condition, found }: Decided): string =>
  `“${condition.typed}”${found === "" ? "" : ` (${found})`}`;

/** As it stands behind "vì": "chưa đạt “Mục I từ 8 điểm” (Mục I được 7,5/10 điểm)". */
export const failedText = (decided: Decided): string =>
  `${decided.condition.read?.effect.kind === "excluded" ? "thuộc trường hợp" : "chưa đạt"} ${withFigure(decided)}`;

/** "“hạ một bậc nếu có tiêu chí bằng 0” (tiêu chí I.2 được 0/5 điểm)". */
export const loweredText = (by: readonly Decided[]): string => by.map(withFigure).join("; ");

/** Behind a class or award that people still have to compare; "" where nothing is left to them. */
export const toCompareText = (words: readonly string[]): string =>
  words.length === 0 ? "" : `người xét đối chiếu: ${words.join("; ")}`;

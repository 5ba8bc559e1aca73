/**
 * The level that the name of a title or form of commendation tells by itself (Luật Thi đua, khen thưởng 2022): "Bằng
 * khen" alone is that of a ministry or province, "Bằng khen của Thủ tướng Chính phủ" the State's. Names that are given at
 * several levels, such as "Tập thể lao động xuất sắc" or "Huy hiệu", tell none.
 */
import type { commendationLevels } from "../../../sheets-schema/sheets/commendations.ts";
import { wordsKey } from "./words-key.ts";

export type CommendationLevel = (typeof commendationLevels)[number];

/** From the most telling words on: the first that are found decide. */
const words: readonly (readonly [CommendationLevel, readonly string[]])[] = [
  [
    "Nhà nước",
    [
      "huân chương",
      "huy chương",
      "cờ thi đua của chính phủ",
      "cờ thi đua chính phủ",
      "cờ chính phủ",
      "thủ tướng",
      "TTg",
    ],
  ],
  ["Nhà nước", ["toàn quốc", "anh hùng", "giải thưởng hồ chí minh", "giải thưởng nhà nước", "nhân dân ưu tú"]],
  [
    "Nhà nước",
    [
      "nhà giáo nhân dân",
      "nhà giáo ưu tú",
      "thầy thuốc nhân dân",
      "thầy thuốc ưu tú",
      "nghệ sĩ nhân dân",
      "nghệ sĩ ưu tú",
    ],
  ],
  [
    "Bộ, ban, ngành, tỉnh",
    ["bằng khen", "cờ thi đua", "kỷ niệm chương", "chiến sĩ thi đua cấp tỉnh", "chiến sĩ thi đua tỉnh"],
  ],
  ["Bộ, ban, ngành, tỉnh", ["chiến sĩ thi đua cấp bộ", "chiến sĩ thi đua bộ", "CSTĐ cấp tỉnh", "CSTĐ cấp bộ"]],
  ["Cơ sở", ["giấy khen", "lao động tiên tiến", "LĐTT", "chiến sĩ tiên tiến", "đơn vị tiên tiến", "gia đình văn hóa"]],
  ["Cơ sở", ["chiến sĩ thi đua cơ sở", "chiến sĩ thi đua cấp cơ sở", "CSTĐ cơ sở", "CSTĐ cấp cơ sở", "CSTĐCS"]],
];

const byKey = words.flatMap(([level, phrases]) => phrases.map((phrase) => [level, wordsKey(phrase)] as const));

/** The level of `award`, or undefined where its name leaves it open. */
export function levelOfAward(award: string): CommendationLevel | undefined {
  const key = ` ${wordsKey(award)} `;
  return byKey.find(([, phrase]) => key.includes(` ${phrase} `))?.[0];
}

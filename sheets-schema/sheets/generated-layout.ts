/**
 * How every generated sheet but the guide and the hidden one is laid out: row 1 its title, row 2 its state ("DỰ THẢO -
 * CHƯA CÔNG BỐ"), row 3 "Tính theo dữ liệu lúc …", row 4 the digest, then the headers and under them the rows.
 */

/** The row of the headers, as a person counts. */
export const GENERATED_HEADER_ROW = 5;

/** The ranking, where the chart of the summary looks: zero-based columns, and how many members it shows. */
export const RANKING_MEMBER_COLUMN = 1;
export const RANKING_TOTAL_COLUMN = 2;
export const RANKING_CHART_ROWS = 40;

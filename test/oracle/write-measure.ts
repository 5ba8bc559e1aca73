/** A measure as an officer types it. */
import { type Cell, isoDateToSerial } from "../../sheets-schema/cells/cell.ts";
import type { MeasureModel } from "./bloc-model.ts";
import { comma } from "./write-span.ts";

/** "1.500.000" of whole thousands, else "1500,5". */
const dotted = (value: number): string =>
  value % 100 === 0 ? comma(value).replace(/\B(?=(\d{3})+$)/g, ".") : comma(value);

export function writeMeasure(typed: MeasureModel | undefined): Cell {
  switch (typed?.kind) {
    case undefined:
      return undefined;
    case "words":
      return typed.text;
    case "share":
      return `${typed.part}/${typed.of}`;
    case "counts":
      return typed.counts.join(["; ", ";", ", "][typed.style]);
    case "money":
      return `${[comma, dotted, comma][typed.style]?.(typed.value)} ${typed.unit}`;
    case "number":
      return [typed.value / 100, comma(typed.value), comma(typed.value).replace(",", ".")][typed.style];
    case "percent": {
      const text = `${comma(typed.value)}%`;
      return [{ number: typed.value / 10_000, format: "PERCENT" } as const, text, text.replace(",", ".")][typed.style];
    }
    case "date": {
      const [month, day] = [typed.month, typed.day].map((part) => String(part).padStart(2, "0"));
      const serial = { number: isoDateToSerial(`2024-${month}-${day}`), format: "DATE" } as const;
      return [serial, `${day}/${month}/2024`, `${typed.day}/${typed.month}/2024`][typed.style];
    }
  }
}

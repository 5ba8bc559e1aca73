import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { xlsx } from "./xlsx.ts";

export type { Format } from "./format.ts";

/** Every format in which a report can be downloaded, the most asked for first. */
export const formats: readonly Format[] = [xlsx, csv];

/** The format of that name; undefined for none. */
export const formatNamed = (name: string): Format | undefined => formats.find((format) => format.name === name);

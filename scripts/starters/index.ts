import { dang } from "./dang.ts";
import { soNganh } from "./so-nganh.ts";
import type { Starter } from "./starter.ts";
import { xa } from "./xa.ts";

/** Every starter, as the help of the command lists them. */
export const starters: readonly Starter[] = [dang, soNganh, xa];

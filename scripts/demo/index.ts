import type { TypedSheets } from "../../sheets-schema/workbook.ts";
import { activities } from "./activities.ts";
import { awards } from "./awards.ts";
import { calendar } from "./calendar.ts";
import { commendations } from "./commendations.ts";
import { contacts } from "./contacts.ts";
import { criteria } from "./criteria.ts";
import { bao } from "./forms/bao.ts";
import { bdv } from "./forms/bdv.ts";
import { bnc } from "./forms/bnc.ts";
import { btc } from "./forms/btc.ts";
import { btg } from "./forms/btg.ts";
import { duk } from "./forms/duk.ts";
import { tct } from "./forms/tct.ts";
import { ubkt } from "./forms/ubkt.ts";
import { vptu } from "./forms/vptu.ts";
import { handInsUntil } from "./hand-ins.ts";
import { initiatives } from "./initiatives.ts";
import { members } from "./members.ts";
import { registrations } from "./registrations.ts";
import { reports } from "./reports.ts";
import type { DemoEntry, DemoRow } from "./rows.ts";
import { settings } from "./settings.ts";

/** The example bloc as people would have typed it. */
export interface DemoBloc {
  readonly title: string;
  readonly sheets: { readonly [Name in keyof TypedSheets]?: readonly DemoRow<Name>[] };
  /** By member code, then by criterion code; a member without one has typed nothing. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, DemoEntry>>;
}

/** The example bloc; of the hand-ins only those up to `at`, a local time such as "2024-11-25T07:30". */
export const demoBloc = (at: string): DemoBloc => ({
  title: "Khối thi đua các cơ quan Đảng tỉnh Hồng Lam năm 2024 (số liệu minh họa)",
  sheets: {
    settings,
    members,
    contacts,
    criteria,
    awards,
    calendar,
    handIns: handInsUntil(at),
    activities,
    initiatives,
    commendations,
    registrations,
    reports,
  },
  forms: new Map(
    Object.entries({ VPTU: vptu, BTC: btc, BTG: btg, BDV: bdv, BNC: bnc, UBKT: ubkt, TCT: tct, BAO: bao, DUK: duk }),
  ),
});

/**
 * What the members confirmed at each milestone with a paper, and when the program first saw it. Late: BDV at M05 by 2
 * days, BNC at M07 by 3, DUK at M13 by 1. BVSK handed in no score form. Leader and deputy hand theirs in at M12.
 */
import { momentText } from "../../functions/core/bloc/hand-in.ts";
import { contacts } from "./contacts.ts";
import type { DemoRow } from "./rows.ts";

type HandedIn = readonly [milestone: string, member: string, number: string, signedOn: string, seenAt: string];

// biome-ignore format: one row a line, as in the sheet
const handedIn: readonly HandedIn[] = [
  ["M01", "BAO", "01-BB/KTĐ", "18/01/2024", "2024-01-18T16:20"],
  ["M02", "BAO", "02-CV/KTĐ", "22/02/2024", "2024-02-22T15:40"],
  ["M03", "VPTU", "512-CV/VPTU", "29/02/2024", "2024-02-29T10:05"],
  ["M03", "BTC", "301-CV/BTCTU", "28/02/2024", "2024-02-28T14:30"],
  ["M03", "BTG", "188-CV/BTGTU", "29/02/2024", "2024-02-29T16:10"],
  ["M03", "BDV", "154-CV/BDVTU", "01/3/2024", "2024-03-01T09:00"],
  ["M03", "BNC", "97-CV/BNCTU", "01/03/2024", "2024-03-01T15:55"],
  ["M03", "UBKT", "143-CV/UBKTTU", "28/02/2024", "2024-02-28T08:45"],
  ["M03", "TCT", "66-CV/TCT", "27/02/2024", "2024-02-27T15:15"],
  ["M03", "BAO", "38-CV/BHL", "26/02/2024", "2024-02-26T10:30"],
  ["M03", "DUK", "205-CV/ĐUK", "01/03/2024", "2024-03-01T16:40"],
  ["M03", "BVSK", "", "", "2024-03-01T11:20"],
  ["M04", "BAO", "03-QC/KTĐ", "15/03/2024", "2024-03-15T16:00"],
  ["M05", "VPTU", "14-ĐK/VPTU", "19/03/2024", "2024-03-19T15:05"],
  ["M05", "BTC", "09-ĐK/BTCTU", "18/03/2024", "2024-03-18T09:25"],
  ["M05", "BTG", "07-ĐK/BTGTU", "20/03/2024", "2024-03-20T10:15"],
  ["M05", "BDV", "06-ĐK/BDVTU", "21/3/2024", "2024-03-22T08:40"],
  ["M05", "BNC", "05-ĐK/BNCTU", "20/03/2024", "2024-03-20T16:35"],
  ["M05", "UBKT", "08-ĐK/UBKTTU", "18/03/2024", "2024-03-18T14:50"],
  ["M05", "TCT", "04-ĐK/TCT", "15/03/2024", "2024-03-15T10:00"],
  ["M05", "BAO", "03-ĐK/BHL", "14/03/2024", "2024-03-14T16:25"],
  ["M05", "DUK", "11-ĐK/ĐUK", "20/03/2024", "2024-03-20T14:10"],
  ["M05", "BVSK", "02-ĐK/BBVSK", "19/03/2024", "2024-03-20T09:30"],
  ["M07", "VPTU", "262-BC/VPTU", "13/06/2024", "2024-06-13T16:15"],
  ["M07", "BTC", "148-BC/BTCTU", "11/06/2024", "2024-06-11T09:40"],
  ["M07", "BTG", "120-BC/BTGTU", "13/06/2024", "2024-06-13T10:20"],
  ["M07", "BDV", "96-BC/BDVTU", "14/6/2024", "2024-06-14T11:05"],
  ["M07", "BNC", "71-BC/BNCTU", "17/06/2024", "2024-06-17T09:50"],
  ["M07", "UBKT", "102-BC/UBKTTU", "12/06/2024", "2024-06-12T15:30"],
  ["M07", "TCT", "55-BC/TCT", "10/06/2024", "2024-06-10T14:35"],
  ["M07", "BAO", "41-BC/BHL", "10/06/2024", "2024-06-10T08:55"],
  ["M07", "DUK", "133-BC/ĐUK", "14/06/2024", "2024-06-14T16:20"],
  ["M07", "BVSK", "18-BC/BBVSK", "13/06/2024", "2024-06-14T10:45"],
  ["M08", "BAO", "05-BC/KTĐ", "27/06/2024", "2024-06-27T15:10"],
  ["M09", "BAO", "06-TB/KTĐ", "18/07/2024", "2024-07-18T16:30"],
  ["M10", "BAO", "07-BB/KTĐ", "19/09/2024", "2024-09-19T17:20"],
  ["M10", "TCT", "08-BB/KTĐ", "19/09/2024", "2024-09-20T08:30"],
  ["M12", "BAO", "86-BC/BHL", "25/11/2024", "2024-11-25T16:00"],
  ["M12", "TCT", "118-BC/TCT", "25/11/2024", "2024-11-26T10:00"],
  ["M13", "VPTU", "480-BC/VPTU", "22/11/2024", "2024-11-22T16:40"],
  ["M13", "BTC", "290-BC/BTCTU", "20/11/2024", "2024-11-20T15:10"],
  ["M13", "BTG", "231-BC/BTGTU", "22/11/2024", "2024-11-22T10:05"],
  ["M13", "BDV", "184-BC/BDVTU", "22/11/2024", "2024-11-22T17:20"],
  ["M13", "BNC", "139-BC/BNCTU", "28/11/2024", "2024-11-28T16:45"],
  ["M13", "UBKT", "207-BC/UBKTTU", "21/11/2024", "2024-11-21T09:30"],
  ["M13", "DUK", "254-BC/ĐUK", "28/11/2024", "2024-11-29T09:10"],
];

const personOf = (member: string, duty: string) =>
  contacts.find((contact) => contact.member === member && contact.duty === duty)?.person ?? "";

/** The hand-ins that the program had seen at a moment such as "2024-11-25T07:30". */
export const handInsUntil = (at: string): readonly DemoRow<"handIns">[] =>
  handedIn
    .filter(([, , , , seenAt]) => seenAt <= at)
    .map(([milestone, member, number, signedOn, seenAt]) => ({
      milestone,
      member,
      state: number === "" ? "Không phát sinh" : "Đã nộp",
      approvedBy: personOf(member, "Lãnh đạo phụ trách"),
      ...(number === "" ? {} : { number, signedOn }),
      handedInBy: personOf(member, "Chuyên viên theo dõi"),
      seenAt: momentText(seenAt),
    }));

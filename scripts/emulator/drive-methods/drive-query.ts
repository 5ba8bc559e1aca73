/**
 * Drive's search language, as far as lists of spreadsheets need it: comparisons of name, mimeType, times and flags,
 * `in parents`, `in owners` and the like, with `and`, `or`, `not` and brackets.
 */

import { driveUnsupported, invalidValue } from "../api/drive-errors.ts";
import { isAtLeast, type Role } from "../state/file.ts";
import type { Spreadsheet } from "../state/spreadsheet.ts";
import { rootFolderOf, SPREADSHEET } from "./drive-file-answer.ts";

type Predicate = (spreadsheet: Spreadsheet) => boolean;

const TOKEN = /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|([A-Za-z][\w.]*)|(<=|>=|!=|=|<|>|\(|\)|\{|\}))/y;

interface Token {
  readonly kind: "text" | "word" | "sign";
  readonly text: string;
}

function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < query.trimEnd().length) {
    const found = TOKEN.exec(query);
    if (found === null) throw invalidValue("q");
    const [, text, word, sign] = found;
    if (text !== undefined) tokens.push({ kind: "text", text: text.slice(1, -1).replace(/\\(.)/g, "$1") });
    else tokens.push({ kind: word === undefined ? "sign" : "word", text: word ?? sign ?? "" });
  }
  return tokens;
}

/** Whether a word of the name begins with what is looked for: Drive's `contains` finds no middles of words. */
function nameContains(name: string, part: string): boolean {
  const [full, wanted] = [name.toLowerCase(), part.toLowerCase()];
  for (let at = full.indexOf(wanted); at >= 0; at = full.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(full[at - 1] ?? "")) return true;
  }
  return false;
}

function compareTexts(own: string, operator: string, value: string): boolean {
  switch (operator) {
    case "=":
      return own === value;
    case "!=":
      return own !== value;
    case "<":
      return own < value;
    case "<=":
      return own <= value;
    case ">":
      return own > value;
    case ">=":
      return own >= value;
    case "contains":
      return nameContains(own, value);
    default:
      throw invalidValue("q");
  }
}

function timeOf(text: string): string {
  const time = new Date(/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(time.getTime())) throw invalidValue("q");
  return time.toISOString();
}

/** `name = 'x'`: what the field says of a spreadsheet, against a value. */
function comparison(field: string, operator: string, value: Token): Predicate {
  const { text } = value;
  const flag = (own: Predicate): Predicate => {
    if (value.kind !== "word" || (operator !== "=" && operator !== "!=")) throw invalidValue("q");
    return (spreadsheet) => own(spreadsheet) === ((operator === "=") === (text === "true"));
  };
  if (field === "trashed") return flag(({ file }) => file.trashed);
  if (field === "starred") return flag(({ file }) => file.starred === true);
  if (value.kind !== "text") throw invalidValue("q");
  if (field === "name" || field === "fullText" || field === "title") {
    return ({ properties }) => compareTexts(properties.title, operator, text);
  }
  if (field === "mimeType") {
    return operator === "contains"
      ? () => SPREADSHEET.startsWith(text)
      : () => compareTexts(SPREADSHEET, operator, text);
  }
  if (field === "modifiedTime" || field === "createdTime") {
    const time = timeOf(text);
    return ({ file }) => compareTexts(file[field], operator, time);
  }
  throw driveUnsupported(`The search term ${field}`);
}

/** `'x' in parents` and the lists of people. */
function membership(value: string, list: string, caller: string): Predicate {
  if (list === "parents") {
    return ({ file, owner }) =>
      file.parents.includes(value) || (file.parents.includes("root") && value === rootFolderOf(owner));
  }
  const roles: Readonly<Record<string, Role>> = { owners: "owner", writers: "writer", readers: "reader" };
  const least = Object.hasOwn(roles, list) ? roles[list] : undefined;
  if (least === undefined) throw invalidValue("q");
  const person = (value === "me" ? caller : value).toLowerCase();
  return ({ file }) =>
    file.permissions.some(({ emailAddress, role }) => emailAddress?.toLowerCase() === person && isAtLeast(role, least));
}

/** Whether a spreadsheet is one that `query` looks for; everything if it is empty. @throws DriveError 400 */
export function parseDriveQuery(query: string, caller: string): Predicate {
  const tokens = tokensOf(query);
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const isWord = (text: string): boolean => peek()?.kind === "word" && peek()?.text === text;
  const next = (): Token => {
    const token = tokens[at];
    if (token === undefined) throw invalidValue("q");
    at += 1;
    return token;
  };

  const term = (): Predicate => {
    const first = next();
    if (first.kind === "sign" && first.text === "(") {
      const inner = either();
      if (next().text !== ")") throw invalidValue("q");
      return inner;
    }
    if (first.kind === "word" && first.text === "not") {
      const inner = term();
      return (spreadsheet) => !inner(spreadsheet);
    }
    if (first.kind === "text") {
      if (next().text !== "in") throw invalidValue("q");
      return membership(first.text, next().text, caller);
    }
    if (first.kind !== "word") throw invalidValue("q");
    if (first.text === "sharedWithMe" && peek()?.text !== "=") return ({ owner }) => owner !== caller;
    return comparison(first.text, next().text, next());
  };
  const both = (): Predicate => {
    const parts = [term()];
    while (isWord("and")) {
      at += 1;
      parts.push(term());
    }
    return (spreadsheet) => parts.every((part) => part(spreadsheet));
  };
  const either = (): Predicate => {
    const parts = [both()];
    while (isWord("or")) {
      at += 1;
      parts.push(both());
    }
    return (spreadsheet) => parts.some((part) => part(spreadsheet));
  };

  if (tokens.length === 0) return () => true;
  const found = either();
  if (at < tokens.length) throw invalidValue("q");
  return found;
}

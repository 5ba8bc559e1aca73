/** "ng…@honglam…" for "nguyenvana@honglam.gov.vn". */
export function maskAddress(address: string): string {
  const [local = "", domain = ""] = address.split("@");
  const shown = local.slice(0, Math.min(2, local.length - 1));
  return `${shown}…@${domain.split(".")[0] ?? ""}…`;
}

/** A text with every address in it masked. */
export const maskAddresses = (text: string): string =>
  text.replace(/[^\s;,<>()[\]"“”/|]+/g, (word) => (/[^@]@[^@]/.test(word) ? maskAddress(word) : word));

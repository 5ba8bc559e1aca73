import { inflateRawSync } from "node:zlib";

/** The parts of a zip archive as text, by path, in the order of its directory. */
export function unzip(archive: Uint8Array): Map<string, string> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const decode = (from: number, length: number) => Buffer.from(archive.subarray(from, from + length));
  const parts = new Map<string, string>();
  const end = archive.byteLength - 22;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    const local = view.getUint32(entry + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = decode(start, view.getUint32(entry + 20, true));
    const name = decode(entry + 46, nameLength ?? 0).toString();
    parts.set(name, (view.getUint16(entry + 10, true) === 8 ? inflateRawSync(packed) : packed).toString());
    entry += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return parts;
}

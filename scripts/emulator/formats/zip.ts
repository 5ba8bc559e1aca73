/** ZIP archives, as far as office files use them: stored or deflated entries, no encryption, no ZIP64. */

import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/** An archive that cannot be read. */
export class ZipError extends Error {
  override readonly name = "ZipError";
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** What one entry may unpack to: a small file that unpacks to more was made to fill a memory. */
const MAX_UNPACKED = 256 * 1024 * 1024;

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new ZipError("This is not a ZIP archive.");
}

function unpacked(bytes: Buffer, header: number, method: number, size: number, most: number): Buffer {
  if (bytes.readUInt32LE(header) !== LOCAL) throw new ZipError("An entry's header is damaged.");
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const data = bytes.subarray(start, start + size);
  if (method === 0 && data.length <= most) return data;
  if (method === 0) throw new RangeError("An entry is larger than it may be.");
  if (method !== 8) throw new ZipError(`An entry is packed by method ${method}, which is not supported.`);
  return inflateRawSync(data, { maxOutputLength: most });
}

/**
 * The entries of an archive by name; each is unpacked when asked for, to `most` bytes, whatever its header says of its size.
 *
 * @throws ZipError; unpacking throws a RangeError for more bytes.
 */
export function readZip(bytes: Buffer): ReadonlyMap<string, (most?: number) => Buffer> {
  const entries = new Map<string, (most?: number) => Buffer>();
  try {
    const end = endOf(bytes);
    let at = bytes.readUInt32LE(end + 16);
    for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
      if (bytes.readUInt32LE(at) !== CENTRAL) throw new ZipError("The archive's list of entries is damaged.");
      const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
      const nameLength = bytes.readUInt16LE(at + 28);
      const others = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
      const header = bytes.readUInt32LE(at + 42);
      const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
      entries.set(name, (most = MAX_UNPACKED) => unpacked(bytes, header, method, size, most));
      at += 46 + nameLength + others;
    }
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError("The archive is cut off.");
    throw error;
  }
  return entries;
}

// 1 January 1980, the first day that the format knows: archives of equal content are equal.
const DATE = 0x0021;

/** An archive of these entries, deflated, in this order. */
export function writeZip(entries: readonly (readonly [name: string, content: string | Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const data = typeof content === "string" ? Buffer.from(content) : content;
    const packed = deflateRawSync(data);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL);
    parts.push(local, common, label, packed);
    const head = Buffer.alloc(6);
    head.writeUInt32LE(CENTRAL);
    head.writeUInt16LE(20, 4);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(head, common, tail, label);
    offset += 30 + label.length + packed.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

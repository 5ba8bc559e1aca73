import { describe, expect, it } from "vitest";
import { maskAddress, maskAddresses } from "../../../functions/core/bloc/mask-address.ts";

describe("maskAddress", () => {
  it.each([
    ["nguyenvana@honglam.gov.vn", "ng…@honglam…"],
    ["ab@x.example", "a…@x…"],
    ["a@x.example", "…@x…"],
  ])("%s", (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});

describe("maskAddresses", () => {
  it.each([
    ["Nguyễn Văn A <nguyenvana@honglam.gov.vn>", "Nguyễn Văn A <ng…@honglam…>"],
    ["a1@x.vn; bc2@y.vn", "a…@x…; bc…@y…"],
    ["không có địa chỉ", "không có địa chỉ"],
  ])("%s", (text, masked) => {
    expect(maskAddresses(text)).toBe(masked);
  });
});

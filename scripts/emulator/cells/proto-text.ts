/** A JSON value in the text form of Google's messages, as it stands in the refusal of a list or an object for a cell. */
export const protoText = (value: unknown): string => `${lines(value).join("\n")}\n`;

function lines(value: unknown): string[] {
  if (Array.isArray(value))
    return block(
      "list_value",
      value.flatMap((item) => block("values", lines(item))),
    );
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).flatMap(([key, inner]) =>
      block("fields", [`key: ${JSON.stringify(key)}`, ...block("value", lines(inner))]),
    );
    return block("struct_value", fields);
  }
  if (typeof value === "string") return [`string_value: ${JSON.stringify(value)}`];
  if (typeof value === "number") return [`number_value: ${value}`];
  return [typeof value === "boolean" ? `bool_value: ${value}` : "null_value: NULL_VALUE"];
}

const block = (name: string, inner: readonly string[]): string[] => [
  `${name} {`,
  ...inner.map((line) => `  ${line}`),
  "}",
];

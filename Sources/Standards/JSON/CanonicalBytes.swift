/// One form for equal content, for digests: members sorted by the bytes of their names, no space, the fewest escapes,
/// numbers as written.
public func canonicalBytes(of value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return bytes
}

private func append(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value.kind {
    case .object:
        bytes.append(UInt8(ascii: "{"))
        let members = value.members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            appendQuoted(member.key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            append(member.value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    case .array:
        bytes.append(UInt8(ascii: "["))
        for (index, element) in value.elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(element, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    case .string: appendQuoted(value.string ?? "", to: &bytes)
    case .number, .bool, .null: bytes.append(contentsOf: value.sourceBytes)
    }
}

private func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
}

/// One form for equal content, for digests: members sorted by the bytes of their names, no space, the fewest escapes,
/// numbers as written.
public func canonicalBytes(of value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    appendCanonicalBytes(of: value, to: &bytes)
    return bytes
}

/// The same behind other bytes.
public func appendCanonicalBytes(of value: JSONValue, to bytes: inout [UInt8]) {
    var writer = CanonicalWriter(tape: value.tape, bytes: bytes)
    bytes = []
    writer.append(value.index)
    bytes = writer.bytes
}

/// Walks a document by index: no view, no string and no list is made for a value.
private struct CanonicalWriter {
    let tape: Tape
    var bytes: [UInt8]
    /// The members of the objects that are being written, one object behind the other.
    private var members: [Int] = []

    init(tape: Tape, bytes: [UInt8]) {
        self.tape = tape
        self.bytes = bytes
    }

    mutating func append(_ index: Int) {
        let node = tape.nodes[index]
        switch node.kind {
        case .object: appendMembers(index + 1, Int(node.next))
        case .array: appendElements(index + 1, Int(node.next))
        case .string where node.hasEscapes:
            appendQuoted(decodeString(tape.bytes[Int(node.start)..<Int(node.end)]))
        case .string:
            // Without a backslash it has nothing to escape: it stands as it came.
            bytes.append(contentsOf: tape.bytes[Int(node.start) - 1..<Int(node.end) + 1])
        case .number, .bool, .null:
            bytes.append(contentsOf: tape.bytes[Int(node.start)..<Int(node.end)])
        }
    }

    private mutating func appendElements(_ first: Int, _ end: Int) {
        bytes.append(UInt8(ascii: "["))
        var child = first
        while child < end {
            if child > first { bytes.append(UInt8(ascii: ",")) }
            append(child)
            child = Int(tape.nodes[child].next)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func appendMembers(_ first: Int, _ end: Int) {
        let base = members.count
        var child = first
        while child < end {
            members.append(child)
            child = Int(tape.nodes[child].next)
        }
        sortMembers(from: base)
        bytes.append(UInt8(ascii: "{"))
        for place in base..<members.count {
            if place > base { bytes.append(UInt8(ascii: ",")) }
            appendName(tape.nodes[members[place]].key)
            bytes.append(UInt8(ascii: ":"))
            append(members[place])
        }
        bytes.append(UInt8(ascii: "}"))
        members.removeLast(members.count - base)
    }

    /// An object has few members, and they come nearly in order or nearly not: one by one they are put where they belong.
    /// A message may have one with thousands, and that is sorted as a list of thousands is.
    private mutating func sortMembers(from base: Int) {
        guard members.count - base <= 24 else {
            let keys = tape.keys
            let nodes = tape.nodes
            members[base...].sort { keys.precedes(nodes[$0].key, nodes[$1].key) }
            return
        }
        for next in members.indices.dropFirst(base + 1) {
            let member = members[next]
            let key = tape.nodes[member].key
            var place = next
            while place > base, tape.keys.precedes(key, tape.nodes[members[place - 1]].key) {
                members[place] = members[place - 1]
                place -= 1
            }
            members[place] = member
        }
    }

    private mutating func appendName(_ key: UInt32) {
        guard !tape.keys.isKnown(key) else {
            bytes.append(UInt8(ascii: "\""))
            tape.keys.append(key, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
            return
        }
        appendQuoted(tape.keys.name(key) ?? "")
    }

    private mutating func appendQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        appendEscaped(text, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}

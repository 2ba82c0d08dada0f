/// One form for equal content, for digests: members sorted by the bytes of their names, no space, the fewest escapes,
/// numbers as written.
public func canonicalBytes(of value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    appendCanonicalBytes(of: value, to: &bytes)
    return bytes
}

/// The same behind other bytes.
public func appendCanonicalBytes(of value: JSONValue, to bytes: inout [UInt8]) {
    let tape = value.tape
    let length = value.sourceBytes.count
    withExtendedLifetime(tape) {
        tape.bytes.withUnsafeBufferPointer { source in
            // Without the space between its values it is hardly ever longer than it came.
            var writer = CanonicalWriter(
                nodes: tape.nodes, source: source, keys: tape.keys,
                room: ByteRoom(taking: &bytes, capacity: length))
            writer.append(value.index)
            writer.room.give(to: &bytes)
        }
    }
}

/// Walks a document by index: no view, no string and no list is made for a value. Nodes and bytes are those of a tape that
/// the caller holds on to; what a node says of the bytes was checked when it was read.
private struct CanonicalWriter {
    let nodes: UnsafeBufferPointer<Node>
    let source: UnsafeBufferPointer<UInt8>
    let keys: KeyTable
    var room: ByteRoom
    private let known = KnownKeys.flat
    /// The members of the objects that are being written, one object behind the other; then what is written over.
    private var members: [Member] = []
    private var memberCount = 0

    /// A member by its index, after the rank of its name among the known ones: compared as one number.
    typealias Member = UInt64

    init(
        nodes: UnsafeBufferPointer<Node>, source: UnsafeBufferPointer<UInt8>, keys: KeyTable,
        room: ByteRoom
    ) {
        self.nodes = nodes
        self.source = source
        self.keys = keys
        self.room = room
        members.reserveCapacity(64)
    }

    mutating func append(_ index: Int) {
        let node = nodes[index]
        switch node.kind {
        case .object: appendMembers(index + 1, Int(node.next))
        case .array: appendElements(index + 1, Int(node.next))
        case .string where node.hasEscapes:
            decodeString(source[Int(node.start)..<Int(node.end)]).withBytes { room.addQuoted($0) }
        case .string:
            // Without a backslash it has nothing to escape: it stands as it came.
            room.add(UnsafeBufferPointer(rebasing: source[Int(node.start) - 1..<Int(node.end) + 1]))
        case .number, .bool, .null:
            room.add(UnsafeBufferPointer(rebasing: source[Int(node.start)..<Int(node.end)]))
        }
    }

    private mutating func appendElements(_ first: Int, _ end: Int) {
        room.add(UInt8(ascii: "["))
        var child = first
        while child < end {
            if child > first { room.add(UInt8(ascii: ",")) }
            append(child)
            child = Int(nodes[child].next)
        }
        room.add(UInt8(ascii: "]"))
    }

    private mutating func appendMembers(_ first: Int, _ end: Int) {
        let base = memberCount
        collectMembers(first, end)
        room.add(UInt8(ascii: "{"))
        for place in base..<memberCount {
            let member = Self.index(members[place])
            appendName(nodes[member].key, comma: place > base)
            append(member)
        }
        room.add(UInt8(ascii: "}"))
        memberCount = base
    }

    /// The members of one object, sorted by their names.
    private mutating func collectMembers(_ first: Int, _ end: Int) {
        let base = memberCount
        var areKnown = true
        var child = first
        while child < end {
            let node = nodes[child]
            let isKnown = keys.isKnown(node.key)
            areKnown = areKnown && isKnown
            let rank = isKnown ? known.rank(of: node.key) : 0
            put(Member(rank) << 32 | Member(child))
            child = Int(node.next)
        }
        if areKnown, memberCount - base <= 24 {
            insertByRanks(from: base)
        } else {
            sortByNames(from: base)
        }
    }

    @inline(__always)
    private mutating func put(_ member: Member) {
        if memberCount == members.count {
            members.append(member)
        } else {
            members[memberCount] = member
        }
        memberCount += 1
    }

    @inline(__always)
    private static func index(_ member: Member) -> Int { Int(member & 0xFFFF_FFFF) }

    /// A message may have an object with thousands of members, and that is sorted as a list of thousands is.
    private mutating func sortByNames(from base: Int) {
        let (keys, nodes) = (keys, nodes)
        members[base..<memberCount].sort {
            keys.precedes(nodes[Self.index($0)].key, nodes[Self.index($1)].key)
        }
    }

    /// An object has few members, and they come nearly in order or nearly not: one by one they are put where they belong.
    private mutating func insertByRanks(from base: Int) {
        let end = memberCount
        members.withUnsafeMutableBufferPointer { members in
            var next = base + 1
            while next < end {
                let member = members[next]
                var place = next
                while place > base, members[place - 1] > member {
                    members[place] = members[place - 1]
                    place -= 1
                }
                members[place] = member
                next += 1
            }
        }
    }

    private mutating func appendName(_ key: UInt32, comma: Bool) {
        guard keys.isKnown(key) else {
            (keys.name(key) ?? "").withBytes {
                room.addQuoted($0, comma: comma, colon: true)
            }
            return
        }
        let name = known.bytes(of: key)
        room.write(atMost: name.count + 4) { place in
            let start = comma ? place.put(UInt8(ascii: ",")) : place
            return start.put(UInt8(ascii: "\"")).put(name).put(UInt8(ascii: "\"")).put(
                UInt8(ascii: ":"))
        }
    }
}

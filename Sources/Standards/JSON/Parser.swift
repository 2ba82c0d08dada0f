/// The reader's hot path: one pass over the bytes, one node a value, no allocation a value.
///
/// Unsafe code is confined to this file, `Parser+strings.swift`, `Parser+path.swift`, `Tape.swift`, which takes the
/// nodes over, `ByteRun.swift`, the table of `KnownKeys`, `CanonicalBytes.swift`, and `ByteRoom` with what writes into it;
/// the address sanitizer and the fuzz target run over all of them.
struct Parser {
    let base: UnsafePointer<UInt8>
    let bytes: UnsafeBufferPointer<UInt8>
    let count: Int
    let limits: JSONLimits
    var position = 0
    var depth = 0
    var keys = KeyTable()

    private(set) var nodes: UnsafeMutablePointer<Node>
    private(set) var nodeCount = 0
    private var nodeCapacity: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
        self.bytes = bytes
        base = bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
        count = bytes.count
        self.limits = limits
        nodeCapacity = min(min(bytes.count, limits.maxBytes) / 12 + 16, limits.maxNodes)
        nodes = .allocate(capacity: nodeCapacity)
    }

    /// Where the document was faulty.
    func release() { nodes.deallocate() }

    /// The nodes, which are the caller's from now on. Much room that was not needed is given back.
    mutating func finish() -> (NodeStorage, KeyTable) {
        if nodeCapacity > nodeCount * 2 { move(toCapacity: nodeCount) }
        return (NodeStorage(taking: UnsafeBufferPointer(start: nodes, count: nodeCount)), keys)
    }

    func fault(_ code: JSONError.Code, _ message: String, at offset: Int? = nil) -> JSONError {
        JSONError(code, message, at: offset ?? position, in: bytes, path: openPath())
    }

    mutating func parse() throws(JSONError) {
        guard count <= limits.maxBytes else {
            throw fault(
                .tooLarge, "\(count) bytes; at most \(limits.maxBytes) are read", at: 0)
        }
        try refuseOtherEncodings()
        skipSpace()
        guard position < count else { throw fault(.empty, "the document is empty", at: 0) }
        try value(key: 0)
        skipSpace()
        guard position == count else {
            throw fault(.trailingData, "there is something after the end of the document")
        }
    }

    /// UTF-16 and byte order marks get a name of their own: "unexpected byte" helps nobody.
    private func refuseOtherEncodings() throws(JSONError) {
        guard count >= 2 else { return }
        let (first, second) = (base[0], base[1])
        if first == 0xEF, second == 0xBB {
            throw fault(.byteOrderMark, "the document begins with a byte order mark", at: 0)
        }
        // Of the two bytes of an ASCII character in UTF-16 one is zero, and JSON begins with such characters.
        let isLittle = first != 0 && second == 0 && (count < 4 || base[3] == 0)
        let isBig = first == 0 && second != 0 && (count < 4 || base[2] == 0)
        if (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE) || isLittle
            || isBig
        {
            throw fault(.notUTF8, "the document is UTF-16; JSON is exchanged in UTF-8", at: 0)
        }
    }

    @inline(__always)
    mutating func skipSpace() {
        guard position < count, base[position] <= 0x20 else { return }
        skipSomeSpace()
    }

    /// A document that is indented has many spaces in a row: eight are looked at together.
    private mutating func skipSomeSpace() {
        var next = isLineSpace(base[position]) ? position &+ 1 : position
        while next &+ 8 <= count {
            let word = UnsafeRawPointer(base + next).loadUnaligned(as: UInt64.self)
            let others = (word ^ 0x2020_2020_2020_2020).littleEndian
            if others == 0 {
                next &+= 8
                continue
            }
            next &+= others.trailingZeroBitCount >> 3
            guard isLineSpace(base[next]) else {
                position = next
                return
            }
            next &+= 1
        }
        while next < count, base[next] == 0x20 || isLineSpace(base[next]) { next &+= 1 }
        position = next
    }

    @inline(__always)
    private func isLineSpace(_ byte: UInt8) -> Bool {
        byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    @inline(__always)
    private mutating func append(_ node: Node) throws(JSONError) -> Int {
        if nodeCount == nodeCapacity { try grow() }
        let index = nodeCount
        (nodes + index).initialize(to: node)
        nodeCount = index &+ 1
        return index
    }

    private mutating func grow() throws(JSONError) {
        guard nodeCount < limits.maxNodes else {
            throw fault(.tooManyValues, "more than \(limits.maxNodes) values")
        }
        move(toCapacity: min(nodeCapacity * 2, limits.maxNodes))
    }

    private mutating func move(toCapacity capacity: Int) {
        let moved = UnsafeMutablePointer<Node>.allocate(capacity: capacity)
        moved.moveInitialize(from: nodes, count: nodeCount)
        nodes.deallocate()
        nodes = moved
        nodeCapacity = capacity
    }

    private mutating func value(key: UInt32) throws(JSONError) {
        guard position < count else { throw fault(.syntax, "the document ends within a value") }
        switch base[position] {
        case UInt8(ascii: "\""):
            position += 1
            let start = position
            let hasEscapes = try string()
            let node = Node(
                kind: .string, key: key, start: start, end: position - 1, hasEscapes: hasEscapes)
            try leaf(node)
        case UInt8(ascii: "{"): try object(key: key)
        case UInt8(ascii: "["): try array(key: key)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let start = position
            try number()
            try leaf(Node(kind: .number, key: key, start: start, end: position))
        case UInt8(ascii: "t"): try word("true", .bool, key)
        case UInt8(ascii: "f"): try word("false", .bool, key)
        case UInt8(ascii: "n"): try word("null", .null, key)
        default: throw fault(.syntax, "a value is expected here")
        }
    }

    /// Two statements on purpose: in `close(try append(node))` the `self` of `close` is read before `append` has
    /// counted the node, or moved the array.
    @inline(__always)
    private mutating func leaf(_ node: Node) throws(JSONError) {
        let index = try append(node)
        close(index)
    }

    @inline(__always)
    private func close(_ index: Int) { nodes[index].next = UInt32(truncatingIfNeeded: nodeCount) }

    private mutating func enter() throws(JSONError) {
        depth += 1
        guard depth <= limits.maxDepth else {
            throw fault(.tooDeep, "nested more than \(limits.maxDepth) levels deep")
        }
        position += 1
        skipSpace()
    }

    private mutating func leave(_ index: Int) {
        position += 1
        depth -= 1
        nodes[index].end = UInt32(truncatingIfNeeded: position)
        close(index)
    }

    private mutating func array(key: UInt32) throws(JSONError) {
        let index = try append(Node(kind: .array, key: key, start: position))
        try enter()
        if position < count, base[position] == UInt8(ascii: "]") { return leave(index) }
        while true {
            try value(key: 0)
            skipSpace()
            guard position < count else {
                throw fault(.syntax, "the document ends within an array")
            }
            switch base[position] {
            case UInt8(ascii: ","):
                position += 1
                skipSpace()
            case UInt8(ascii: "]"): return leave(index)
            default: throw fault(.syntax, "',' or ']' is expected here")
            }
        }
    }

    private mutating func object(key: UInt32) throws(JSONError) {
        let index = try append(Node(kind: .object, key: key, start: position))
        try enter()
        if position < count, base[position] == UInt8(ascii: "}") { return leave(index) }
        var seen = SeenKeys()
        while true {
            let name = try memberName(of: index, &seen)
            try value(key: name)
            skipSpace()
            guard position < count else {
                throw fault(.syntax, "the document ends within an object")
            }
            switch base[position] {
            case UInt8(ascii: ","):
                position += 1
                skipSpace()
            case UInt8(ascii: "}"): return leave(index)
            default: throw fault(.syntax, "',' or '}' is expected here")
            }
        }
    }

    /// Reads `"name" :` and the space after it.
    private mutating func memberName(
        of object: Int, _ seen: inout SeenKeys
    ) throws(JSONError) -> UInt32 {
        guard position < count, base[position] == UInt8(ascii: "\"") else {
            throw fault(.syntax, "a member name in quotes is expected here")
        }
        position += 1
        let start = position
        let hasEscapes = try string()
        let name = UnsafeBufferPointer(start: base + start, count: position - 1 - start)
        let key = hasEscapes ? keys.id(decoding: name) : keys.id(of: name)
        guard isNew(key, in: object, &seen) else {
            throw fault(
                .duplicateKey, "the member '\(keys.name(key) ?? "")' is there twice", at: start - 1)
        }
        skipSpace()
        guard position < count, base[position] == UInt8(ascii: ":") else {
            throw fault(.syntax, "':' is expected here")
        }
        position += 1
        skipSpace()
        return key
    }

    /// A filter of 64 bits says "new" for most names; else the few siblings are looked at; a large object keeps a set.
    @inline(__always)
    private func isNew(_ key: UInt32, in object: Int, _ seen: inout SeenKeys) -> Bool {
        let bit = UInt64(1) << UInt64(key & 63)
        seen.count += 1
        if seen.filter & bit == 0, seen.count <= SeenKeys.setFrom {
            seen.filter |= bit
            return true
        }
        return isNewSlowly(key, in: object, &seen)
    }

    private func isNewSlowly(_ key: UInt32, in object: Int, _ seen: inout SeenKeys) -> Bool {
        if seen.count > SeenKeys.setFrom, !seen.set.isEmpty {
            return seen.set.insert(key).inserted
        }
        var index = object + 1
        while index < nodeCount {
            if nodes[index].key == key { return false }
            if seen.count > SeenKeys.setFrom { seen.set.insert(nodes[index].key) }
            index = Int(nodes[index].next)
        }
        if seen.count > SeenKeys.setFrom { seen.set.insert(key) }
        return true
    }

    private mutating func word(
        _ text: StaticString, _ kind: JSONKind, _ key: UInt32
    ) throws(JSONError) {
        let start = position
        for offset in 0..<text.utf8CodeUnitCount {
            guard position < count, base[position] == text.utf8Start[offset] else {
                throw fault(.syntax, "a value is expected here", at: start)
            }
            position += 1
        }
        try leaf(Node(kind: kind, key: key, start: start, end: position))
    }

    /// RFC 8259, section 6: no leading zeros, no lone point, no empty exponent.
    private mutating func number() throws(JSONError) {
        if base[position] == UInt8(ascii: "-") { position += 1 }
        guard position < count, isDigit(base[position]) else {
            throw fault(.number, "a digit is expected here")
        }
        if base[position] == UInt8(ascii: "0") {
            position += 1
            if position < count, isDigit(base[position]) {
                throw fault(.number, "a number does not begin with 0")
            }
        } else {
            skipDigits()
        }
        if position < count, base[position] == UInt8(ascii: ".") {
            position += 1
            try someDigits("after the point")
        }
        if position < count, base[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < count,
                base[position] == UInt8(ascii: "+") || base[position] == UInt8(ascii: "-")
            {
                position += 1
            }
            try someDigits("in the exponent")
        }
    }

    private mutating func someDigits(_ place: String) throws(JSONError) {
        guard position < count, isDigit(base[position]) else {
            throw fault(.number, "a digit is expected \(place)")
        }
        skipDigits()
    }

    private mutating func skipDigits() {
        while position < count, isDigit(base[position]) { position += 1 }
    }

    @inline(__always)
    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }
}

/// Member names of the object being read.
struct SeenKeys {
    static let setFrom = 48

    var filter: UInt64 = 0
    var count = 0
    var set: Set<UInt32> = []
}

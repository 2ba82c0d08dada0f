public import Primitives

/// Writes JSON: compact, or indented for people. The caller names members in the order in which they are to stand.
public struct JSONWriter: Sendable {
    private var room: ByteRoom
    private let isPretty: Bool
    private var depth = 0
    /// Whether the next value has another before it in its object or array.
    private var needsSeparator = false
    private var followsKey = false

    /// - Parameter capacity: bytes to make room for at once.
    public init(pretty: Bool = false, capacity: Int = 0) {
        isPretty = pretty
        room = ByteRoom(capacity: capacity)
    }

    /// What was written so far; a copy of it.
    public var bytes: [UInt8] { room.bytes }

    public var text: String { room.text }

    public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try group(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try group(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    @inline(__always)
    private mutating func group(
        _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        let comma = begin()
        room.write(atMost: 2) { (comma ? $0.put(Self.comma) : $0).put(open) }
        depth += 1
        needsSeparator = false
        try body(&self)
        depth -= 1
        if isPretty, needsSeparator { newLine() }
        room.add(close)
        needsSeparator = true
    }

    /// An array member that is left out where nothing gets into it: some formats forbid empty arrays (FHIR R4, 2.6.2).
    public mutating func list(
        _ name: String, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        let (start, hadNeighbour) = (room.count, needsSeparator)
        key(name)
        var isEmpty = false
        try array { writer in
            let inside = writer.room.count
            try body(&writer)
            isEmpty = writer.room.count == inside
        }
        guard isEmpty else { return }
        room.cut(to: start)
        needsSeparator = hadNeighbour
    }

    public mutating func key(_ name: String) {
        let comma = begin()
        name.withBytes { room.addQuoted($0, comma: comma, colon: true) }
        if isPretty { addSpaces(1) }
        needsSeparator = false
        followsKey = true
    }

    public mutating func string(_ text: String) {
        let comma = begin()
        text.withBytes { room.addQuoted($0, comma: comma) }
    }

    /// A number as it is to stand; the caller answers for its form.
    public mutating func number(_ text: String) { text.withBytes { add($0) } }

    public mutating func int(_ value: Int) {
        let comma = begin()
        room.write(atMost: 21) { (comma ? $0.put(Self.comma) : $0).put(value) }
    }

    public mutating func decimal(_ value: Decimal) { number(value.description) }

    public mutating func bool(_ value: Bool) { fixed(value ? "true" : "false") }

    public mutating func null() { fixed("null") }

    /// A value of another document, byte for byte.
    public mutating func raw(_ value: JSONValue) {
        value.sourceBytes.withUnsafeBufferPointer { add($0) }
    }

    /// One or more members, or a value, as they are to stand: for what is always the same.
    public mutating func fixed(_ json: StaticString) {
        add(UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
    }

    /// The same around a text, which is escaped; what stands before and after it has its quotes.
    public mutating func fixed(
        _ before: StaticString, _ text: String, _ after: StaticString
    ) {
        fixed(before)
        text.withBytes { room.addEscaped($0) }
        room.write(atMost: after.utf8CodeUnitCount) { $0.put(after) }
    }

    /// One token as it stands.
    @inline(__always)
    private mutating func add(_ token: UnsafeBufferPointer<UInt8>) {
        let comma = begin()
        room.write(atMost: token.count + 1) { (comma ? $0.put(Self.comma) : $0).put(token) }
    }

    /// A text in quotes that has nothing to escape, by what writes it.
    @inline(__always)
    mutating func quoted(
        atMost most: Int,
        _ body: (UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>
    ) {
        let comma = begin()
        room.write(atMost: most + 3) { place in
            let start = comma ? place.put(Self.comma) : place
            return body(start.put(UInt8(ascii: "\""))).put(UInt8(ascii: "\""))
        }
    }

    private static let comma = UInt8(ascii: ",")

    /// Whether a comma goes before the token that is written now. For people it and the line's end are written here.
    @inline(__always)
    private mutating func begin() -> Bool {
        if isPretty { beginLine() }
        let comma = needsSeparator && !isPretty
        needsSeparator = true
        return comma
    }

    @inline(never)
    private mutating func beginLine() {
        if followsKey {
            followsKey = false
        } else {
            if needsSeparator { room.add(Self.comma) }
            if depth > 0 { newLine() }
        }
    }

    private mutating func newLine() {
        room.add(UInt8(ascii: "\n"))
        addSpaces(depth * 2)
    }

    @inline(never)
    private mutating func addSpaces(_ count: Int) {
        for _ in 0..<count { room.add(UInt8(ascii: " ")) }
    }
}

/// Members that are left out where there is nothing to say.
extension JSONWriter {
    public mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    public mutating func member(_ name: String, _ value: Int?) {
        guard let value else { return }
        key(name)
        int(value)
    }

    public mutating func member(_ name: String, _ value: Bool?) {
        guard let value else { return }
        key(name)
        bool(value)
    }

    public mutating func member(_ name: String, _ value: Decimal?) {
        guard let value else { return }
        key(name)
        decimal(value)
    }

    public mutating func member(_ name: String, raw value: JSONValue?) {
        guard let value else { return }
        key(name)
        raw(value)
    }

    public mutating func object(
        _ name: String, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        key(name)
        try object(body)
    }

    public mutating func array(
        _ name: String, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        key(name)
        try array(body)
    }
}

public import Primitives

/// Writes JSON: compact, or indented for people. The caller names members in the order in which they are to stand.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var depth = 0
    /// Whether the next value is the first of its object or array, or follows a member name.
    private var needsSeparator = false
    private var followsKey = false

    /// - Parameter capacity: bytes to make room for at once.
    public init(pretty: Bool = false, capacity: Int = 0) {
        isPretty = pretty
        bytes.reserveCapacity(capacity)
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try group(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try group(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    private mutating func group(
        _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        begin()
        bytes.append(open)
        depth += 1
        needsSeparator = false
        try body(&self)
        depth -= 1
        if needsSeparator { newLine() }
        bytes.append(close)
        needsSeparator = true
    }

    /// An array member that is left out where nothing gets into it: some formats forbid empty arrays (FHIR R4, 2.6.2).
    public mutating func list(
        _ name: String, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        let (start, hadNeighbour) = (bytes.count, needsSeparator)
        key(name)
        var isEmpty = false
        try array { writer in
            let inside = writer.bytes.count
            try body(&writer)
            isEmpty = writer.bytes.count == inside
        }
        guard isEmpty else { return }
        bytes.removeLast(bytes.count - start)
        needsSeparator = hadNeighbour
    }

    public mutating func key(_ name: String) {
        begin()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    public mutating func string(_ text: String) {
        begin()
        quote(text)
    }

    /// A number as it is to stand; the caller answers for its form.
    public mutating func number(_ text: String) {
        begin()
        bytes.append(contentsOf: text.utf8)
    }

    public mutating func int(_ value: Int) { number(String(value)) }

    public mutating func decimal(_ value: Decimal) { number(value.description) }

    public mutating func bool(_ value: Bool) { number(value ? "true" : "false") }

    public mutating func null() { number("null") }

    /// A value of another document, byte for byte.
    public mutating func raw(_ value: JSONValue) {
        begin()
        bytes.append(contentsOf: value.sourceBytes)
    }

    /// One or more members, or a value, as they are to stand: for what is always the same.
    public mutating func fixed(_ json: StaticString) {
        begin()
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
    }

    /// The same around a text, which is escaped; what stands before and after it has its quotes.
    public mutating func fixed(
        _ before: StaticString, _ text: String, _ after: StaticString
    ) {
        fixed(before)
        appendEscaped(text, to: &bytes)
        bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: after.utf8Start, count: after.utf8CodeUnitCount))
    }

    private mutating func begin() {
        if followsKey {
            followsKey = false
        } else {
            if needsSeparator { bytes.append(UInt8(ascii: ",")) }
            if depth > 0 { newLine() }
        }
        needsSeparator = true
    }

    private mutating func newLine() {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        appendEscaped(text, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
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

private let hexDigits = Array("0123456789abcdef".utf8)

/// The fewest escapes that JSON allows: quote, backslash, control characters.
func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { plain in
        // Nearly every text: taken over as it stands.
        guard !plain.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
            return false
        }
        bytes.append(contentsOf: plain)
        return true
    }
    guard isPlain != true else { return }
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0..<0x20:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(hexDigits[Int(byte >> 4)])
            bytes.append(hexDigits[Int(byte & 15)])
        default: bytes.append(byte)
        }
    }
}

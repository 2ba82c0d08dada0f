import JSON
import Primitives

/// The forms of primitive values, as the regular expressions of FHIR R4 (section 2.24.0.1) say them.
extension PrimitiveType {
    /// What the value should be, for messages.
    var wanted: String {
        switch self {
        case .base64Binary: "base64 text"
        case .boolean: "true or false"
        case .canonical, .uri, .url: "a URI without spaces"
        case .code: "a code without leading, trailing or double spaces"
        case .date: "a date (YYYY, YYYY-MM or YYYY-MM-DD)"
        case .dateTime: "a date, or a date and time with seconds and a zone"
        case .decimal: "a number"
        case .id: "1 to 64 letters, digits, '-' or '.'"
        case .instant: "a date and time with seconds and a zone"
        case .integer: "a whole number of 32 bits"
        case .markdown, .string: "text that is not empty"
        case .oid: "an OID as a URI (urn:oid:1.2.3)"
        case .positiveInt: "a whole number from 1"
        case .time: "a time (hh:mm:ss)"
        case .unsignedInt: "a whole number from 0"
        case .uuid: "a UUID as a URI (urn:uuid:...)"
        case .xhtml: "an XHTML div"
        }
    }

    /// How JSON writes it.
    var jsonKind: JSONKind {
        switch self {
        case .boolean: .bool
        case .decimal, .integer, .positiveInt, .unsignedInt: .number
        default: .string
        }
    }

    func accepts(_ value: JSONValue) -> Bool {
        guard value.kind == jsonKind else { return false }
        // Of a string with escapes its text.
        let bytes =
            value.kind == .string
            ? Array((value.string ?? "").utf8) : Array(value.sourceBytes)
        return bytes.withUnsafeBufferPointer { accepts($0) }
    }

    /// The same for a value of a document; a string with escapes is not accepted here.
    @inline(__always)
    func accepts(_ index: Int, _ walk: JSONWalk) -> Bool {
        walk.kind(index) == jsonKind && !walk.isEscaped(index) && accepts(walk.bytes(index))
    }

    /// 1 MiB: FHIR R4, type string.
    private static let longest = 1 << 20

    /// - Parameter bytes: of a value of the right kind of JSON; of a string its text.
    private func accepts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        switch self {
        case .string, .markdown:
            return bytes.count <= Self.longest && (!first.isSpace || bytes.contains { !$0.isSpace })
        case .code: return Self.isCode(bytes)
        case .uri, .url, .canonical: return !ByteRun.hasSpace(bytes)
        case .id: return bytes.count <= 64 && bytes.allSatisfy(\.isOfID)
        case .date: return DateForm.read(bytes[...]) == .date
        case .dateTime: return DateForm.read(bytes[...]) != nil
        case .instant: return DateForm.read(bytes[...]) == .dateTime
        case .time: return DateForm.isTime(bytes[...])
        case .boolean, .decimal: return true
        case .integer: return Self.isWhole(bytes, from: Int(Int32.min))
        case .unsignedInt: return Self.isWhole(bytes, from: 0)
        case .positiveInt: return Self.isWhole(bytes, from: 1)
        case .base64Binary: return Self.isBase64(bytes)
        case .oid: return Self.isOID(bytes[...])
        case .uuid: return Self.isUUID(bytes[...])
        case .xhtml: return Self.isDivision(bytes[...])
        }
    }

    /// JSON has no leading zeros, so that eleven bytes are enough for 32 bits.
    private static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>, from least: Int) -> Bool {
        let isNegative = bytes.first == UInt8(ascii: "-")
        guard bytes.count <= 11 else { return false }
        var number = 0
        for byte in isNegative ? bytes.dropFirst() : bytes[...] {
            guard byte.isDigit else { return false }
            number = number * 10 + Int(byte & 0x0F)
        }
        if isNegative { number = -number }
        return number >= least && number <= Int(Int32.max)
    }

    private static func isCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var wasSpace = true
        for byte in bytes {
            if byte.isSpace, wasSpace { return false }
            wasSpace = byte.isSpace
        }
        return !wasSpace
    }

    private static func isBase64(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var (index, count, padding) = (0, 0, 0)
        while index < bytes.count {
            // Mostly a long run without padding or a space.
            let run = padding == 0 ? ByteRun.base64Count(bytes, from: index) : 0
            index += run
            count += run
            // What ended the run, and what is too short for one, byte by byte.
            for byte in bytes[index..<min(index + 8, bytes.count)] where !byte.isSpace {
                count += 1
                if byte == UInt8(ascii: "=") {
                    padding += 1
                } else if padding > 0 || !byte.isOfBase64 {
                    return false
                }
            }
            index = min(index + 8, bytes.count)
        }
        return count > 0 && count % 4 == 0 && padding <= 2
    }

    private static func isOID(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        guard bytes.starts(with: "urn:oid:".utf8) else { return false }
        let arcs = bytes.dropFirst(8).split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard arcs.count > 1, let first = arcs.first, first.count == 1,
            let root = first.first, (UInt8(ascii: "0")...UInt8(ascii: "2")).contains(root)
        else { return false }
        return arcs.allSatisfy { arc in
            arc.allSatisfy(\.isDigit)
                && arc.first.map { $0 != UInt8(ascii: "0") || arc.count == 1 } == true
        }
    }

    private static func isUUID(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        guard bytes.starts(with: "urn:uuid:".utf8) else { return false }
        let groups = bytes.dropFirst(9).split(
            separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12]
            && groups.allSatisfy {
                $0.allSatisfy {
                    $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
                }
            }
    }

    private static func isDivision(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        let start = bytes.drop(while: \.isSpace)
        guard start.starts(with: "<div".utf8) else { return false }
        var end = start
        while let last = end.last, last.isSpace { end.removeLast() }
        return end.suffix(6).elementsEqual("</div>".utf8)
            || end.suffix(2).elementsEqual("/>".utf8)
    }
}

extension UInt8 {
    /// Space, tab, line feed or carriage return.
    var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
    var isOfID: Bool {
        isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
    }
    var isOfBase64: Bool {
        isLetter || isDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "/")
    }
}

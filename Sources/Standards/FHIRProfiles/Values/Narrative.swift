import Primitives

/// The XHTML of a narrative (FHIR R4, section 2.5; txt-1 and txt-2): one division, well-formed, with nothing that acts and
/// something to read. A scanner of tags in one pass, which builds nothing.
///
/// It refuses what is surely wrong. What only a reader of DTDs could tell is taken: entities by their form, attributes
/// that come twice, elements that R4 leaves out without saying that they are harmful.
struct Narrative {
    enum Fault: Hashable, Sendable {
        case notWellFormed
        /// Something else than one `div` of XHTML.
        case noDivision
        case noNamespace
        /// A script, a form, a frame or such, or an attribute that acts.
        case active(String)
        /// Neither text nor an image.
        case empty
    }

    private struct Malformed: Error {}

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// The names of the elements that are open.
    private var open: [Range<Int>] = []
    private var hasRoot = false
    private var hasContent = false
    private var fault: Fault?

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// What is wrong first; nil where nothing is.
    static func fault(in text: String) -> Fault? {
        var text = text
        return text.withUTF8 { fault(in: $0) }
    }

    static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
        var narrative = Narrative(bytes)
        do { try narrative.scan() } catch { return .notWellFormed }
        if let fault = narrative.fault { return fault }
        return narrative.hasContent ? nil : .empty
    }

    // MARK: Content

    private mutating func scan() throws(Malformed) {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"): try markup()
            case UInt8(ascii: "&"): try entity()
            default: try text()
            }
        }
        guard hasRoot, open.isEmpty else { throw Malformed() }
    }

    private mutating func text() throws(Malformed) {
        var (place, isText) = (index, false)
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
            if !byte.isSpace { isText = true }
            place += 1
        }
        index = place
        if isText { try content() }
    }

    /// Something to read: only inside the division.
    private mutating func content() throws(Malformed) {
        guard !open.isEmpty else { throw Malformed() }
        hasContent = true
    }

    /// `&nbsp;`, `&#160;`, `&#xA0;`.
    private mutating func entity() throws(Malformed) {
        try content()
        try reference()
    }

    private mutating func reference() throws(Malformed) {
        index += 1
        _ = isNext("#")
        let start = index
        while index < bytes.count, bytes[index].isLetter || bytes[index].isDigit { index += 1 }
        guard index > start, isNext(";") else { throw Malformed() }
    }

    // MARK: Markup

    private mutating func markup() throws(Malformed) {
        if has("<!--") {
            try skip(past: "-->", from: 4)
        } else if has("<![CDATA[") {
            let start = index + 9
            try skip(past: "]]>", from: 9)
            if bytes[start..<index - 3].contains(where: { !$0.isSpace }) { try content() }
        } else if has("<?") {
            try skip(past: "?>", from: 2)
        } else if has("</") {
            try endTag()
        } else {
            try startTag()
        }
    }

    private func has(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }

    private mutating func skip(past end: StaticString, from start: Int) throws(Malformed) {
        index += start
        while index < bytes.count {
            if has(end) {
                index += end.utf8CodeUnitCount
                return
            }
            index += 1
        }
        throw Malformed()
    }

    private mutating func endTag() throws(Malformed) {
        index += 2
        let name = try name()
        skipSpaces()
        guard let last = open.popLast(), bytes[last].elementsEqual(bytes[name]), isNext(">") else {
            throw Malformed()
        }
    }

    private mutating func startTag() throws(Malformed) {
        index += 1
        let name = try name()
        let isRoot = open.isEmpty
        if isRoot {
            guard !hasRoot else { throw Malformed() }
            hasRoot = true
            if local(name) != "div" { found(.noDivision) }
        } else {
            element(name)
        }
        var hasNamespace = false
        while true {
            let start = index
            skipSpaces()
            if isNext(">") {
                open.append(name)
                break
            }
            if isNext("/") {
                guard isNext(">") else { throw Malformed() }
                break
            }
            // Space stands before every attribute.
            guard index > start else { throw Malformed() }
            let attribute = try attribute()
            if isRoot, declares(attribute, name) { hasNamespace = true }
        }
        if isRoot, !hasNamespace { found(.noNamespace) }
    }

    private mutating func element(_ name: Range<Int>) {
        let local = local(name)
        if local == "img" { hasContent = true }
        if Self.active.contains(local) { found(.active("<\(local)>")) }
    }

    /// The first thing that is wrong is told.
    private mutating func found(_ fault: Fault) {
        if self.fault == nil { self.fault = fault }
    }

    /// Section 2.5.2: no scripts, forms, base, link, frames, objects.
    private static let active: Set<String> = [
        "applet", "base", "button", "embed", "form", "frame", "frameset", "iframe", "input", "link",
        "meta", "object", "script", "select", "textarea",
    ]

    // MARK: Attributes

    private struct Attribute {
        var name: Range<Int>
        var value: Range<Int>
    }

    private mutating func attribute() throws(Malformed) -> Attribute {
        let name = try name()
        skipSpaces()
        guard isNext("=") else { throw Malformed() }
        skipSpaces()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == 0x27 else {
            throw Malformed()
        }
        let quote = bytes[index]
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != quote {
            switch bytes[index] {
            case UInt8(ascii: "<"): throw Malformed()
            case UInt8(ascii: "&"): try reference()
            default: index += 1
            }
        }
        guard index < bytes.count else { throw Malformed() }
        let value = start..<index
        index += 1
        act(name, value)
        return Attribute(name: name, value: value)
    }

    /// `onclick="..."`, `href="javascript:..."`.
    private mutating func act(_ name: Range<Int>, _ value: Range<Int>) {
        let isEvent =
            name.count > 2 && bytes[name.lowerBound] | 0x20 == UInt8(ascii: "o")
            && bytes[name.lowerBound + 1] | 0x20 == UInt8(ascii: "n")
        if isEvent { return found(.active(local(name))) }
        let text = bytes[value].drop(while: \.isSpace)
        if text.prefix(11).lazy.map({ $0 | 0x20 }).elementsEqual("javascript:".utf8) {
            found(.active("javascript:"))
        }
    }

    /// Whether an attribute of the root says that its name is one of XHTML: `xmlns="..."`, of `h:div` `xmlns:h="..."`.
    private func declares(_ attribute: Attribute, _ name: Range<Int>) -> Bool {
        let prefix = bytes[name].firstIndex(of: UInt8(ascii: ":"))
        let wanted = prefix.map { [UInt8]("xmlns:".utf8) + bytes[name.lowerBound..<$0] }
        return bytes[attribute.name].elementsEqual(wanted ?? [UInt8]("xmlns".utf8))
            && bytes[attribute.value].elementsEqual("http://www.w3.org/1999/xhtml".utf8)
    }

    // MARK: Names

    private mutating func name() throws(Malformed) -> Range<Int> {
        let start = index
        while index < bytes.count, Self.isOfName(bytes[index], first: index == start) { index += 1 }
        guard index > start else { throw Malformed() }
        return start..<index
    }

    private static func isOfName(_ byte: UInt8, first: Bool) -> Bool {
        if byte.isLetter || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") {
            return true
        }
        return !first
            && (byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
    }

    /// A name in small letters without its prefix.
    private func local(_ name: Range<Int>) -> String {
        let start = bytes[name].lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.lowerBound
        return String(decoding: bytes[start..<name.upperBound], as: UTF8.self).lowercased()
    }

    private mutating func skipSpaces() {
        while index < bytes.count, bytes[index].isSpace { index += 1 }
    }

    private mutating func isNext(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }
}

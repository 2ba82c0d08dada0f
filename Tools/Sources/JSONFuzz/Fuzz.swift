import JSON
import Primitives

/// What must hold of any bytes at all:
///
/// - reading them never crashes and never reads beyond them (the address sanitizer watches);
/// - what is read, and written again compact or indented, is read as the same tree;
/// - without escapes, what is written compact is what came, less the space between;
/// - canonical bytes are read, and are their own canonical bytes;
/// - every value is found again: by name, by number, as a slice of the source, at its place.
///
/// A trap is what tells the fuzzer that one of them does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let document: JSONDocument
    do throws(JSONError) {
        document = try JSONDocument.parse(bytes)
    } catch {
        precondition(error.offset >= 0 && error.offset <= count, "an error outside the bytes")
        precondition(error.line >= 1 && error.column >= 1 && error.path.first == "$")
        return 0
    }
    for isPretty in [false, true] {
        var writer = JSONWriter(pretty: isPretty)
        write(document.root, &writer)
        let again = mustParse(writer.bytes)
        precondition(equal(document.root, again.root), "written and read, it is another tree")
        if !isPretty, !bytes.contains(UInt8(ascii: "\\")) {
            precondition(writer.bytes == withoutSpace(bytes), "written compact, it is another text")
        }
    }
    let canonical = canonicalBytes(of: document.root)
    precondition(canonicalBytes(of: mustParse(canonical).root) == canonical, "canonical bytes move")
    var budget = 64
    visit(document.root, &budget)
    return 0
}

/// The bytes without the space outside of strings. Knows nothing of the tape.
private func withoutSpace(_ bytes: [UInt8]) -> [UInt8] {
    var isInString = false
    return bytes.filter { byte in
        if byte == UInt8(ascii: "\"") { isInString.toggle() }
        return isInString || ![0x20, 0x0A, 0x0D, 0x09].contains(byte)
    }
}

private func mustParse(_ bytes: [UInt8]) -> JSONDocument {
    guard let document = try? JSONDocument.parse(bytes) else {
        fatalError("our own writing is refused: \(String(decoding: bytes, as: UTF8.self))")
    }
    return document
}

private func write(_ value: JSONValue, _ writer: inout JSONWriter) {
    switch value.kind {
    case .object:
        writer.object { writer in
            for member in value.members {
                writer.key(member.key)
                write(member.value, &writer)
            }
        }
    case .array:
        writer.array { writer in for element in value.elements { write(element, &writer) } }
    case .string: writer.string(value.string ?? "")
    case .number: writer.number(value.numberText ?? "")
    case .bool: writer.bool(value.bool == true)
    case .null: writer.null()
    }
}

private func equal(_ one: JSONValue, _ other: JSONValue) -> Bool {
    guard one.kind == other.kind, one.count == other.count else { return false }
    switch one.kind {
    case .object:
        return zip(one.members, other.members).allSatisfy {
            $0.key.utf8.elementsEqual($1.key.utf8) && equal($0.value, $1.value)
        }
    case .array: return zip(one.elements, other.elements).allSatisfy(equal)
    case .string: return one.string.map { other.equals($0) } == true
    case .number: return one.numberText == other.numberText
    case .bool: return one.bool == other.bool
    case .null: return true
    }
}

/// Looks at values as a reader does. Places are found by walking from the root, so only the first are asked for theirs.
private func visit(_ value: JSONValue, _ budget: inout Int) {
    precondition(!value.sourceBytes.isEmpty, "a value without bytes")
    _ = value.int
    _ = value.decimal
    if budget > 0 {
        budget -= 1
        precondition(!value.place.description.isEmpty)
    }
    for member in value.members {
        let found = value[member.key]
        precondition(found?.sourceBytes == member.value.sourceBytes, "a member is not found")
        precondition(member.value.memberName == member.key)
        visit(member.value, &budget)
    }
    for (index, element) in value.elements.enumerated() {
        if index < 4 { precondition(value[index]?.sourceBytes == element.sourceBytes) }
        visit(element, &budget)
    }
}

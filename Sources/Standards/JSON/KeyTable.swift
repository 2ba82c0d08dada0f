/// The ids of a document's member names: the known ones, and after them those that only this document has.
///
/// Names are told apart by their bytes, not by what Unicode holds to be the same text: RFC 8259, section 8.3.
struct KeyTable: Sendable {
    private(set) var local: [String] = []
    /// The first local name with a hash.
    private var byHash: [UInt64: UInt32] = [:]
    /// Local names whose hash an earlier one has. Whoever writes a document can make as many of them as they like,
    /// so they get a seeded hash of all their bytes.
    private var others: [[UInt8]: UInt32] = [:]
    /// Whether a name begins with an underscore: in FHIR, the id or extensions of a primitive (R4, section 2.6.2.3).
    private(set) var hasExtras = false
    /// The ids up to this one are taken by the known names. Asked for once: the table is built on first use.
    private let known = KnownKeys.count
    /// Asked for once, as it is.
    private let flat = KnownKeys.flat

    /// The id of a name without escapes, given one where it has none.
    @inline(__always)
    mutating func id(of name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let parts = KnownKeys.Parts(name)
        return flat.id(of: name, parts) ?? localID(name, parts.hash)
            ?? add(name, parts.hash)
    }

    /// The id of a name with escapes, by what they stand for.
    mutating func id(decoding name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var decoded = decodeString(name)
        return decoded.withUTF8 { id(of: $0) }
    }

    /// The id of a name; nil where no member has it. Nearly always it is a known one, and then no table is held on to.
    @inline(__always)
    func existingID(_ name: String) -> UInt32? {
        if let id = KnownKeys.id(of: name) { return id }
        return local.isEmpty ? nil : localID(name)
    }

    @inline(never)
    private func localID(_ name: String) -> UInt32? {
        var id: UInt32?
        name.withBytes { id = localID($0, KnownKeys.Parts($0).hash) }
        return id
    }

    /// The name of an id; nil for the id 0 of a value that stands in no object.
    func name(_ id: UInt32) -> String? {
        guard id > 0 else { return nil }
        return id <= known ? KnownKeys.names[Int(id) - 1] : local[Int(id - known) - 1]
    }

    /// Whether it is one that every document knows: it has no character to escape.
    func isKnown(_ id: UInt32) -> Bool { id <= known }

    /// Whether a name comes before another by their bytes.
    func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
        if one <= known, other <= known, one > 0, other > 0 {
            return flat.rank(of: one) < flat.rank(of: other)
        }
        return (name(one) ?? "").utf8.lexicographicallyPrecedes((name(other) ?? "").utf8)
    }

    /// The same, as bytes after others.
    func append(_ id: UInt32, to text: inout [UInt8]) {
        guard id > 0 else { return }
        if id <= known {
            text.append(contentsOf: flat.bytes(of: id))
        } else {
            text.append(contentsOf: local[Int(id - known) - 1].utf8)
        }
    }

    private func localID(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32? {
        guard let id = byHash[hash] else { return nil }
        return local[Int(id - known) - 1].utf8.elementsEqual(name) ? id : others[Array(name)]
    }

    private mutating func add(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32 {
        local.append(String(decoding: name, as: UTF8.self))
        hasExtras = hasExtras || name.first == UInt8(ascii: "_")
        let id = known + UInt32(local.count)
        if byHash[hash] == nil { byHash[hash] = id } else { others[Array(name)] = id }
        return id
    }
}

import FHIR
import JSON

/// Finds the entries of a Bundle that references lead to, as `FHIRBundle.resolve` does. A Bundle of a few entries, whose
/// URLs and ids are plain ASCII, is looked through byte by byte: most are, and no text is made for it. Of others
/// `FHIRBundle` is asked.
final class EntryURLs {
    private struct Row {
        var fullUrl: UnsafeBufferPointer<UInt8>
        var type: UnsafeBufferPointer<UInt8>
        var id: UnsafeBufferPointer<UInt8>
    }

    /// More would make a look through them cost more than a dictionary.
    private static let most = 64

    private let root: JSONValue
    @exclusivity(unchecked) private var rows: [Row] = []
    @exclusivity(unchecked) private var isPlain: Bool
    /// The base of the fullUrl that was last asked from, and where that stands.
    @exclusivity(unchecked) private var base: (of: Int, bytes: UnsafeBufferPointer<UInt8>?)
    @exclusivity(unchecked) private var bundle: FHIRBundle?

    /// - Parameter walk: outlives this.
    init(_ entries: [BundleScope.Entry], _ root: JSONValue, _ walk: JSONWalk) {
        self.root = root
        isPlain = entries.count <= Self.most
        base = (-1, nil)
        guard isPlain else { return }
        rows.reserveCapacity(entries.count)
        for entry in entries {
            let id = walk.member(Keys.known.id, of: entry.resource)
            rows.append(
                Row(
                    fullUrl: text(entry.fullUrl, walk), type: text(entry.type, walk),
                    id: text(id ?? -1, walk)))
        }
    }

    /// The bytes of a string; none of anything else, as `FHIRBundle` has it.
    private func text(_ index: Int, _ walk: JSONWalk) -> UnsafeBufferPointer<UInt8> {
        let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        guard index >= 0, walk.kind(index) == .string else { return none }
        guard !walk.isEscaped(index), ByteRun.isASCII(walk.bytes(index)) else {
            isPlain = false
            return none
        }
        return walk.bytes(index)
    }

    /// nil where it leads to none; -1 where `resolve` is to be asked.
    func entry(for reference: Int, from fullUrl: Int, _ walk: JSONWalk) -> Int? {
        guard isPlain, let text = walk.plainText(reference), ByteRun.isASCII(text) else {
            return -1
        }
        guard !text.isEmpty else { return nil }
        for index in rows.indices where Self.isSame(rows[index].fullUrl, text) { return index }
        // Versions are told apart by what stands in the resources.
        guard !FHIRBundle.namesVersion(text) else { return -1 }
        guard !text.contains(UInt8(ascii: ":")) else { return nil }
        guard fullUrl < 0 || walk.plainText(fullUrl).map(ByteRun.isASCII) == true else { return -1 }
        if let base = base(of: fullUrl, walk) {
            return rows.firstIndex { Self.isJoined($0.fullUrl, base, text) }
        }
        var found: Int?
        for index in rows.indices where Self.isTypeAndID(text, rows[index]) {
            guard found == nil else { return nil }
            found = index
        }
        return found
    }

    /// The part of a fullUrl before its type and id, by `FHIRBundle.baseLength`.
    private func base(of fullUrl: Int, _ walk: JSONWalk) -> UnsafeBufferPointer<UInt8>? {
        guard fullUrl >= 0 else { return nil }
        if base.of != fullUrl {
            let url = walk.bytes(fullUrl)
            base = (
                fullUrl,
                FHIRBundle.baseLength(url).map { UnsafeBufferPointer(rebasing: url[..<$0]) }
            )
        }
        return base.bytes
    }

    @inline(__always)
    private static func isSame(
        _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        one.count == other.count && ByteRun.areSame(one, other)
    }

    private static func isJoined(
        _ url: UnsafeBufferPointer<UInt8>, _ base: UnsafeBufferPointer<UInt8>,
        _ rest: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        url.count == base.count + rest.count
            && ByteRun.areSame(UnsafeBufferPointer(rebasing: url[base.count...]), rest)
            && ByteRun.areSame(UnsafeBufferPointer(rebasing: url[..<base.count]), base)
    }

    private static func isTypeAndID(_ text: UnsafeBufferPointer<UInt8>, _ row: Row) -> Bool {
        let slash = row.type.count
        return text.count == slash + 1 + row.id.count && text[slash] == UInt8(ascii: "/")
            && ByteRun.areSame(UnsafeBufferPointer(rebasing: text[..<slash]), row.type)
            && ByteRun.areSame(UnsafeBufferPointer(rebasing: text[(slash + 1)...]), row.id)
    }

    /// The resource that a reference leads to, by the index of the whole Bundle.
    func resolve(_ reference: Int, from fullUrl: Int) -> Int? {
        let bundle = bundle ?? FHIRBundle(root)
        self.bundle = bundle
        let from = fullUrl < 0 ? "" : root.onTape(fullUrl).string ?? ""
        return root.onTape(reference).string.flatMap {
            bundle.resolve(text: $0, from: from)?.resource.tapeIndex
        }
    }
}

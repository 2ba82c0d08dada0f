public import JSON

/// A Bundle and its index: entries by fullUrl, references by the rules of FHIR R4, section 2.36.4.1.
public struct FHIRBundle: Sendable {
    public struct Entry: Sendable {
        /// Empty where the entry gives none.
        public var fullUrl: String
        public var resource: JSONValue
        /// Which entry of the Bundle this is; nil for a resource contained in one.
        let position: Int?

        public var isContained: Bool { position == nil }
    }

    public let root: JSONValue
    public let entries: [Entry]
    private let byURL: [String: Int]
    /// Whether a fullUrl is no URL but a relative reference.
    private let hasRelativeURL: Bool
    private let byTypeAndID = NameIndex { [NameIndex.typeAndID(of: $0)] }
    /// By what a reference to this version of an entry says.
    private let byVersion = NameIndex { entry in
        guard let version = entry.resource["meta"]?["versionId"]?.string else { return [] }
        return Set(
            [entry.fullUrl, NameIndex.typeAndID(of: entry)].map { "\($0)/_history/\(version)" })
    }

    public init(_ root: JSONValue) {
        self.root = root
        var entries: [Entry] = []
        if let all = root[.entry], all.kind == .array {
            for entry in all.elements {
                guard let resource = entry[.resource] else { continue }
                entries.append(
                    Entry(
                        fullUrl: entry[.fullUrl]?.string ?? "", resource: resource,
                        position: entries.count))
            }
        }
        var (byURL, hasRelativeURL) = ([String: Int](minimumCapacity: entries.count), false)
        // Backwards, so that of several with one fullUrl the first stands.
        for (index, entry) in entries.enumerated().reversed() where !entry.fullUrl.isEmpty {
            byURL[entry.fullUrl] = index
            hasRelativeURL = hasRelativeURL || !Self.hasScheme(entry.fullUrl)
        }
        self.entries = entries
        self.byURL = byURL
        self.hasRelativeURL = hasRelativeURL
    }

    public var first: Entry? { entries.first }

    public func entries(ofType type: String) -> [Entry] {
        entries.filter { $0.resource.resourceType == type }
    }

    /// Which of `entries` a value stands in: they follow one another on the tape.
    package func index(around value: JSONValue) -> Int? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].resource.tapeEnd <= value.tapeIndex {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < entries.count, entries[low].resource.tapeIndex <= value.tapeIndex else {
            return nil
        }
        return low
    }

    public func entry(fullUrl: String) -> Entry? { byURL[fullUrl].map { entries[$0] } }

    /// The entry that a reference points at.
    ///
    /// An absolute reference or a urn:uuid matches a fullUrl. A relative one is resolved against the base of the
    /// fullUrl of the entry it stands in; where that entry has no base (a urn, or no fullUrl), by type and id, if
    /// only one entry has them. `#id` is a resource contained in the entry it stands in. What names a version leads to the
    /// entry without it, if its `meta.versionId` is that one.
    public func resolve(_ reference: JSONValue?, from fullUrl: String) -> Entry? {
        reference?["reference"]?.string.flatMap { resolve(text: $0, from: fullUrl) }
    }

    /// The same for the text of a reference.
    public func resolve(text: String, from fullUrl: String) -> Entry? {
        guard let mark = text.utf8.first else { return nil }
        if mark == UInt8(ascii: "#") { return contained(text, in: fullUrl) }
        if Self.hasScheme(text) { return entry(fullUrl: text) ?? entry(version: text) }
        if hasRelativeURL, let entry = entry(fullUrl: text) { return entry }
        if let url = Self.url(of: text, from: fullUrl) {
            return entry(fullUrl: url) ?? entry(version: url)
        }
        return byTypeAndID.only(text, in: entries).map { entries[$0] } ?? entry(version: text)
    }

    private func entry(version reference: String) -> Entry? {
        var reference = reference
        guard reference.withUTF8({ Self.namesVersion($0) }) else { return nil }
        return byVersion.only(reference, in: entries).map { entries[$0] }
    }

    /// Whether `_history` stands before the last part of a reference.
    package static func namesVersion(_ reference: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let slash = reference.lastIndex(of: UInt8(ascii: "/")) else { return false }
        return reference[..<slash].suffix(9).elementsEqual("/_history".utf8)
    }

    /// What a reference names, without the version of it that it asks for, and that.
    public static func unversioned(_ reference: String) -> (reference: String, version: String?) {
        var text = reference
        guard text.withUTF8({ namesVersion($0) }), let slash = text.lastIndex(of: "/") else {
            return (reference, nil)
        }
        return (
            String(text[..<slash].dropLast("/_history".count)), String(text[slash...].dropFirst())
        )
    }

    /// Whether there is a colon in it, as in all but relative references.
    private static func hasScheme(_ url: String) -> Bool {
        url.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: ":")) }
            ?? url.utf8.contains(UInt8(ascii: ":"))
    }

    /// FHIR R4, section 2.3.0.5: contained resources refer to their container's others in the same way.
    private func contained(_ reference: String, in fullUrl: String) -> Entry? {
        let container = fullUrl.split(separator: "#").first.map(String.init) ?? ""
        let id = reference.dropFirst()
        let resource = entry(fullUrl: container)?.resource.list("contained").first {
            $0["id"]?.string.map { $0 == id } == true
        }
        return resource.map {
            Entry(fullUrl: container + reference, resource: $0, position: nil)
        }
    }

    /// What a reference names, whether or not it is in a Bundle: a relative one behind the base of the fullUrl of the entry it stands
    /// in, if that has a base; any other as it is.
    public static func absolute(_ reference: String, from fullUrl: String) -> String {
        hasScheme(reference) ? reference : url(of: reference, from: fullUrl) ?? reference
    }

    /// A relative reference behind the base of a fullUrl: `http://host/fhir/` of `http://host/fhir/Claim/1`; nil for a urn.
    private static func url(of reference: String, from fullUrl: String) -> String? {
        var (fullUrl, reference) = (fullUrl, reference)
        return fullUrl.withUTF8 { fullUrl in
            guard let length = baseLength(fullUrl) else { return nil }
            return reference.withUTF8 { reference in
                String(unsafeUninitializedCapacity: length + reference.count) { url in
                    let end = url[..<length].initialize(fromContentsOf: fullUrl[..<length])
                    return url[end...].initialize(fromContentsOf: reference)
                }
            }
        }
    }

    /// From the end: the id, the type. Before them `http://host/` at least.
    package static func baseLength(_ url: UnsafeBufferPointer<UInt8>) -> Int? {
        guard url.count >= 4, url[0] == UInt8(ascii: "h"), url[1] == UInt8(ascii: "t"),
            url[2] == UInt8(ascii: "t"), url[3] == UInt8(ascii: "p")
        else { return nil }
        var (slashes, length, index) = (0, 0, url.count)
        while index > 0 {
            index -= 1
            guard url[index] == UInt8(ascii: "/") else { continue }
            slashes += 1
            if slashes == 2 { length = index + 1 }
            if slashes == 4 { return length }
        }
        return nil
    }

    /// Everything that a resource refers to inside the Bundle, and what those refer to, in the order of the entries. What is
    /// contained in an entry comes with it; where one starts from a contained resource, it stands behind the entries, with
    /// those beside it that it refers to.
    public func closure(of start: [Entry]) -> [Entry] {
        var isWanted = [Bool](repeating: false, count: entries.count)
        var (contained, known) = ([Entry](), Set<String>())
        var open = start
        while let entry = open.popLast() {
            if let position = entry.position {
                guard !isWanted[position] else { continue }
                isWanted[position] = true
            } else {
                guard known.insert(entry.fullUrl).inserted else { continue }
                contained.append(entry)
            }
            for text in Self.referenceTexts(in: entry.resource) {
                guard let target = resolve(text: text, from: entry.fullUrl),
                    entry.isContained || !target.isContained
                else { continue }
                open.append(target)
            }
        }
        return entries.indices.filter { isWanted[$0] }.map { entries[$0] } + contained
    }

    private static let referenceKey = JSONValue.knownKeyNumber("reference")

    /// Every Reference of a resource, in the order of the text.
    public static func references(in value: JSONValue) -> [JSONValue] {
        guard let key = referenceKey else { return [] }
        // An object stands on the tape before what is in it.
        var found: [JSONValue] = []
        value.withWalk { walk in
            for index in value.tapeIndex..<value.tapeEnd {
                guard let text = walk.member(key, of: index), walk.kind(text) == .string else {
                    continue
                }
                found.append(value.onTape(index))
            }
        }
        return found
    }

    /// What all of them say.
    private static func referenceTexts(in value: JSONValue) -> [String] {
        guard let key = referenceKey else { return [] }
        var found: [String] = []
        value.withWalk { walk in
            for index in value.tapeIndex + 1..<value.tapeEnd
            where walk.key(index) == key && walk.kind(index) == .string {
                if let text = value.onTape(index).string { found.append(text) }
            }
        }
        return found
    }
}

import JSON
import Synchronization

/// Which entries of a Bundle go by a name. Found when one is first looked up: where references are the URLs of entries, none
/// is.
final class NameIndex: Sendable {
    private let places = Mutex<[String: [Int]]?>(nil)
    private let names: @Sendable (FHIRBundle.Entry) -> Set<String>

    init(_ names: @escaping @Sendable (FHIRBundle.Entry) -> Set<String>) { self.names = names }

    /// The entry that goes by a name; nil where there is none, or more than one.
    func only(_ name: String, in entries: [FHIRBundle.Entry]) -> Int? {
        places.withLock { places in
            let known = places ?? find(entries)
            places = known
            guard let same = known[name], same.count == 1 else { return nil }
            return same[0]
        }
    }

    private func find(_ entries: [FHIRBundle.Entry]) -> [String: [Int]] {
        var found: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            for name in names(entry) { found[name, default: []].append(index) }
        }
        return found
    }

    static func typeAndID(of entry: FHIRBundle.Entry) -> String {
        "\(entry.resource.resourceType ?? "")/\(entry.resource[.id]?.string ?? "")"
    }
}

import JSON
import Synchronization

/// Which entries of a Bundle have a type and id. Found when a reference is first resolved by them: where entries have URLs,
/// none is.
final class TypeIndex: Sendable {
    private let places = Mutex<[String: [Int]]?>(nil)

    /// The entry that a reference names by type and id; nil where there is none, or more than one.
    func only(_ reference: String, in entries: [FHIRBundle.Entry]) -> Int? {
        places.withLock { places in
            let known = places ?? Self.find(entries)
            places = known
            guard let same = known[reference], same.count == 1 else { return nil }
            return same[0]
        }
    }

    private static func find(_ entries: [FHIRBundle.Entry]) -> [String: [Int]] {
        Dictionary(
            grouping: entries.indices,
            by: { index in
                let resource = entries[index].resource
                return "\(resource.resourceType ?? "")/\(resource[.id]?.string ?? "")"
            })
    }
}

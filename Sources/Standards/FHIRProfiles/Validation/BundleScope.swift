import FHIR
import JSON

/// A Bundle that is being validated: which of its entries are to conform to what.
///
/// Entries are validated after the Bundle around them, those that are referred to first: then it is known what they are
/// to be.
final class BundleScope {
    /// Profiles that an entry is to conform to: of each group one.
    struct Wanted {
        var required: [[Definition]] = []
        /// What a reference asks of a resource that says itself what it conforms to: where it does not, that is told.
        var advised: [[Definition]] = []
    }

    let bundle: FHIRBundle
    /// Whether what is only advised is asked for.
    private let takesAdvice: Bool
    private var wanted: [Wanted]
    /// What each was held against.
    var done: [[Definition]]
    private var queue: [Int] = []
    private var nextQueued = 0
    private var rest: [Int] = []
    private var nextOfRest = 0

    init(_ bundle: FHIRBundle, takesAdvice: Bool) {
        self.bundle = bundle
        self.takesAdvice = takesAdvice
        wanted = bundle.entries.map { _ in Wanted() }
        done = bundle.entries.map { _ in [] }
    }

    /// A resource that stands in an entry.
    func meet(_ resource: JSONValue, _ profiles: [Definition]) {
        guard let index = index(of: resource) else { return }
        if profiles.isEmpty {
            rest.append(index)
        } else {
            wanted[index].required.append(profiles)
            queue.append(index)
        }
    }

    /// What a reference asks of the entry it leads to.
    ///
    /// - Parameter isAdvice: whether the reference stands in what is itself only advised.
    func expect(_ targets: [Kind.Target], of index: Int, isAdvice: Bool) {
        let type = bundle.entries[index].resource.resourceType
        let fitting = targets.filter { $0.type == type }
        let profiles = fitting.compactMap(\.profile)
        // Where the plain type is allowed, too, nothing is asked.
        guard !profiles.isEmpty, profiles.count == fitting.count else { return }
        let isHeld = profiles.contains { profile in done[index].contains { $0.isBuilt(on: profile) }
        }
        let known = wanted[index].required + wanted[index].advised
        guard !isHeld, !known.contains(where: { $0.elementsEqual(profiles, by: ===) }) else {
            return
        }
        let claims = bundle.entries[index].resource["meta"]?["profile"]?.values.first { _ in true }
        if claims == nil, !isAdvice {
            wanted[index].required.append(profiles)
        } else if takesAdvice {
            wanted[index].advised.append(profiles)
        } else {
            return
        }
        queue.append(index)
    }

    /// The next entry to look at: one that something is asked of, else the first that was not looked at.
    func next() -> Int? {
        if nextQueued < queue.count {
            nextQueued += 1
            return queue[nextQueued - 1]
        }
        guard nextOfRest < rest.count else { return nil }
        nextOfRest += 1
        return rest[nextOfRest - 1]
    }

    func takeWanted(_ index: Int) -> Wanted {
        defer { wanted[index] = Wanted() }
        return wanted[index]
    }

    func entry(for reference: String, from fullUrl: String) -> Int? {
        bundle.resolve(text: reference, from: fullUrl).flatMap { index(of: $0.resource) }
    }

    /// The entry whose resource it is.
    private func index(of resource: JSONValue) -> Int? {
        bundle.index(around: resource).flatMap { index in
            bundle.entries[index].resource.tapeIndex == resource.tapeIndex ? index : nil
        }
    }
}

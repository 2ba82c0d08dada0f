import FHIRPath
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

    /// An entry with a resource, by their places on the tape; -1 is none.
    struct Entry {
        var resource: Int
        var fullUrl: Int
        var type: Int
        /// Whether the resource says what it conforms to.
        var hasClaims: Bool
        var wanted = Wanted()
        /// What it was held against.
        var done: [Definition] = []
    }

    let bundle: Int
    /// The Bundle, for expressions; made when the first asks.
    private(set) lazy var document = PathDocument(root.onTape(bundle))
    private let root: JSONValue
    @exclusivity(unchecked) private(set) var entries: [Entry] = []
    private let urls: EntryURLs
    /// Whether what is only advised is asked for.
    private let takesAdvice: Bool
    private var queue: [Int] = []
    private var nextQueued = 0
    private var rest: [Int] = []
    private var nextOfRest = 0

    init(_ bundle: Int, _ root: JSONValue, _ walk: JSONWalk, takesAdvice: Bool) {
        self.bundle = bundle
        self.root = root
        self.takesAdvice = takesAdvice
        if let list = walk.member(Keys.known.entry, of: bundle), walk.kind(list) == .array {
            var one = list + 1
            while one < walk.end(list) {
                if let resource = walk.member(Keys.known.resource, of: one) {
                    entries.append(Self.entry(resource, in: one, walk))
                }
                one = walk.end(one)
            }
        }
        urls = EntryURLs(entries, root.onTape(bundle), walk)
    }

    private static func entry(_ resource: Int, in entry: Int, _ walk: JSONWalk) -> Entry {
        func text(_ key: Int, _ index: Int) -> Int {
            walk.member(key, of: index).flatMap { walk.kind($0) == .string ? $0 : nil } ?? -1
        }
        let profiles = walk.member(Keys.known.meta, of: resource).flatMap {
            walk.member(Keys.known.profile, of: $0)
        }
        let isList = profiles.map { [.array, .object].contains(walk.kind($0)) } ?? false
        return Entry(
            resource: resource, fullUrl: text(Keys.known.fullUrl, entry),
            type: text(Keys.known.resourceType, resource),
            hasClaims: isList && profiles.map { walk.end($0) > $0 + 1 } ?? false)
    }

    /// A resource that stands in an entry.
    func meet(_ resource: Int, _ profiles: [Definition]) {
        guard let index = index(of: resource) else { return }
        if profiles.isEmpty {
            rest.append(index)
        } else {
            entries[index].wanted.required.append(profiles)
            queue.append(index)
        }
    }

    /// What a reference asks of the entry it leads to.
    ///
    /// - Parameters:
    ///   - targets: those of the entry's type.
    ///   - isAdvice: whether the reference stands in what is itself only advised.
    func expect(_ targets: some Collection<Kind.Target>, of index: Int, isAdvice: Bool) {
        let profiles = targets.compactMap(\.profile)
        // Where the plain type is allowed, too, nothing is asked.
        guard !profiles.isEmpty, profiles.count == targets.count else { return }
        let entry = entries[index]
        let isHeld = profiles.contains { profile in entry.done.contains { $0.isBuilt(on: profile) }
        }
        let known = entry.wanted.required + entry.wanted.advised
        guard !isHeld, !known.contains(where: { $0.elementsEqual(profiles, by: ===) }) else {
            return
        }
        if isAsked(index, isAdvice: isAdvice) {
            entries[index].wanted.required.append(profiles)
        } else if takesAdvice {
            entries[index].wanted.advised.append(profiles)
        } else {
            return
        }
        queue.append(index)
    }

    /// Whether a reference may ask anything of an entry.
    @inline(__always)
    func takes(_ index: Int, isAdvice: Bool) -> Bool {
        takesAdvice || isAsked(index, isAdvice: isAdvice)
    }

    private func isAsked(_ index: Int, isAdvice: Bool) -> Bool {
        !entries[index].hasClaims && !isAdvice
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
        defer { entries[index].wanted = Wanted() }
        return entries[index].wanted
    }

    func add(_ done: [Definition], to index: Int) { entries[index].done += done }

    /// The entry that a reference leads to.
    ///
    /// - Parameter fullUrl: of the entry that it stands in.
    @inline(__always)
    func entry(for reference: Int, from fullUrl: Int, _ walk: JSONWalk) -> Int? {
        urls.entry(for: reference, from: fullUrl, walk).flatMap { found in
            found >= 0 ? found : urls.resolve(reference, from: fullUrl).flatMap(index(of:))
        }
    }

    /// The entry of a resource: they follow one another on the tape.
    private func index(of resource: Int) -> Int? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].resource < resource { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].resource == resource ? low : nil
    }
}

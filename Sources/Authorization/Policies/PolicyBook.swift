import Cases
public import Primitives

/// The policies of a plan book, each in all of its versions.
public struct PolicyBook: Sendable {
    private let versions: [String: [Policy]]

    public init(_ policies: [Policy] = []) {
        versions = Dictionary(grouping: policies, by: \.id)
    }

    /// The version in force on a date; of two, the one that began later.
    public func policy(_ id: String, on date: CivilDate) -> Policy? {
        versions[id]?.filter { $0.effective.contains(date) }
            .max { $0.effective.start < $1.effective.start }
    }

    public func contains(_ id: String) -> Bool { versions[id] != nil }

    /// All versions of a policy, the latest last.
    public func versions(of id: String) -> [Policy] {
        (versions[id] ?? []).sorted { $0.effective.start < $1.effective.start }
    }

    public var count: Int { versions.count }

    public var policies: [Policy] {
        versions.values.flatMap { $0 }.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
    }
}

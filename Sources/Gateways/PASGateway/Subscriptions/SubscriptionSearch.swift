import Primitives
import Records

/// What a search for subscriptions asks for (FHIR R4, section 3.1.1). Values of one parameter are alternatives, and every
/// parameter has to hold.
struct SubscriptionSearch {
    /// A search parameter, as the CapabilityStatement names it.
    enum Parameter: String, CaseIterable {
        case id = "_id"
        case criteria, status, url

        /// Its type in FHIR.
        var type: String {
            switch self {
            case .id, .status: "token"
            case .criteria: "string"
            case .url: "uri"
            }
        }
    }

    private enum Match { case start, exact, part }

    /// How many there are is asked, and none of them.
    private(set) var isCounting = false
    /// At most so many of them, after so many.
    private(set) var page: (count: Int, skip: Int) = (.max, 0)
    private var conditions: [(Subscription) -> Bool] = []
    /// The parameters that were used.
    private(set) var used: [(name: String, value: String)] = []
    /// Parameters that are not known, as they came.
    private(set) var ignored: [String] = []
    private(set) var problems: [Problem] = []

    init(_ pairs: [(name: String, value: String)]) {
        for (name, value) in pairs where !["_format", "_pretty"].contains(name) {
            let values = value.split(separator: ",")
            if values.isEmpty || values.count > CaseSearch.valuesMax {
                refuse(name, "has no value or more than \(CaseSearch.valuesMax)")
            } else if CaseSearch.isCounting(name, values) {
                isCounting = true
                used.append((name, value))
            } else if name == "_count" || name == Self.skip {
                paging(name, values)
            } else if let condition = condition(name, values) {
                conditions.append(condition)
                used.append((name, value))
            }
        }
    }

    /// What the next page leaves out, in its address.
    static let skip = "_skip"

    private mutating func paging(_ name: String, _ values: [Substring]) {
        guard values.count == 1, let number = Int(values[0]), number >= 0 else {
            return refuse(name, "is no number")
        }
        if name == Self.skip { page.skip = number } else { page.count = number }
        if name != Self.skip { used.append((name, String(number))) }
    }

    func fits(_ subscription: Subscription) -> Bool {
        conditions.allSatisfy { $0(subscription) }
    }

    /// nil where the parameter is none, which is noted.
    private mutating func condition(
        _ name: String, _ values: [Substring]
    ) -> ((Subscription) -> Bool)? {
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let parameter = Parameter(rawValue: String(parts[0])) else {
            ignored.append(name)
            return nil
        }
        switch (parameter, parts.count > 1 ? parts[1] : nil) {
        case (.id, nil): return { one in values.contains { $0 == one.id } }
        case (.url, nil):
            return { one in values.contains { $0 == one.definition.channel.endpoint } }
        case (.status, nil):
            let tokens = values.map(SearchToken.init)
            return { one in
                tokens.contains {
                    $0.names(
                        system: SubscriptionURLs.statusCodes, one.state.status.rawValue)
                }
            }
        case (.criteria, nil): return { _ in Self.isTopic(values, .start) }
        case (.criteria, "exact"): return { _ in Self.isTopic(values, .exact) }
        case (.criteria, "contains"): return { _ in Self.isTopic(values, .part) }
        default:
            refuse(name, "has a modifier that is not known here")
            return nil
        }
    }

    /// All subscriptions here are to the one topic. A string is found by its beginning, whatever the case (R4, section 3.1.1.4.7).
    private static func isTopic(_ values: [Substring], _ match: Match) -> Bool {
        let topic = SubscriptionURLs.topic
        return values.contains { value in
            switch match {
            case .start: topic.lowercased().hasPrefix(value.lowercased())
            case .part: topic.lowercased().contains(value.lowercased())
            case .exact: value == topic
            }
        }
    }

    private mutating func refuse(_ name: String, _ why: String) {
        problems.append(.search(name, why))
    }
}

public import Cases

/// The metrics of one plan in one year (42 CFR 422.122(c), 438.210(f)): counts, of which whoever publishes them makes percentages.
public struct PlanMetrics: Hashable, Sendable {
    public private(set) var standard = RequestCounts()
    public private(set) var expedited = RequestCounts()
    /// Of all requests, those for which more time was taken and which were approved then.
    public private(set) var extendedApproved = 0

    public init() {}

    public var decided: Int { standard.decided + expedited.decided }

    public mutating func add(_ request: DecidedRequest) {
        if request.isExpedited { expedited.add(request) } else { standard.add(request) }
        if request.isExtended, request.isApproved { extendedApproved += 1 }
    }
}

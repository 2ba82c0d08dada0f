public import Cases
import Primitives

/// Requests of one kind, standard or expedited: how many, how they were decided and in what time.
public struct RequestCounts: Hashable, Sendable {
    public private(set) var approved = 0
    public private(set) var denied = 0
    /// Of what was denied, in full or in part, those of which an appeal was decided.
    public private(set) var appealed = 0
    public private(set) var approvedOnAppeal = 0
    /// From asking to deciding, in milliseconds, one for each request.
    private var times: [Int64] = []

    public init() {}

    public var decided: Int { approved + denied }

    public mutating func add(_ request: DecidedRequest) {
        if request.isApproved { approved += 1 } else { denied += 1 }
        if request.isAppealed { appealed += 1 }
        if request.isApprovedOnAppeal { approvedOnAppeal += 1 }
        times.append(request.decidedAt.milliseconds - request.askedAt.milliseconds)
    }

    /// In milliseconds; nil where there is no request.
    public var meanTime: Double? {
        times.isEmpty ? nil : times.reduce(0) { $0 + Double($1) } / Double(times.count)
    }

    /// In milliseconds; of an even number of requests the middle of the two in the middle; nil where there is no request.
    public var medianTime: Double? {
        guard !times.isEmpty else { return nil }
        let sorted = times.sorted()
        let middle = sorted.count / 2
        if !sorted.count.isMultiple(of: 2) { return Double(sorted[middle]) }
        return (Double(sorted[middle - 1]) + Double(sorted[middle])) / 2
    }
}

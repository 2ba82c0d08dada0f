import Cases

/// Claims with all that they use and give back, over any number of cases: written as one or not at all.
public struct ClaimFiling: Hashable, Sendable {
    /// One a case.
    public let appends: [Append]
    /// New ones, and those that a replacement or a void put out of force.
    public let claims: [FiledClaim]

    public init(appends: [Append], claims: [FiledClaim]) {
        self.appends = appends
        self.claims = claims
    }

    /// What is wrong with the filing itself, whatever the store holds; nil where nothing is.
    public var fault: String? {
        if appends.isEmpty, claims.isEmpty { return "a filing of nothing" }
        if Set(appends.map(\.caseID)).count < appends.count {
            return "a filing with two appends to one case"
        }
        for claim in claims where claim.version < 1 { return "a claim without a version" }
        return appends.lazy.compactMap(\.fault).first
    }
}

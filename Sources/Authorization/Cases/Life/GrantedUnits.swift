public import CodeSets
public import Primitives

/// Units of a code granted to the member under a plan, from another case.
public struct GrantedUnits: Hashable, Sendable {
    public var plan: PlanID
    public var code: ProcedureCode
    public var units: Decimal
    public var start: CivilDate

    public init(plan: PlanID, code: ProcedureCode, units: Decimal, start: CivilDate) {
        self.plan = plan
        self.code = code
        self.units = units
        self.start = start
    }
}

extension GrantedUnits {
    /// Whether one sum holds both.
    fileprivate func isCounted(with other: GrantedUnits) -> Bool {
        plan == other.plan && code == other.code && start.year == other.start.year
    }
}

extension [GrantedUnits] {
    /// One entry for each plan, code and year: a limit counts by years, and a list of a hundred visits says no more.
    public var summed: [GrantedUnits] {
        var sums: [GrantedUnits] = []
        for grant in self { sums.add(grant) }
        return sums
    }

    /// Adds to the sum that a grant belongs to. What can not be counted together stands apart.
    public mutating func add(_ grant: GrantedUnits) {
        for index in indices where self[index].isCounted(with: grant) {
            if let sum = self[index].units.adding(grant.units) {
                self[index].units = sum
                return
            }
        }
        append(grant)
    }

    /// Takes back what was added before.
    public mutating func subtract(_ grant: GrantedUnits) {
        for index in indices where self[index].isCounted(with: grant) {
            guard self[index].units >= grant.units,
                let rest = self[index].units.subtracting(grant.units)
            else { continue }
            self[index].units = rest
            if rest == Decimal(0) { remove(at: index) }
            return
        }
    }
}

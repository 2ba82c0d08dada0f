public import Cases
public import CodeSets
public import Primitives

extension PlanBook {
    /// The benefit of a plan that pays for a code on a day: the first in the order of the file.
    public func benefit(of plan: PlanID, for code: ProcedureCode, on date: CivilDate) -> Benefit? {
        // By index: most rows are looked at once, for each line of a request, and are not the one.
        for index in benefits.indices
        where benefits[index].plan == plan && benefits[index].covers(code)
            && benefits[index].effective.contains(date)
        {
            return benefits[index]
        }
        return nil
    }
}

extension Benefit {
    /// How much of it was granted with a first day in a calendar year; nil: more than can be counted.
    public func units(of granted: [GrantedUnits], in year: Int) -> Decimal? {
        var sum: Decimal? = Decimal(0)
        for grant in granted
        where grant.plan == plan && grant.start.year == year && covers(grant.code) {
            sum = sum?.adding(grant.units)
        }
        return sum
    }
}

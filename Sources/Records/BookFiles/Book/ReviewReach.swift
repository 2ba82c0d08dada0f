import Cases
import Plans
import Primitives

/// A delegation or an exemption is asked only where authorization is required: of codes that no list of its plans requires, it says
/// nothing.
struct ReviewReach {
    private let parts: BookParts
    private let log: FindingLog
    private let rowsByList: [String: [AuthorizationRow]]

    init(_ parts: BookParts, _ log: FindingLog) {
        self.parts = parts
        self.log = log
        rowsByList = Dictionary(grouping: parts.rows.map(\.value), by: \.list)
    }

    func check() {
        // A list that can not be read whole might require them.
        guard !log.hasErrors(in: "lists/"), !log.hasErrors(in: "plans") else { return }
        for delegation in parts.delegations {
            let row = delegation.value
            check(row.codes, row.plans, row.effective, delegation.spot)
        }
        for exemption in parts.exemptions {
            let row = exemption.value
            check(row.codes, row.plans, row.effective, exemption.spot)
        }
    }

    private func check(
        _ codes: CodeRange, _ plans: Set<PlanID>, _ dates: DateRange, _ spot: Spot
    ) {
        let concerned = parts.plans.map(\.plan).filter { plans.isEmpty || plans.contains($0.id) }
        guard !concerned.isEmpty,
            !concerned.contains(where: { requires(codes, on: dates, $0) })
        else { return }
        let names =
            plans.isEmpty ? "any plan" : plans.sorted().map { "`\($0)`" }.joined(separator: ", ")
        log.warning(
            "book-never-applies", "\(codes) needs no authorization under \(names) on these dates",
            spot)
    }

    /// Whether a service of these codes may need authorization on one of the days.
    private func requires(_ codes: CodeRange, on dates: DateRange, _ plan: Plan) -> Bool {
        var before: [AuthorizationRow] = []
        for list in plan.authorizationLists {
            for row in rowsByList[list] ?? [] where row.effective.overlaps(dates) {
                if row.requirement == .required, row.codes.overlaps(codes),
                    !before.contains(where: { $0.shadows(row) })
                {
                    return true
                }
                before.append(row)
            }
        }
        let isListed = before.contains { row in
            row.isUnconditional && row.codes.covers(codes) && row.effective.covers(dates)
        }
        return plan.unlisted.requirement == .required && !isListed
    }
}

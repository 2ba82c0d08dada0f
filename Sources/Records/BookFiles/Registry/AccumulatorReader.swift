import Cases
import Plans
import Primitives

/// `accumulators.csv`: how far a member has come towards the limits of a plan year.
enum AccumulatorReader {
    static let required = ["payer", "member", "plan", "year", "as_of"]
    static let optional = [
        "deductible_limit", "deductible_used", "family_deductible_limit",
        "family_deductible_used", "out_of_pocket_limit", "out_of_pocket_used",
        "family_out_of_pocket_limit", "family_out_of_pocket_used", "embedded", "self_only_limit",
        "year_from", "year_until",
    ]

    static func add(
        _ files: FileSet, _ log: FindingLog,
        _ take: (PayerID, MemberID, YearAccumulators, CSVRow) -> Void
    ) {
        let rows = files.rows(
            "accumulators.csv", required: required, optional: optional, log: log)
        for row in rows {
            let payer = PayerID(row.requiredText("payer"))
            let member = MemberID(row.requiredText("member"))
            guard let amounts = amounts(row) else { continue }
            take(payer, member, amounts, row)
        }
    }

    private static func amounts(_ row: CSVRow) -> YearAccumulators? {
        let year = row.required("year", "a year") { text in
            Int(text).flatMap { (1900...9999).contains($0) ? $0 : nil }
        }
        let asOf = row.required("as_of", "an instant like 2026-01-02T00:00:00Z") { Instant($0) }
        let planYear = row.text("year_from") == nil ? nil : row.dates("year_from", "year_until")
        let plan = PlanID(row.requiredText("plan"))
        let deductible = accumulator(row, "deductible")
        let familyDeductible = accumulator(row, "family_deductible")
        let outOfPocket = accumulator(row, "out_of_pocket")
        let familyOutOfPocket = accumulator(row, "family_out_of_pocket")
        let isEmbedded = row.flag("embedded", default: true)
        let selfOnly = row.money("self_only_limit")
        guard row.isSound, let year, let asOf else { return nil }
        return YearAccumulators(
            plan: plan, year: year,
            amounts: Accumulators(
                individualDeductible: deductible ?? Accumulator(limit: nil),
                familyDeductible: familyDeductible,
                individualOutOfPocket: outOfPocket ?? Accumulator(limit: nil),
                familyOutOfPocket: familyOutOfPocket, isEmbedded: isEmbedded,
                selfOnlyLimit: selfOnly, asOf: asOf, planYear: planYear))
    }

    /// Nil where the row names no such limit.
    private static func accumulator(_ row: CSVRow, _ name: String) -> Accumulator? {
        let limit = row.money(name + "_limit")
        let used = row.money(name + "_used")
        guard let limit else {
            if used != nil {
                row.fail(
                    "registry-bad-value", "`\(name)_used` without `\(name)_limit`",
                    at: name + "_used")
            }
            return nil
        }
        if let used, used > limit {
            row.warn(
                "registry-bad-value",
                "`\(name)_used` \(used) is above `\(name)_limit` \(limit): nothing is left",
                at: name + "_used")
        }
        return Accumulator(limit: limit, used: used ?? .zero)
    }
}

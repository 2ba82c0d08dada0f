import Cases
import CodeSets
import Plans
import Primitives

/// `benefits/*.csv`: one row a benefit and network tier. The row of tier `in` names the codes and dates; a row of tier
/// `out` with the same benefit and plan adds the rule for care outside the network.
enum BenefitReader {
    static let required = ["benefit", "plan", "tier"]
    static let optional = [
        "name", "codes", "service_types", "units_per_year", "covered", "preventive", "copay",
        "copay_per",
        "copay_units_max", "copay_first", "copay_replaces_deductible", "deductible",
        "coinsurance", "counts_to_out_of_pocket", "lesser_of_billed",
        "non_covered_limited_to_allowed", "before_high_deductible", "from", "until", "source",
        "link",
    ]

    private struct Key: Hashable {
        var benefit: String
        var plan: String
    }

    /// - Parameter outsideRows: takes the plan of each row of tier `out`, with its place.
    static func benefits(
        _ bytes: [UInt8], file: String, log: FindingLog, outsideRows: inout [Located<PlanID>]
    ) -> [Located<Benefit>] {
        let rows = CSVTable(bytes, file: file, required: required, optional: optional, log: log)
            .rows
        var outside: [Key: (rule: CostShareRule, row: CSVRow)] = [:]
        for row in rows where row.text("tier") == "out" {
            let key = key(row)
            guard let rule = outsideRule(row) else { continue }
            if outside[key] != nil {
                row.fail("book-duplicate", "`\(key.benefit)` has two rows of tier out")
            }
            outside[key] = (rule, row)
            outsideRows.append(Located(PlanID(key.plan), row.spot("tier")))
        }
        var read: [Located<Benefit>] = []
        var inside: Set<Key> = []
        for row in rows where row.text("tier") != "out" {
            _ = row.required("tier", "in or out") { $0 == "in" ? $0 : nil }
            inside.insert(key(row))
            let rule = outside[key(row)]?.rule
            if let benefit = benefit(row, outside: rule) {
                read.append(Located(benefit, row.spot("plan")))
            }
        }
        for (key, entry) in outside where !inside.contains(key) {
            entry.row.fail("book-never-applies", "`\(key.benefit)` has no row of tier in")
        }
        return read
    }

    private static func key(_ row: CSVRow) -> Key {
        Key(benefit: row.text("benefit") ?? "", plan: row.text("plan") ?? "")
    }

    private static func benefit(_ row: CSVRow, outside: CostShareRule?) -> Benefit? {
        let codes = codeRanges(row)
        let types = row.values("service_types", "an X12 service type like 98") { text in
            ProcedureCode(system: .x12ServiceType, code: text).shapeProblem == nil ? text : nil
        }
        let dates = row.dates()
        let limit = row.amount("units_per_year")
        let rule = rule(row)
        let id = row.requiredText("benefit")
        let plan = row.requiredText("plan")
        let name = row.requiredText("name")
        let source = row.citation()
        if row.text("codes") == nil { _ = row.requiredText("codes") }
        guard row.isSound, let dates else { return nil }
        return Benefit(
            file: row.file, row: row.line, id: id, name: name, plan: PlanID(plan), codes: codes,
            serviceTypes: types, unitsPerYear: limit, inNetwork: rule, outOfNetwork: outside,
            effective: dates,
            source: source)
    }

    private static func outsideRule(_ row: CSVRow) -> CostShareRule? {
        for column in ["name", "codes", "service_types", "units_per_year", "from", "until"]
        where row.text(column) != nil {
            row.fail(
                "book-never-applies", "`\(column)` is taken from the row of tier in", at: column)
        }
        let rule = rule(row)
        return row.isSound ? rule : nil
    }

    private static func rule(_ row: CSVRow) -> CostShareRule {
        let coinsurance = row.value("coinsurance", "a percentage from 0 to 100") { text in
            Decimal(text).flatMap { $0.multiplied(by: Decimal(100))?.wholeValue }
                .flatMap { (0...10_000).contains($0) ? $0 : nil }
        }
        return CostShareRule(
            benefit: row.requiredText("benefit"), isCovered: row.flag("covered", default: true),
            isPreventive: row.flag("preventive"), copay: row.money("copay"),
            copayPer: row.choice("copay_per", CostShareRule.CopayUnit.self) ?? .visit,
            copayUnitsMax: row.whole("copay_units_max"),
            copayFirst: row.flag("copay_first", default: true),
            copayReplacesDeductible: row.flag("copay_replaces_deductible"),
            deductibleApplies: row.flag("deductible", default: true),
            coinsuranceBasisPoints: coinsurance ?? 0,
            countsToOutOfPocket: row.flag("counts_to_out_of_pocket", default: true),
            lesserOfBilled: row.flag("lesser_of_billed", default: true),
            nonCoveredIsLimitedToAllowed: row.flag("non_covered_limited_to_allowed"),
            isBeforeHighDeductible: row.flag("before_high_deductible"),
            provision: row.text("source").map { Citation($0, link: row.text("link")) })
    }

    /// `cpt:99202-99215; hcpcs:E0601`.
    private static func codeRanges(_ row: CSVRow) -> [CodeRange] {
        row.values("codes", CodeRange.expected) { CodeRange(text: $0) }
    }
}

extension CodeRange {
    static let expected = "a code range like cpt:99202-99215"

    /// One code or a range of codes of one shape, after the short name of their system.
    init?(text: String) {
        guard let colon = text.firstIndex(of: ":"),
            let system = ProcedureCodeSystem(name: String(text[..<colon]).trimmed)
        else { return nil }
        let ends = text[text.index(after: colon)...].split(separator: "-").map {
            String($0).trimmed.uppercased()
        }
        guard let first = ends.first, ends.count <= 2,
            ends.allSatisfy({ ProcedureCode(system: system, code: $0).shapeProblem == nil }),
            ends.count == 1 || ends[1] >= first && ends[1].utf8.count == first.utf8.count
        else { return nil }
        self.init(system: system, first: first, last: ends.last)
    }
}

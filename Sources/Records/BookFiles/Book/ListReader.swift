import Cases
import CodeSets
import Plans
import Primitives

/// `lists/*.csv`: what needs authorization, row by row; the first row that applies decides.
enum ListReader {
    static let required = ["system", "first", "requirement", "from", "source"]
    static let optional = [
        "last", "places", "diagnoses", "age_min", "age_max", "units_over", "network", "policy",
        "needs_judgement", "until", "link",
    ]

    static func rows(
        _ bytes: [UInt8], file: String, list: String, log: FindingLog
    ) -> [Located<AuthorizationRow>] {
        CSVTable(bytes, file: file, required: required, optional: optional, log: log).rows
            .compactMap { row in authorizationRow(row, list).map { Located($0, row.spot()) } }
    }

    private static func authorizationRow(_ row: CSVRow, _ list: String) -> AuthorizationRow? {
        let codes = row.codes()
        let requirement = row.requiredChoice("requirement", AuthorizationRow.Requirement.self)
        let places = row.values("places", "a place of service of two digits") {
            PlaceOfService($0)
        }
        let diagnoses = row.values("diagnoses", "the beginning of an ICD-10-CM code") {
            DiagnosisPrefix($0)?.dotless
        }
        let network = row.choice("network", AuthorizationRow.NetworkCondition.self) ?? .any
        let (ageMin, ageMax) = (row.whole("age_min"), row.whole("age_max"))
        let unitsOver = row.amount("units_over")
        let policy = row.text("policy")
        let needsJudgement = row.flag("needs_judgement")
        let dates = row.dates()
        let source = row.citation()
        if let ageMin, let ageMax, ageMax < ageMin {
            row.fail(
                "book-never-applies", "nobody is from \(ageMin) to \(ageMax) years old",
                at: "age_max")
        }
        if let requirement, requirement != .required, policy != nil {
            row.fail(
                "book-never-applies",
                "a policy is never asked where the requirement is `\(requirement.rawValue)`",
                at: "policy")
        }
        if let requirement, requirement != .excluded, needsJudgement {
            row.fail(
                "book-never-applies", "`needs_judgement` belongs to `excluded`",
                at: "needs_judgement")
        }
        guard row.isSound, let codes, let requirement, let dates else { return nil }
        return AuthorizationRow(
            list: list, row: row.line, codes: codes, requirement: requirement,
            placesOfService: Set(places), diagnosisPrefixes: diagnoses, ageMin: ageMin,
            ageMax: ageMax, unitsOver: unitsOver, network: network, policy: policy,
            needsJudgement: needsJudgement, effective: dates, source: source)
    }
}

extension CSVRow {
    /// The plans that a row is for; none named: all.
    func plans() -> Set<PlanID> { Set(list("plans").map { PlanID($0) }) }
}

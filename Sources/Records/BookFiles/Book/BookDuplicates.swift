import Cases
import CodeSets
import Plans
import Policies
import Primitives

/// Nothing is there twice where only one can hold.
struct BookDuplicates {
    private let parts: BookParts
    private let log: FindingLog

    init(_ parts: BookParts, _ log: FindingLog) {
        self.parts = parts
        self.log = log
    }

    func check() {
        once("payer", parts.payers.map { ($0.value.id.text, $0.spot) })
        once("plan", parts.plans.map { ($0.plan.id.text, $0.map.spot("id")) })
        once("network", parts.networks.map { ($0.value.id, $0.spot) })
        once("calendar", parts.calendars.map { ($0.value.name, $0.spot) })
        once("clock", parts.clocks.map { ($0.value.id, $0.spot) })
        checkPayerIdentifiers()
        checkEnrollmentNames()
        checkBenefits()
        checkFees()
        PolicyVersions.check(parts.policies, log)
        PolicyVersions.check(parts.rows, against: parts.policies, log)
    }

    private func once(_ what: String, _ ids: [(String, Spot)]) {
        var first: [String: Spot] = [:]
        for (id, spot) in ids {
            if let before = first[id] {
                log.error(
                    "book-duplicate", "\(what) `\(id)` is in \(before.place) already", spot)
            } else {
                first[id] = spot
            }
        }
    }

    /// An identifier leads to one payer.
    private func checkPayerIdentifiers() {
        var owner: [String: PayerID] = [:]
        var alike: [String: PayerID] = [:]
        for payer in parts.payers {
            if payer.value.identifiers.isEmpty {
                log.warning(
                    "book-no-identifier",
                    "no identifier leads to `\(payer.value.id)`: requests have to call it by its id",
                    payer.spot)
            }
            for identifier in Set([payer.value.id.text] + payer.value.identifiers).sorted() {
                if let other = alike.updateValue(payer.value.id, forKey: identifier.lowercased()),
                    other != payer.value.id, owner[identifier] == nil
                {
                    log.warning(
                        "book-duplicate", "`\(identifier)` identifies \(other) in another case",
                        payer.spot)
                }
                if let other = owner.updateValue(payer.value.id, forKey: identifier),
                    other != payer.value.id
                {
                    log.error(
                        "book-duplicate", "`\(identifier)` identifies \(other) too", payer.spot)
                }
            }
        }
    }

    /// What an enrollment file says leads to one plan of a payer.
    private func checkEnrollmentNames() {
        var owner: [[String]: PlanID] = [:]
        for entry in parts.plans {
            for name in entry.plan.enrollmentNames {
                let key = [entry.plan.payer.text, name]
                if let other = owner.updateValue(entry.plan.id, forKey: key), other != entry.plan.id
                {
                    log.error(
                        "book-duplicate", "`\(name)` enrolls in \(other) too",
                        entry.map.spot("enrollment"))
                }
            }
        }
    }

    /// Of one plan, one benefit pays for a code on a date.
    private func checkBenefits() {
        let byPlan = Dictionary(grouping: parts.benefits, by: \.value.plan)
        for benefits in byPlan.values {
            for (index, later) in benefits.enumerated() {
                for earlier in benefits[..<index]
                where earlier.value.effective.overlaps(later.value.effective) {
                    guard let range = later.value.codes.first(where: earlier.value.overlaps)
                    else { continue }
                    log.error(
                        "book-overlap",
                        "\(range) is paid by `\(earlier.value.id)` (line \(earlier.value.row)) on the same dates",
                        later.spot)
                }
            }
        }
    }

    private struct FeeKey: Hashable {
        var network: String?
        var code: ProcedureCode
        var modifier: Modifier?
    }

    private func checkFees() {
        var seen: [FeeKey: [FeeRow]] = [:]
        for fee in parts.fees {
            let row = fee.value
            let key = FeeKey(network: row.network, code: row.code, modifier: row.modifier)
            if let other = seen[key]?.first(where: { $0.effective.overlaps(row.effective) }) {
                log.error(
                    "book-overlap",
                    "\(row.code.code) has a fee on line \(other.row) for the same dates",
                    fee.spot)
            }
            seen[key, default: []].append(row)
        }
    }
}

extension Benefit {
    fileprivate func overlaps(_ range: CodeRange) -> Bool {
        codes.contains { $0.overlaps(range) }
    }
}

extension CodeRange {
    func overlaps(_ other: CodeRange) -> Bool {
        covers(ProcedureCode(system: other.system, code: other.first))
            || other.covers(ProcedureCode(system: system, code: first))
    }

    private func covers(_ code: ProcedureCode) -> Bool { contains(code) }

    /// Every code of the other range is one of this.
    func covers(_ other: CodeRange) -> Bool {
        covers(ProcedureCode(system: other.system, code: other.first))
            && covers(ProcedureCode(system: other.system, code: other.last))
    }
}

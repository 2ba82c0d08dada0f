import Cases
import CodeSets
import Primitives
import Records
import Workflow

/// One claim of an 835 (loop 2100): the reversal of the claim that it replaces or voids, then the claim itself.
struct RemittanceClaim {
    let item: RemittanceWriter.Item
    let now: Instant

    private var outcome: ClaimOutcome { item.outcome }
    private var read: ReadClaim { item.read }

    /// What is paid, less what is taken back.
    var paid: Money {
        outcome.lines.reduce(.zero) { $0 + $1.payment.paid } - (outcome.reversed?.paid ?? .zero)
    }

    func write(to body: inout SegmentWriter) {
        if let reversed = outcome.reversed { writeReversal(of: reversed, to: &body) }
        guard !outcome.lines.isEmpty else { return }
        let claim = outcome.claim
        let payments = outcome.lines.map(\.payment)
        let patient = payments.reduce(Money.zero) { $0 + $1.patient }
        let isPaid = outcome.lines.contains(where: \.isCovered)
        body.segment(
            "CLP",
            [
                claim.patientControlNumber, isPaid ? "\(read.rank)" : "4",
                payments.reduce(Money.zero) { $0 + $1.charge }.x12,
                payments.reduce(Money.zero) { $0 + $1.paid }.x12,
                patient == .zero ? "" : patient.x12, filing,
                outcome.number.isEmpty ? "0" : outcome.number, claim.facility ?? "",
                claim.frequency,
            ])
        names(&body)
        claimReferences(outcome.lines.compactMap(\.authorization).uniqued, &body)
        dates(read.dates, &body)
        let allowed = payments.reduce(Money.zero) { $0 + ($1.allowed ?? .zero) }
        if allowed > .zero { body.segment("AMT", ["AU", allowed.x12]) }
        for line in outcome.lines { service(line.filed(under: outcome.number), sign: 1, &body) }
    }

    /// CLP02 = 22: every amount that was told, with the other sign.
    private func writeReversal(of filed: FiledClaim, to body: inout SegmentWriter) {
        guard !filed.lines.isEmpty else { return }
        body.segment(
            "CLP",
            [
                filed.patientControlNumber, "22", filed.charge.negative.x12,
                filed.paid.negative.x12, "", filing, filed.number, filed.facility ?? "",
                filed.frequency,
            ])
        names(&body)
        let first = filed.lines.map(\.dates.start).min()
        let last = filed.lines.map { $0.dates.end ?? $0.dates.start }.max()
        if let first { dates(DateRange(start: first, end: last), &body) }
        for line in filed.lines { service(line, sign: -1, &body) }
    }

    /// CLP06. A filing indicator of the 837 that the 835 has not is told as mutually defined.
    private var filing: String {
        let known = "12 13 14 15 16 17 AM CH DS HM LM MA MB MC OF TV VA WC ZZ".split(separator: " ")
        return read.filing.flatMap { known.contains(Substring($0)) ? $0 : nil } ?? "ZZ"
    }

    private func names(_ body: inout SegmentWriter) {
        body.segment("NM1", person("QC", read.patient, id: read.memberNumber))
        if let insured = read.insured {
            body.segment("NM1", person("IL", insured, id: insured[9]))
        }
        if let rendering = read.rendering, rendering[8] == "XX", let npi = rendering[9] {
            body.segment(
                "NM1",
                ["82", rendering[2] ?? "1"] + (3...7).map { rendering[$0] ?? "" } + ["XX", npi])
        }
    }

    private func person(_ code: String, _ row: Row, id: String?) -> [String] {
        let name = [3, 4, 5, 6, 7].map { $0 == 6 ? "" : row[$0] ?? "" }
        let type = code == "QC" ? "1" : row[2] ?? "1"
        return [code, type] + name + (id.map { ["MI", $0] } ?? [])
    }

    private func claimReferences(
        _ numbers: [AuthorizationNumber], _ body: inout SegmentWriter
    ) {
        for number in numbers.prefix(5) { body.segment("REF", ["G1", number.text]) }
    }

    private func dates(_ range: DateRange, _ body: inout SegmentWriter) {
        body.segment("DTM", ["232", range.start.d8])
        body.segment("DTM", ["233", (range.end ?? range.start).d8])
        body.segment("DTM", ["050", now.civil(utcOffsetSeconds: 0).date.d8])
    }

    /// SVC with its dates, adjustments, numbers and allowed amount (loop 2110).
    private func service(_ line: FiledClaim.Line, sign: Int64, _ body: inout SegmentWriter) {
        func signed(_ amount: Money) -> String { Money(cents: amount.cents * sign).x12 }
        let payment = line.payment
        let revenue = line.code.system == .revenue ? "" : line.revenueCode ?? ""
        body.segment(
            "SVC",
            [
                composite(line), signed(payment.charge), signed(payment.paid), revenue,
                line.units == Decimal(1) ? "" : "\(line.units)",
            ])
        if let end = line.dates.end, end != line.dates.start {
            body.segment("DTM", ["150", line.dates.start.d8])
            body.segment("DTM", ["151", end.d8])
        } else {
            body.segment("DTM", ["472", line.dates.start.d8])
        }
        for group in ClaimAdjustment.Group.allCases {
            let own = payment.adjustments.filter { $0.group == group }
            if !own.isEmpty {
                body.segment(
                    "CAS", [group.rawValue] + own.flatMap { [$0.reason, signed($0.amount), ""] })
            }
        }
        if let number = line.authorization { body.segment("REF", ["G1", number.text]) }
        body.segment("REF", ["6R", line.control ?? "\(line.number)"])
        if sign > 0, let allowed = payment.allowed, allowed > .zero {
            body.segment("AMT", ["B6", allowed.x12])
        }
    }

    /// SVC01: the procedure as it was billed, or the revenue code (NU).
    private func composite(_ line: FiledClaim.Line) -> String {
        let qualifier =
            line.code.system == .revenue
            ? "NU" : ProcedureQualifier.qualifier(line.code.system) ?? "HC"
        return ([qualifier, line.code.code] + line.modifiers.map(\.code))
            .joined(separator: String(SegmentWriter.component))
    }
}

extension Money {
    var negative: Money { Money(cents: -cents) }
}

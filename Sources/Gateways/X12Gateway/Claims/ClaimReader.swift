import Adjudication
import Cases
import CodeSets
import Plans
import Primitives
import Records
import Workflow
import X12

/// Reads the claims of one set: 837P (005010X222A1) or 837I (005010X223A2).
struct ClaimReader {
    let book: PlanBook
    let isInstitutional: Bool

    /// nil where the set is of neither guide.
    init?(book: PlanBook, convention: String) {
        switch convention {
        case "005010X222A1": isInstitutional = false
        case "005010X223A2": isInstitutional = true
        default: return nil
        }
        self.book = book
    }

    /// A set holds at most so many (TR3, 2300).
    static let claimsMax = 5_000

    /// What is wrong with the set as a whole; nil where its claims can be read.
    static func problem(_ rows: [Row], _ claims: [ClaimLoop]) -> Problem? {
        if let header = rows.first(where: { $0.id == "BHT" }), let kind = header[6], kind != "CH" {
            return Problem(
                code: "x12-claim-kind",
                message: "BHT06 \(kind): claims to be paid (CH) are answered, reports are not.",
                place: header.place(6))
        }
        guard claims.count <= claimsMax else {
            return Problem(
                code: "x12-claims",
                message: "There are \(claims.count) claims; at most \(claimsMax) are taken.",
                place: claims[claimsMax].header.place())
        }
        return nil
    }

    func read(_ loop: ClaimLoop) -> Result<ReadClaim, Unread> {
        var reading = Reading()
        let payer = book.payer(named: loop.payer)
        if payer == nil {
            reading.refuse(
                "payer", "No payer here goes by \(loop.payer.name[9] ?? "no identifier").",
                at: loop.payer.name.place(9))
        }
        let member = member(loop, &reading)
        let statement = loop.first("DTP", "434").flatMap {
            DateReader.range($0, format: 2, &reading)
        }
        let lines = loop.lines.enumerated().compactMap { index, line in
            ClaimLineReader(loop: loop, line: line, number: index + 1, statement: statement)
                .read(&reading)
        }
        checkCharge(loop, lines, &reading)
        if Set(lines.map(\.number)).count < lines.count {
            reading.refuse(
                "line", "Two lines have the same number (LX01).", at: loop.header.place())
        }
        guard let payer, reading.problems.isEmpty, let first = lines.first else {
            return .failure(
                Unread(problems: reading.problems + (lines.isEmpty ? [empty(loop)] : [])))
        }
        let claim = claim(loop, payer.id, member, lines)
        let start = statement?.start ?? lines.map(\.dates.start).min() ?? first.dates.start
        let last = statement?.end ?? lines.map { $0.dates.end ?? $0.dates.start }.max()
        return .success(
            ReadClaim(
                claim: claim, payee: payee(loop.billing),
                patient: loop.patient?.name ?? loop.subscriber.name,
                insured: loop.patient == nil ? nil : loop.subscriber.name,
                memberNumber: loop.patient?.name[9] ?? loop.subscriber.name[9],
                rendering: loop.names.first { $0.code == "82" }?.name,
                rank: loop.coverage[1] == "P" ? 1 : loop.coverage[1] == "S" ? 2 : 3,
                filing: loop.coverage[9], dates: DateRange(start: start, end: last)))
    }

    struct Unread: Error { let problems: [Problem] }

    private func empty(_ loop: ClaimLoop) -> Problem {
        Problem(
            code: "x12-claim-lines", message: "The claim has no service line that can be read.",
            place: loop.header.place())
    }

    private func claim(
        _ loop: ClaimLoop, _ payer: PayerID, _ member: RequestedMember, _ lines: [Claim.Line]
    ) -> Claim {
        let facility = loop.header[5, 1]
        let isStay = isInstitutional && lines.contains { $0.basis == .days }
        // Bill types of skilled nursing (18, 21) beside those of hospitals; X12 service types for both.
        let service = ["18", "21"].contains(facility ?? "") ? "AG" : "48"
        return Claim(
            payer: payer, patientControlNumber: loop.header[1] ?? "", facility: facility,
            frequency: loop.header[5, 3] ?? "1", originalNumber: loop.first("REF", "F8")?[2],
            isPrimary: loop.coverage[1] == "P", member: member,
            billing: identifiers(loop.billing),
            rendering: loop.names.first { $0.code == "82" }.map(identifiers) ?? [],
            diagnoses: diagnoses(loop),
            stay: isStay ? ProcedureCode(system: .x12ServiceType, code: service) : nil,
            lines: lines, contentDigest: digest(loop))
    }

    /// The patient, under the subscriber's number where there is no own one.
    private func member(_ loop: ClaimLoop, _ reading: inout Reading) -> RequestedMember {
        let patient = loop.patient ?? loop.subscriber
        let others = (loop.patient?.rows ?? []).filter { $0.id == "REF" && $0[1] == "1W" }
        let identifiers =
            [loop.patient?.name[9], loop.subscriber.name[9]].compactMap { $0 }
            + others.compactMap { $0[2] }
        if identifiers.isEmpty {
            reading.refuse(
                "member", "The subscriber has no member number (NM109).",
                at: loop.subscriber.name.place(9))
        }
        let birthDate = patient.first("DMG").flatMap {
            DateReader.range($0, format: 1, &reading)?.start
        }
        return RequestedMember(
            identifiers: identifiers.uniqued, family: patient.name[3], given: patient.name[4],
            birthDate: birthDate)
    }

    private func identifiers(_ loop: NameLoop) -> [String] {
        let others = loop.rows.filter {
            $0.id == "REF" && ["EI", "G2", "LU"].contains($0[1] ?? "")
        }
        return ([loop.name[9]] + others.map { $0[2] }).compactMap { $0 }.uniqued
    }

    private func payee(_ loop: NameLoop) -> ReadClaim.Payee {
        let name = loop.name[2] == "1" ? [loop.name[4], loop.name[3]] : [loop.name[3]]
        let street = loop.first("N3")
        let city = loop.first("N4")
        return ReadClaim.Payee(
            name: name.compactMap { $0 }.joined(separator: " "),
            npi: loop.name[8] == "XX" ? loop.name[9] : nil,
            taxNumber: loop.rows.first { $0.id == "REF" && ["EI", "SY"].contains($0[1] ?? "") }?[2],
            street: (1...2).compactMap { street?[$0] },
            city: (1...3).map { city?[$0] ?? "" })
    }

    /// ICD-10-CM codes of HI. Other lists of an HI say nothing that an authorization knows.
    private func diagnoses(_ loop: ClaimLoop) -> [DiagnosisCode] {
        loop.rows.filter { $0.id == "HI" && $0.segment.count > 0 }.flatMap { row in
            (1...row.segment.count).compactMap { number -> DiagnosisCode? in
                guard ["ABK", "ABF", "ABJ", "APR"].contains(row[number, 1] ?? "") else {
                    return nil
                }
                return row[number, 2].flatMap { DiagnosisCode($0) }
            }
        }.uniqued
    }

    /// CLM02 is the sum of the lines: an answer to anything else would not balance.
    private func checkCharge(
        _ loop: ClaimLoop, _ lines: [Claim.Line], _ reading: inout Reading
    ) {
        guard let total = loop.header[2].flatMap({ ClaimAmount.money($0) }) else {
            reading.refuse(
                "amount", ClaimAmount.problem(loop.header[2]), at: loop.header.place(2))
            return
        }
        let sum = lines.reduce(Money.zero) { $0 + $1.charge }
        if lines.count == loop.lines.count, sum != total {
            reading.refuse(
                "charge", "The claim is charged \(total), its lines \(sum) together.",
                at: loop.header.place(2))
        }
    }

    /// What the claim says, for whom and by whom: not the file it came in.
    private func digest(_ loop: ClaimLoop) -> DocumentDigest {
        let names = [loop.billing.name, loop.subscriber.name, loop.payer.name, loop.patient?.name]
        let rows = names.compactMap { $0 } + loop.allRows
        return ContentDigest.of(rows.map { $0.segment.text }.joined(separator: "\u{1E}"))
    }
}

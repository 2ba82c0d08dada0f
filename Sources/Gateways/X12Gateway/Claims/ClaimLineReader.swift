import Adjudication
import CodeSets
import Primitives
import Workflow
import X12

/// Reads one service line (2400): SV1 of a professional claim, SV2 of an institutional one.
struct ClaimLineReader {
    let loop: ClaimLoop
    let line: ClaimLoop.Line
    /// Its place in the claim, where LX01 is no number.
    let number: Int
    /// DTP 434 of the claim: the days of a line without its own.
    let statement: DateRange?

    func read(_ reading: inout Reading) -> Claim.Line? {
        guard let service = line.first("SV1") ?? line.first("SV2") else {
            reading.refuse(
                "service", "A line has neither SV1 nor SV2.", at: line.header.place())
            return nil
        }
        let isInstitutional = service.id == "SV2"
        guard let code = code(service, isInstitutional, &reading) else { return nil }
        let chargeElement = isInstitutional ? 3 : 2
        guard let charge = service[chargeElement].flatMap({ ClaimAmount.money($0) }) else {
            reading.refuse(
                "amount", ClaimAmount.problem(service[chargeElement]),
                at: service.place(chargeElement))
            return nil
        }
        guard let (units, basis) = quantity(service, isInstitutional ? 4 : 3, &reading),
            let dates = dates(&reading)
        else { return nil }
        let own = line.first("REF", "G1")?[2] ?? loop.first("REF", "G1")?[2]
        let place = isInstitutional ? nil : service[5] ?? loop.header[5, 1]
        return Claim.Line(
            number: line.header.segment[1].number ?? number,
            control: line.first("REF", "6R")?[2], authorization: own, code: code,
            modifiers: (3...6).compactMap {
                service[isInstitutional ? 2 : 1, $0].flatMap { Modifier($0) }
            },
            revenueCode: isInstitutional ? service[1] : nil, charge: charge, units: units,
            basis: basis, dates: dates, placeOfService: place.flatMap { PlaceOfService($0) },
            rendering: line.names.first { $0.code == "82" }?.name[9].map { [$0] } ?? [],
            isEmergency: !isInstitutional && service[9] == "Y")
    }

    private func code(
        _ service: Row, _ isInstitutional: Bool, _ reading: inout Reading
    ) -> ProcedureCode? {
        let element = isInstitutional ? 2 : 1
        let place: Place
        let code: ProcedureCode
        if let procedure = service[element, 2] {
            place = service.place(element, 2)
            let qualifier = service[element, 1] ?? ""
            code =
                qualifier == "HC"
                ? ProcedureCode(hcpcs: procedure)
                : ProcedureCode(system: ProcedureQualifier.system(qualifier), code: procedure)
        } else {
            place = service.place(1)
            code = ProcedureCode(system: .revenue, code: service[1] ?? "")
        }
        if let problem = code.shapeProblem {
            reading.refuse(
                "procedure-code", "'\(code.code)' can not be a service: \(problem).", at: place)
            return nil
        }
        return code
    }

    /// SV103 and SV104, SV204 and SV205.
    private func quantity(
        _ service: Row, _ element: Int, _ reading: inout Reading
    ) -> (Decimal, ClaimLine.Basis)? {
        guard let basis = ClaimLine.Basis(rawValue: service[element] ?? "") else {
            reading.refuse(
                "basis", "'\(service[element] ?? "")' does not say what the units count.",
                at: service.place(element))
            return nil
        }
        guard let text = service[element + 1], let units = Decimal(x12: text), units >= Decimal(0)
        else {
            reading.refuse(
                "quantity", "'\(service[element + 1] ?? "")' is no number of units.",
                at: service.place(element + 1))
            return nil
        }
        return (units, basis)
    }

    private func dates(_ reading: inout Reading) -> DateRange? {
        if let row = line.first("DTP", "472") { return DateReader.range(row, format: 2, &reading) }
        guard let statement else {
            reading.refuse(
                "date", "Neither the line nor the claim says when it was done.",
                at: line.header.place())
            return nil
        }
        return statement
    }
}

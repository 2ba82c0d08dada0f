import Cases
import CodeSets
import Primitives

@testable import X12Gateway

extension RequestMaker {
    /// A service as SV1, SV2, SV3, or by its type alone.
    mutating func line(_ sequence: Int, _ event: ServiceEvent) -> ServiceLine {
        var kinds = ["SV1", "SV1", "SV2", "SV2 revenue", "SV3"]
        if event.serviceType != nil { kinds.append("type") }
        let kind = one(of: kinds)
        var line = ServiceLine(sequence: sequence, code: code(kind))
        line.category = event.category
        line.certificationType = event.certificationType
        line.serviceType = event.serviceType
        line.placeOfService = event.placeOfService
        var review: [KeptSegment] = []
        if often() || kind == "type" { review = asks(&line, event) }
        if kind == "type", let type = line.serviceType {
            line.code = ProcedureCode(system: .x12ServiceType, code: type)
        }
        line.isCancelled = line.certificationType == .cancel
        line.dates = often() ? days() : nil
        line.traceNumbers = traces().traces
        line.previousNumbers = (0..<Int.random(in: 0...2, using: &random)).map { _ in text(1...20) }
        line.diagnosisPointers = event.diagnoses.map(\.sequence)
        line.kept = review + numberBefore(line.previousNumbers)
        service(kind, &line)
        if kind == "SV3" {
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                line.kept.append(segment("TOO", ["JP", text(1...2), some(of: "A A:B")]))
            }
        }
        line.kept += papers()
        if rarely() { line.kept.append(segment("MSG", [words(264)])) }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            line.providers.append(
                provider("1T 72 73 77 DD DK DQ FA G3 P3 QB QV SJ", "AS OP OR OT PC"))
        }
        return line
    }

    /// UM of its own.
    private mutating func asks(_ line: inout ServiceLine, _ event: ServiceEvent) -> [KeptSegment] {
        line.category = one(of: [.healthServices, .specialtyCare])
        if rarely() { line.certificationType = one(of: CertificationType.allCases) }
        if event.serviceType != nil || often() { line.serviceType = one(of: Self.serviceTypes) }
        if event.placeOfService != nil || often() {
            line.placeOfService = PlaceOfService(one(of: Self.places))
        }
        // The urgency of a service alone is read nowhere, so any of it is kept.
        return review(level: .standard, hasPlace: line.placeOfService != nil)
    }

    private mutating func code(_ kind: String) -> ProcedureCode {
        switch kind {
        case "SV3":
            ProcedureCode(
                system: .other("https://codesystem.x12.org/005010/235#AD"), code: "X\(text(4...4))")
        case "SV2 revenue": ProcedureCode(system: .revenue, code: "0\(text(3...3, "0123456789"))")
        case "SV2": one(of: [hcpcs(), ProcedureQualifier.made("ZZ", text(1...9))])
        default:
            one(of: [
                hcpcs(), ProcedureCode(system: .cpt, code: "7\(text(4...4, "0123456789"))"),
                ProcedureQualifier.made("N4", text(11...11, "0123456789")),
                ProcedureQualifier.made("IV", text(5...5)),
            ])
        }
    }

    private mutating func hcpcs() -> ProcedureCode {
        ProcedureCode(system: .hcpcs, code: one(of: "A B E G K L") + text(4...4, "0123456789"))
    }

    /// What the service segment adds, with its rest.
    private mutating func service(_ kind: String, _ line: inout ServiceLine) {
        var kept: [String] = []
        switch kind {
        case "SV1":
            describe(&line)
            let pointers = line.diagnosisPointers.filter { _ in rarely() }.prefix(4)
            if !pointers.isEmpty { line.diagnosisPointers = Array(pointers) }
            line.quantity = often() ? quantity(hasAmount: true) : nil
            kept = ["", some(of: "125.5 80"), "", "", "", "", "", "", "", "", some(of: "Y N")]
            kept += ["", "", "", "", "", "", "", "", some(of: "1 2")]
        case "SV2", "SV2 revenue":
            if kind == "SV2" { describe(&line) }
            line.revenueCode = kind == "SV2" ? (often() ? "0120" : nil) : line.code.code
            line.unitPrice = rarely() ? Money(cents: 12_345) : nil
            line.quantity = often() ? quantity(hasAmount: true) : nil
            kept = ["", "", some(of: "125.5 80"), "", "", "", "", "", some(of: "1"), some(of: "2")]
            if line.revenueCode == nil, kept.allSatisfy(\.isEmpty) {
                line.kept.append(KeptSegment(name: "SV2", elements: []))
            }
        case "SV3":
            describe(&line)
            line.quantity = Quantity(number(1...9), .units)
            kept = ["", some(of: "125.5 80"), "", some(of: "00 10:20"), some(of: "I"), ""]
            kept.append(rarely() ? words(80) : "")
        default:
            line.quantity = often() ? quantity(hasAmount: false) : nil
            return
        }
        line.kept += rest(String(kind.prefix(3)), kept)
    }

    private mutating func describe(_ line: inout ServiceLine) {
        line.text = rarely() ? words(80) : nil
        line.modifiers = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            Modifier(one(of: "RR NU LT 26 KX"))!
        }
        if rarely() {
            line.codeEnd = ProcedureCode(system: line.code.system, code: line.code.code)
        }
    }
}

extension ProcedureQualifier {
    fileprivate static func made(_ qualifier: String, _ code: String) -> ProcedureCode {
        ProcedureCode(system: system(qualifier), code: code)
    }
}

import Cases
import CodeSets
import FHIR
import JSON
import Policies
import Primitives

/// What in a message speaks against taking an item at its word. It is told to people and refuses nothing: the provider may have a
/// good answer, and a machine can not know it.
enum DoubtReader {
    // MARK: The order

    static func order(
        _ entry: FHIRBundle.Entry, for line: ServiceLine, _ reader: RequestReader
    ) -> [String] {
        let order = entry.resource
        var doubts: [String] = []
        if let flaw = Standing.flaw(of: order, isAsked: true) {
            doubts.append("The order behind the item \(flaw).")
        }
        if let subject = order["subject"] ?? order["patient"], isAnother(subject, entry, reader) {
            doubts.append("The order behind the item is for another patient.")
        }
        if let doubt = otherService(entry, than: line.code, in: reader.bundle) {
            doubts.append("The order behind the item is \(doubt).")
        }
        if isSaidNotCovered(order) {
            doubts.append("The order behind the item carries word of a payer: not covered.")
        }
        return doubts
    }

    /// What a payer's service said when the order was made (CRD 2.0, ext-coverage-information).
    private static func isSaidNotCovered(_ order: JSONValue) -> Bool {
        order.fhirExtensions(coverageInformation).contains { information in
            information.fhirExtensions("covered").contains {
                $0["valueCode"]?.equals("not-covered") == true
            }
        }
    }

    private static let coverageInformation =
        "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information"

    private static func isAnother(
        _ subject: JSONValue, _ order: FHIRBundle.Entry, _ reader: RequestReader
    ) -> Bool {
        guard let patient = reader.patient else { return false }
        switch NamedPatient(subject, from: order.fullUrl, patient: patient, in: reader.bundle) {
        case .thePatient: return false
        case .another: return true
        case .unknown: return !NamedPatient.mayBe(patient, subject)
        }
    }

    /// That an order is for another service than the item, or that it can not be told to be the same; nil where nothing says so.
    ///
    /// - Codes of one system are compared, CPT and HCPCS as one; codes without a system by their text.
    /// - A service type or a revenue code is a kind of service. Whether what a procedure code, a drug's or words of an order name is of
    ///   that kind can not be told, and the other way round no more.
    /// - Beside a procedure code a system that no services are asked for in (SNOMED CT, RxNorm) says the same in the words of a record.
    private static func otherService(
        _ entry: FHIRBundle.Entry, than code: ProcedureCode, in bundle: FHIRBundle
    ) -> String? {
        let concepts = concepts(entry, in: bundle)
        var stated: [ProcedureCode] = []
        var bare: [String] = []
        for coding in concepts.flatMap(\.codings) {
            guard let text = coding.code else { continue }
            if let system = coding.system {
                stated.append(LineReader.procedure(text, uri: system))
            } else {
                bare.append(text)
            }
        }
        let alike = stated.filter { $0.isComparable(with: code) }
        if let other = alike.first, !alike.contains(code) {
            return "for \(other.code), not for \(code.code)"
        }
        let untold = "whether that is \(code) can not be told"
        if code.isKind, let procedure = stated.first(where: \.isProcedure) {
            return "for \(procedure), and \(untold)"
        }
        if !alike.isEmpty || bare.contains(code.code) { return nil }
        if let other = bare.first { return "for \(other), not for \(code.code)" }
        if let other = stated.first(where: { code.isKind || $0.isKind || $0.isProcedure }) {
            return "for \(other), and \(untold)"
        }
        let leads = entry.resource["medicationReference"] ?? entry.resource["codeReference"]
        let isUncoded = code.isKind && (!concepts.isEmpty || leads != nil)
        return isUncoded ? "without a code, and \(untold)" : nil
    }

    /// What is ordered: of a ServiceRequest, DeviceRequest, MedicationRequest or NutritionOrder, for which PAS binds HCPCS; or of the
    /// Medication or Device that it leads to.
    private static func concepts(_ entry: FHIRBundle.Entry, in bundle: FHIRBundle) -> [JSONValue] {
        let order = entry.resource
        if let one = order["code"] ?? order["codeCodeableConcept"]
            ?? order["medicationCodeableConcept"]
        {
            return [one]
        }
        let thing = bundle.resolve(
            order["medicationReference"] ?? order["codeReference"], from: entry.fullUrl)?.resource
        if let one = thing?["code"] ?? thing?["type"] { return [one] }
        let formula = order["enteralFormula"]
        return [formula?["baseFormulaType"], formula?["additiveType"]].compactMap { $0 }
            + (order["oralDiet"]?.list("type") ?? [])
            + order.list("supplement").compactMap { $0["type"] }
    }

    // MARK: The item

    static func item(_ item: JSONValue) -> [String] {
        var doubts: [String] = []
        if let detail = item["detail"], detail.count > 0 {
            doubts.append("The item lists details, which are not read.")
        }
        if let end = item.pasExtension("productOrServiceCodeEnd"), !isRead(end) {
            doubts.append("The item names a range of codes whose end is not read.")
        }
        let codes = LineReader.procedures(item["productOrService"])
        if let first = codes.first,
            let other = codes.first(where: { $0 != first && $0.isAnotherService(than: first) })
        {
            doubts.append("The item names two services, \(first.code) and \(other.code).")
        }
        return doubts
    }

    /// Whether the end of a range is a code of a system that services are asked for in.
    private static func isRead(_ end: JSONValue) -> Bool {
        !LineReader.procedures(end["valueCodeableConcept"]).isEmpty
    }
}

extension ProcedureCode {
    /// Whether two codes that differ are two services. Codes of CPT are one level of HCPCS.
    fileprivate func isComparable(with other: ProcedureCode) -> Bool {
        system == other.system || isProcedure && other.isProcedure
    }

    /// Whether it says more or other than a code beside it that is decided on.
    fileprivate func isAnotherService(than other: ProcedureCode) -> Bool {
        isComparable(with: other) || isProcedure && other.isKind
    }

    fileprivate var isProcedure: Bool { system == .cpt || system == .hcpcs }

    /// Whether it is a kind of service, which holds many.
    fileprivate var isKind: Bool { system == .x12ServiceType || system == .revenue }
}

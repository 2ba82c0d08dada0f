import CodeSets
import FHIR
import FHIRPath
import Primitives

/// What makes it doubtful that a code, the address of its system or a unit is one: nothing that comes would ever be it, and
/// nobody would notice. In words that follow what is doubted.
public enum CodeDoubt {
    /// - Parameters:
    ///   - code: perhaps the beginning of some, with a star behind it.
    ///   - system: the URI.
    public static func ofCode(_ code: String, in system: String) -> String? {
        let isBeginning = code.hasSuffix("*")
        switch system {
        case FHIRSystems.icd10:
            let bare = isBeginning ? String(code.dropLast()) : code
            return isICD10(bare, isBeginning) ? nil : "has not the form of an ICD-10-CM code"
        case FHIRSystems.loinc where !isBeginning: return ofLOINC(code)
        case FHIRSystems.snomed where !isBeginning:
            return (6...18).contains(code.utf8.count) && code.utf8.allSatisfy(\.isDigit)
                ? nil : "has not the form of a SNOMED CT code (6 to 18 digits)"
        default:
            guard !isBeginning else { return nil }
            return ProcedureCode(system: ProcedureCodeSystem(uri: system), code: code)
                .shapeProblem.map { "has not the form of its system: \($0)" }
        }
    }

    private static func isICD10(_ code: String, _ isBeginning: Bool) -> Bool {
        guard isBeginning, !code.isEmpty else { return DiagnosisCode(code) != nil }
        let bare = code.filter { $0 != "." }
        return DiagnosisCode(bare + String(repeating: "0", count: max(0, 3 - bare.utf8.count)))
            != nil
    }

    /// Parts, groups, lists and answers have letters before their number, and count these in their check digit.
    private static func ofLOINC(_ code: String) -> String? {
        let isLettered = ["LA", "LG", "LL", "LP"].contains(String(code.prefix(2)))
        let parts = code.dropFirst(isLettered ? 2 : 0)
            .split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.count == 1,
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
        else { return "has not the form of a LOINC code" }
        return isLettered || LOINCCode.hasShape(code)
            ? nil : "has a wrong check digit: it is no LOINC code"
    }

    /// A unit by its code of UCUM.
    public static func ofUnit(_ unit: String) -> String? {
        UnitCode.isKnown(unit) ? nil : "is no unit of UCUM that is known here"
    }

    /// What is no address, or one like a published one. A plan may well have lists of its own, under addresses of its own.
    public static func ofSystem(_ system: String) -> String? {
        guard system.contains(":") else {
            return "is no address of a code system, and nothing that comes is of it"
        }
        guard !published.contains(system),
            !families.contains(where: { system.hasPrefix($0) && system != $0 }),
            let known = likenesses.first(where: { system.lowercased().contains($0.word) })
        else { return nil }
        return "is no address that is published; that of \(known.name) is \(known.uri)"
    }

    /// FHIR R4, section 4.3, and what HL7's terminology calls the rest.
    private static let published: Set<String> = [
        FHIRSystems.icd10, FHIRSystems.loinc, FHIRSystems.ucum, FHIRSystems.npi,
        FHIRSystems.snomed, "http://www.nlm.nih.gov/research/umls/rxnorm",
        "http://www.ama-assn.org/go/cpt", "http://hl7.org/fhir/sid/icd-10",
        "http://hl7.org/fhir/sid/icd-10-pcs", "http://www.cms.gov/Medicare/Coding/ICD10",
        "http://hl7.org/fhir/sid/icd-9-cm", "http://hl7.org/fhir/sid/ndc",
        "http://hl7.org/fhir/sid/cvx", "http://hl7.org/fhir/sid/mvx",
        "http://hl7.org/fhir/sid/us-ssn", "http://hl7.org/fhir/sid/us-medicare",
        "http://hl7.org/fhir/sid/us-mbi", "http://hl7.org/fhir/sid/icf-nl",
        "http://hl7.org/fhir/sid/ca-hc-din",
        "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
        "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
        "https://bluebutton.cms.gov/resources/codesystem/hcpcs",
    ]
    private static let families = [
        "http://snomed.info/sct/", "http://terminology.hl7.org/CodeSystem/",
        "https://bluebutton.cms.gov/",
    ]
    private static let likenesses = [
        (word: "loinc", name: "LOINC", uri: FHIRSystems.loinc),
        (word: "snomed", name: "SNOMED CT", uri: FHIRSystems.snomed),
        (word: "rxnorm", name: "RxNorm", uri: "http://www.nlm.nih.gov/research/umls/rxnorm"),
        (word: "unitsofmeasure", name: "UCUM", uri: FHIRSystems.ucum),
        (word: "ucum", name: "UCUM", uri: FHIRSystems.ucum),
        (word: "icd-10-pcs", name: "ICD-10-PCS", uri: "http://www.cms.gov/Medicare/Coding/ICD10"),
        (word: "icd", name: "ICD-10-CM", uri: FHIRSystems.icd10),
        (word: "hcpcs", name: "HCPCS", uri: ProcedureCodeSystem.hcpcs.uri),
        (word: "ama-assn", name: "CPT", uri: ProcedureCodeSystem.cpt.uri),
        (word: "/sid/ndc", name: "NDC", uri: "http://hl7.org/fhir/sid/ndc"),
    ]
}

extension PathExpression {
    /// Codes, systems and units that are written in it and are none.
    var codeDoubts: [PathTest.Finding] {
        func finding(_ code: String, _ call: PathCall, _ doubt: String?) -> PathTest.Finding? {
            guard let doubt, let text = call.literal else { return nil }
            return PathTest.Finding(
                code: code, error: call.fault("`\(text)` \(doubt)"), isWarning: true)
        }
        let systems = comparisons(with: "system").compactMap {
            finding("policy-system", $0, CodeDoubt.ofSystem($0.literal ?? ""))
        }
        let codes = codesOfSystems.compactMap { code in
            code.system == FHIRSystems.ucum
                ? finding("policy-unit", code.call, CodeDoubt.ofUnit(code.call.literal ?? ""))
                : finding(
                    "policy-code", code.call,
                    CodeDoubt.ofCode(code.call.literal ?? "", in: code.system))
        }
        return systems + codes
    }
}

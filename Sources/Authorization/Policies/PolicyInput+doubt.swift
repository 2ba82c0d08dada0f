import Cases
import CodeSets
import FHIR
import JSON
import Primitives

extension PolicyInput {
    /// What that came speaks against a diagnosis of the line: a Condition of the member with the same code that is refuted, over or
    /// not confirmed, unless the diagnosis was recorded since, or another Condition that stands says it again. In words; nil where
    /// nothing does.
    public var doubtedDiagnosis: String? {
        let conditions = evidence.items.flatMap(\.conditions)
        guard !conditions.isEmpty else { return nil }
        let member = SubjectCheck(request.member)
        let own = conditions.filter { member.doubt($0) == nil }
        let denials = own.filter { Standing.denies($0) }
        guard !denials.isEmpty else { return nil }
        let standing = own.filter { Standing.flaw(of: $0) == nil }
        let pointers = line?.diagnosisPointers ?? []
        for diagnosis in request.event.diagnoses
        where pointers.isEmpty || pointers.contains(diagnosis.sequence) {
            let times =
                [diagnosis.recordedOn.map { EvidenceTime(day: $0) }]
                + standing.filter { $0.names(diagnosis) }.map { EvidenceTime(of: $0) }
            let denial = denials.first { denial in
                let since = EvidenceTime(of: denial)
                return denial.names(diagnosis)
                    && times.allSatisfy { Standing.isDenied($0, since: since) }
            }
            if let denial {
                return
                    "A Condition of \(diagnosis.code) that came \(Standing.flaw(of: denial) ?? "")"
            }
        }
        return nil
    }
}

extension EvidenceItem {
    /// The Conditions that it is, or that came in it.
    fileprivate var conditions: [JSONValue] {
        guard let resource else { return [] }
        if kind == "Condition" { return [resource] }
        guard kind == "Bundle" else { return [] }
        return FHIRBundle(resource).entries(ofType: "Condition").map(\.resource)
    }
}

extension JSONValue {
    /// Whether it is of this diagnosis, in ICD-10-CM with a dot or without.
    fileprivate func names(_ diagnosis: Diagnosis) -> Bool {
        self[.code]?.codings.contains {
            $0.code?.uppercased().filter { $0 != "." } == diagnosis.code.dotless
        } ?? false
    }
}

import Cases
import CodeSets
import JSON
import Policies

extension LineContext {
    /// What a request that does not call itself an emergency says to the same effect, in plain words: an emergency or trauma
    /// admission (X12 CL101 and PAS Encounter.type, code list 1315), an encounter of class EMER, or the emergency room as
    /// the place. Whether it is one is for a person to say.
    var emergencySign: String? {
        let admissions = request.event.kept.filter { $0.name == "CL1" }.map { $0[element: 1] }
        if admissions.contains(where: Self.isEmergency(admission:)) { return Self.admission }
        if placeOfService?.code == "23" { return "the place of service is an emergency room" }
        for item in evidence.items where item.kind == "Encounter" {
            guard let encounter = item.resource else { continue }
            if encounter["class"]?["code"]?.string == "EMER" {
                return "the encounter is one of emergency care"
            }
            if let types = encounter["type"]?.elements,
                types.contains(where: Self.isEmergency(type:))
            {
                return Self.admission
            }
        }
        return nil
    }

    private static let admission = "the admission is called an emergency"

    private static func isEmergency(type: JSONValue) -> Bool {
        type["coding"]?.elements.contains { coding in
            coding["system"]?.string?.hasSuffix("/1315") == true
                && isEmergency(admission: coding["code"]?.string)
        } ?? false
    }

    /// 1 emergency, 5 trauma.
    private static func isEmergency(admission code: String?) -> Bool {
        code == "1" || code == "5"
    }
}

import Cases
import Plans
import Policies
import Primitives

/// `policies/NAME.yaml` and `policies/ID/NAME.yaml`: one version of a medical policy a file.
struct PolicyReader {
    /// What all policies share; a policy may add definitions of its own.
    let vocabulary: Vocabulary

    func policy(_ bytes: [UInt8], file: String, log: FindingLog) -> Located<Policy>? {
        guard let map = YAMLMap.one(bytes, file: file, log: log) else { return nil }
        let dates = map.dates()
        let days = map.value("grantDays", "a number of days above zero") { text in
            Int(text).flatMap { $0 > 0 ? $0 : nil }
        }
        let units = map.value("grantUnitsMax", "a number above zero") { text in
            Decimal(text).flatMap { $0 > Decimal(0) ? $0 : nil }
        }
        let id = map.requiredText("id")
        let title = map.requiredText("title")
        let version = map.requiredText("version")
        let sources = Self.sources(map)
        let codes = map.values("codes", CodeRange.expected) { CodeRange(text: $0) }
        let plans = map.texts("plans").map { PlanID($0.text) }
        let source = SourceLines(bytes)
        let definitions = DefinitionReader(source: source)
        let vocabulary = definitions.vocabulary(map, adding: vocabulary)
        let reader = CriterionReader(paths: PathReader(vocabulary: vocabulary, source: source))
        let criteria = map.requiredMap("criteria").flatMap { reader.criterion($0) }
        map.finish()
        guard map.isSound, let dates, let criteria else { return nil }
        let policy = Policy(
            id: id, title: title, version: version, effective: dates, sources: sources,
            grantDays: days, grantUnitsMax: units, criteria: criteria, codes: codes,
            plans: Set(plans))
        for fault in policy.faults() {
            let spot = fault.leaf.map { reader.spots.leaves[$0] }
            log.error(fault.code, fault.message, spot ?? map.spot)
        }
        return map.isSound ? Located(policy, map.spot, from: map.spot("from")) : nil
    }

    private static func sources(_ policy: YAMLMap) -> [Citation] {
        if !policy.has("sources") { policy.missing("sources") }
        return policy.maps("sources").map { map in
            let citation = Citation(map.requiredText("text"), link: map.text("link"))
            map.finish()
            return citation
        }
    }
}

/// Where the criteria of a policy are written, in their order.
final class CriterionSpots {
    var leaves: [Spot] = []
}

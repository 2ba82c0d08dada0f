import Cases
import CodeSets
import FHIR
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

/// The tree of a policy: `all`, `any`, `atLeast`, `not`, or one criterion with its test.
struct CriterionReader {
    let paths: PathReader
    let spots = CriterionSpots()

    func criterion(_ map: YAMLMap) -> Criterion? {
        let groups = ["all", "any", "atLeast", "not"].filter { map.has($0) }
        guard groups.count <= 1 else {
            map.fail(
                "book-bad-value", "one of all, any, atLeast and not at a time", at: groups[1])
            return nil
        }
        let read: Criterion? =
            switch groups.first {
            case "all": .all(parts(map, "all"))
            case "any": .any(parts(map, "any"))
            case "atLeast": atLeast(map)
            case "not": map.map("not").flatMap(criterion).map { .not($0) }
            default: leaf(map).map { .leaf($0) }
            }
        map.finish()
        return read
    }

    private func parts(_ map: YAMLMap, _ key: String) -> [Criterion] {
        let parts = map.maps(key)
        if parts.isEmpty {
            map.fail("policy-group", "a group of criteria is empty", at: key)
        }
        return parts.compactMap(criterion)
    }

    /// `atLeast: 2` beside `of: [...]`.
    private func atLeast(_ map: YAMLMap) -> Criterion? {
        let count = map.whole("atLeast")
        if !map.has("of") { map.missing("of") }
        let parts = parts(map, "of")
        if let count, !parts.isEmpty, count < 1 || count > parts.count {
            map.fail("policy-group", "at-least \(count) of \(parts.count) criteria", at: "atLeast")
        }
        return count.map { .atLeast($0, parts) }
    }

    private func leaf(_ map: YAMLMap) -> Leaf? {
        let id = map.requiredText("id")
        let question = map.requiredText("question")
        let source = map.requiredCitation("source")
        let (loinc, paper) = paper(map)
        let evidence = map.text("evidence")
        guard let test = TestReader(paths: paths).test(map) else { return nil }
        spots.leaves.append(map.spot("id"))
        return Leaf(
            id: id, question: question, citation: source, test: test, loinc: loinc, paper: paper,
            evidence: evidence)
    }

    /// The answers to a questionnaire are asked for by the LOINC code of every questionnaire.
    private func paper(_ map: YAMLMap) -> (loinc: String?, kind: PaperKind) {
        let kind = PaperKind(
            report: map.text("report"), modifier: map.text("modifier"),
            questionnaire: map.text("questionnaire"))
        let loinc = map.text("loinc")
        if let loinc { map.doubt((loinc, map.spot("loinc")), of: FHIRSystems.loinc) }
        return (kind.questionnaire == nil ? loinc : loinc ?? PaperKind.questionnaireLOINC, kind)
    }
}

/// Where the criteria of a policy are written, in their order.
final class CriterionSpots {
    var leaves: [Spot] = []
}

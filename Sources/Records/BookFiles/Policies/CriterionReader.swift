import Cases
import FHIR
import Policies
import Primitives

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

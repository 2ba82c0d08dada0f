import Cases
import Primitives

/// Applies a policy to a request and its evidence: verdict, explanation, and exactly what is missing.
public func evaluate(_ policy: Policy, _ input: PolicyInput) -> PolicyResult {
    var evaluation = Evaluation(policy: policy, input: input)
    var records: [CheckRecord] = []
    let verdict = evaluation.evaluate(policy.criteria, into: &records)
    // The version that was applied stands above its criteria, whatever the book says later.
    if !records[0].children.isEmpty {
        records[0].citation = Citation(
            String(parts: policy.id + ", version ", policy.version, ": ", policy.title))
    }
    return PolicyResult(
        verdict: verdict, record: records.removeLast(), missing: evaluation.missing,
        answers: evaluation.answers)
}

private struct Evaluation {
    private(set) var answers: [(leaf: String, verdict: Verdict)] = []
    /// The unknown leaves of every part that is itself still open. In a tree where each leaf stands once, an unknown leaf
    /// below a settled part can not change anything, and one below open parts only can.
    private(set) var missing: [InformationAsk] = []
    private let scope: PathScope
    private let recordID: String

    init(policy: Policy, input: PolicyInput) {
        scope = PathScope(input)
        answers.reserveCapacity(16)
        recordID = policy.recordID
    }

    /// Adds one record: what came of the criterion, and below it of its parts.
    mutating func evaluate(_ criterion: Criterion, into records: inout [CheckRecord]) -> Verdict {
        switch criterion {
        case .leaf(let leaf): return evaluate(leaf, into: &records)
        case .all(let parts): return group("all", parts.count, parts, into: &records)
        case .any(let parts): return group("any", 1, parts, into: &records)
        case .atLeast(let count, let parts):
            return group("at least \(count)", count, parts, into: &records)
        case .not(let part):
            var children: [CheckRecord] = []
            let verdict = evaluate(part, into: &children).negated
            if verdict == .met { children = children.map(\.withoutNextActions) }
            records.append(node("not", verdict, children))
            return verdict
        }
    }

    private mutating func group(
        _ name: String, _ count: Int, _ parts: [Criterion], into records: inout [CheckRecord]
    ) -> Verdict {
        var children: [CheckRecord] = []
        children.reserveCapacity(parts.count)
        let missingBefore = missing.count
        let verdicts = parts.map { evaluate($0, into: &children) }
        let verdict = Verdict.atLeast(count, of: verdicts)
        if verdict != .unknown { missing.removeLast(missing.count - missingBefore) }
        // What is met leaves nothing to be done, whatever a branch that was not needed lacks.
        if verdict == .met { children = children.map(\.withoutNextActions) }
        records.append(node("\(name) of \(parts.count)", verdict, children))
        return verdict
    }

    private func node(_ name: String, _ verdict: Verdict, _ children: [CheckRecord]) -> CheckRecord
    {
        CheckRecord(
            id: recordID, verdict: verdict.asCheck,
            finding: String(parts: name, ": ", verdict.name), children: children)
    }

    private mutating func evaluate(
        _ leaf: Leaf, into records: inout [CheckRecord]
    ) -> Verdict {
        let found = leaf.test.find(scope, leaf)
        answers.append((leaf.id, found.verdict))
        var next: NextAction?
        switch found.verdict {
        case .met: break
        case .unknown:
            let how = leaf.evidence.map { " (\($0))" } ?? ""
            next = NextAction(.provider, "Send what answers: \(leaf.question)\(how)")
            missing.append(
                InformationAsk(
                    id: leaf.id, question: leaf.question, loinc: leaf.loinc, paper: leaf.paper,
                    evidence: leaf.evidence, citation: leaf.citation))
        case .notMet: next = NextAction(.clinician, "Judge: \(leaf.question)")
        }
        records.append(
            CheckRecord(
                id: leaf.recordID, verdict: found.verdict.asCheck, question: leaf.question,
                finding: found.finding, input: found.input,
                place: found.place, document: found.document, citation: leaf.citation, next: next))
        return found.verdict
    }
}

extension Verdict {
    var asCheck: CheckRecord.Verdict {
        switch self {
        case .met: .passed
        case .notMet: .failed
        case .unknown: .unknown
        }
    }

    /// In words.
    public var name: String {
        switch self {
        case .met: "met"
        case .notMet: "not met"
        case .unknown: "not known yet"
        }
    }
}

extension Test {
    /// The question, and what answers it.
    fileprivate func find(_ scope: PathScope, _ leaf: Leaf) -> LeafFinding {
        let (input, question) = (scope.input, leaf.question)
        let found: LeafFinding
        switch self {
        case .path(let test): return scope.find(test, question)
        case .diagnosis(let prefixes): found = Self.diagnosis(prefixes, input)
        case .age(let least, let most): found = Self.age(least, most, input)
        case .placeOfService(let places): found = Self.place(places, input)
        case .units(let most): found = Self.units(most, input)
        case .certification(let types): found = Self.certification(types, input)
        case .document(let loincs, let days): found = Self.document(loincs, days, input)
        case .answer(let linkID, let test, let days):
            found = Self.answer(linkID, test, days, of: leaf.paper.questionnaire, input)
        case .resource(let type, let codes, let days):
            found = Self.resource(type, codes, days, input)
        case .observation(let codes, let test, let days):
            found = Self.observation(codes, test, days, input)
        }
        return found.to(question)
    }
}

import Cases
import Primitives

/// Applies a policy to a request and its evidence: verdict, explanation, and exactly what is missing.
public func evaluate(_ policy: Policy, _ input: PolicyInput) -> PolicyResult {
    var evaluation = Evaluation(policy: policy, input: input)
    var (verdict, record) = evaluation.evaluate(policy.criteria)
    // The version that was applied stands above its criteria, whatever the book says later.
    if !record.children.isEmpty {
        record.citation = Citation("\(policy.id), version \(policy.version): \(policy.title)")
    }
    return PolicyResult(
        verdict: verdict, record: record, missing: evaluation.missing, leaves: evaluation.verdicts)
}

private struct Evaluation {
    let policy: Policy
    let input: PolicyInput
    private(set) var verdicts: [String: Verdict] = [:]
    /// The unknown leaves of every part that is itself still open. In a tree where each leaf stands once, an unknown leaf
    /// below a settled part can not change anything, and one below open parts only can.
    private(set) var missing: [InformationAsk] = []
    private let scope: PathScope
    private let recordID: String

    init(policy: Policy, input: PolicyInput) {
        self.policy = policy
        self.input = input
        scope = PathScope(input)
        recordID = "policy." + policy.id
    }

    mutating func evaluate(_ criterion: Criterion) -> (Verdict, CheckRecord) {
        switch criterion {
        case .leaf(let leaf): return evaluate(leaf)
        case .all(let parts): return group("all", parts.count, parts)
        case .any(let parts): return group("any", 1, parts)
        case .atLeast(let count, let parts): return group("at least \(count)", count, parts)
        case .not(let part):
            let (verdict, record) = evaluate(part)
            let shown = verdict.negated == .met ? record.withoutNextActions : record
            return (verdict.negated, node("not", verdict.negated, [shown]))
        }
    }

    private mutating func group(
        _ name: String, _ count: Int, _ parts: [Criterion]
    ) -> (Verdict, CheckRecord) {
        var records: [CheckRecord] = []
        records.reserveCapacity(parts.count)
        var verdicts: [Verdict] = []
        let missingBefore = missing.count
        for part in parts {
            let (verdict, record) = evaluate(part)
            verdicts.append(verdict)
            records.append(record)
        }
        let verdict = Verdict.atLeast(count, of: verdicts)
        if verdict != .unknown { missing.removeLast(missing.count - missingBefore) }
        // What is met leaves nothing to be done, whatever a branch that was not needed lacks.
        if verdict == .met { records = records.map(\.withoutNextActions) }
        return (verdict, node("\(name) of \(parts.count)", verdict, records))
    }

    private func node(_ name: String, _ verdict: Verdict, _ children: [CheckRecord]) -> CheckRecord
    {
        CheckRecord(
            id: recordID, verdict: verdict.asCheck,
            finding: "\(name): \(verdict.name)", children: children)
    }

    private mutating func evaluate(_ leaf: Leaf) -> (Verdict, CheckRecord) {
        let found = leaf.test.find(input, scope)
        verdicts[leaf.id] = found.verdict
        var next: NextAction?
        switch found.verdict {
        case .met: break
        case .unknown:
            let how = leaf.evidence.map { " (\($0))" } ?? ""
            next = NextAction(.provider, "Send what answers: \(leaf.question)\(how)")
            missing.append(
                InformationAsk(
                    id: leaf.id, question: leaf.question, loinc: leaf.loinc,
                    citation: leaf.citation))
        case .notMet: next = NextAction(.clinician, "Judge: \(leaf.question)")
        }
        let record = CheckRecord(
            id: String(parts: recordID, ".", leaf.id), verdict: found.verdict.asCheck,
            finding: String(parts: leaf.question, " ", found.finding), input: found.input,
            place: found.place, document: found.document, citation: leaf.citation, next: next)
        return (found.verdict, record)
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
    fileprivate func find(_ input: PolicyInput, _ scope: PathScope) -> LeafFinding {
        switch self {
        case .path(let test): scope.find(test)
        case .diagnosis(let prefixes): Self.diagnosis(prefixes, input)
        case .age(let least, let most): Self.age(least, most, input)
        case .placeOfService(let places): Self.place(places, input)
        case .units(let most): Self.units(most, input)
        case .certification(let types): Self.certification(types, input)
        case .document(let loincs, let days): Self.document(loincs, days, input)
        case .answer(let linkID, let test): Self.answer(linkID, test, input)
        case .resource(let type, let codes, let days): Self.resource(type, codes, days, input)
        case .observation(let codes, let test, let days):
            Self.observation(codes, test, days, input)
        }
    }
}

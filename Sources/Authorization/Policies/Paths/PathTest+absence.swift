import FHIRPath

/// What a policy says of absence, beside what its expression makes of it.
extension PathTest {
    /// Where `absent` says one thing and the expression another: `exists()` is false where nothing came, and whoever writes
    /// `absent: met` beside it means something else.
    var contradictions: [Finding] {
        guard dependence.isDecided, let first = dependence.decisive.first else { return [] }
        func finding(_ message: String) -> [Finding] {
            [Finding(code: "policy-absence", error: first.fault(message))]
        }
        guard absent != .unknown else {
            return finding(
                "`absent: unknown` changes nothing here, since this has a value where nothing came: write the path without it, and without `absent`"
            )
        }
        let values = valuesOnNothing(expression, isNegated: false)
        let (said, other): (Verdict, Verdict) =
            absent == .met ? (.met, .notMet) : (.notMet, .met)
        guard values.contains(other) else { return [] }
        return finding(
            values.contains(said)
                ? "where nothing came one part of this is met and another is not: make them criteria of their own, each with `absent`"
                : "where nothing came this is \(other.words), and `absent` says \(said.words): turn one of them round, or write the path without it"
        )
    }

    /// What its conditions come to that have a value where nothing came, as far as that can be told without a request.
    private func valuesOnNothing(_ expression: PathExpression, isNegated: Bool) -> Set<Verdict> {
        expression.conditions.reduce(into: []) { values, part in
            guard EvidenceDependence(part.condition, dependences).isDecided else { return }
            let isTurned = part.isNegated != isNegated
            if let name = part.condition.soleVariable,
                let definition = needed.last(where: { $0.name == name })
            {
                values.formUnion(valuesOnNothing(definition.expression, isNegated: isTurned))
                return
            }
            guard let items = try? PathScope.valueOnNothing(part.condition, needed) else { return }
            switch PathValue(items) {
            case .yes: values.insert(isTurned ? .notMet : .met)
            case .no: values.insert(isTurned ? .met : .notMet)
            case .nothing, .split: break
            }
        }
    }

    /// Whether an answer may rest on what came and does not count: what absence says is not said while it is not known that
    /// nothing is there.
    func isDoubtful(_ verdict: Verdict, _ heldBack: PolicyDocuments.HeldBack) -> Bool {
        guard looksAtEvidence, heldBack.concerns(evidenceTypes) else { return false }
        // `count() < 2` may be true for lack of more, whatever is there.
        if dependence.isDecided, !dependence.asksForAny || absent == .unknown { return true }
        switch absent {
        case .unknown: return false
        case .met: return verdict == .met
        case .notMet: return verdict == .notMet
        }
    }
}

extension Verdict {
    /// As `absent` has it.
    fileprivate var words: String { self == .met ? "`met`" : "`notMet`" }
}

import FHIRPath

/// What becomes of an expression where nothing came, by its own words and by the definitions that it stands on.
struct EvidenceDependence: Sendable {
    let outcome: PathAbsence
    /// Parts of it that have a value then.
    let decisive: [PathExpression.Decisive]
    /// Whether all of these, in definitions too, only ask whether there is any.
    let asksForAny: Bool

    /// Whether it has a value for lack of evidence.
    var isDecided: Bool { outcome == .decided }

    /// `%evidence` itself.
    static let evidence = EvidenceDependence(outcome: .nothing, decisive: [], asksForAny: true)

    private init(outcome: PathAbsence, decisive: [PathExpression.Decisive], asksForAny: Bool) {
        self.outcome = outcome
        self.decisive = decisive
        self.asksForAny = asksForAny
    }

    /// - Parameter known: the same of the variables that it may name.
    init(_ expression: PathExpression, _ known: [String: EvidenceDependence]) {
        let (outcome, decisive) = expression.absence(of: known.mapValues(\.outcome))
        self.outcome = outcome
        self.decisive = decisive
        asksForAny = decisive.allSatisfy { part in
            part.asksForAny || part.variable.flatMap { known[$0]?.asksForAny } == true
        }
    }
}

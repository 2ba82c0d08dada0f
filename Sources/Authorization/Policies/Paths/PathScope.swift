import Cases
import FHIRPath
import JSON
import Primitives

/// One evaluation of a policy's expressions: each definition is reckoned once for all criteria that stand on it.
final class PathScope {
    let input: PolicyInput
    private var known: Known?

    private final class Known {
        let evaluator: PathEvaluator
        let made: PolicyDocuments.Made
        var failed: [String: PathError] = [:]

        init(_ path: PathInput, _ made: PolicyDocuments.Made) {
            evaluator = PathEvaluator(path)
            self.made = made
        }
    }

    init(_ input: PolicyInput) { self.input = input }

    /// The question, and what answers it.
    func find(_ test: PathTest, _ question: String) -> LeafFinding {
        let known = self.known ?? prepared()
        self.known = known
        for definition in test.needed where !known.evaluator.isDefined(definition.name) {
            define(definition, known)
        }
        if !known.failed.isEmpty,
            let broken = test.expression.variables.lazy.compactMap({ known.failed[$0] }).first
        {
            return Self.failed(broken, question)
        }
        do throws(PathError) {
            let items = try known.evaluator.evaluate(test.sources)
            return finding(items, test, known, question)
        } catch {
            return Self.failed(error, question)
        }
    }

    private static func failed(_ error: PathError, _ question: String) -> LeafFinding {
        .unknown("\(question) It can not be told from what came: \(error.message).")
    }

    private func define(_ definition: Vocabulary.Definition, _ known: Known) {
        do throws(PathError) {
            let items = try known.evaluator.evaluate(definition.expression)
            known.evaluator.define(definition.name, items)
        } catch {
            known.evaluator.define(definition.name, .none)
            known.failed[definition.name] = error
        }
    }

    private func prepared() -> Known {
        let made = input.documents.get()
        // Midnight of today in UTC, so that `today()` is the plan's today.
        var path = PathInput(
            now: Instant(date: input.asOf, time: .midnight, utcOffsetSeconds: 0))
        path.focus = made.request
        path.documents = made.documents
        path.isSeen = { made.isSeen($0) }
        let index = input.documents.index(of: input.line)
        path.variables = [
            "request": made.request,
            "patient": made.patient,
            "evidence": made.evidence,
            "line": index.flatMap { made.items.indices.contains($0) ? [made.items[$0]] : nil }
                ?? [],
            "age": input.memberAge.map { [.integer($0)] } ?? [],
            "serviceDate": [PathItem(input.serviceDate ?? input.asOf)],
            "reference": [PathItem(input.reference)],
        ]
        return Known(path, made)
    }

    /// All that is asked for at load: the value of an expression on a request that says nothing.
    static func valueOnNothing(
        _ expression: PathExpression, _ needed: [Vocabulary.Definition]
    ) throws(PathError) -> PathItems {
        let day = CivilDate(dayNumber: 20_000)
        let request = AuthorizationRequest(
            payer: PayerID(""), transaction: Transaction(door: .pas, submitter: "", identifier: ""),
            member: RequestedMember(identifiers: []), event: ServiceEvent(), lines: [])
        let scope = PathScope(
            PolicyInput(
                request: request, line: nil, memberAge: 0, serviceDate: day, evidence: Evidence(),
                asOf: day))
        let known = scope.prepared()
        for definition in needed { scope.define(definition, known) }
        return try known.evaluator.evaluate(expression)
    }

    private func finding(
        _ items: PathItems, _ test: PathTest, _ known: Known, _ question: String
    ) -> LeafFinding {
        let verdict: Verdict
        switch PathValue(items) {
        case .yes: verdict = .met
        case .no: verdict = .notMet
        case .split: return LeafFinding.unknown("What came answers it both ways.").to(question)
        case .nothing:
            let absence = test.absent.finding
            let isDoubtful =
                absence.verdict != .unknown
                && test.isDoubtful(absence.verdict, known.made.heldBack)
            return (isDoubtful ? Self.doubtful : absence).to(question)
        }
        if test.isDoubtful(verdict, known.made.heldBack) { return Self.doubtful.to(question) }
        let quote = PathQuote(items, known.evaluator, known.made)
        return LeafFinding(
            verdict: verdict, finding: quote.sentence(question, isMet: verdict == .met),
            input: quote.text, place: quote.place, document: quote.document)
    }
}

extension PathScope {
    private static let doubtful = LeafFinding.unknown(
        "Something came that proves nothing, so that it can not be told whether there is more.")
}

extension PathTest.Absent {
    fileprivate var finding: LeafFinding {
        switch self {
        case .unknown: .unknown("Nothing that came answers it.")
        case .met: .met("Nothing of it came.")
        case .notMet: .notMet("Nothing of it came.")
        }
    }
}

import Cases
import CodeSets
import FHIRPath
import JSON
import Primitives

/// One evaluation of a policy's expressions: each definition is reckoned once for all criteria that stand on it.
final class PathScope {
    private let input: PolicyInput
    private var known: Known?

    private final class Known {
        var path: PathInput
        let made: PolicyDocuments.Made
        var failed: [String: PathError] = [:]

        init(path: PathInput, made: PolicyDocuments.Made) {
            self.path = path
            self.made = made
        }
    }

    init(_ input: PolicyInput) { self.input = input }

    func find(_ test: PathTest) -> LeafFinding {
        let known = self.known ?? prepared()
        self.known = known
        for definition in test.needed where known.path.variables[definition.name] == nil {
            define(definition, known)
        }
        if !known.failed.isEmpty,
            let broken = test.expression.variables.lazy.compactMap({ known.failed[$0] }).first
        {
            return .unknown("It can not be told from what came: \(broken.message).")
        }
        do throws(PathError) {
            return finding(try test.sources.evaluate(known.path), test, known)
        } catch {
            return .unknown("It can not be told from what came: \(error.message).")
        }
    }

    private func define(_ definition: Vocabulary.Definition, _ known: Known) {
        do throws(PathError) {
            known.path.variables[definition.name] = try definition.expression.evaluate(known.path)
        } catch {
            known.path.variables[definition.name] = []
            known.failed[definition.name] = error
        }
    }

    private func prepared() -> Known {
        let made = input.documents.get()
        // Midnight of today in UTC, so that `today()` is the plan's today.
        var path = PathInput(now: Instant(milliseconds: Int64(input.asOf.dayNumber) * 86_400_000))
        path.focus = made.request
        path.documents = made.documents
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
        return Known(path: path, made: made)
    }

    /// All that is asked for at load: an expression on a request that says nothing.
    static func trial(of test: PathTest) -> PathInput {
        let day = CivilDate(dayNumber: 20_000)
        let request = AuthorizationRequest(
            payer: PayerID(""), transaction: Transaction(door: .pas, submitter: "", identifier: ""),
            member: RequestedMember(identifiers: []), event: ServiceEvent(), lines: [])
        let scope = PathScope(
            PolicyInput(
                request: request, line: nil, memberAge: 0, serviceDate: day, evidence: Evidence(),
                asOf: day))
        let known = scope.prepared()
        for definition in test.needed { scope.define(definition, known) }
        return known.path
    }

    private func finding(
        _ answer: PathSources.Answer, _ test: PathTest, _ known: Known
    ) -> LeafFinding {
        let verdict: Verdict
        switch PathValue(answer.items) {
        case .yes: verdict = .met
        case .no: verdict = .notMet
        case .split: return .unknown("What came answers it both ways.")
        case .nothing:
            switch test.absent {
            case .unknown: return .unknown("Nothing that came answers it.")
            case .met: return .met("Nothing of it came.")
            case .notMet: return .notMet("Nothing of it came.")
            }
        }
        let quote = PathQuote(answer, known.made)
        return LeafFinding(
            verdict: verdict, finding: quote.sentence(isMet: verdict == .met), input: quote.text,
            place: quote.place, document: quote.document)
    }
}

/// What a collection says as an answer to a criterion.
enum PathValue {
    case yes, no, nothing
    /// True here, and false there.
    case split

    init(_ items: [PathItem]) {
        let yes = items.count { $0.asFlag }
        if items.isEmpty {
            self = .nothing
        } else if yes == items.count {
            self = .yes
        } else {
            self = yes > 0 ? .split : .no
        }
    }
}

extension PathItem {
    /// What is no boolean is there, and counts as true (FHIRPath N1, section 4.5).
    fileprivate var asFlag: Bool {
        switch self {
        case .boolean(let value): value
        case .node(let node): node.json.bool ?? true
        default: true
        }
    }
}

import Cases
import CodeSets
import FHIRPath
import JSON
import Primitives

/// One evaluation of a policy's expressions: each definition is reckoned once for all criteria that stand on it.
final class PathScope {
    private let input: PolicyInput
    private var known: Known?

    private struct Known {
        var path: PathInput
        var made: PolicyDocuments.Made
        var failed: [String: PathError] = [:]
    }

    init(_ input: PolicyInput) { self.input = input }

    func find(_ test: PathTest) -> LeafFinding {
        var known = self.known ?? prepared()
        self.known = nil
        defer { self.known = known }
        for definition in test.needed where known.path.variables[definition.name] == nil {
            define(definition, &known)
        }
        let broken = test.expression.variables.lazy.compactMap { known.failed[$0] }.first
        if let broken { return .unknown("It can not be told from what came: \(broken.message).") }
        do throws(PathError) {
            let items = try test.expression.evaluate(known.path)
            return finding(items, test, known)
        } catch {
            return .unknown("It can not be told from what came: \(error.message).")
        }
    }

    private func define(_ definition: Vocabulary.Definition, _ known: inout Known) {
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
        var known = scope.prepared()
        for definition in test.needed { scope.define(definition, &known) }
        return known.path
    }

    private func finding(_ items: [PathItem], _ test: PathTest, _ known: Known) -> LeafFinding {
        let verdict: Verdict
        switch PathValue(items) {
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
        let quote = PathQuote(items, test, known.path, known.made)
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
        let flags = items.map(\.asFlag)
        if flags.isEmpty {
            self = .nothing
        } else if flags.allSatisfy({ $0 }) {
            self = .yes
        } else {
            self = flags.contains(true) ? .split : .no
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

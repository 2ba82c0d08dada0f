import Cases
import CodeSets
import Plans
import Primitives

/// Does anything that came with the line speak against taking it at its word? What a machine can not weigh, a person does.
///
/// An emergency waits for nobody: it needs no authorization, whatever its papers say.
struct DoubtCheck: Check {
    let id = "request.clear"

    func applies(to context: LineContext) -> Bool {
        context.request.event.levelOfService != .emergency
            && (context.line?.doubts.isEmpty == false || range(context) != nil)
    }

    func run(_ context: LineContext) -> CheckOutcome {
        let doubts = (context.line?.doubts ?? []) + [range(context)].compactMap(\.self)
        return refer(
            doubts.joined(separator: " "), to: .staff,
            next: NextAction(.staff, "Clear it up with the provider."),
            input: context.code?.code, at: context.subject.lineNumber.map { .line($0) } ?? .event,
            context, citation: context.plan.document, verdict: .unknown)
    }

    /// One code is looked up; what a range means beside its first is for a person. Codes of two systems span none: the guide's
    /// own sample goes from service type 3 to G0155.
    private func range(_ context: LineContext) -> String? {
        guard let code = context.line?.code, let end = context.line?.codeEnd, end != code,
            end.system == code.system
        else {
            return nil
        }
        return "Not one service but those from \(code.code) to \(end.code) are asked for."
    }
}

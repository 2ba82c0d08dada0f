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
        context.request.event.levelOfService != .emergency && context.line?.doubts.isEmpty == false
    }

    func run(_ context: LineContext) -> CheckOutcome {
        refer(
            (context.line?.doubts ?? []).joined(separator: " "), to: .staff,
            next: NextAction(.staff, "Clear it up with the provider."),
            input: context.code?.code, at: context.subject.lineNumber.map { .line($0) } ?? .event,
            context, citation: context.plan.document, verdict: .unknown)
    }
}

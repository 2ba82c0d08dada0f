import Cases
import CodeSets
import Plans
import Primitives

/// Does anything that came with the line speak against taking it at its word? What a machine can not weigh, a person does.
///
/// An emergency waits for nobody: it needs no authorization, whatever its papers say.
struct DoubtCheck: Check {
    let id = "request.clear"

    /// How far ahead a service may be asked for. Of a later day nobody knows who is covered, under which plan, and how old.
    private static let daysAheadMax = 366

    func applies(to context: LineContext) -> Bool {
        context.request.event.levelOfService != .emergency
            && (!context.request.event.doubts.isEmpty || context.line?.doubts.isEmpty == false
                || Self.isFarAhead(context) || context.dates?.isTooLong == true)
    }

    func run(_ context: LineContext) -> CheckOutcome {
        var doubts = (context.line?.doubts ?? []) + context.request.event.doubts
        if Self.isFarAhead(context) {
            doubts.append("\(context.serviceDate) is more than a year ahead.")
        }
        if let dates = context.dates, dates.isTooLong {
            doubts.append("\(dates) is more than ten years.")
        }
        return refer(
            doubts.joined(separator: " "), to: .staff,
            next: NextAction(.staff, "Clear it up with the provider."),
            input: context.code?.code, at: context.subject.part,
            context, citation: context.plan.document, verdict: .unknown)
    }

    private static func isFarAhead(_ context: LineContext) -> Bool {
        context.today.days(until: context.serviceDate) > daysAheadMax
    }
}

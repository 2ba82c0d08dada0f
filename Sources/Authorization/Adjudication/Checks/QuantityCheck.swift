import Cases
import CodeSets
import Plans
import Primitives

/// Can what is asked for be counted? Limits are numbers of units: of an amount in dollars, of hours and the like nobody knows what
/// they come to, and a limit must not be passed because of a word.
///
/// Nor is a part of what is counted anything that a limit knows: half a unit or a tenth of a visit.
///
/// An emergency waits for nobody, however much of it there is.
struct QuantityCheck: Check {
    let id = "request.quantity"

    func applies(to context: LineContext) -> Bool {
        context.request.event.levelOfService != .emergency
            && (Self.isDropped(context) || !Self.isCounted(context) || Self.isPart(context))
    }

    func run(_ context: LineContext) -> CheckOutcome {
        refer(
            finding(context), to: .staff,
            next: NextAction(.staff, "Find out from the provider how many units are asked for."),
            input: (context.quantity ?? context.request.event.quantity)?.description,
            at: context.subject.quantityPart, context,
            citation: context.plan.document, verdict: .unknown)
    }

    private func finding(_ context: LineContext) -> String {
        if let event = context.request.event.quantity, Self.isDropped(context) {
            return "The event asks for \(event), and this service says no number."
        }
        let asked = context.quantity?.description ?? "What is asked for"
        let code = context.code?.code ?? "this service"
        if Self.isCounted(context) {
            return "\(asked) of \(code): what is counted is asked for by whole numbers."
        }
        return "\(asked) of \(code): how many units that comes to is not known."
    }

    /// How much the event asks for, of which service, is not known where this one does not say its own. The days of an event are
    /// those of a stay, and what is done in it is done once.
    private static func isDropped(_ context: LineContext) -> Bool {
        context.request.event.quantity.map { $0.unit != .days } ?? false
            && context.line.map { $0.quantity == nil } ?? false
    }

    private static func isPart(_ context: LineContext) -> Bool {
        context.quantity.map { $0.amount.wholeValue == nil } ?? false
    }

    private static func isCounted(_ context: LineContext) -> Bool {
        guard let unit = context.quantity?.unit, let code = context.code else { return true }
        return unit.counts(code)
    }
}

extension Quantity.Unit {
    /// Whether one of it is one unit of a service: a day of a stay or of a service by the day, a month of equipment, which is rented
    /// by months.
    fileprivate func counts(_ code: ProcedureCode) -> Bool {
        switch self {
        case .units, .visits: true
        case .days: code.system != .cpt && !code.isEquipment
        case .months: code.isEquipment
        case .hours, .amount: false
        }
    }
}

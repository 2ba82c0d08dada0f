import Cases
import Primitives

/// The days that evidence may be of.
///
/// `withinDays` counts back from the day of service, or from today where that is still to come. What is dated after the service was
/// not there before it; what is dated after today is a slip of the pen. One day beyond today is let pass, for a receipt dated in
/// UTC.
struct EvidenceWindow {
    private let days: Int?
    private let reference: CivilDate
    private let latest: CivilDate
    private let tomorrow: CivilDate

    init(_ days: Int?, _ input: PolicyInput) {
        self.days = days
        reference = input.reference
        tomorrow = input.asOf.adding(days: 1)
        latest = days == nil || reference == input.asOf ? tomorrow : reference
    }

    func contains(_ day: CivilDate?) -> Bool {
        guard let day else { return days == nil }
        guard day <= latest else { return false }
        return days.map { day.days(until: reference) <= $0 } ?? true
    }

    /// Why none of these days is in it, in words that follow what they are days of.
    func reason(against found: [CivilDate]) -> String {
        if let last = found.filter({ $0 <= latest }).max() {
            return "is of \(last), older than \(days ?? 0) days"
        }
        guard let first = found.min() else { return "has no date" }
        return first > tomorrow
            ? "is of \(first), which is still to come"
            : "is of \(first), after the service on \(reference)"
    }
}

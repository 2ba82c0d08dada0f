import FHIR
import JSON
import Primitives

/// When what a resource speaks of was so: its day and, where that is told, its instant.
///
/// The clinical time, or else the day on which it was written down. Where a clinical time is given that is no day (`2019`), there
/// is none: a result of long ago is not made new by the day on which it was sent on.
struct EvidenceTime: Sendable {
    var day: CivilDate
    /// nil where only the day is known.
    var instant: Instant?

    init(day: CivilDate, instant: Instant? = nil) {
        self.day = day
        self.instant = instant
    }

    /// nil where it gives none.
    init?(of resource: JSONValue) {
        for choice in Self.clinical {
            if let text = choice.points.lazy.compactMap({ resource[$0] }).first {
                self.init(text)
                return
            }
            if let period = choice.periods.lazy.compactMap({ resource[$0] }).first {
                // What has no end yet was so at its start, for all that is known.
                guard let bound = period[Self.end] ?? period[Self.start] else { return nil }
                self.init(bound)
                return
            }
            if choice.others.contains(where: { resource[$0] != nil }) { return nil }
        }
        if let period = resource[Self.context]?[Self.period],
            let bound = period[Self.end] ?? period[Self.start]
        {
            self.init(bound)
            return
        }
        guard let text = Self.written.lazy.compactMap({ resource[$0] }).first else { return nil }
        self.init(text)
    }

    /// Whether it was before that, as far as anybody can tell: not where both are of one day, and of one only the day is known.
    static func < (one: EvidenceTime, other: EvidenceTime) -> Bool {
        if let instant = one.instant, let later = other.instant { return instant < later }
        return one.day < other.day
    }

    /// A date without a day is taken as none.
    private init?(_ value: JSONValue) {
        guard let day = value.fhirDate else { return nil }
        self.init(day: day, instant: value.string.flatMap { Instant($0) })
    }

    /// The elements of one choice: a point in time, a period, and what is neither.
    private struct Choice {
        var points: [JSONKey]
        var periods: [JSONKey]
        var others: [JSONKey] = []
    }

    private static let clinical: [Choice] = [
        Choice(
            points: ["effectiveDateTime", "effectiveInstant"], periods: ["effectivePeriod"],
            others: ["effectiveTiming"]),
        Choice(
            points: ["performedDateTime"], periods: ["performedPeriod"],
            others: ["performedString", "performedAge", "performedRange"]),
        Choice(
            points: ["onsetDateTime"], periods: ["onsetPeriod"],
            others: ["onsetString", "onsetAge", "onsetRange"]),
        // Of an Encounter.
        Choice(points: [], periods: ["period"]),
    ]
    private static let written: [JSONKey] = [
        "recordedDate", "date", "authored", "issued", "authoredOn",
    ]
    /// Of a DocumentReference: `context.period` is the time of the service that is documented.
    private static let context: JSONKey = "context"
    private static let period: JSONKey = "period"
    private static let start: JSONKey = "start"
    private static let end: JSONKey = "end"
}

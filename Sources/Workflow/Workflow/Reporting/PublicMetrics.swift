public import Cases
public import Plans
import Primitives
public import Records

/// What payers publish of a calendar year by March 31 of the next (CMS-0057-F; 42 CFR 422.122(c), 438.210(f)), drugs excluded.
///
/// A request is of the year in which it was decided, by the plan's own calendar.
public struct PublicMetrics: Sendable {
    public let year: Int
    /// Every plan of the book, and those that it has no more and that had requests in the year.
    public private(set) var plans: [PlanID: PlanMetrics]

    init(year: Int, plans: [PlanID: PlanMetrics]) {
        self.year = year
        self.plans = plans
    }

    /// So many positions are looked at in one piece, and the lives of their cases in memory at once.
    private static let atOnce: Int64 = 200

    /// Walks through all cases, and changes nothing.
    ///
    /// - Parameter progress: how many cases of how many are done.
    /// - Throws: `unreadable` where a case is no life; what the store throws.
    public init(
        of year: Int, from archive: any RecordArchive, book: PlanBook,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws(RecordsError) {
        self.year = year
        plans = Dictionary(uniqueKeysWithValues: book.plans.map { ($0.id, PlanMetrics()) })
        guard let first = CivilDate(year: year, month: 1, day: 1),
            let next = CivilDate(year: year + 1, month: 1, day: 1)
        else { return }
        // Wider than the year in any zone.
        let begins = TimeZoneRules.utc.endOfDay(first.adding(days: -3))
        let ends = TimeZoneRules.utc.endOfDay(next.adding(days: 1))
        let last = try await archive.lastPosition()
        var position: Int64 = 1
        while position <= last {
            let piece = position...position + Self.atOnce - 1
            let candidates = try await archive.summaries(at: piece, since: Instant(milliseconds: 0))
                .filter { $0.summary.updatedAt >= begins && $0.summary.receivedAt <= ends }
            for life in try await archive.lives(at: candidates.map(\.position)) {
                try add(life, book)
            }
            position = piece.upperBound + 1
            progress(Int(min(piece.upperBound, last)), Int(last))
        }
    }

    private mutating func add(_ life: ArchivedLife, _ book: PlanBook) throws(RecordsError) {
        var events: [CaseEvent] = []
        for entry in life.entries { events += try EventsForm.events(from: entry) }
        guard case .received(let received) = events.first?.kind else {
            throw .unreadable("\(life.caseID) does not begin with the reception of a request")
        }
        let requests: [DecidedRequest]
        do throws(Case.NotALife) {
            requests = try Case.decidedRequests(id: life.caseID, events: events)
        } catch {
            throw .unreadable(error.reason)
        }
        let plan = received.coverage.plan
        let zone = book.plan(plan)?.zone ?? .utc
        for request in requests where zone.date(of: request.decidedAt).year == year {
            plans[plan, default: PlanMetrics()].add(request)
        }
    }
}

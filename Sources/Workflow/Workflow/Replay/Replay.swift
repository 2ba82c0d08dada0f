import Adjudication
import Cases
public import Plans
public import Policies
public import Primitives
public import Records

/// Decides recorded cases again under another book, from what was recorded with their decisions, and says what would come
/// out otherwise. It only reads.
///
/// A decision is a function of request, evidence, facts, book and instant. All but the book were recorded, so the older book
/// is not needed; what it said of each case's services was recorded by digest, so that cases which the change can not touch
/// are known without deciding them.
public struct Replay: Sendable {
    public struct Options: Sendable {
        /// Only cases received at this instant or later.
        public var since: Instant
        /// Decide again also what the change can not touch.
        public var all: Bool
        /// Go on without the cases that can not be decided again.
        public var skipMissing: Bool
        /// How many changes to tell one by one.
        public var limit: Int
        /// How many pieces are worked on at once.
        public var width: Int

        public init(
            since: Instant, all: Bool = false, skipMissing: Bool = false, limit: Int = 50,
            width: Int
        ) {
            self.since = since
            self.all = all
            self.skipMissing = skipMissing
            self.limit = max(0, limit)
            self.width = max(1, width)
        }
    }

    public enum Step: Hashable, Sendable {
        /// Which cases the change can touch.
        case surveying
        case deciding
    }

    private let archive: any RecordArchive
    private let adjudicator: Adjudicator
    private let rules: RuleDigests
    private let options: Options

    public init(
        _ archive: any RecordArchive, book: PlanBook, policies: PolicyBook, options: Options
    ) {
        self.archive = archive
        adjudicator = Adjudicator(book: book, policies: policies)
        rules = RuleDigests(book, policies)
        self.options = options
    }

    /// So many positions are surveyed in one piece, and so many cases decided: their entries are in memory at once.
    private static let surveyedAtOnce: Int64 = 2_000
    private static let decidedAtOnce = 48

    /// - Parameter progress: what is being done, how many of how many are done.
    /// - Throws: `missing` where cases can not be decided again and the options do not say to go on without them.
    public func run(
        progress: (Step, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
    ) async throws(ReplayError) -> ReplayReport {
        do {
            var report = ReplayReport(book: adjudicator.book.digest, limit: options.limit)
            let touched = try await survey(&report, progress)
            try requireAll(report)
            try await decide(touched, &report, progress)
            try requireAll(report)
            report.keepFirst()
            return report
        } catch let error as ReplayError {
            throw error
        } catch let error as RecordsError {
            throw .unavailable(error.description)
        } catch {
            throw .unavailable("\(error)")
        }
    }

    private func requireAll(_ report: ReplayReport) throws(ReplayError) {
        guard report.missing.count == 0 || options.skipMissing else {
            throw .missing(report.missing, of: report.cases)
        }
    }

    // MARK: Survey

    private struct Surveyed: Sendable {
        var cases = 0
        var skipped = 0
        var touched: [Int64] = []
        var missing = MissingCases()
    }

    private func survey(
        _ report: inout ReplayReport, _ progress: (Step, Int, Int) -> Void
    ) async throws -> [Int64] {
        let last = try await archive.lastPosition()
        let pieces = Int((last + Self.surveyedAtOnce - 1) / Self.surveyedAtOnce)
        var touched: [Int64] = []
        var done = 0
        try await inPieces(pieces) { piece in
            let first = Int64(piece) * Self.surveyedAtOnce
            return try await surveyed(first + 1...first + Self.surveyedAtOnce)
        } take: { (found: Surveyed) in
            done += 1
            report.cases += found.cases
            report.skipped += found.skipped
            report.missing.add(found.missing)
            touched += found.touched
            progress(.surveying, min(Int(last), done * Int(Self.surveyedAtOnce)), Int(last))
        }
        return touched.sorted()
    }

    private func surveyed(_ positions: ClosedRange<Int64>) async throws -> Surveyed {
        var found = Surveyed()
        for archived in try await archive.summaries(at: positions, since: options.since) {
            let summary = archived.summary
            found.cases += 1
            if !summary.isReplayable {
                found.missing.add(
                    MissingCases.Missing(
                        position: archived.position, caseID: summary.caseID,
                        reason: CaseReplay.noFacts))
            } else if !options.all, summary.rules.allSatisfy(rules.areSame) {
                found.skipped += 1
            } else {
                found.touched.append(archived.position)
            }
        }
        return found
    }

    // MARK: Decisions

    private struct Decided: Sendable {
        var cases = 0
        var results: [CaseReplay.Result] = []
        var unreproduced: [CaseID] = []
        var missing = MissingCases()
    }

    private func decide(
        _ positions: [Int64], _ report: inout ReplayReport, _ progress: (Step, Int, Int) -> Void
    ) async throws {
        let size = Self.decidedAtOnce
        try await inPieces((positions.count + size - 1) / size) { piece in
            let end = min(positions.count, (piece + 1) * size)
            return try await decided(Array(positions[piece * size..<end]))
        } take: { (found: Decided) in
            report.redecided += found.cases
            report.missing.add(found.missing)
            report.unreproduced += found.unreproduced
            for result in found.results {
                report.decisions += result.decisions
                report.same += result.decisions - result.changes.count
                report.byThisBook += result.byThisBook
                report.reproduced += result.reproduced
                report.verbatim += result.verbatim
                for change in result.changes { report.add(change) }
            }
            progress(.deciding, report.redecided + report.missing.count, positions.count)
        }
    }

    private func decided(_ positions: [Int64]) async throws -> Decided {
        var found = Decided()
        var replays: [CaseReplay] = []
        for life in try await archive.lives(at: positions) {
            do throws(CaseReplay.Impossible) {
                replays.append(try CaseReplay(life))
            } catch {
                found.missing.add(life.missing(error.reason))
            }
        }
        let digests = replays.reduce(into: [CaseID: Set<DocumentDigest>]()) {
            $0[$1.caseID, default: []].formUnion($1.documents)
        }
        let documents = try await archive.documents(digests)
        for replay in replays {
            do throws(CaseReplay.Impossible) {
                let result = try replay.run(adjudicator, documents)
                found.cases += 1
                found.results.append(result)
                if result.reproduced < result.byThisBook {
                    found.unreproduced.append(replay.caseID)
                }
            } catch {
                found.missing.add(
                    MissingCases.Missing(
                        position: replay.position, caseID: replay.caseID, reason: error.reason))
            }
        }
        return found
    }

    // MARK: All cores

    /// Works on pieces 0 to `count` - 1, as many at once as the options say, and takes what they give as they are done.
    private func inPieces<Found: Sendable>(
        _ count: Int, _ work: @escaping @Sendable (Int) async throws -> Found,
        take: (Found) -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Found.self) { group in
            var next = 0
            while next < min(options.width, count) {
                let piece = next
                group.addTask { try await work(piece) }
                next += 1
            }
            while let found = try await group.next() {
                take(found)
                guard next < count else { continue }
                let piece = next
                group.addTask { try await work(piece) }
                next += 1
            }
        }
    }
}

extension ArchivedLife {
    fileprivate func missing(_ reason: String) -> MissingCases.Missing {
        MissingCases.Missing(position: position, caseID: caseID, reason: reason)
    }
}

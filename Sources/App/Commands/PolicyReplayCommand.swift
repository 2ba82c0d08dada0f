import ArgumentParser
import BookFiles
import Foundation
import Plans
import Policies
import Primitives
import Records
import SQLiteRecords
import Workflow

struct PolicyReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract:
            "Decide recorded cases again under a changed book: what would come out otherwise?",
        usage: "assent policy replay <directory> --since <since> [<options>]",
        discussion: """
            Each case is decided from what was recorded with it: its request and documents, the facts of member and \
            providers as they were, and the instant. Nothing is written, and a server may go on beside it. The machine's \
            decisions are compared with each other; where a person decided since, that is told beside them.

            Cases for whose services the book says what it said then can not come out otherwise: they are skipped, and \
            counted apart. Where something that a case was decided from is not there, the program refuses; with \
            --skip-missing it goes on without such cases.
            """)

    @Argument(help: "The changed plan book.")
    var directory: String

    @Option(help: "Only cases received on this day (UTC) or later.")
    var since: CivilDate

    @Option(help: "Database file. Else $ASSENT_DATA.")
    var data: String?

    @Flag(help: "Decide again also what the change can not touch.")
    var all = false

    @Flag(help: "Go on without cases that can not be decided again.")
    var skipMissing = false

    @Option(help: "Tell so many changes one by one.")
    var limit = 50

    @Flag(help: "The report as JSON.")
    var json = false

    @Flag(help: "No progress on stderr.")
    var quiet = false

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("--limit is not below 0.") }
    }

    func run() async throws {
        guard let path = PlaceOptions.dataPath(data) else {
            throw Refusal("A replay needs recorded cases: name the database in --data.")
        }
        let book = try Desk.loadBook(directory)
        let store = try await Desk.open(path, .reading)
        let report: ReplayReport
        do {
            report = try await self.report(from: store, under: book)
        } catch {
            await store.close()
            throw error
        }
        await store.close()
        let page = ReplayPage(report, book: directory, since: since)
        Console.out(json ? page.json : page.text)
        guard report.reproduced == report.byThisBook else {
            throw Refusal(page.fault)
        }
    }

    private func report(
        from store: SQLiteRecordStore, under book: LoadedBook
    ) async throws -> ReplayReport {
        let replay = Replay(
            store, book: book.book, policies: book.policies,
            options: Replay.Options(
                since: Instant(date: since, time: .midnight, utcOffsetSeconds: 0), all: all,
                skipMissing: skipMissing, limit: limit,
                width: ProcessInfo.processInfo.activeProcessorCount))
        var step: Replay.Step?
        var line: ProgressLine?
        defer { line?.clear() }
        do throws(ReplayError) {
            return try await replay.run { now, done, total in
                guard !quiet else { return }
                if now != step {
                    line?.clear()
                    (step, line) = (now, ProgressLine(total: total))
                }
                line?.show(done: done)
            }
        } catch {
            switch error {
            case .missing(let missing, let count):
                throw Refusal(ReplayPage.refusal(missing, of: count))
            case .unavailable(let why): throw Refusal("\(data ?? "the store"): \(why)")
            }
        }
    }
}

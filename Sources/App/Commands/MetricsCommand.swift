import ArgumentParser
import Cases
import Plans
import Primitives
import Records
import Workflow

extension CasesCommand {
    struct Metrics: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What a payer publishes of a year (CMS-0057-F).",
            usage: "assent cases metrics --year <year> [<options>]",
            discussion: """
                By plan: how many requests were decided, approved, denied, and approved on appeal, and in what time; by 42 \
                CFR 422.122(c) and 438.210(f), drugs excluded. Approved is what was approved in full; what was approved in \
                part is denied, as in CMS's own form. Nothing is written, and a server may go on beside it.
                """)

        @Option(help: "The calendar year in which requests were decided.")
        var year: Int

        @Option(help: "Only this plan.")
        var plan: String?

        @Flag(help: "Also the services that need authorization in the year.")
        var items = false

        @Flag(help: "What was approved on appeal as a part of appeals, not of requests.")
        var overAppeals = false

        @Flag(help: "Counts, times and services as JSON.")
        var json = false

        @OptionGroup var places: PlaceOptions

        func validate() throws {
            guard (2000...9998).contains(year) else {
                throw ValidationError("--year is a year of four digits.")
            }
        }

        func run() async throws {
            try places.requireData()
            try await Desk.use(places, for: .reading) { desk in
                let book = desk.workflow.book
                if let plan, book.plan(PlanID(plan)) == nil {
                    throw Refusal("The plan book has no plan '\(plan)'.")
                }
                var line: ProgressLine?
                defer { line?.clear() }
                let metrics = try await PublicMetrics(of: year, from: desk.store, book: book) {
                    line = line ?? ProgressLine(total: $1)
                    line?.show(done: $0)
                }
                line?.clear()
                let page = MetricsPage(
                    metrics, book: book, only: plan.map { PlanID($0) }, overAppeals: overAppeals)
                Console.out(json ? page.json : page.text(items: items))
            }
        }
    }
}

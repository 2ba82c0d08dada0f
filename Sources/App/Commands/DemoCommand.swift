import ArgumentParser
import BookFiles
import Portal
import Primitives

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serve the sample plan book with a day of sample cases.",
        discussion: """
            On this machine only, with public access keys, and nothing is kept. The demo's clock \
            starts at the end of its day and runs on from there.
            """)

    @Option(help: "Port; 0 takes a free one.")
    var port = 8080

    @Option(help: "The sample plan book's directory.")
    var book = "Examples/larkspur"

    func run() async throws {
        let loaded = try Desk.loadBook(book)
        let (start, day) = (Instant.wallClock, DemoDay.self)
        // Everything after the day happens at the demo's own time: the dates of the samples stay in the future.
        let clock: @Sendable () -> Instant = {
            day.end.adding(milliseconds: Instant.wallClock.milliseconds - start.milliseconds)
        }
        try await Desk.useForThisRun(loaded, registry: "\(book)/registry") { desk in
            let cases = try await day.play(over: desk, requests: "\(book)/requests")
            try await Serving.run(
                desk,
                on: try AddressOptions.parse([
                    "--port", "\(port)", "--allow-loopback-endpoints",
                ]), clock: clock,
                hints: DemoHints.larkspur(cases: cases))
        }
    }
}

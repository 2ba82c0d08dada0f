import ArgumentParser
import Primitives
import Server

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the API and the pages.",
        discussion: """
            Da Vinci PAS at /fhir/pas-2.2.1 and /fhir/pas-2.0.1, look-ups at /who, pages at /portal, /health and /ready. \
            Without clients (`assent client add`) it is open, on this machine only. SIGTERM finishes what \
            was begun.
            """)

    @OptionGroup var address: AddressOptions
    @OptionGroup var places: PlaceOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        try await Desk.use(places, for: .writing(as: "assent serve")) { desk in
            try await Serving.run(desk, on: address, clock: time.clock)
        }
    }
}

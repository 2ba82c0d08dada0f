import ArgumentParser
import Primitives

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the API and the pages.",
        discussion: """
            Da Vinci PAS at /fhir/pas-2.2.1, look-ups at /who, pages at /portal, /health and /ready. \
            SIGTERM finishes what was begun.
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

/// Where to listen.
struct AddressOptions: ParsableArguments {
    @Option(help: "Address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Port; 0 takes a free one.")
    var port = 8080

    @Flag(
        help: """
            Listen beyond this machine. Clients are not authenticated yet, so a proxy in front has \
            to do that.
            """)
    var behindProxy = false

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port is between 0 and 65535.")
        }
        let isLoopback = host.hasPrefix("127.") || host == "::1" || host == "localhost"
        guard isLoopback || behindProxy else {
            throw ValidationError(
                "Clients are not authenticated yet: --host \(host) needs --behind-proxy.")
        }
    }
}

import ArgumentParser
import Primitives
import Server

/// Where to listen.
struct AddressOptions: ParsableArguments {
    @Option(help: "Address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Port; 0 takes a free one.")
    var port = 8080

    @Option(help: "Certificate chain, a PEM file: TLS 1.2 or newer, by the server itself.")
    var tlsCert: String?

    @Option(help: "Private key of the certificate, a PEM file.")
    var tlsKey: String?

    @Flag(help: "A proxy in front speaks TLS: allows to listen beyond this machine without.")
    var behindProxy = false

    @Option(
        help: """
            How clients reach this server: https://HOST[:PORT][/PATH]. Their assertions name it; default: the \
            address that it listens on.
            """)
    var publicURL: String?

    @Flag(help: "Ask for a token even where no client is registered yet.")
    var requireClients = false

    @Flag(
        help: """
            Show the pages for providers (look-up, request, estimate) although clients need a token: a \
            proxy in front sees to who reaches them.
            """)
    var openPages = false

    @Flag(
        help: """
            Refuse PAS requests and inquiries that deviate where clients often do: codes of lists that X12 \
            and NUBC publish for themselves, references out of the Bundle.
            """)
    var strict = false

    @Option(help: "Requests a second for each client and each address; ten times as many at once.")
    var rateLimit = 100

    @Option(help: "Connections at once; more wait until one is closed.")
    var connections = 2_000

    @Option(
        help: """
            Connections at once from each address but this machine's own; more are closed. Behind a proxy all come from one, \
            and only --connections holds.
            """)
    var addressConnections = 500

    @Option(
        help: """
            Seconds that what was begun may still take once the server is told to stop; then its connection is cut.
            """)
    var drainSeconds = 30

    @Flag(
        help: """
            Notify subscribers on this very machine, too, by http or https: for tests and demonstrations.
            """)
    var allowLoopbackEndpoints = false

    @Option(
        help: """
            Certificate authorities that subscribers' endpoints are verified by, a PEM file. Default: the \
            system's own.
            """)
    var endpointCA: String?

    @Option(help: "A notification that did not arrive after so many attempts is given up.")
    var deliveryAttempts = 20

    private var isLoopback: Bool { host.hasPrefix("127.") || host == "::1" || host == "localhost" }

    /// All addresses of the machine: no client can be told to come to one of them.
    private var isWildcard: Bool { host == "0.0.0.0" || host == "::" }

    /// Whether nobody beyond this machine reaches the server, by a proxy neither.
    var isOwnMachineOnly: Bool {
        isLoopback && !behindProxy && publicURL.map(KeySetAddress.isLoopback) ?? true
    }

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port is between 0 and 65535.")
        }
        guard (tlsCert == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-cert and --tls-key go together.")
        }
        guard isLoopback || behindProxy || tlsCert != nil else {
            throw ValidationError(
                "--host \(host) needs TLS: --tls-cert and --tls-key, or --behind-proxy.")
        }
        guard !isWildcard || publicURL != nil else {
            throw ValidationError(
                "--host \(host) needs --public-url: clients can not come to \(host), nor name it.")
        }
        guard (1...1_000_000).contains(rateLimit) else {
            throw ValidationError("--rate-limit is between 1 and 1000000.")
        }
        guard (1...1_000_000).contains(connections), (1...1_000_000).contains(addressConnections)
        else {
            throw ValidationError(
                "--connections and --address-connections are between 1 and 1000000.")
        }
        guard (0...3_600).contains(drainSeconds) else {
            throw ValidationError("--drain-seconds is between 0 and 3600.")
        }
        guard (1...100).contains(deliveryAttempts) else {
            throw ValidationError("--delivery-attempts is between 1 and 100.")
        }
        if let publicURL {
            guard PublicURL.isPlain(publicURL) else {
                throw ValidationError(
                    "--public-url is https://HOST[:PORT][/PATH], without a slash at the end; http only on this machine."
                )
            }
        }
    }
}

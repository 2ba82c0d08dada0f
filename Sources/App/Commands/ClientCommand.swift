import ArgumentParser
import CodeSets
import Foundation
import Identity
import JSON
import Primitives
import Records
import Server

struct ClientCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: "Systems that may ask over the API (SMART Backend Services).",
        discussion: """
            A client signs with its own key and gets tokens of five minutes. A server that runs knows at once \
            what is changed here; one that was started without any client stays open until it is started \
            again. docs/security.md tells it step by step.
            """,
        subcommands: [Add.self, List.self, Disable.self, Enable.self, Remove.self])

    /// Clients are kept, so there has to be a place.
    static func use(
        _ places: PlaceOptions,
        _ body: (any AccessStore, _ isBesideServer: Bool) async throws -> Void
    ) async throws {
        try await Desk.useStore(places, for: .registering) { try await body($0, $1) }
    }

    static func found(_ name: String, in store: any AccessStore) async throws -> APIClient {
        guard let client = try await store.client(name) else {
            throw Refusal("No client goes by '\(name)'.")
        }
        return client
    }

    static func entry(_ operation: String, at: Instant) -> AuditEntry {
        AuditEntry(at: at, actor: AuditEntry.terminal, operation: operation, outcome: "done")
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Register a client.",
            usage:
                "assent client add <name> --jwks <jwks> --scope <scope> \\\n  --organization <organization> ... [<options>]"
        )

        @Argument(help: "Its client id: letters, digits, dot, hyphen, underscore.")
        var name: String

        @Option(
            help:
                "Its public keys, a JSON Web Key Set: a file, or the https address where it keeps them."
        )
        var jwks: String

        @Option(help: "What it may be granted, with spaces between: 'system/Claim.cr'.")
        var scope: String

        @Option(help: "NPI of the organization that it asks for; may be repeated.")
        var organization: [String]

        @Flag(help: "Replace the client of this name.")
        var replace = false

        @Flag(help: "Allow keys by plain http from this very machine, for tests.")
        var allowLoopbackHttp = false

        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func run() async throws {
            let client = try client()
            try places.requireStore()
            try await ClientCommand.use(places) { store, isBesideServer in
                let isFirst = try await store.clients().isEmpty
                let known = try await store.client(name)
                guard known == nil || replace else {
                    throw Refusal("There is a client '\(name)' already; --replace replaces it.")
                }
                let act = known == nil ? "client add \(name)" : "client replace \(name)"
                try await store.put(
                    client: client, noting: ClientCommand.entry(act, at: time.instant))
                Console.out(
                    "client \(name) may be granted \(client.scopes.joined(separator: " ")) for "
                        + client.organizations.joined(separator: ", "))
                if isFirst, isBesideServer { Console.error(Self.openNotice) }
            }
        }

        private static let openNotice = """
            It is the first client, and a server runs: one that was started open stays open until it is started again.
            """

        private func client() throws -> APIClient {
            guard APIClient.isName(name) else {
                throw Refusal(
                    "'\(name)' can not be a client id: letters, digits, dot, hyphen, underscore, "
                        + "\(APIClient.nameLengthMax) at most.")
            }
            guard !APIClient.reservedNames.contains(name.lowercased()) else {
                throw Refusal(
                    "'\(name)' is a name that Assent itself uses; no client can go by it.")
            }
            let scopes = try scope.split(separator: " ").map { text in
                guard let scope = Scope(text) else {
                    throw Refusal("'\(text)' is no scope; 'system/Claim.cr' is one.")
                }
                guard ServedTypes.areNamed(by: scope) else {
                    throw Refusal(
                        "'\(text)' would allow nothing: this server has "
                            + "\(ServedTypes.names.joined(separator: ", ")).")
                }
                return scope.description
            }
            guard !scopes.isEmpty else { throw Refusal("--scope is empty.") }
            guard !organization.isEmpty else {
                throw Refusal("--organization NPI says whose cases it sees; there has to be one.")
            }
            for npi in organization where NPI(npi) == nil {
                throw Refusal(
                    "'\(npi)' is no NPI: its check digit is wrong, or it has not ten digits.")
            }
            return APIClient(
                name: name, organizations: organization.uniqued, scopes: scopes.uniqued,
                keys: try keys(), addedAt: time.instant)
        }

        private func keys() throws -> APIClient.KeySource {
            if jwks.contains("://") {
                let isFine =
                    KeySetAddress.isSecure(jwks)
                    || allowLoopbackHttp && KeySetAddress.isLoopback(jwks)
                guard isFine else {
                    throw Refusal("\(jwks): keys are fetched by https (or given as a file).")
                }
                return .url(jwks)
            }
            let bytes = try InputFile.read(jwks, limit: KeySet.bytesMax)
            do {
                _ = try KeySet(bytes)
            } catch {
                throw Refusal("\(jwks) can not be used as a key set: \(error).")
            }
            return .set(String(decoding: bytes, as: UTF8.self))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "All clients.")

        @Flag(help: "As JSON.")
        var json = false

        @OptionGroup var places: PlaceOptions

        func run() async throws {
            try await Desk.useStore(places, for: .reading) { store, _ in
                let clients = try await store.clients()
                Console.out(json ? Self.json(clients) : Self.table(clients))
            }
        }

        private static func keys(_ client: APIClient) -> String {
            switch client.keys {
            case .set: "registered"
            case .url(let url): url
            }
        }

        private static func table(_ clients: [APIClient]) -> String {
            var table = TextTable(header: ["client", "state", "organizations", "scopes", "keys"])
            for client in clients {
                table.add([
                    client.name, client.isEnabled ? "enabled" : "disabled",
                    client.organizations.joined(separator: ","),
                    client.scopes.joined(separator: " "), keys(client),
                ])
            }
            return table.text
        }

        private static func json(_ clients: [APIClient]) -> String {
            var writer = JSONWriter(pretty: true)
            writer.array { writer in
                for client in clients { client.record(to: &writer) }
            }
            return writer.text
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a client no more tokens; those it has are worth nothing.",
            usage: "assent client disable <name> [<options>]")

        @Argument(help: "Client id.")
        var name: String

        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func run() async throws {
            try await ClientCommand.set(name, isEnabled: false, places, time)
        }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a disabled client ask again.")

        @Argument(help: "Client id.")
        var name: String

        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func run() async throws {
            try await ClientCommand.set(name, isEnabled: true, places, time)
        }
    }

    private static func set(
        _ name: String, isEnabled: Bool, _ places: PlaceOptions, _ time: TimeOptions
    ) async throws {
        try await use(places) { store, _ in
            var client = try await found(name, in: store)
            client.isEnabled = isEnabled
            let act = "client \(isEnabled ? "enable" : "disable") \(name)"
            try await store.put(client: client, noting: entry(act, at: time.instant))
            Console.out("client \(name) is \(isEnabled ? "enabled" : "disabled")")
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a client. What it did stays in the journal and the audit trail.")

        @Argument(help: "Client id.")
        var name: String

        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func run() async throws {
            try await ClientCommand.use(places) { store, _ in
                let isRemoved = try await store.remove(
                    client: name,
                    noting: ClientCommand.entry("client remove \(name)", at: time.instant))
                guard isRemoved else { throw Refusal("No client goes by '\(name)'.") }
                Console.out("client \(name) is removed")
            }
        }
    }
}

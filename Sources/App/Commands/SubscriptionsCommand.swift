import ArgumentParser
import Cases
import JSON
import Primitives
import Records

struct SubscriptionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subscriptions",
        abstract: "Who is notified of decisions, and what did not arrive.",
        subcommands: [SubscriptionsListCommand.self, DeadLettersCommand.self])
}

/// What both lists of subscriptions take.
struct SubscriptionOptions: ParsableArguments {
    @Option(help: "Of so many subscriptions at most.")
    var limit = 1_000

    @Flag(help: "As JSON.")
    var json = false

    @OptionGroup var places: PlaceOptions

    func print(
        table: ([Subscription]) -> String, json: ([Subscription]) -> String
    ) async throws {
        try await Desk.use(places, for: .reading) { desk in
            let all = try await desk.store.subscriptions(owner: nil, limit: limit)
            Console.out(self.json ? json(all) : table(all))
        }
    }
}

struct SubscriptionsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Subscriptions, the oldest first: their status and how many notifications wait.",
        usage: "assent subscriptions list [<options>]")

    @OptionGroup var shown: SubscriptionOptions

    func run() async throws { try await shown.print(table: Self.table, json: Self.json) }

    private static func table(_ subscriptions: [Subscription]) -> String {
        var table = TextTable(
            header: ["id", "client", "guide", "status", "events", "waiting", "dead", "endpoint"])
        for one in subscriptions {
            let (definition, state) = (one.definition, one.state)
            table.add([
                one.id, definition.owner, definition.guide, state.status.rawValue,
                "\(state.eventCount)", "\(state.waitingCount)", "\(state.deadLetters.count)",
                definition.channel.endpoint,
            ])
        }
        return table.text
    }

    /// Without the headers: they hold the subscriber's secrets.
    private static func json(_ subscriptions: [Subscription]) -> String {
        var writer = JSONWriter(pretty: true)
        writer.array { writer in
            for one in subscriptions {
                writer.object { writer in
                    writer.member("id", one.id)
                    writer.member("client", one.definition.owner)
                    writer.member("guide", one.definition.guide)
                    writer.member("endpoint", one.definition.channel.endpoint)
                    writer.member("status", one.state.status.rawValue)
                    writer.member("reason", one.state.reason)
                    writer.member("events", one.state.eventCount)
                    writer.member("waiting", one.state.waitingCount)
                    writer.member("attempts", one.state.attempts)
                    writer.member("dead", one.state.deadLetters.count)
                }
            }
        }
        return writer.text
    }
}

struct DeadLettersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dead",
        abstract: "Notifications that were given up, by subscription.",
        usage: "assent subscriptions dead [<options>]",
        discussion: """
            Their events are still had by $events. A client that updates its subscription is notified \
            again, from the next event on.
            """)

    @OptionGroup var shown: SubscriptionOptions

    func run() async throws { try await shown.print(table: Self.table, json: Self.json) }

    private static func table(_ subscriptions: [Subscription]) -> String {
        var table = TextTable(
            header: ["id", "client", "kind", "event", "attempts", "given up at", "reason"])
        for one in subscriptions {
            for letter in one.state.deadLetters {
                table.add([
                    one.id, one.definition.owner, letter.kind.rawValue, "\(letter.number)",
                    "\(letter.attempts)", "\(letter.at)", letter.reason,
                ])
            }
        }
        return table.text
    }

    private static func json(_ subscriptions: [Subscription]) -> String {
        var writer = JSONWriter(pretty: true)
        writer.array { writer in
            for one in subscriptions {
                for letter in one.state.deadLetters {
                    writer.object { writer in
                        writer.member("id", one.id)
                        writer.member("client", one.definition.owner)
                        writer.write("letter", letter)
                    }
                }
            }
        }
        return writer.text
    }
}

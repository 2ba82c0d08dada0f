import ArgumentParser
import Cases
import JSON
import Primitives
import Records

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

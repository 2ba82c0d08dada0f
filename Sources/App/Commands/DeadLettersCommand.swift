import ArgumentParser
import Cases
import JSON
import Primitives
import Records

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

import ArgumentParser
import Cases
import JSON
import Primitives
import Records

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
        try await Desk.useStore(places, for: .reading) { store, _ in
            let all = try await store.subscriptions(owner: nil, limit: limit)
            Console.out(self.json ? json(all) : table(all))
        }
    }
}

import ArgumentParser

struct SubscriptionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subscriptions",
        abstract: "Who is notified of decisions, and what did not arrive.",
        subcommands: [SubscriptionsListCommand.self, DeadLettersCommand.self])
}

public import ArgumentParser

/// `assent`: is this service authorized, and who says so?
public struct Assent: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "assent",
        abstract: "Is this service authorized, and who says so?",
        discussion: """
            An open prior authorization system. Data goes to stdout, words for people to stderr. \
            Exit status: 0 done, 1 refused, 2 wrong usage. '-' reads standard input.
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, ServeCommand.self, SubmitCommand.self, InquireCommand.self,
            WhoCommand.self, EstimateCommand.self, ClaimCommand.self, ReviewCommand.self,
            CasesCommand.self, CheckCommand.self, BookCommand.self, RegistryCommand.self,
            ClientCommand.self, SubscriptionsCommand.self, AuditCommand.self, PolicyCommand.self,
            FHIRPathCommand.self,
            X12Command.self,
        ])

    public init() {}

    /// Runs the program and gives its exit status. Wrong usage is 2, as this program documents; the parser's own
    /// number for it is 64.
    public static func runToExit() async -> Int32 {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return 0
        } catch let refusal as Refusal {
            // A list of findings has lines of its own.
            let isList = refusal.message.contains("\n")
            Console.error(isList ? refusal.message : Console.wrapped(refusal.message))
            return 1
        } catch {
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code == .success {
                Console.out(text)
                return 0
            }
            if !text.isEmpty { Console.error(text) }
            return code == .validationFailure ? 2 : code.rawValue
        }
    }
}

/// The program understood and says no, in words for the person who asked.
struct Refusal: Error {
    let message: String
    init(_ message: String) { self.message = message }
}

import ArgumentParser
import Testing

@testable import Commands

/// By what names clients go.
@Suite struct ClientNameTests {
    @Test(arguments: ["http", "local", "terminal", "anonymous"])
    func `a name that the server itself uses is no client's`(name: String) async throws {
        let command = try ClientCommand.Add.parse([
            name, "--jwks", "clinic.jwks", "--scope", "system/Claim.c", "--organization",
            "2000101024",
        ])
        let refusal = await #expect(throws: Refusal.self) { try await command.run() }
        #expect(refusal?.message.contains("a name that Assent itself uses") == true)
    }
}

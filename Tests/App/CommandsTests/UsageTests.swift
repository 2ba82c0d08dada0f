import ArgumentParser
import Cases
import Records
import Testing

@testable import Commands

/// How the command line is read.
@Suite struct UsageTests {
    @Test func `every command says what it is for`() {
        func check(_ command: any ParsableCommand.Type) {
            #expect(!command.configuration.abstract.isEmpty, "\(command)")
            for subcommand in command.configuration.subcommands { check(subcommand) }
        }
        #expect(Assent.configuration.subcommands.count == 18)
        check(Assent.self)
    }

    @Test func `a reviewer's new key comes with the digest that the registry keeps of it`() throws {
        let lines = RegistryCommand.Key.text().split(separator: "\n")
        let words = lines.map { $0.split(separator: " ").map(String.init) }
        #expect(words.map(\.first) == ["key", "access_key_digest"])
        let key = try #require(words.first?.last)
        #expect(words.last?.last == ContentDigest.of(key).text)
        #expect(RegistryCommand.Key.text() != lines.joined(separator: "\n"))
    }

    @Test func `the help of every command keeps to 80 columns`() {
        func check(_ command: any ParsableCommand.Type) {
            let help = Assent.helpMessage(for: command, columns: 80)
            for line in help.split(separator: "\n") where line.count > 80 {
                Issue.record("\(line.count) columns: \(line)")
            }
            for subcommand in command.configuration.subcommands { check(subcommand) }
        }
        check(Assent.self)
    }

    @Test(arguments: [
        ["who", "72148"], ["review", "decide", "R1", "--as", "okafor"],
        ["review", "decide", "R1", "--as", "okafor", "--approve", "--deny"],
        ["review", "decide", "R1", "--as", "okafor", "--deny", "--reason", "x"],
        ["review", "decide", "R1", "--as", "okafor", "--approve", "--from", "2026-01-01"],
        ["who", "72148", "--member", "M", "--units", "0"],
        [
            "claim", "--member", "M", "--code", "E0601", "--units", "0", "--provider", "P", "--on",
            "2026-01-01",
        ],
        [
            "claim", "--member", "M", "--code", "E0601", "--units", "-1", "--provider", "P", "--on",
            "2026-01-01",
        ],
        ["claim"], ["claim", "--remit", "a.835", "--member", "M"],
        ["claim", "a.edi", "--member", "M"], ["claim", "a.edi", "--json", "--835"],
        ["serve", "--host", "0.0.0.0"], ["serve", "--port", "70000"], ["submit"],
        ["serve", "--host", "0.0.0.0", "--behind-proxy"],
        ["serve", "--public-url", "https://pa.example/p?x=1"],
        ["serve", "--public-url", "https://pa.example/"],
        ["serve", "--public-url", "http://pa.example"], ["serve", "--drain-seconds", "-1"],
        ["serve", "--delivery-attempts", "0"], ["cases", "list", "--limit", "1001"],
        ["subscriptions", "list", "--limit"],
        ["fhirpath", "Patient.name.given"], ["x12", "show"], ["check"],
        ["check", "a.edi", "--ack", "--json"], ["check", "a.edi", "--ack", "--strict"],
        ["who", "72148", "--member", "M", "--on", "2026-02-30"],
        ["policy", "replay", "book"], ["policy", "replay", "--since", "2026-01-01"],
        ["policy", "replay", "book", "--since", "yesterday"],
        ["policy", "replay", "book", "--since", "2026-01-01", "--limit", "-1"],
    ])
    func `wrong usage is refused before anything is opened`(arguments: [String]) {
        #expect(throws: (any Error).self) { _ = try Assent.parseAsRoot(arguments) }
    }

    @Test(arguments: [
        ["who", "72148", "--member", "M", "--dx", "M54.5", "--dx", "G47.33", "--units", "2.5"],
        ["serve", "--host", "0.0.0.0", "--behind-proxy", "--public-url", "https://pa.example"],
        ["x12", "show", "-", "--redact", "--json"],
        ["check", "-", "a.edi", "--strict", "--json"], ["check", "a.edi", "--ack"],
        ["serve", "--port", "0"], ["serve", "--public-url", "http://localhost:8080"],
        ["serve", "--public-url", "https://pa.example:8443/pa", "--drain-seconds", "5"],
        [
            "review", "decide", "R1", "--as", "okafor", "--grant", "5", "--reason", "x",
            "--criterion", "y",
        ],
        [
            "review", "decide", "R1", "--as", "okafor", "--grant", "5", "--until", "2026-03-27",
            "--reason", "x", "--criterion", "y",
        ],
        ["submit", "-", "--now", "2026-03-10T15:00:00Z"],
        ["claim", "-", "--remit", "a.835", "--json"], ["claim", "a.edi", "--835"],
        ["fhirpath", "Patient.name.given", "-", "--json"],
        [
            "policy", "replay", "book", "--since", "2026-01-01", "--data", "d", "--all", "--json",
            "--skip-missing", "--limit", "0", "--quiet",
        ],
    ])
    func `right usage is read`(arguments: [String]) throws {
        _ = try Assent.parseAsRoot(arguments)
    }
}

import ArgumentParser
import Cases
import JSON
import Primitives
import Records

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Who asked for what over the API, and what came of it.",
        usage: "assent audit [<options>]",
        discussion: """
            Every request, the newest last, without protected data. The entries are chained: 'assent \
            cases verify' walks that chain with the others.
            """)

    @Option(help: "Only entries after this number. Default: the last ones.")
    var after: Int64?

    @Option(help: "At most so many.")
    var limit = 100

    @Flag(help: "As JSON.")
    var json = false

    @OptionGroup var places: PlaceOptions

    func validate() throws {
        guard (1...100_000).contains(limit), after ?? 0 >= 0 else {
            throw ValidationError("--limit is between 1 and 100000, --after not negative.")
        }
    }

    func run() async throws {
        try await Desk.useStore(places, for: .reading) { store, _ in
            let last = try await store.lastAuditNumber()
            let records = try await store.auditRecords(
                after: after ?? max(0, last - Int64(limit)), limit: limit)
            Console.out(json ? Self.json(records) : Self.table(records))
        }
    }

    private static func table(_ records: [AuditRecord]) -> String {
        var table = TextTable(
            header: ["number", "at", "actor", "operation", "outcome", "cases"])
        for record in records {
            let entry = record.entry
            let cases = entry.cases.prefix(5).joined(separator: ",")
            let more = entry.cases.count > 5 ? " and \(entry.cases.count - 5) more" : ""
            table.add([
                "\(record.number)", "\(entry.at)", entry.actor, entry.operation, entry.outcome,
                cases + more,
            ])
        }
        return table.text
    }

    private static func json(_ records: [AuditRecord]) -> String {
        var writer = JSONWriter(pretty: true)
        writer.array { writer in
            for record in records {
                writer.object { writer in
                    writer.member("number", Int(record.number))
                    writer.write("entry", record.entry)
                }
            }
        }
        return writer.text
    }
}

import CaseSamples
import Cases
import GRDB
import Records
import RecordsSuite
import Testing

@testable import SQLiteRecords

/// Statements by SQLite's own calls: what goes in comes out, and what went wrong with one leaves it as good as new.
@Suite struct StatementsTests {
    private func with(_ body: (Statements) throws -> Void) throws {
        try DatabaseQueue().inDatabase { db in
            try db.execute(
                sql: "CREATE TABLE kept (id INTEGER PRIMARY KEY, text TEXT, bytes BLOB, number ANY)"
            )
            let statements = try Statements(db)
            defer { statements.finalize() }
            try body(statements)
        }
    }

    private func put(
        _ statements: Statements, _ text: String?, _ bytes: [UInt8]?, _ number: Int?
    ) throws {
        try statements.run(
            "INSERT INTO kept (text, bytes, number) VALUES (?, ?, ?)", text, bytes, number)
    }

    @Test func `what is empty is not null, and what is null is not empty`() throws {
        try with { statements in
            try put(statements, "", [], 0)
            try put(statements, nil, nil, nil)
            try put(statements, "Zoë \u{0}", [0, 255], .min)
            let nulls = try statements.all(
                "SELECT text IS NULL, bytes IS NULL, number IS NULL FROM kept ORDER BY id"
            ) { [$0.int(0), $0.int(1), $0.int(2)] }
            #expect(nulls == [[0, 0, 0], [1, 1, 1], [0, 0, 0]])
            let rows = try statements.all("SELECT text, bytes, number FROM kept ORDER BY id") {
                ($0.text(0), $0.optionalBytes(1), $0.int(2))
            }
            #expect(rows.map(\.0) == ["", "", "Zoë \u{0}"])
            #expect(rows.map(\.1) == [[], nil, [0, 255]])
            #expect(rows.map(\.2) == [0, 0, .min])
            #expect(statements.lastInsertedRow == 3)
        }
    }

    @Test func `a statement that failed can be run again`() throws {
        struct Stop: Error {}
        try with { statements in
            func insert(_ id: Int) throws {
                try statements.run("INSERT INTO kept (id) VALUES (?)", id)
            }
            func read(failing isFailing: Bool) throws -> Int? {
                try statements.first("SELECT id FROM kept ORDER BY id") { row in
                    if isFailing { throw Stop() }
                    return row.int(0)
                }
            }
            try insert(1)
            let failure = #expect(throws: DatabaseError.self) { try insert(1) }
            #expect(failure?.resultCode == .SQLITE_CONSTRAINT)
            try insert(2)
            #expect(throws: Stop.self) { try read(failing: true) }
            #expect(try read(failing: false) == 1)
            #expect(
                try statements.first("SELECT id FROM kept WHERE id = ?", 9) { $0.int(0) } == nil)
            #expect(throws: DatabaseError.self) {
                try statements.run("INSERT INTO lost VALUES (1)")
            }
        }
    }

    /// Beside all other tests, on few cores, each yield may take seconds.
    @Test(.timeLimit(.minutes(5)))
    func `who looks something up while the store closes is answered or told so`() async throws {
        let store = try SQLiteBench().store()
        _ = try await store.append(Appends.opening("R1"))
        let answers = await withTaskGroup(of: [CaseID].self) { group in
            for _ in 1...4 {
                group.addTask {
                    var answers: [CaseID] = []
                    // Until it is told that the store is closed. Nothing in a look-up waits: others have to be let run.
                    while let found = try? await store.caseID(number: "R1") {
                        answers.append(found)
                        await Task.yield()
                    }
                    return answers
                }
            }
            for _ in 1...20 { await Task.yield() }
            await store.close()
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(answers.allSatisfy { $0 == CaseID("R1") })
        await #expect(throws: RecordsError.self) { try await store.caseID(number: "R1") }
    }
}

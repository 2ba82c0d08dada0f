import RecordsSuite
import Testing

/// The contract of every engine, on SQLite.
@Suite struct ContractTests {
    @Test(arguments: ContractCheck.all)
    func `a store on SQLite keeps the contract`(check: ContractCheck) async throws {
        let bench = try SQLiteBench()
        try await check.run(bench)
    }
}

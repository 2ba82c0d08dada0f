import Cases
import Records

extension Workflow {
    /// The next number of a payer's space.
    func mint(_ prefix: String, payer: PayerID) async throws(WorkflowError) -> String {
        let sequence = try await reading {
            try await store.nextNumber(payer: payer, space: prefix)
        }
        return NumberSpace(prefix: prefix, key: store.numberKey).number(sequence)
    }
}

extension Workflow {
    /// Turns what the store may say while reading into the workflow's words.
    func reading<Value: Sendable>(
        _ read: () async throws -> Value
    ) async throws(WorkflowError) -> Value {
        do {
            return try await read()
        } catch {
            throw .unavailable("\(error)")
        }
    }
}

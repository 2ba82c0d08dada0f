extension Workflow {
    /// One of those who meet always gets through: as many as ask for one member at once are all answered.
    static let attemptsMax = 8

    /// Attempts until nobody else was faster: everything is read and decided again.
    ///
    /// - Parameter attempt: returns nil where somebody else was.
    func retrying<Outcome>(
        _ attempt: () async throws(WorkflowError) -> Outcome?
    ) async throws(WorkflowError) -> Outcome {
        for _ in 0..<Self.attemptsMax {
            if let outcome = try await attempt() { return outcome }
        }
        throw .busy
    }
}

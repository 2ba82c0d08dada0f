import Cases

/// Numbers that were minted for claims, kept while the claims are judged again.
struct ClaimNumbers {
    private var byIdentity: [String: String] = [:]

    mutating func number(
        of identity: String, payer: PayerID, _ workflow: Workflow
    ) async throws(WorkflowError) -> String {
        let key = "\(payer)/\(identity)"
        if let known = byIdentity[key] { return known }
        let minted = try await workflow.mint("C", payer: payer)
        byIdentity[key] = minted
        return minted
    }
}

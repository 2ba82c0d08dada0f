import Plans
import Records

/// For whom a use case is done: a client of the API, or a person at this machine's own terminal.
public struct Caller: Hashable, Sendable {
    public var name: String
    /// The NPIs of the organizations that the caller is or asks for. nil: whoever it is, it may ask for anybody.
    public var organizations: Set<String>?

    public init(name: String, organizations: Set<String>? = nil) {
        self.name = name
        self.organizations = organizations
    }

    public static let local = Caller(name: "local")
}

extension Workflow {
    /// The same use cases, bounded to what a caller may ask: as its own organizations, and nobody else.
    public func acting(for caller: Caller) -> Workflow {
        var bounded = self
        bounded.caller = caller
        return bounded
    }

    /// The client that asks; nil where nobody had to say who it is: at the terminal, and on an open server.
    public var client: String? { caller.organizations == nil ? nil : caller.name }

    /// Whether a party with these identifiers is an organization of the caller: the first is, as it was given or by the
    /// registry, and none is another provider's.
    public func isCaller(_ identifiers: [String]) async throws(WorkflowError) -> Bool {
        guard caller.organizations != nil else { return true }
        guard let first = identifiers.first else { return false }
        return try await proven(identifiers)?.first == first
    }

    /// Of a party's identifiers those that are the caller's own. What only the message says proves nothing, so nobody is
    /// looked up by it. nil where one is another provider's.
    func proven(_ identifiers: [String]) async throws(WorkflowError) -> [String]? {
        guard let organizations = caller.organizations else { return identifiers }
        var proven: [String] = []
        for identifier in identifiers {
            if organizations.contains(identifier) {
                proven.append(identifier)
                continue
            }
            guard let known = try await provider(identifiers: [identifier]) else { continue }
            guard !organizations.isDisjoint(with: known.identifiers) else { return nil }
            proven.append(identifier)
        }
        return proven
    }

    /// Who asks in another's name is refused before anything is looked up.
    func refusal(
        unlessCallerIs requester: [String]
    ) async throws(WorkflowError) -> Rejection? {
        if try await isCaller(requester) { return nil }
        let text =
            if let other = try await otherNumber(beside: requester) {
                "The requester has the number \(other), too, for which this client is not registered. A person who asks in a role counts by both numbers, the person's and the organization's."
            } else { "The requesting organization is none that this client is registered for." }
        return Rejection(.notTheCaller, text)
    }

    /// Where a requester is refused though one of its numbers is the caller's: the number that is not.
    private func otherNumber(
        beside requester: [String]
    ) async throws(WorkflowError) -> String? {
        var other: String?
        var hasOwn = false
        for (index, identifier) in requester.enumerated() {
            let proven = try await proven([identifier])
            if proven?.isEmpty == false {
                hasOwn = true
            } else if other == nil, proven == nil || index == 0 {
                other = identifier
            }
        }
        return hasOwn ? other : nil
    }
}

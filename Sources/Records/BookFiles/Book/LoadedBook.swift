public import Plans
public import Policies
public import Primitives

/// A plan book as read from its files, with the medical policies that it names.
public struct LoadedBook: Sendable {
    public let book: PlanBook
    public let policies: PolicyBook
    /// The version that `book.yaml` gives; the digest says exactly which files they were.
    public let version: String
    /// What is allowed and probably not meant, such as a row that no request ever reaches.
    public let warnings: [Problem]

    public init(
        book: PlanBook, policies: PolicyBook, version: String, warnings: [Problem] = []
    ) {
        self.book = book
        self.policies = policies
        self.version = version
        self.warnings = warnings
    }
}

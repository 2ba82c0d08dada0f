import Cases
public import Plans
public import Primitives
public import Records

/// A registry as CSV files hold it: members with coverages and accumulators, providers with participations, reviewers
/// with licences. Protected data: kept in Records, never in a plan book.
///
/// Any file may be missing; all that is wrong is told at once, by file and line.
public struct RegistryFiles: Sendable {
    public var members: [Member]
    public var providers: [Provider]
    public var reviewers: [ReviewerAccount]
    /// What is allowed and probably not meant, such as an NPI with a wrong check digit.
    public var warnings: [Problem]

    static let names: Set<String> = [
        "members.csv", "coverages.csv", "accumulators.csv", "providers.csv",
        "participations.csv", "reviewers.csv", "licences.csv",
    ]

    /// - Parameter book: the plan book whose payers, plans and networks the files name.
    /// - Throws: every error found, and the warnings.
    public static func load(
        _ directory: String, book: PlanBook
    ) throws(Problems) -> RegistryFiles {
        try load(FileSet(directory: directory), book: book)
    }

    public static func load(
        _ files: FileSet, book: PlanBook
    ) throws(Problems) -> RegistryFiles {
        let log = FindingLog()
        for file in files.names where !names.contains(file) && !file.hasSuffix(".md") {
            log.error("registry-unknown-file", "no registry has a file of this name", Spot(file))
        }
        let members = MemberReader(files, book: book, log: log).members()
        let providers = ProviderReader(files, book: book, log: log).providers()
        let reviewers = ReviewerReader(files, log: log).reviewers()
        guard log.errorCount == 0 else { throw Problems(log.sorted) }
        return RegistryFiles(
            members: members, providers: providers, reviewers: reviewers, warnings: log.sorted)
    }
}

extension FileSet {
    /// The rows of a file that may be missing.
    func rows(
        _ file: String, required: [String], optional: [String] = [], log: FindingLog
    ) -> [CSVRow] {
        guard let bytes = files[file] else { return [] }
        return CSVTable(bytes, file: file, required: required, optional: optional, log: log).rows
    }
}

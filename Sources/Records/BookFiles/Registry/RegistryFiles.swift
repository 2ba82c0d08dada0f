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
    /// The files that did not come: what they hold of these members, providers and reviewers stays as it is on file.
    public var missing: Set<String> = []
    /// What is allowed and probably not meant, such as an NPI with a wrong check digit.
    public var warnings: [Problem]

    static let names: Set<String> = [
        "members.csv", "coverages.csv", "accumulators.csv", "providers.csv",
        "participations.csv", "reviewers.csv", "licences.csv",
    ]

    /// - Parameters:
    ///   - book: the plan book whose payers, plans and networks the files name.
    ///   - today: the day on which they are loaded; nil: whether a day is past or still to come is not asked.
    /// - Throws: every error found, and the warnings.
    public static func load(
        _ directory: String, book: PlanBook, today: CivilDate? = nil
    ) throws(Problems) -> RegistryFiles {
        try load(FileSet(directory: directory), book: book, today: today)
    }

    public static func load(
        _ files: FileSet, book: PlanBook, today: CivilDate? = nil
    ) throws(Problems) -> RegistryFiles {
        let log = FindingLog()
        for file in files.names where !names.contains(file) && !file.hasSuffix(".md") {
            log.error("registry-unknown-file", "no registry has a file of this name", Spot(file))
        }
        let members = MemberReader(files, book: book, log: log, today: today).members()
        let providers = ProviderReader(files, book: book, log: log).providers()
        let reviewers = ReviewerReader(files, log: log).reviewers()
        guard log.errorCount == 0 else { throw Problems(log.sorted) }
        let needs = RegistryNeeds(book: book, files: files, log: log, today: today)
        needs.checkAmounts(members)
        needs.checkExemptions(providers)
        needs.checkReviewers(reviewers)
        return RegistryFiles(
            members: members, providers: providers, reviewers: reviewers,
            missing: names.subtracting(files.names), warnings: log.sorted)
    }
}

extension RegistryFiles {
    /// What the registry that lies in the folder of a book lacks of what the book leans on; nothing where there is none.
    ///
    /// It is no part of the book, which can be used whatever is wrong here: a mistake of its own is told in one sentence.
    public static func problems(
        beside book: PlanBook, in files: FileSet, today: CivilDate?
    ) -> [Problem] {
        let folder = "registry/"
        var inside = FileSet([:])
        for (name, bytes) in files.files where name.hasPrefix(folder) {
            inside.files[String(name.dropFirst(folder.count))] = bytes
        }
        guard !inside.files.isEmpty else { return [] }
        do throws(Problems) {
            return try load(inside, book: book, today: today).warnings.map { problem in
                guard case .file(let name, let line, let column) = problem.place,
                    names.contains(name)
                else { return problem }
                return Problem(
                    severity: problem.severity, code: problem.code, message: problem.message,
                    place: .file(name: folder + name, line: line, column: column))
            }
        } catch {
            let count = error.list.count { $0.severity == .error }
            return [
                Problem(
                    severity: .warning, code: "registry-not-loaded",
                    message:
                        "\(count) mistakes: `assent registry import registry --check` names them",
                    place: Spot("registry").place)
            ]
        }
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

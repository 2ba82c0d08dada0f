import Cases
import Plans
import Policies
public import Primitives

/// Reads a plan book. All that is wrong is told at once, each problem with its file and line.
public enum BookLoader {
    /// - Throws: every error found; warnings too, so that one reading of the list mends all.
    public static func load(_ directory: String) throws(Problems) -> LoadedBook {
        try load(FileSet(directory: directory))
    }

    /// - Parameter today: the day on which it is asked whether the book can be used; nil: of a book that decided once, nobody
    ///   asks whether its clocks still run.
    public static func load(
        _ all: FileSet, today: CivilDate? = nil
    ) throws(Problems) -> LoadedBook {
        let files = FileSet(all.files.filter { !BookParts.isBeside($0.key) })
        let log = FindingLog()
        let parts = BookParts(files, log: log)
        BookReferences(parts, log).check()
        ClockCover(parts, log, today: today).check()
        BookDuplicates(parts, log).check()
        PlanTerms(parts, log).check()
        RowOrder(parts, log).check()
        ReviewReach(parts, log).check()
        ListedCodes(parts, log).check()
        guard log.errorCount == 0 else { throw Problems(log.sorted) }
        let book = PlanBook(
            digest: files.digest, name: parts.name, payers: parts.payers.map(\.value),
            plans: parts.plans.map(\.plan), networks: parts.networks.map(\.value),
            authorizationRows: parts.rows.map(\.value),
            delegations: parts.delegations.map(\.value), benefits: parts.benefits.map(\.value),
            fees: parts.fees.map(\.value), clocks: parts.clocks.map(\.value),
            calendars: parts.calendars.map(\.value), exemptions: parts.exemptions.map(\.value),
            codes: CodeCatalog(known: parts.codes, edits: parts.edits))
        return LoadedBook(
            book: book, policies: PolicyBook(parts.policies.map(\.value)),
            version: parts.version, warnings: log.sorted)
    }
}

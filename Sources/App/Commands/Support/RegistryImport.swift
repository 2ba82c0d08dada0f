import BookFiles
import Cases
import Foundation
import Plans
import Primitives
import Records

/// Loads a folder of registry files into a store.
enum RegistryImport {
    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// - Parameter now: when that is done, for the audit trail; nil: for a store that lasts for one run.
    /// - Returns: what is probably not meant, and what was loaded, in words.
    /// - Throws: every problem of every file; nothing is loaded then.
    @discardableResult
    static func importFolder(
        _ folder: String, into store: any RecordStore & AccessStore, book: PlanBook,
        now: Instant? = nil
    ) async throws -> String {
        let today = now.map(TimeZoneRules.utc.date(of:))
        guard FileManager.default.fileExists(atPath: folder) else {
            return "no registry folder \(folder)"
        }
        var files = try read(folder, book: book, today)
        try await files.keep(from: store)
        try await store.put(providers: files.providers)
        try await store.put(members: files.members)
        let changed = try await changed(files.reviewers, in: store)
        let notes = now.map { now in
            changed.map { ClientCommand.entry("registry import reviewer \($0.text)", at: now) }
        }
        try await store.put(reviewers: files.reviewers, noting: notes ?? [])
        return report(files)
    }

    /// Those who are new, or whose rights, licences or keys change.
    private static func changed(
        _ reviewers: [ReviewerAccount], in store: any RecordStore
    ) async throws -> [ReviewerID] {
        var changed: [ReviewerID] = []
        for account in reviewers where try await store.reviewer(account.reviewer.id) != account {
            changed.append(account.reviewer.id)
        }
        return changed
    }

    /// What would be loaded, in words.
    static func check(_ folder: String, book: PlanBook, today: CivilDate? = nil) throws -> String {
        report(try read(folder, book: book, today))
    }

    private static func report(_ files: RegistryFiles) -> String {
        let warnings = shown(files.warnings)
        return warnings.isEmpty ? summary(of: files) : warnings + "\n" + summary(of: files)
    }

    /// A mistake in a column is one in every row: some of them tell it.
    private static let shownMax = 100

    private static func shown(_ problems: [Problem]) -> String {
        let shown = problems.prefix(shownMax).map(\.description).joined(separator: "\n")
        let more = problems.count - shownMax
        return shown + (more > 0 ? "\nand \(more) more" : "")
    }

    private static func read(
        _ folder: String, book: PlanBook, _ today: CivilDate?
    ) throws -> RegistryFiles {
        do throws(Problems) {
            return try RegistryFiles.load(folder, book: book, today: today)
        } catch {
            throw Refusal("The registry \(folder) can not be loaded:\n" + shown(error.list))
        }
    }

    private static func summary(of files: RegistryFiles) -> String {
        "\(files.members.count) members, \(files.providers.count) providers, "
            + "\(files.reviewers.count) reviewers"
    }
}

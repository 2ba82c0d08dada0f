import BookFiles
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

    /// - Returns: what was loaded, in words.
    /// - Throws: every problem of every file; nothing is loaded then.
    @discardableResult
    static func importFolder(
        _ folder: String, into store: any RecordStore, book: PlanBook
    ) async throws -> String {
        guard FileManager.default.fileExists(atPath: folder) else {
            return "no registry folder \(folder)"
        }
        let files = try read(folder, book: book)
        try await store.put(providers: files.providers)
        try await store.put(members: files.members)
        try await store.put(reviewers: files.reviewers)
        return summary(of: files)
    }

    /// What would be loaded, in words.
    static func check(_ folder: String, book: PlanBook) throws -> String {
        let files = try read(folder, book: book)
        return (files.warnings.map(\.description) + [summary(of: files)]).joined(separator: "\n")
    }

    /// A mistake in a column is one in every row: some of them tell it.
    private static let shownMax = 100

    private static func read(_ folder: String, book: PlanBook) throws -> RegistryFiles {
        do throws(Problems) {
            return try RegistryFiles.load(folder, book: book)
        } catch {
            let shown = error.list.prefix(shownMax).map(\.description)
            let more = error.list.count - shown.count
            throw Refusal(
                "The registry \(folder) can not be loaded:\n" + shown.joined(separator: "\n")
                    + (more > 0 ? "\nand \(more) more" : ""))
        }
    }

    private static func summary(of files: RegistryFiles) -> String {
        "\(files.members.count) members, \(files.providers.count) providers, "
            + "\(files.reviewers.count) reviewers"
    }
}

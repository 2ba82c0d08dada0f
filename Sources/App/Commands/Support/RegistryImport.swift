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
        let files: RegistryFiles
        do throws(Problems) {
            files = try RegistryFiles.load(folder, book: book)
        } catch {
            throw Refusal("The registry \(folder) can not be loaded:\n\(error)")
        }
        try await store.put(providers: files.providers)
        try await store.put(members: files.members)
        try await store.put(reviewers: files.reviewers)
        return "\(files.members.count) members, \(files.providers.count) providers, "
            + "\(files.reviewers.count) reviewers"
    }
}

import BookFiles
import Cases
import Foundation
import Plans
import Primitives
import TemporaryFolders
import Testing

/// The digest under which a decision remembers its book.
@Suite struct DigestTests {
    private func digest(_ files: [String: String]) throws -> DocumentDigest {
        try BookLoader.load(FileSet(texts: files)).book.digest
    }

    @Test func `it is a SHA-256`() throws {
        let text = try digest(SmallBook.files).text
        #expect(text.hasPrefix("sha256:") && text.count == 71)
    }

    @Test(arguments: SmallBook.files.keys.sorted())
    func `it changes with a byte of any file, comments too`(file: String) throws {
        var files = SmallBook.files
        files[file]?.append("\n#")
        #expect(try digest(files) != digest(SmallBook.files))
    }

    @Test func `it changes with the name of a file`() throws {
        var files = SmallBook.files
        files["policies/other.yaml"] = files.removeValue(forKey: "policies/P1.yaml")
        #expect(try digest(files) != digest(SmallBook.files))
    }

    @Test func `it does not depend on the order in which files are found`() throws {
        let names = SmallBook.files.keys.sorted()
        let forward = Dictionary(uniqueKeysWithValues: names.map { ($0, SmallBook.files[$0]!) })
        var backward: [String: String] = [:]
        for name in names.reversed() { backward[name] = SmallBook.files[name] }
        #expect(try digest(forward) == digest(backward))
    }

    @Test func `it is the same from a directory`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("assent-book-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in SmallBook.files {
            let url = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        try Data("x".utf8).write(to: folder.appendingPathComponent(".hidden"))
        let fromDisk = try BookLoader.load(folder.path).book.digest
        #expect(try fromDisk == digest(SmallBook.files))
    }

    /// Rules that are not read decide otherwise: what stands in the folder is read, or told.
    @Test(arguments: ["link to a folder", "link to nowhere", "folder for a file"])
    func `what can not be read in the folder is a mistake`(what: String) throws {
        let manager = FileManager.default
        let folder = try TemporaryFolder()
        let book = folder.file("book")
        try manager.createDirectory(
            atPath: book, withIntermediateDirectories: true)
        switch what {
        case "link to a folder":
            try manager.createDirectory(
                atPath: folder.file("elsewhere"), withIntermediateDirectories: true)
            try manager.createSymbolicLink(
                atPath: book + "/policies", withDestinationPath: folder.file("elsewhere"))
        case "link to nowhere":
            try manager.createSymbolicLink(
                atPath: book + "/fees.csv", withDestinationPath: folder.file("nothing"))
        default:
            try manager.createDirectory(
                atPath: book + "/delegations.csv", withIntermediateDirectories: true)
        }
        let problems = try #require(throws: Problems.self) { try FileSet(directory: book) }
        #expect(problems.list.map(\.code) == ["book-unreadable"])
    }

    @Test func `a book is read through a link to it, too`() throws {
        let folder = try TemporaryFolder()
        let link = folder.file("link")
        try FileManager.default.createSymbolicLink(
            atPath: link,
            withDestinationPath: FileManager.default.currentDirectoryPath + "/Examples/larkspur")
        #expect(
            try FileSet(directory: link).digest == FileSet(directory: "Examples/larkspur").digest)
    }
}

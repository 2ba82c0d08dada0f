import Foundation
import TemporaryFolders
import Testing

@testable import Commands

/// What a long run shows, and where its answer goes.
@Suite struct ProgressTests {
    @Test func `how far, how fast and how long`() {
        let text = ProgressLine.text(done: 41_200, total: 100_000, seconds: 20)
        #expect(text == "[#########...............] 41,200 of 100,000  41%  2,060/s  0:29 left")
        #expect(
            ProgressLine.text(done: 0, total: 5, seconds: 9)
                == "[........................] 0 of 5  0%")
    }

    @Test(arguments: [0, 1, 999, 1_000_000], [0, 1, 1_000_000])
    func `it fits a line`(done: Int, total: Int) {
        for seconds in [0, 0.4, 1, 100_000] {
            #expect(ProgressLine.text(done: done, total: total, seconds: seconds).count < 80)
        }
    }

    @Test func `a file has its name once it is complete`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("answer.edi")
        let file = try AnswerFile(path)
        try file.write(Array("ISA".utf8))
        #expect(!FileManager.default.fileExists(atPath: path))
        try file.complete()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "ISA\n")
        #expect(!FileManager.default.fileExists(atPath: "\(path).partial"))
        // One that was begun and left is begun anew.
        try AnswerFile(path).write(Array("GS and more".utf8))
        let second = try AnswerFile(path)
        try second.write(Array("ST\n".utf8))
        try second.complete()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "ST\n")
    }

    @Test func `what a link leads to is written, and the link stays`() throws {
        let folder = try TemporaryFolder()
        let (link, target) = (folder.file("link.edi"), folder.file("target.edi"))
        try Data("old".utf8).write(to: URL(fileURLWithPath: target))
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
        let answer = try AnswerFile(link)
        try answer.write(Array("ISA".utf8))
        try answer.complete()
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "ISA\n")
        try OutputFile.write(Array("835".utf8), to: link)
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "835")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    }

    @Test func `a pipe is written into and stays one`() async throws {
        let folder = try TemporaryFolder()
        let pipe = folder.file("pipe")
        try #require(mkfifo(pipe, 0o600) == 0)
        let read = Task.detached {
            try FileHandle(forReadingFrom: URL(fileURLWithPath: pipe)).readToEnd()
        }
        let answer = try AnswerFile(pipe)
        try answer.write(Array("ISA".utf8))
        try answer.complete()
        #expect(try await read.value == Data("ISA\n".utf8))
        var status = stat()
        #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    @Test func `a folder, and a link to nothing, are refused`() throws {
        let folder = try TemporaryFolder()
        let link = folder.file("link.edi")
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: folder.file("nothing"))
        for path in [folder.url.path, link] {
            #expect(throws: Refusal.self) { try AnswerFile(path) }
            #expect(throws: Refusal.self) { try OutputFile.write([], to: path) }
        }
    }
}

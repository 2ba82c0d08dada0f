import BookFiles
import CodeSets
import Foundation
import Plans
import Policies
import Primitives
import Testing

/// The sample book, found from this file: Tests/Records/BookFilesTests.
let larkspur = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Examples/larkspur").standardizedFileURL.path

@Suite struct LarkspurTests {
    @Test func `the sample book loads without a complaint`() throws {
        do {
            let loaded = try BookLoader.load(larkspur)
            for warning in loaded.warnings { Issue.record("\(warning)") }
        } catch {
            for problem in error.list { Issue.record("\(problem)") }
        }
    }
}

import BookFiles
import Plans
import Policies
import Primitives
import Testing

/// YAML that means harm, or means something else than it seems.
@Suite struct YAMLReadingTests {
    private func problems(_ file: String, _ text: String) -> [Problem] {
        var files = SmallBook.files
        files[file] = text
        do {
            _ = try BookLoader.load(FileSet(texts: files))
            return []
        } catch { return error.list }
    }

    /// Nine lines that stand for ten to the ninth nodes.
    @Test(.timeLimit(.minutes(1))) func `a bomb of aliases is refused before it is unfolded`() {
        var text = "criteria:\n  all:\n    - &a0 { id: x }\n"
        for level in 1...9 {
            let ten = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "    - &a\(level) { all: [\(ten)] }\n"
        }
        let found = problems("policies/P1.yaml", text)
        #expect(found.map(\.code).contains("yaml-alias"))
        #expect(found.first?.place == .file(name: "policies/P1.yaml", line: 4, column: nil))
    }

    @Test(.timeLimit(.minutes(1))) func `a bomb of keys is refused too`() {
        var text = "? &a0 [x]\n: 0\n"
        for level in 1...30 { text += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: 0\n" }
        #expect(problems("book.yaml", text).map(\.code).contains("yaml-alias"))
    }

    @Test(
        arguments: [
            "name: A & B\nversion: \"1\"", "name: \"see *here* & there\"\nversion: \"1\"",
            "name: A &B\nversion: \"1\" # *C", "name: &unused A\nversion: \"1\"",
        ])
    func `a mark in a text is no alias`(text: String) {
        #expect(problems("book.yaml", text).isEmpty)
    }

    @Test(arguments: [900, 100_000])
    func `nesting without end is told, not followed`(depth: Int) {
        let text = "name: " + String(repeating: "[", count: depth)
        #expect(problems("book.yaml", text).map(\.code).contains("yaml-syntax"))
    }

    @Test func `criteria nested deeply are read`() throws {
        let leaf = "{ id: a, question: Q?, source: S, age: { min: 1 } }"
        let tree =
            String(repeating: "{ not: ", count: 100) + leaf + String(repeating: " }", count: 100)
        var files = SmallBook.files
        files["policies/P1.yaml"] =
            "id: P1\ntitle: T\nversion: \"1\"\nfrom: 2026-01-01\nsources: [{ text: S }]\ncriteria: \(tree)"
        let loaded = try BookLoader.load(FileSet(texts: files))
        #expect(loaded.policies.policies[0].criteria.leaves.count == 1)
    }

    @Test func `a file that is not UTF-8 is refused`() {
        var files = FileSet(texts: SmallBook.files)
        files.files["book.yaml"] = [0x6E, 0xFF]
        #expect { try BookLoader.load(files) } throws: { error in
            (error as? Problems)?.list.map(\.code) == ["yaml-encoding"]
        }
    }

    /// `NO` is Norway's code elsewhere, `07` is no number here: every value is read as what its key takes.
    @Test func `values are texts until a key says what they are`() throws {
        var files = SmallBook.files
        files["payers.yaml"] = "- id: acme\n  name: 07\n  identifiers: [0700, NO, 1.0]"
        let payer = try BookLoader.load(FileSet(texts: files)).book.payers[0]
        #expect(payer.name == "07")
        #expect(payer.identifiers == ["0700", "NO", "1.0"])
    }
}

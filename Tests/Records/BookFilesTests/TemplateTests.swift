import BookFiles
import Plans
import Policies
import Primitives
import Testing

@Suite struct TemplateTests {
    @Test func `the book that init writes loads without a complaint`() throws {
        let files = Dictionary(
            BookTemplate.files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let loaded = try BookLoader.load(FileSet(texts: files))
        #expect(loaded.warnings.isEmpty)
        #expect(loaded.book.plans.count == 1)
        #expect(loaded.policies.count == 1)
        #expect(files.count == BookTemplate.files.count)
    }
}

import BookFiles
import Cases
import Plans
import Primitives
import Records
import Testing

/// What `assent registry import` reports, with file and line.
@Suite struct RegistryProblemTests {
    private func load(_ files: FileSet) throws(Problems) -> RegistryFiles {
        let book = try BookLoader.load(FileSet(texts: SmallBook.files)).book
        return try RegistryFiles.load(files, book: book)
    }

    @Test func `the small registry is sound`() throws {
        let registry = try load(FileSet(texts: SmallBook.registry))
        #expect(registry.warnings.isEmpty)
        #expect(registry.members.map(\.id.text) == ["M1", "M2"])
        #expect(registry.members[0].otherIdentifiers == ["S1", "S2"])
        #expect(registry.members[0].coverages.count == 2)
        #expect(registry.members[0].accumulators.map(\.year) == [2026])
        #expect(registry.providers[0].participations.count == 2)
        #expect(registry.reviewers[0].programs == [.commercialInsured])
        #expect(registry.reviewers[0].reviewer.licences.map(\.state) == ["OH"])
    }

    @Test(arguments: SmallBook.registry.keys.sorted())
    func `any file may be missing that no other one leans on`(file: String) throws {
        var files = SmallBook.registry
        files[file] = nil
        let leaning = ["members.csv", "coverages.csv", "providers.csv", "reviewers.csv"]
        let isSound = (try? load(FileSet(texts: files))) != nil
        #expect(isSound == !leaning.contains(file))
    }

    @Test func `no files at all make an empty registry`() throws {
        let registry = try load(FileSet(texts: [:]))
        #expect(registry.members.isEmpty && registry.providers.isEmpty)
    }

    @Test(arguments: members + people)
    func `one broken thing is named once, with file and line`(broken: Breakage) throws {
        let files = try broken.applied(to: SmallBook.registry)
        do {
            _ = try load(files)
            Issue.record("nothing is wrong")
        } catch {
            #expect(error.list.count == 1, "\(error.list)")
            #expect(error.list.contains(where: broken.isTold), "\(error.list)")
        }
    }

    @Test func `an NPI with a wrong check digit is taken, with a warning`() throws {
        var files = SmallBook.registry
        files["providers.csv"]?.replace("2000101016", with: "2000101017")
        let registry = try load(FileSet(texts: files))
        #expect(registry.providers.map(\.id).contains("2000101017"))
        #expect(registry.warnings.map(\.code) == ["registry-npi"])
        #expect(registry.warnings[0].severity == .warning)
    }

    // MARK: What the book leans on

    /// One thing missing, and the code and place of the warning.
    @Test(
        arguments: [
            Breakage(
                "accumulators.csv", nil, "payer,member,plan,year,as_of\n", "registry-no-amounts",
                line: 1),
            Breakage(
                "providers.csv", "2000101214", "2000101040", "registry-unknown-provider", line: 2,
                in: "exemptions.csv"),
            Breakage("reviewers.csv", "physician", "nurse", "registry-no-reviewer", line: 1),
            Breakage(
                "reviewers.csv", "commercialInsured", "selfFunded", "registry-no-reviewer", line: 1),
            Breakage(
                "licences.csv", "r1,OH", "r1,PA", "registry-no-reviewer", line: 1,
                in: "reviewers.csv"),
            Breakage(
                "licences.csv", "2027-12-31,no", "2027-12-31,yes", "registry-no-reviewer", line: 1,
                in: "reviewers.csv"),
            Breakage(
                "licences.csv", "2027-12-31", "2026-03-09", "registry-no-reviewer", line: 1,
                in: "reviewers.csv"),
            Breakage("accumulators.csv", "1500,1200", "1500,1600", "registry-bad-value", line: 2),
        ])
    func `what a book leans on and the registry has not is a warning`(broken: Breakage) throws {
        var files = SmallBook.registry
        // The provider has a contract under the old number only.
        if broken.file == "providers.csv" { files["participations.csv"] = nil }
        let book = try BookLoader.load(FileSet(texts: SmallBook.files)).book
        let today = CivilDate("2026-03-10")
        let broken = try (broken.applied(to: files), broken)
        let warnings = try RegistryFiles.load(broken.0, book: book, today: today).warnings
        #expect(warnings.count == 1, "\(warnings)")
        #expect(warnings.contains(where: broken.1.isTold), "\(warnings)")
        #expect(warnings.allSatisfy { $0.severity == .warning })
    }

    @Test func `nobody is born after today`() throws {
        var files = SmallBook.registry
        files["members.csv"]?.replace("2012-01-01", with: "2062-01-01")
        let book = try BookLoader.load(FileSet(texts: SmallBook.files)).book
        #expect(throws: Problems.self) {
            try RegistryFiles.load(
                FileSet(texts: files), book: book, today: CivilDate("2026-03-10"))
        }
        #expect(try RegistryFiles.load(FileSet(texts: files), book: book).members.count == 2)
    }

    /// `assent book check` looks at it; what is wrong in it alone is no mistake of the book.
    @Test func `the registry in a book's folder is held against the book`() throws {
        var files = SmallBook.files
        for (name, text) in SmallBook.registry { files["registry/" + name] = text }
        let book = try BookLoader.load(FileSet(texts: files)).book
        func problems() -> [Problem] {
            RegistryFiles.problems(
                beside: book, in: FileSet(texts: files), today: CivilDate("2026-03-10"))
        }
        #expect(problems().isEmpty, "\(problems())")
        files["registry/licences.csv"]?.replace("r1,OH", with: "r1,PA")
        #expect(problems().map(\.code) == ["registry-no-reviewer"])
        #expect(problems().first?.place?.description.hasPrefix("registry/reviewers.csv") == true)
        files["registry/members.csv"] = "nonsense"
        #expect(problems().map(\.code) == ["registry-not-loaded"])
        #expect(problems().first?.severity == .warning)
        for name in SmallBook.registry.keys { files["registry/" + name] = nil }
        #expect(problems().isEmpty)
    }

    static let members: [Breakage] = [
        Breakage("members.csv", "acme,M2", "other,M2", "registry-unknown-payer", line: 3),
        Breakage("members.csv", "acme,M2", "acme,S2", "registry-duplicate", line: 3),
        Breakage("members.csv", "acme,M2", "acme,", "book-missing-value", line: 3, column: 6),
        Breakage("members.csv", "2012-01-01", "01/01/2012", "book-bad-value", line: 3),
        Breakage("members.csv", "OH,no", "OH,maybe", "book-bad-value", line: 2),
        Breakage("members.csv", "OH,no", "Ohio,no", "book-bad-value", line: 2),
        Breakage("members.csv", "no,F", "no,X", "book-bad-value", line: 2),
        Breakage("members.csv", "M1,19", "M1,20", "book-bad-value", line: 3),
        Breakage("members.csv", "M1,19", ",19", "registry-bad-value", line: 3),
        Breakage("members.csv", "M1,19", "M9,19", "registry-unknown-member", line: 3),
        Breakage("members.csv", "M1,19", "M2,19", "registry-unknown-member", line: 3),
        Breakage("members.csv", "qmb", "qualified", "csv-unknown-column", line: 1),
        Breakage(
            "coverages.csv", "acme,M1,ppo,2026", "acme,M9,ppo,2026", "registry-unknown-member",
            line: 3),
        Breakage(
            "coverages.csv", "M1,ppo,2026", "M1,hmo,2026", "registry-unknown-plan", line: 3),
        Breakage("coverages.csv", "2025-12-31", "2026-06-30", "registry-overlap", line: 3),
        Breakage("coverages.csv", "2025-12-31", "2024-12-31", "book-never-applies", line: 2),
        Breakage("accumulators.csv", "acme,M1", "acme,M9", "registry-unknown-member", line: 2),
        Breakage("accumulators.csv", "M1,ppo", "M2,ppo", "registry-unknown-plan", line: 2),
        Breakage(
            "accumulators.csv", "acme,M1",
            "acme,M1,ppo,2026,2026-02-01T00:00:00Z,1500,0,6000,yes\nacme,M1",
            "registry-duplicate", line: 3),
        Breakage("accumulators.csv", "1500,1200", ",1200", "registry-bad-value", line: 2),
        Breakage("accumulators.csv", "2026-03-01T", "2026-03-01 ", "book-bad-value", line: 2),
        Breakage("accumulators.csv", ",2026,", ",26,", "book-bad-value", line: 2),
    ]

    static let people: [Breakage] = [
        Breakage("providers.csv", "2000101016", "SUP1", "registry-duplicate", line: 3),
        Breakage("providers.csv", "Doctor", "", "book-missing-value", line: 3),
        Breakage(
            "participations.csv", "2000101214,net,2026", "2000101040,net,2026",
            "registry-unknown-provider", line: 3),
        Breakage(
            "participations.csv", "net,2026", "far,2026", "registry-unknown-network", line: 3),
        Breakage("participations.csv", "2025-12-31", "", "registry-overlap", line: 3),
        Breakage(
            "reviewers.csv", "r1,", "r1,Dr. Two,physician,,\nr1,", "registry-duplicate", line: 3),
        Breakage("reviewers.csv", "physician,", "healer,", "book-bad-value", line: 2),
        Breakage(
            "reviewers.csv", "physician,,", "physician,sha256:ABC,", "book-bad-value", line: 2),
        Breakage("reviewers.csv", "commercialInsured", "private", "book-bad-value", line: 2),
        Breakage("licences.csv", "r1", "r2", "registry-unknown-reviewer", line: 2),
        Breakage("licences.csv", "2027-12-31", "", "book-missing-value", line: 2),
        Breakage("licences.csv", ",OH,", ",Oh,", "book-bad-value", line: 2),
        Breakage("claims.csv", nil, "id\n", "registry-unknown-file", line: 1),
    ]
}

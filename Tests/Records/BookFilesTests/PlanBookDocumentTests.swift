import BookFiles
import Cases
import CodeSets
import Foundation
import Plans
import Policies
import Primitives
import Testing

/// docs/plan-book.md names everything that the readers accept, so that it can not fall behind them.
@Suite struct PlanBookDocumentTests {
    private static let root = URL(fileURLWithPath: larkspur).deletingLastPathComponent()
        .deletingLastPathComponent()

    private let text: String

    init() throws {
        // What is only of policies is in a document of its own.
        text = try ["docs/plan-book.md", "docs/policies.md"].map {
            try String(contentsOf: Self.root.appendingPathComponent($0), encoding: .utf8)
        }.joined(separator: "\n## end\n")
    }

    private func isNamed(_ name: String) -> Bool {
        text.contains("`\(name)`") || text.contains("`\(name):")
    }

    /// A header of one name that no file has makes the reader list those it knows.
    @Test(arguments: [
        "networks.csv", "lists/main.csv", "benefits/ppo.csv", "fees.csv", "clocks.csv",
        "delegations.csv", "exemptions.csv", "edits.csv", "codes/hcpcs.csv",
    ])
    func `every column of a book's files is named`(file: String) throws {
        var files = SmallBook.files
        files[file] = "zzz\n"
        let columns = try known(file, "csv-unknown-column") {
            _ = try BookLoader.load(FileSet(texts: files))
        }
        for column in columns { #expect(isNamed(column), "\(file): \(column)") }
    }

    @Test(arguments: SmallBook.registry.keys.sorted())
    func `every column of a registry's files is named`(file: String) throws {
        let book = try BookLoader.load(FileSet(texts: SmallBook.files)).book
        let columns = try known(file, "csv-unknown-column") {
            _ = try RegistryFiles.load(FileSet(texts: [file: "zzz\n"]), book: book)
        }
        for column in columns { #expect(isNamed(column), "\(file): \(column)") }
    }

    /// The same for the keys of YAML, at the top and inside.
    @Test(
        arguments: [
            ("book.yaml", "name:", "zzz: 1\nname:"),
            ("payers.yaml", "- id", "- zzz: 1\n  id"),
            ("calendars.yaml", "- name", "- zzz: 1\n  name"),
            ("plans/ppo.yaml", "id: ppo", "zzz: 1\nid: ppo"),
            ("plans/ppo.yaml", "  kind", "  zzz: 1\n  kind"),
            ("plans/ppo.yaml", "  rule: covered", "  zzz: 1\n  rule: covered"),
            ("plans/ppo.yaml", "  requirement", "  zzz: 1\n  requirement"),
            ("plans/ppo.yaml", "  rule: within", "  zzz: 1\n  rule: within"),
            ("plans/ppo.yaml", "  hears", "  zzz: 1\n  hears"),
            ("plans/ppo.yaml", "  mayApprove", "  zzz: 1\n  mayApprove"),
            ("plans/ppo.yaml", "document: Certificate", "document: { zzz: 1, text: x }"),
            ("policies/P1.yaml", "id: P1", "zzz: 1\nid: P1"),
            ("policies/P1.yaml", "text: NCD 240.4", "zzz: 1, text: NCD 240.4"),
            ("policies/P1.yaml", "- id: adult", "- zzz: 1\n      id: adult"),
            ("policies/P1.yaml", "  all:", "  zzz: 1\n  atLeast: 1\n  of:"),
            ("policies/P1.yaml", "age: { ", "age: { zzz: 1, "),
            ("policies/P1.yaml", "age: { min: 18 }", "units: { zzz: 1, max: 1 }"),
            ("policies/P1.yaml", "document: { ", "document: { zzz: 1, "),
            ("policies/P1.yaml", "age: { min: 18 }", "answer: { zzz: 1, linkId: a }"),
            ("policies/P1.yaml", "age: { min: 18 }", "resource: { zzz: 1, type: X, codes: [x] }"),
            ("policies/P1.yaml", "age: { min: 18 }", "observation: { zzz: 1, codes: [x] }"),
            ("policies/P1.yaml", "age: { min: 18 }", "fhirpath: \"%age > 1\"\n      zzz: 1"),
            ("policies/shared/x.yaml", "define", "zzz: 1\ndefine"),
            ("policies/shared/x.yaml", "name: heart", "zzz: 1\n    name: heart"),
        ])
    func `every key of YAML is named`(file: String, old: String, new: String) throws {
        let files = try Breakage(file, old, new, "", line: 0).applied(to: SmallBook.files)
        let keys = try known(file, "book-unknown-key") { _ = try BookLoader.load(files) }
        for key in keys {
            let isInside = text.contains("{ \(key):") || text.contains(", \(key):")
            #expect(isNamed(key) || isInside || text.contains("\n      \(key):"), "\(file): \(key)")
        }
    }

    @Test func `every choice is named`() {
        var choices: [String] = []
        func add<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type)
        where Choice.RawValue == String { choices += type.allCases.map(\.rawValue) }
        add(Program.self)
        add(ReviewKind.self)
        add(LapseEffect.self)
        add(AuthorizationRow.Requirement.self)
        add(AuthorizationRow.NetworkCondition.self)
        add(CostShareRule.CopayUnit.self)
        add(CostShareStanding.self)
        add(Administrator.Kind.self)
        add(PolicyDateBasis.self)
        add(Reviewer.Profession.self)
        add(CertificationType.self)
        add(Verdict.self)
        add(PathTest.Absent.self)
        choices += ["cpt", "hcpcs", "service-type", "revenue", "in", "out", "yes", "no"]
        for choice in choices { #expect(isNamed(choice), "\(choice)") }
        for rule in ["covered", "notCovered", "anyProvider", "within", "always", "unknown"] {
            #expect(text.contains("`rule: \(rule)`"), "\(rule)")
        }
    }

    @Test func `every code of a problem is named, and none that is no more`() throws {
        let codes = try Self.problemCodes()
        #expect(codes.count > 40)
        for code in codes { #expect(isNamed(code), "\(code)") }
        let named = text.matches(of: #/`((?:book|csv|yaml|policy|registry)-[a-z-]+)`/#)
        for match in named { #expect(codes.contains(String(match.1)), "\(match.1)") }
    }

    /// What a reader can report is reported in a test; what only a disk can cause is named here.
    @Test func `every code of a problem is tested`() throws {
        let tested = Set(
            (BookProblemTests.references + BookProblemTests.rows + BookProblemTests.plans
                + BookProblemTests.policies + BookProblemTests.expressions
                + BookProblemTests.formats + BookProblemTests.warnings
                + RegistryProblemTests.members + RegistryProblemTests.people).map(\.code))
        // Tested by themselves; or a file that vanishes while it is read, a disk full of book, and what the reader of
        // policies refuses before the policy itself can.
        let elsewhere: Set = [
            "book-missing-file", "book-no-directory", "csv-encoding", "yaml-encoding",
            "registry-npi", "book-unreadable", "book-too-large", "policy-dates", "policy-grant",
            "policy-plans", "policy-gap", "policy-several", "registry-no-amounts",
            "registry-no-reviewer", "registry-not-loaded",
        ]
        #expect(try Self.problemCodes().subtracting(tested).subtracting(elsewhere).isEmpty)
    }

    @Test func `the example of a plan in the document is one`() throws {
        let blocks = text.split(separator: "\n## ").first { $0.hasPrefix("plans/NAME.yaml") }
        let lines = try #require(blocks).split(separator: "\n", omittingEmptySubsequences: false)
        let plan = lines.filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
        var files = SmallBook.files
        files["plans/ppo.yaml"] = plan.joined(separator: "\n")
            .replacing("id: larkspur-choice-ppo", with: "id: ppo")
            .replacing("payer: larkspur", with: "payer: acme")
            .replacing("calendar: larkspur", with: "calendar: federal")
            .replacing("[larkspur-choice]", with: "[net]")
            .replacing("[exclusions, imaging, equipment]", with: "[main]")
        #expect(try BookLoader.load(FileSet(texts: files)).book.plans.count == 1)
    }

    @Test func `the example of a policy in the document is one`() throws {
        let block = text.split(separator: "\n## ").first { $0.hasPrefix("policies/NAME.yaml") }
        let lines = try #require(block).split(separator: "\n", omittingEmptySubsequences: false)
        let policy = lines.filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
        var files = SmallBook.files
        files["policies/P1.yaml"] = policy.joined(separator: "\n")
            .replacing("id: CPAP-01", with: "id: P1")
        #expect(try BookLoader.load(FileSet(texts: files)).policies.count == 1)
    }

    @Test func `the policy, the shared file and the examples of docs/policies.md fit together`()
        throws
    {
        let text = try String(
            contentsOf: Self.root.appendingPathComponent("docs/policies.md"), encoding: .utf8)
        let blocks = text.split(separator: "\n## ").filter { $0.contains("\n    ") }.map { part in
            part.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }.joined(separator: "\n")
        }
        func block(_ start: String) throws -> String {
            try #require(blocks.first { $0.hasPrefix(start) }, "\(start)")
        }
        let library = PolicyLibrary(
            FileSet(texts: [
                "policies/BAR-01/2026.yaml": try block("id: BAR-01"),
                "policies/shared/a.yaml": try block("valueSets"),
                "policies/BAR-01/cases.yaml": try block("base:"),
            ]))
        #expect(library.problems == [])
        #expect(library.trials.flatMap(\.failures).isEmpty)
        #expect(library.cases.count == 2)
    }

    /// What the readers say that they know, from the message about `zzz`.
    private func known(_ file: String, _ code: String, _ load: () throws -> Void) throws -> [String]
    {
        var problems: [Problem] = []
        do { try load() } catch let found as Problems { problems = found.list }
        let told = problems.first { $0.code == code && $0.message.contains("`zzz`") }
        let names = try #require(told, "\(problems)").message.split(separator: "known are ").last
        return try #require(names).split(separator: ", ").map(String.init).filter { $0 != "zzz" }
    }

    private static func problemCodes() throws -> Set<String> {
        var codes: Set<String> = []
        for folder in ["Sources/Records/BookFiles", "Sources/Authorization/Policies"] {
            let path = root.appendingPathComponent(folder).path
            let files = FileManager.default.enumerator(atPath: path)
            while let name = files?.nextObject() as? String {
                guard name.hasSuffix(".swift") else { continue }
                let source = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
                let found = source.matches(
                    of: #/"((?:book|csv|yaml|policy|registry)-[a-z-]+)"/#)
                codes.formUnion(found.map { String($0.1) })
            }
        }
        return codes
    }
}

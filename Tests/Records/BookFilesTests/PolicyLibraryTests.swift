import BookFiles
import Cases
import JSON
import Plans
import Policies
import Primitives
import Testing

/// Policies by themselves, with the examples beside them.
@Suite struct PolicyLibraryTests {
    private static let cases = """
        base:
          on: 2026-03-02
          age: 40
          request: { code: "hcpcs:E0601", diagnoses: [I50.9] }
          evidence:
            study: { document: 28633-6, date: 2026-02-01 }
        cases:
          - name: all there
            verdict: met
            leaves: { adult: met, study: met }
          - name: no study
            without: [study]
            verdict: unknown
          - name: an old study
            evidence: { study: { document: 28633-6, date: 2024-02-01 } }
            verdict: unknown
          - name: a child
            age: 4
            verdict: notMet
        """

    private func library(
        _ cases: String = cases, _ change: (inout [String: String]) -> Void = { _ in }
    ) -> PolicyLibrary {
        var files = SmallBook.files
        files["policies/P1/cases.yaml"] = cases
        change(&files)
        return PolicyLibrary(FileSet(texts: files))
    }

    @Test func `a case says what is different from the base`() throws {
        let library = library()
        #expect(library.problems.isEmpty, "\(library.problems)")
        let trial = try #require(library.trials.first)
        #expect(trial.outcomes.map(\.verdict) == [.met, .unknown, .unknown, .notMet])
        #expect(trial.failures.isEmpty && trial.survivors.isEmpty && trial.oneSided.isEmpty)
        #expect(
            library.cases.first?.place == .file(name: "policies/P1/cases.yaml", line: 8, column: 5))
    }

    @Test func `a folder of policies alone is read as well`() {
        let files = SmallBook.files.filter { $0.key.hasPrefix("policies/") }
        let bare = Dictionary(
            uniqueKeysWithValues: files.map {
                (String($0.key.dropFirst("policies/".count)), $0.value)
            })
        #expect(PolicyLibrary(FileSet(texts: bare)).problems.isEmpty)
        #expect(PolicyLibrary(FileSet(texts: bare)).policies.contains("P1"))
        var broken = bare
        broken["P1.yaml"] = "id: P1"
        let places = PolicyLibrary(FileSet(texts: broken)).problems.compactMap(\.place)
        #expect(places.first == .file(name: "P1.yaml", line: 1, column: 1))
    }

    /// May be meant: told with its place, and the policies can be used.
    @Test func `days on which no version is in force are told, and are no error`() {
        let older = SmallBook.files["policies/P1.yaml"]?
            .replacing("version: \"1\"", with: "version: \"0\"")
            .replacing("from: 2026-01-01", with: "from: 2025-01-01\nuntil: 2025-11-30")
        let gap = library { $0["policies/P1old.yaml"] = older }
        #expect(gap.isSound)
        #expect(gap.problems.map(\.severity) == [.information])
        #expect(gap.problems.map(\.code) == ["policy-gap"])
        #expect(
            gap.problems.first?.place == .file(name: "policies/P1.yaml", line: 4, column: 7))
        #expect(gap.problems.first?.message.contains("from 2025-12-01 to 2025-12-31") == true)
        let whole = library {
            $0["policies/P1old.yaml"] = older?.replacing("2025-11-30", with: "2025-12-31")
        }
        #expect(whole.problems.isEmpty)
    }

    @Test(arguments: [
        ("from: 2026-01-01", "from: 2026-02-01", "from 2026-02-01 only"),
        ("from: 2026-01-01", "from: 2026-01-01\nuntil: 2027-12-31", "until 2027-12-31 only"),
    ])
    func `a row that names a policy longer than it is in force is told`(
        old: String, new: String, words: String
    ) throws {
        var files = SmallBook.files
        files["policies/P1.yaml"]?.replace(old, with: new)
        let told = try BookLoader.load(FileSet(texts: files)).warnings
        #expect(told.map(\.code) == ["policy-gap"] && told.map(\.severity) == [.information])
        #expect(told.first?.message.contains(words) == true)
        #expect(told.first?.place?.line == 2)
    }

    /// An expression that is compared with what may be several can be used: it is only told.
    @Test func `one item compared with several is a warning at its place`() {
        let told = library {
            $0["policies/P1.yaml"]?.replace(
                "age: { min: 18 }", with: "fhirpath: \"%line.modifier.coding.code = 'RR'\"")
        }
        #expect(told.problems.map(\.code) == ["policy-several"])
        #expect(told.problems.map(\.severity) == [.warning])
        #expect(
            told.problems.first?.place == .file(name: "policies/P1.yaml", line: 12, column: 45))
        #expect(told.isSound)
    }

    @Test func `examples are no part of the book`() throws {
        let before = try BookLoader.load(FileSet(texts: SmallBook.files)).book.digest
        var files = SmallBook.files
        files["policies/P1/cases.yaml"] = "nonsense"
        #expect(try BookLoader.load(FileSet(texts: files)).book.digest == before)
    }

    @Test(arguments: [
        ("verdict: met", "verdict: perhaps", "book-bad-value", 9),
        ("without: [study]", "without: [note]", "book-bad-value", 12),
        ("name: no study", "name: all there", "book-duplicate", 11),
        ("  on: 2026-03-02\n", "", "book-missing-value", 7),
        ("document: 28633-6, date: 2026-02-01", "paper: 28633-6", "book-bad-value", 6),
        ("age: 4\n", "agee: 4\n", "book-unknown-key", 18),
    ])
    func `what is wrong with an example is named`(old: String, new: String, code: String, line: Int)
    {
        let problems = library(Self.cases.replacing(old, with: new)).problems
        #expect(problems.contains { $0.code == code && $0.place?.line == line }, "\(problems)")
    }

    @Test func `a row may not name a policy for a plan that it was not written for`() throws {
        var files = SmallBook.files
        files["plans/hmo.yaml"] = files["plans/ppo.yaml"]?.replacing("id: ppo", with: "id: hmo")
        files["policies/P1.yaml"]?.replace("grantDays: 90", with: "plans: [hmo]")
        #expect {
            try BookLoader.load(FileSet(texts: files))
        } throws: { error in
            let errors = (error as? Problems)?.list.filter { $0.severity == .error }
            return errors?.map(\.code) == ["policy-plans"]
                && errors?.first?.place?.line == 2
        }
    }

    @Test func `examples of no policy are named`() {
        let library = library { $0["policies/P9/cases.yaml"] = Self.cases }
        #expect(library.problems.map(\.code) == ["book-unknown-policy"])
    }

    @Test func `evidence is written short, or as a whole resource`() throws {
        let library = library(
            """
            base: { on: 2026-03-02, age: 40, request: { code: "hcpcs:E0601", units: 2, placeOfService: "12", modifiers: [RR] } }
            cases:
              - name: a
                verdict: unknown
                evidence:
                  m: { observation: 2345-7, value: 51.50, unit: mg/dL, date: 2026-02-01 }
                  q: { answers: { home: no, weeks: 6, level: K3 } }
                  c: { condition: I50.9, date: 2026-01-01 }
                  p: { procedure: "123", status: preparation }
                  r: { resource: { resourceType: Basic, active: true, n: 1.0, t: "1" } }
            """)
        #expect(library.problems.isEmpty, "\(library.problems)")
        let items = try #require(library.cases.first?.input.evidence.items)
        let texts = items.compactMap {
            $0.resource.map { String(decoding: $0.sourceBytes, as: UTF8.self) }
        }
        #expect(texts[0].contains(#""value":51.50,"unit":"mg/dL""#))
        #expect(
            texts[1].contains(#"{"valueBoolean":false}"#) && texts[1].contains(#"{"code":"K3"}"#))
        #expect(texts[2].contains("icd-10-cm") && texts[3].contains(#""status":"preparation""#))
        #expect(texts[4] == #"{"resourceType":"Basic","active":true,"n":1.0,"t":"1"}"#)
        #expect(items.map(\.digest.text) == ["m", "q", "c", "p", "r"])
    }

    /// The policies that come with the program are held by their examples: each verdict, each leaf both ways, each
    /// flipped leaf noticed.
    @Test func `every sample policy is held by its examples`() throws {
        let library = try PolicyLibrary.load(larkspur)
        #expect(library.problems.isEmpty, "\(library.problems)")
        #expect(library.policies.count >= 14)
        for trial in library.trials {
            let id = trial.policy.id
            #expect(!trial.outcomes.isEmpty, "\(id)")
            for failure in trial.failures {
                Issue.record("\(id), \(failure.name): \(failure.differences)")
            }
            #expect(trial.survivors.isEmpty, "\(id): \(trial.survivors)")
            #expect(trial.oneSided.isEmpty, "\(id): \(trial.oneSided)")
            for source in trial.policy.sources where id != "REF-01" {
                #expect(source.link?.hasPrefix("https://") == true, "\(id)")
            }
        }
    }
}

extension Place {
    fileprivate var line: Int? {
        if case .file(_, let line, _) = self { line } else { nil }
    }
}

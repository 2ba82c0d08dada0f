import BookFiles
import Cases
import Plans
import Primitives
import Testing

/// Every kind of problem that `assent book check` reports, with file and line: one broken thing a case.
@Suite struct BookProblemTests {
    @Test func `the small book is sound`() throws {
        let loaded = try BookLoader.load(FileSet(texts: SmallBook.files))
        #expect(loaded.warnings.isEmpty, "\(loaded.warnings)")
    }

    @Test(arguments: references + rows + plans + policies + expressions + formats)
    func `one broken thing is named once, with file and line`(broken: Breakage) throws {
        let files = try broken.applied(to: SmallBook.files)
        let problems = errors(files)
        let told = problems.filter(broken.isTold)
        #expect(told.count == 1, "\(problems)")
        #expect(problems.count == 1, "\(problems)")
    }

    @Test(arguments: warnings)
    func `what is allowed and probably not meant is a warning`(broken: Breakage) throws {
        let loaded = try BookLoader.load(broken.applied(to: SmallBook.files))
        #expect(loaded.warnings.count == 1, "\(loaded.warnings)")
        #expect(loaded.warnings.allSatisfy { $0.severity == .warning })
        #expect(loaded.warnings.contains(where: broken.isTold), "\(loaded.warnings)")
    }

    @Test(arguments: ["book.yaml", "payers.yaml", "clocks.csv", "calendars.yaml", "plans/ppo.yaml"])
    func `a file that no book can do without is missed`(file: String) {
        var files = SmallBook.files
        files[file] = nil
        let missing = errors(FileSet(texts: files)).filter { $0.code == "book-missing-file" }
        #expect(missing.count == 1)
    }

    @Test func `a directory that is not there is told`() {
        #expect(throws: Problems.self) { try BookLoader.load("no/such/directory") }
    }

    @Test func `everything wrong is told at once, in the order of files and lines`() throws {
        var files = SmallBook.files
        files["lists/main.csv"]?.replace("18", with: "old")
        files["lists/main.csv"]?.replace("notRequired", with: "maybe")
        files["book.yaml"] = "name: Small"
        let problems = errors(FileSet(texts: files))
        #expect(
            problems.map { "\($0.place!)" } == [
                "book.yaml:1:1", "lists/main.csv:2:30", "lists/main.csv:3:17",
            ])
    }

    /// One row ends, and the next begins, or does not: what that comes to on a day.
    @Test(
        arguments: [
            ("2026-03-31", nil, "2026-03-10", Problem.Severity.warning),
            ("2026-03-31", nil, "2026-04-01", .error), ("2026-03-31", nil, nil, .warning),
            ("2026-03-31", "2026-04-01", "2026-05-01", nil),
            ("2026-03-31", "2026-04-02", "2026-04-01", .error),
            ("2026-03-31", "2026-04-02", "2026-05-01", nil),
        ] as [(String, String?, String?, Problem.Severity?)])
    func `a clock that has run out, or will, is told`(
        until: String, from: String?, today: String?, severity: Problem.Severity?
    ) {
        var files = SmallBook.files
        let next = from.map {
            "\nC9,commercialInsured,,preService,15 days,72 hours,,,no,,alarm,\($0),,45 CFR 147.136"
        }
        files["clocks.csv"]?.replace(
            "2012-01-01,,45 CFR 147.136\nC2",
            with: "2012-01-01,\(until),45 CFR 147.136\(next ?? "")\nC2")
        var problems: [Problem] = []
        do {
            problems = try BookLoader.load(
                FileSet(texts: files), today: today.flatMap { CivilDate($0) }
            ).warnings
        } catch {
            problems = error.list
        }
        #expect(problems.map(\.code) == (severity == nil ? [] : ["book-no-clock"]), "\(problems)")
        #expect(problems.first?.severity == severity)
    }

    @Test func `a clock for who asks long before a course ends is none for the others`() throws {
        var files = SmallBook.files
        files["clocks.csv"]?.replace("lapse,from", with: "lapse,hours_before_course_ends,from")
        files["clocks.csv"]?.replace("alarm,", with: "alarm,,", maxReplacements: 4)
        #expect(try BookLoader.load(FileSet(texts: files)).warnings.isEmpty)
        files["clocks.csv"]?.replace(
            "C2,commercialInsured,,concurrent,15 days,72 hours,,,no,,alarm,,",
            with: "C2,commercialInsured,,concurrent,15 days,72 hours,,,no,,alarm,24,")
        #expect(
            try BookLoader.load(FileSet(texts: files)).warnings.map(\.code) == ["book-no-clock"])
    }

    @Test(
        arguments: [
            ("45 days,alarm,,", "45 days,alarm,yes,", true, true),
            ("45 days,alarm,,", "45 days,alarm,no,", false, true),
            ("45 days,alarm,,", "45 days,alarm,,", nil, true),
            (
                "C2,commercialInsured,,concurrent,15 days,72 hours,,,no,,alarm,,",
                "C2,commercialInsured,,concurrent,15 days,72 hours,,,no,,alarm,yes,", nil, false
            ),
            (
                "C3,commercialInsured,,postService,30 days,,,,no,,alarm,,",
                "C3,commercialInsured,,postService,30 days,,15 days,1,no,,alarm,yes,", nil, false
            ),
        ] as [(String, String, Bool?, Bool)])
    func `a row says whether an urgent decision may wait longer, where it can`(
        was: String, is changed: String, says: Bool?, isSound: Bool
    ) throws {
        var files = SmallBook.files
        files["clocks.csv"]?.replace("lapse,from", with: "lapse,extends_expedited,from")
        files["clocks.csv"]?.replace("alarm,", with: "alarm,,", maxReplacements: 4)
        files["clocks.csv"]?.replace(was, with: changed)
        do {
            let book = try BookLoader.load(FileSet(texts: files)).book
            #expect(isSound)
            #expect(book.clocks.first { $0.id == "C1" }?.extendsExpedited == says)
        } catch {
            #expect(!isSound)
            #expect(error.list.map(\.code) == ["book-never-applies"])
        }
    }

    @Test(arguments: ["notCovered\n  provision: Certificate 9", "anyProvider"])
    func `rows of tier out say nothing where nobody pays outside the network by them`(
        rule: String
    ) throws {
        var files = SmallBook.files
        files["plans/ppo.yaml"]?.replace("rule: covered", with: "rule: \(rule)")
        let warnings = try BookLoader.load(FileSet(texts: files)).warnings
        #expect(warnings.map(\.code) == ["book-never-applies", "book-never-applies"])
        #expect(
            warnings.compactMap { $0.place?.description } == [
                "benefits/ppo.csv:3:16", "benefits/ppo.csv:5:14",
            ])
    }

    @Test func `codes that nobody lists need a delegation where what is unlisted is required`()
        throws
    {
        var files = SmallBook.files
        files["delegations.csv"]?.replace("hcpcs,E0601", with: "cpt,99213")
        files["plans/ppo.yaml"]?.replace(
            "requirement: notRequired", with: "requirement: required")
        #expect(try BookLoader.load(FileSet(texts: files)).warnings.isEmpty)
        // A row that waives them comes before.
        files["delegations.csv"]?.replace("cpt,99213", with: "cpt,70336")
        #expect(
            try BookLoader.load(FileSet(texts: files)).warnings.map(\.code)
                == ["book-never-applies"])
    }

    @Test func `notes, requests and the registry are no part of the book`() throws {
        let before = try BookLoader.load(FileSet(texts: SmallBook.files)).book.digest
        var files = SmallBook.files
        files["README.md"] = "Notes"
        files["requests/x.json"] = "{"
        files["claims/x.edi"] = "ISA"
        files["registry/members.csv"] = "nonsense"
        files["expected.csv"] = "nonsense"
        #expect(try BookLoader.load(FileSet(texts: files)).book.digest == before)
    }

    private func errors(_ files: FileSet) -> [Problem] {
        do {
            _ = try BookLoader.load(files)
            return []
        } catch {
            return error.list.filter { $0.severity == .error }
        }
    }

    /// Names that lead nowhere, and things that are there twice.
    static let references: [Breakage] = [
        Breakage("plans/ppo.yaml", "payer: acme", "payer: other", "book-unknown-payer", line: 2),
        Breakage(
            "plans/ppo.yaml", "calendar: federal", "calendar: lunar", "book-unknown-calendar",
            line: 11),
        Breakage("plans/ppo.yaml", "[net]", "[net, far]", "book-unknown-network", line: 13),
        Breakage("plans/ppo.yaml", "[main]", "[main, side]", "book-unknown-list", line: 16),
        Breakage("lists/main.csv", "P1", "P9", "book-unknown-policy", line: 2),
        Breakage("benefits/ppo.csv", "Clubs,ppo", "Clubs,hmo", "book-unknown-plan", line: 6),
        Breakage("delegations.csv", "Vendor,ppo", "Vendor,hmo", "book-unknown-plan", line: 2),
        Breakage("exemptions.csv", "ppo", "hmo", "book-unknown-plan", line: 2),
        Breakage("fees.csv", "net,h", "far,h", "book-unknown-network", line: 2),
        Breakage(
            "clocks.csv", "commercialInsured", "selfFunded", "book-no-clock", line: 4,
            in: "plans/ppo.yaml"),
        Breakage(
            "plans/ppo.yaml", "networks: [net]", "networks: []", "book-never-applies", line: 15),
        Breakage("networks.csv", "net,Acme", "net,Twin\nnet,Acme", "book-duplicate", line: 3),
        Breakage(
            "payers.yaml", nil, "- id: acme\n  name: A\n- id: acme\n  name: B", "book-duplicate",
            line: 3),
        Breakage(
            "payers.yaml", nil, "- id: acme\n  name: A\n- id: b\n  name: B\n  identifiers: [acme]",
            "book-duplicate", line: 3),
        Breakage(
            "plans/twin.yaml", nil, SmallBook.files["plans/ppo.yaml"]!, "book-duplicate", line: 1),
        Breakage(
            "calendars.yaml", nil, "- name: federal\n- name: federal", "book-duplicate", line: 2),
        Breakage(
            "clocks.csv", "C1,", "C1,commercialInsured,,preService,9 days,,,,,,,2012-01-01,,x\nC1,",
            "book-duplicate", line: 3),
        Breakage("edits.csv", "hcpcs", "hcpcs,E0748,2,\nhcpcs", "book-duplicate", line: 3),
        Breakage("codes/hcpcs.csv", "E0601,,", "E0601,,\nE0601,,", "book-duplicate", line: 3),
        Breakage(
            "fees.csv", "net,h", "net,hcpcs,E0601,,1,2026-06-01,\nnet,h", "book-overlap", line: 3),
        Breakage(
            "benefits/ppo.csv", "hcpcs:E0100-E8002", "hcpcs:E0100-E8002;cpt:70336", "book-overlap",
            line: 4),
        Breakage(
            "policies/P1b.yaml", nil, SmallBook.files["policies/P1.yaml"]!, "book-overlap", line: 4,
            column: 7),
        Breakage(
            "policies/P1b.yaml", nil,
            SmallBook.files["policies/P1.yaml"]!.replacing(
                "from: 2026-01-01", with: "from: 2025-01-01\nuntil: 2025-12-31"),
            "policy-version-twice", line: 1),
        Breakage("notes.txt", nil, "", "book-unknown-file", line: 1),
        Breakage("codes/icd.csv", nil, "code\n", "book-unknown-file", line: 1),
    ]

    /// Values of CSV rows.
    static let rows: [Breakage] = [
        Breakage("lists/main.csv", "E0601", "E06O1", "book-bad-code", line: 2, column: 7),
        Breakage("lists/main.csv", "70010,79999", "79999,70010", "book-never-applies", line: 3),
        Breakage("lists/main.csv", "notRequired", "perhaps", "book-bad-value", line: 3),
        Breakage("lists/main.csv", "notRequired", "", "book-missing-value", line: 3),
        Breakage("lists/main.csv", "hcpcs,E0601", "icd10,E0601", "book-bad-value", line: 2),
        Breakage("lists/main.csv", "required,12", "required,1", "book-bad-value", line: 2),
        Breakage("lists/main.csv", "G47", "47G", "book-bad-value", line: 2),
        Breakage("lists/main.csv", "18,,2", "18,17,2", "book-never-applies", line: 2),
        Breakage("lists/main.csv", "18,,2", "-1,,2", "book-bad-value", line: 2),
        Breakage("lists/main.csv", "any,P1", "some,P1", "book-bad-value", line: 2),
        Breakage(
            "lists/main.csv", "notRequired,,,,,,,", "notRequired,,,,,,,P1", "book-never-applies",
            line: 3),
        Breakage("lists/main.csv", "any,P1,", "any,P1,yes", "book-never-applies", line: 2),
        Breakage(
            "lists/main.csv", "2026-01-01,,Row 2", "2026-02-30,,Row 2", "book-bad-value", line: 3),
        Breakage(
            "lists/main.csv", "2026-01-01,,Row 2", "2026-01-02,2026-01-01,Row 2",
            "book-never-applies", line: 3),
        Breakage("lists/main.csv", "Row 2", "", "book-missing-value", line: 3),
        Breakage(
            "benefits/ppo.csv", "Imaging,ppo,in", "Imaging,ppo,inside", "book-bad-value", line: 4),
        Breakage("benefits/ppo.csv", "cpt:70010-79999", "70010-79999", "book-bad-value", line: 4),
        Breakage("benefits/ppo.csv", "cpt:70010-79999", "", "book-missing-value", line: 4),
        Breakage(
            "benefits/ppo.csv", "out,,,yes", "out,hcpcs:E0601,,yes", "book-never-applies", line: 3),
        Breakage("benefits/ppo.csv", "equipment,,ppo", "limbs,,ppo", "book-never-applies", line: 3),
        Breakage(
            "benefits/ppo.csv", "equipment,,ppo,out,,,yes,,,40,,,Certificate 5",
            "equipment,,ppo,out,,,yes,,,40,,,C\nequipment,,ppo,out,,,yes,,,50,,,C",
            "book-duplicate", line: 4),
        Breakage("benefits/ppo.csv", ",0,2026", ",101,2026", "book-bad-value", line: 4),
        Breakage("benefits/ppo.csv", "25,visit", "-25,visit", "book-bad-value", line: 4),
        Breakage("benefits/ppo.csv", "25,visit", "25,hour", "book-bad-value", line: 4),
        Breakage("benefits/ppo.csv", "10,yes", "ten,yes", "book-bad-value", line: 4),
        Breakage("benefits/ppo.csv", "10,yes", "10,perhaps", "book-bad-value", line: 4),
        Breakage("fees.csv", "95", "95.123", "book-bad-value", line: 2),
        Breakage("fees.csv", "95", "", "book-missing-value", line: 2),
        Breakage("fees.csv", "E0601,,95", "E0601,RENT,95", "book-bad-value", line: 2),
        Breakage("fees.csv", "E0601,,95", "0601,,95", "book-bad-code", line: 2),
        Breakage("delegations.csv", "E0601,,OH", "E0601,,Ohio", "book-bad-value", line: 2),
        Breakage("delegations.csv", "Acme Appeals", "", "book-missing-value", line: 2),
        Breakage("exemptions.csv", "Letter", "", "book-missing-value", line: 2),
        Breakage("edits.csv", "E0748,1", "E0748,", "book-missing-value", line: 2),
        Breakage("edits.csv", "E0748,1", "E0748,0", "book-bad-value", line: 2),
        Breakage("codes/hcpcs.csv", "E0748,,", "E0748,,2020-12-31", "book-missing-value", line: 3),
        Breakage("codes/hcpcs.csv", "E0748", "99213", "book-bad-code", line: 3),
        Breakage(
            "codes/hcpcs.csv", nil, "code,until\nE0601,2020-12-31", "book-missing-value", line: 2),
        Breakage("clocks.csv", "15 days,72", "15 dys,72", "book-bad-value", line: 2),
        Breakage("clocks.csv", "15 days,1,", "15 days,,", "book-never-applies", line: 2),
        Breakage("clocks.csv", "yes,45 days", "yes,", "book-missing-value", line: 2),
        Breakage("clocks.csv", "preService", "someday", "book-bad-value", line: 2),
        Breakage("clocks.csv", "alarm", "shrug", "book-bad-value", line: 2),
    ]

    /// Values of plans and of the other YAML files.
    static let plans: [Breakage] = [
        Breakage("book.yaml", "version: \"1\"", "", "book-missing-value", line: 1),
        Breakage("book.yaml", "version", "verson: 2\nversion", "book-unknown-key", line: 2),
        Breakage("payers.yaml", nil, "id: acme", "book-bad-value", line: 1),
        Breakage("payers.yaml", "[\"ACME1\"]", "ACME1", "book-bad-value", line: 3),
        Breakage("payers.yaml", "[\"ACME1\"]", "[[ACME1]]", "book-bad-value", line: 3),
        Breakage("calendars.yaml", "saturday, sunday", "samstag", "book-bad-value", line: 2),
        Breakage("calendars.yaml", "2026-11-27", "27.11.2026", "book-bad-value", line: 3),
        Breakage(
            "calendars.yaml", "[saturday, sunday]",
            "[monday, tuesday, wednesday, thursday, friday, saturday, sunday]",
            "book-never-applies", line: 2),
        Breakage("plans/ppo.yaml", "state: OH", "stat: OH", "book-unknown-key", line: 5),
        Breakage("plans/ppo.yaml", "state: OH", "state: Ohio", "book-bad-value", line: 5),
        Breakage("plans/ppo.yaml", "kind: plan", "kind: vendor", "book-bad-value", line: 7),
        Breakage(
            "plans/ppo.yaml", "decidesHere: yes", "decidesHere: perhaps", "book-bad-value", line: 9),
        Breakage("plans/ppo.yaml", "  decidesHere: yes\n", "", "book-missing-value", line: 7),
        Breakage("plans/ppo.yaml", "America/New_York", "Europe/Berlin", "book-bad-value", line: 10),
        Breakage("plans/ppo.yaml", "17:00", "5 pm", "book-bad-value", line: 12),
        Breakage("plans/ppo.yaml", "rule: covered", "rule: sometimes", "book-bad-value", line: 15),
        Breakage(
            "plans/ppo.yaml", "rule: covered", "rule: notCovered", "book-missing-value", line: 15),
        Breakage(
            "plans/ppo.yaml", "requirement: notRequired", "requirement: no", "book-bad-value",
            line: 18),
        Breakage("plans/ppo.yaml", "rule: within", "rule: always", "book-never-applies", line: 22),
        Breakage("plans/ppo.yaml", "  days: 30\n", "", "book-missing-value", line: 21),
        Breakage(
            "plans/ppo.yaml", "days: 30\n  source: Certificate 2", "days: 30", "book-missing-value",
            line: 21),
        Breakage(
            "plans/ppo.yaml", "policyDateBasis: service", "policyDateBasis: today",
            "book-bad-value", line: 24),
        Breakage(
            "plans/ppo.yaml", "fileWithinDays: 180", "fileWithinDays: 0", "book-bad-value", line: 27
        ),
        Breakage(
            "plans/ppo.yaml", "source: Certificate 3",
            "source: Certificate 3\n  receivedAfterDays: x",
            "book-bad-value", line: 31),
        Breakage("plans/ppo.yaml", "[Write to us.]", "[]", "book-missing-value", line: 28),
        Breakage(
            "plans/ppo.yaml", "source: Certificate 3", "source: Certificate 3\n  levels: 3",
            "book-bad-value", line: 31),
        Breakage(
            "plans/ppo.yaml", "source: Certificate 3",
            "source: Certificate 3\n  keepCareWithinDays: 15", "book-never-applies", line: 31),
        Breakage(
            "plans/ppo.yaml", "source: Certificate 3",
            "source: Certificate 3\n  next: { hears: x, steps: [y], source: z, askWithin: soon }",
            "book-bad-value", line: 31),
        Breakage(
            "plans/ppo.yaml", "source: Certificate 3",
            "source: Certificate 3\n  next: { hears: x, steps: [y], source: z, askWithin: 9 days, byItself: yes }",
            "book-never-applies", line: 31),
        Breakage(
            "plans/ppo.yaml", "source: Certificate 3",
            "source: Certificate 3\n  next: { hears: x, source: z }", "book-missing-value",
            line: 31),
        Breakage(
            "plans/ppo.yaml", "[physician, nurse]", "[physician, quack]", "book-bad-value", line: 32
        ),
        Breakage(
            "plans/ppo.yaml", "mayDeny: [physician]", "mayDeny: []", "book-missing-value", line: 33),
        Breakage(
            "plans/ppo.yaml", "mayApprove: [physician, nurse]", "mayApprove: []",
            "book-missing-value", line: 32),
        Breakage(
            "plans/ppo.yaml", "licenceState: OH", "licenceState: oh", "book-bad-value", line: 34),
        Breakage(
            "plans/ppo.yaml", "approvalDays: 90", "approvalDays: soon", "book-bad-value", line: 36),
        Breakage(
            "plans/ppo.yaml", "document: Certificate", "document: { link: x }",
            "book-missing-value", line: 37),
    ]

    static let policies: [Breakage] = [
        Breakage(
            "policies/P1.yaml", "from: 2026-01-01", "from: January", "book-bad-value", line: 4),
        Breakage(
            "policies/P1.yaml", "from: 2026-01-01", "from: 2026-01-01\nuntil: 2025-01-01",
            "book-never-applies", line: 5, column: 8),
        Breakage(
            "policies/P1.yaml", "sources: [{ text: NCD 240.4 }]\n", "", "book-missing-value",
            line: 1),
        Breakage(
            "policies/P1.yaml", "sources: [{ text: NCD 240.4 }]", "sources: []", "policy-source",
            line: 1),
        Breakage("policies/P1.yaml", "grantDays: 90", "grantDays: 0", "book-bad-value", line: 6),
        Breakage(
            "policies/P1.yaml", "id: study", "id: adult", "policy-criterion-twice", line: 13,
            column: 11),
        Breakage("policies/P1.yaml", "all:", "any: []\n  all:", "book-bad-value", line: 8),
        Breakage(
            "policies/P1.yaml", nil,
            "id: P1\ntitle: T\nversion: x\nfrom: 2026-01-01\nsources: [{ text: S }]\ncriteria:\n  any: []",
            "policy-group", line: 7, column: 8),
        Breakage(
            "policies/P1.yaml", "all:", "atLeast: 3\n  of:", "policy-group", line: 8, column: 12),
        Breakage("policies/P1.yaml", "      age: { min: 18 }\n", "", "book-missing-value", line: 9),
        Breakage(
            "policies/P1.yaml", "age: { min: 18 }", "age: { min: 18 }\n      units: { max: 1 }",
            "book-bad-value", line: 13),
        Breakage("policies/P1.yaml", "age: { min: 18 }", "age: {}", "book-missing-value", line: 12),
        Breakage(
            "policies/P1.yaml", "age: { min: 18 }", "age: { least: 18, min: 18 }",
            "book-unknown-key", line: 12),
        Breakage(
            "policies/P1.yaml", "age: { min: 18 }", "diagnosis: [\"?\"]", "book-bad-value", line: 12
        ),
        Breakage(
            "policies/P1.yaml", "age: { min: 18 }", "placeOfService: [\"111\"]", "book-bad-value",
            line: 12),
        Breakage(
            "policies/P1.yaml", "age: { min: 18 }", "certification: [X]", "book-bad-value", line: 12
        ),
        Breakage(
            "policies/P1.yaml", "age: { min: 18 }", "units: { max: many }", "book-bad-value",
            line: 12),
        Breakage(
            "policies/P1.yaml", "age: { min: 18 }", "answer: { linkId: a, is: perhaps }",
            "book-bad-value", line: 12),
        Breakage(
            "policies/P1.yaml", "age: { min: 18 }", "answer: { is: yes }", "book-missing-value",
            line: 12),
        Breakage(
            "policies/P1.yaml", "age: { min: 18 }", "answer: { linkId: a }", "book-missing-value",
            line: 12),
        Breakage(
            "policies/P1.yaml", "age: { min: 18 }",
            "observation: { codes: [1-8], atLeast: 5, atMost: 4 }", "book-never-applies", line: 12),
        Breakage(
            "policies/P1.yaml", "{ loinc: [28633-6], withinDays: 365 }", "{ withinDays: 365 }",
            "book-missing-value", line: 16),
        Breakage(
            "policies/P1.yaml", "age: { min: 18 }", "resource: { codes: [x] }",
            "book-missing-value", line: 12),
        Breakage(
            "policies/P1.yaml", "question: Is there a study?", "question:", "book-missing-value",
            line: 14),
        Breakage(
            "policies/P1.yaml", "source: Section B\n", "source: Section B\n      sauce: hot\n",
            "book-unknown-key", line: 12),
    ]

    /// Criteria in FHIRPath, and what policies share.
    static let expressions: [Breakage] = [
        criterion("fhirpath: \"%age >\"", "policy-expression", column: 24),
        criterion("fhirpath: \"%agee > 1\"", "policy-expression", column: 18),
        criterion(
            "fhirpath: |\n          %age > 1\n            and %agee", "policy-expression", line: 14,
            column: 17),
        criterion(
            "fhirpath: >\n          %age > 1\n          and %agee", "policy-expression", column: 17),
        criterion(
            "fhirpath: \"%line.modifier.text.matches('(a)\\\\1')\"", "policy-expression", column: 17
        ),
        criterion(
            "fhirpath: |\n          %line.modifier.text\n            .matches('(a|b)\\\\1')",
            "policy-expression", line: 14, column: 22),
        criterion("fhirpath: \"%line.quantitty.value > 1\"", "policy-type", column: 24),
        criterion("fhirpath: \"%patient.gender = 1\"", "policy-never-true", column: 34),
        criterion("fhirpath: \"1 = 1\"", "policy-constant", column: 18),
        criterion("fhirpath: \"%evidence.exists()\"", "policy-absence", column: 28),
        criterion(
            "fhirpath: \"%patient.id.matches(%patient.gender)\"", "policy-pattern", column: 30),
        criterion("fhirpath: \"%patient.id.memberOf('x')\"", "policy-value-set", column: 30),
        criterion("fhirpath: \"%request.status.repeat($this & 'x')\"", "policy-limit", column: 47),
        criterion(
            "fhirpath: \"%age > \(String(repeating: "1", count: 1 << 20))\"", "policy-expression"),
        criterion("fhirpath: \"%age > 1\"\n      absent: never", "book-bad-value", line: 13),
        criterion("age: { min: 18, max: 17 }", "book-never-applies"),
        Breakage(
            "policies/P1.yaml", "document: { loinc: [28633-6], withinDays: 365 }",
            "age: { min: 18 }", "policy-unreachable", line: 13, column: 11),
        Breakage(
            "policies/P1.yaml", "document: { loinc: [28633-6], withinDays: 365 }",
            "age: { max: 10 }", "policy-unreachable", line: 13, column: 11),
        Breakage(
            "policies/P1.yaml", "document: { loinc: [28633-6], withinDays: 365 }",
            "age: { min: 21 }", "policy-unreachable", line: 9, column: 11),
        Breakage(
            "policies/P1.yaml", "grantDays: 90", "codes: [hcpcs:E0470]", "policy-codes", line: 2,
            in: "lists/main.csv"),
        Breakage("policies/P1.yaml", "grantDays: 90", "codes: [E0601]", "book-bad-value", line: 6),
        Breakage(
            "policies/P1.yaml", "grantDays: 90", "plans: [ppo, hmo]", "book-unknown-plan", line: 1),
        Breakage(
            "policies/P1.yaml", "grantDays: 90", "define:\n  age: \"1\"", "book-duplicate", line: 7),
        Breakage(
            "policies/P1.yaml", "grantDays: 90", "define:\n  a-b: \"1\"", "book-bad-value", line: 7),
        Breakage(
            "policies/P1.yaml", "grantDays: 90", "define:\n  x: \"%line.nothing\"", "policy-type",
            line: 7),
        Breakage(
            "policies/P2/a.yaml", nil,
            SmallBook.files["policies/P1.yaml"]!.replacing("id: P1", with: "id: P3"),
            "policy-folder", line: 1),
        Breakage("policies/a/b/c.yaml", nil, "x: 1", "book-unknown-file", line: 1),
        Breakage(
            "policies/shared/x.yaml", "define:", "define:\n  y: \"%z\"", "policy-expression",
            line: 8),
        Breakage(
            "policies/shared/x.yaml", "define:",
            "  - { name: heart, title: T, source: S, system: loinc, codes: [x] }\ndefine:",
            "book-duplicate", line: 7),
        Breakage("policies/shared/x.yaml", "icd-10-cm", "icd", "book-bad-value", line: 5),
        Breakage("policies/shared/x.yaml", "[I50*]", "[]", "book-never-applies", line: 6),
        Breakage("policies/shared/x.yaml", "[I50*]", "[I50*, \"*\"]", "book-bad-value", line: 6),
        Breakage(
            "policies/shared/x.yaml", "define:", "define:\n  loinc: \"'x'\"", "book-duplicate",
            line: 8),
        criterion(
            "fhirpath: \"%evidence.exists()\"\n      absent: unknown", "policy-absence", column: 28),
        criterion(
            "fhirpath: \"%evidence.exists()\"\n      absent: met", "policy-absence", column: 28),
    ]

    private static func criterion(
        _ test: String, _ code: String, line: Int = 12, column: Int? = nil
    ) -> Breakage {
        Breakage("policies/P1.yaml", "age: { min: 18 }", test, code, line: line, column: column)
    }

    /// Files that are no CSV or YAML, or not of the right shape.
    static let formats: [Breakage] = [
        Breakage("fees.csv", nil, "", "csv-header", line: 1),
        Breakage("fees.csv", nil, "# nothing\n", "csv-header", line: 1),
        Breakage("fees.csv", "modifier,", "modifer,", "csv-unknown-column", line: 1, column: 21),
        Breakage("fees.csv", "modifier,", "code,", "csv-doubled-column", line: 1),
        Breakage("networks.csv", nil, "id\nnet", "csv-missing-column", line: 1),
        Breakage(
            "networks.csv", "net,Acme Network", "net,Acme Network,", "csv-field-count", line: 2),
        Breakage(
            "networks.csv", "Acme Network", "Acme \"Network\"", "csv-quote", line: 2, column: 10),
        Breakage("networks.csv", "Acme Network", "\"Acme\" Network", "csv-quote", line: 2),
        Breakage("networks.csv", "Acme Network", "\"Acme Network", "csv-quote", line: 2),
        Breakage("book.yaml", nil, "", "yaml-syntax", line: 1),
        Breakage("book.yaml", nil, "name: [Small\nversion: 1", "yaml-syntax", line: 2),
        Breakage("book.yaml", nil, "name: Small\nname: Large\nversion: 1", "yaml-syntax", line: 1),
        Breakage("book.yaml", nil, "name: Small\n\tversion: 1", "yaml-syntax", line: 2),
        Breakage("book.yaml", nil, "- Small", "book-bad-value", line: 1),
        Breakage("book.yaml", nil, "name: &a Small\nversion: *a", "yaml-alias", line: 2),
    ]

    static let warnings: [Breakage] = [
        Breakage("policies/shared/x.yaml", "[I50*]", "[I50*, 428.0]", "policy-code", line: 6),
        Breakage(
            "policies/shared/x.yaml", "icd-10-cm", "http://hl7.org/fhir/sid/icd10cm",
            "policy-system", line: 5),
        Breakage(
            "policies/P1.yaml", "loinc: [28633-6]", "loinc: [28633-5]", "policy-code", line: 16),
        criterion("observation: { codes: [39156-5], atLeast: 35, unit: kg/m^2 }", "policy-unit"),
        criterion("observation: { codes: [39156-4], atLeast: 35, unit: kg/m2 }", "policy-code"),
        criterion(
            "resource: { type: Procedure, codes: [x], system: \"http://loinc.com\" }",
            "policy-system"),
        criterion(
            "fhirpath: \"%evidence.ofType(Observation).first().status = 'final'\"", "policy-order"),
        Breakage(
            "lists/side.csv", nil, "system,first,requirement,from,source\n", "book-unused", line: 1),
        Breakage(
            "policies/P2.yaml", nil,
            SmallBook.files["policies/P1.yaml"]!.replacing("P1", with: "P2"), "book-unused", line: 1
        ),
        Breakage(
            "lists/main.csv", "Row 3", "Row 3\ncpt,72148,,required,,,,,,,,,2026-01-01,,Row 4",
            "book-shadowed-row", line: 5),
        Breakage(
            "benefits/ppo.csv", nil, "benefit,plan,tier\n", "book-no-benefit", line: 1,
            in: "plans/ppo.yaml"),
        Breakage(
            "benefits/ppo.csv", "imaging,,ppo,out,,,no,,,,,,Certificate 6\n", "",
            "book-missing-tier", line: 4),
        Breakage(
            "delegations.csv", "hcpcs,E0601", "cpt,99213", "book-never-applies", line: 2),
        Breakage("exemptions.csv", "E0601", "E0602", "book-never-applies", line: 2),
        Breakage(
            "lists/main.csv", "no,2026-01-01,,Row 3",
            "no,2026-01-01,2026-03-19,Row 3\nhcpcs,A9300,,excluded,,,,,,,,no,2026-03-21,,Row 4",
            "book-gap", line: 5),
        Breakage("lists/main.csv", "A9300", "A9301", "book-unlisted-code", line: 4),
        Breakage("lists/main.csv", "A9300,", "A9301,A9309", "book-unlisted-code", line: 4),
        Breakage(
            "codes/hcpcs.csv", "A9300,2000-01-01,", "A9300,2000-01-01,2026-06-30",
            "book-unlisted-code", line: 4, in: "lists/main.csv"),
        Breakage("plans/ppo.yaml", "America/New_York", "UTC", "book-other-state", line: 10),
        Breakage(
            "plans/ppo.yaml", "licenceState: OH", "licenceState: KY", "book-other-state", line: 34),
        Breakage("payers.yaml", "[\"ACME1\"]", "[]", "book-no-identifier", line: 1),
        Breakage(
            "payers.yaml", "[\"ACME1\"]", "[A1]\n- id: b\n  name: B\n  identifiers: [a1]",
            "book-duplicate", line: 4),
        Breakage(
            "clocks.csv", "2012-01-01,,45 CFR 147.136\nC2", "2012-01-01,2030-12-31,45 CFR\nC2",
            "book-no-clock", line: 2),
    ]
}

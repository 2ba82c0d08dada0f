import BookFiles
import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Testing

/// What the values of a book come to.
@Suite struct BookReadingTests {
    private func load(_ change: (inout [String: String]) -> Void = { _ in }) throws -> LoadedBook {
        var files = SmallBook.files
        change(&files)
        return try BookLoader.load(FileSet(texts: files))
    }

    @Test func `a plan comes out as written`() throws {
        let plan = try #require(try load().book.plan(PlanID("ppo")))
        #expect(plan.program == .commercialInsured)
        #expect(plan.administrator.decidesHere)
        #expect(plan.cutOff == CivilTime("17:00"))
        #expect(plan.retrospective == .within(days: 30, Citation("Certificate 2")))
        #expect(plan.reviewers.mayApprove == [.physician, .nurse])
        #expect(plan.approvalDays == 90)
    }

    @Test func `appeals say how many there are and who is next, or nothing of it`() throws {
        let plain = try #require(try load().book.plan(PlanID("ppo"))).appeals
        #expect(plain.levels == nil)
        #expect(plain.next == nil)
        let told = try load {
            $0["plans/ppo.yaml"]?.replace(
                "  source: Certificate 3",
                with: """
                      source: Certificate 3
                      levels: 2
                      next:
                        hears: the panel
                        askWithin: 4 months
                        steps: [Write to the panel.]
                        expedited: Call the panel.
                        source: Certificate 3.2
                    """)
        }
        let appeals = try #require(told.book.plan(PlanID("ppo"))).appeals
        #expect(appeals.levels == 2)
        #expect(
            appeals.next
                == NextReview(
                    hears: "the panel", askWithin: .months(4), steps: ["Write to the panel."],
                    expedited: "Call the panel.", citation: Citation("Certificate 3.2")))
    }

    /// 29 CFR 2560.503-1(h)(3)(i) beside 42 CFR 422.582(b), 438.402(c)(2)(ii).
    @Test(arguments: [
        ("commercialInsured", "", 5), ("selfFunded", "", 5),
        ("selfFunded", "\n  receivedAfterDays: 0", 0),
        ("medicareAdvantage", "", nil), ("medicaidManagedCare", "", nil),
    ])
    func `the time to appeal runs from the receipt where the law of the program has that`(
        program: String, more: String, days: Int?
    ) throws {
        let loaded = try load {
            $0["clocks.csv"]?.replace("commercialInsured", with: program)
            $0["plans/ppo.yaml"]?.replace("program: commercialInsured", with: "program: \(program)")
            $0["plans/ppo.yaml"]?.replace(
                "  source: Certificate 3", with: "  source: Certificate 3\(more)")
        }
        let appeals = try #require(loaded.book.plan(PlanID("ppo"))).appeals
        #expect(appeals.receivedAfterDays == days)
        let notice = CivilDate("2026-03-02")!
        #expect(appeals.lastDay(notice: notice) == notice.adding(days: 180 + (days ?? 0)))
    }

    @Test func `a plan has a high deductible where it says so`() throws {
        #expect(try load().book.plan(PlanID("ppo"))?.isHighDeductible == false)
        let high = try load {
            $0["plans/ppo.yaml"]?.replace(
                "approvalDays: 90", with: "approvalDays: 90\nhighDeductible: yes")
        }
        #expect(high.book.plan(PlanID("ppo"))?.isHighDeductible == true)
    }

    @Test func `a row of a list comes out as written, and says where it stands`() throws {
        let row = try #require(try load().book.rows(ofList: "main").first)
        #expect(row.row == 2)
        #expect(row.placesOfService == [PlaceOfService("12")!])
        #expect(row.diagnosisPrefixes == ["G47"])
        #expect(row.ageMin == 18 && row.ageMax == nil)
        #expect(row.unitsOver == Decimal(2))
        #expect(row.policy == "P1")
        #expect(row.effective.end == nil)
    }

    @Test func `a tier out gives its rule to every dated row of the benefit`() throws {
        let loaded = try load {
            $0["benefits/ppo.csv"]?.replace(
                "20,2026-01-01,,Certificate 5", with: "20,2026-01-01,2026-12-31,Certificate 5")
            $0["benefits/ppo.csv"]? +=
                "\nequipment,Equipment,ppo,in,hcpcs:E0100-E8002,,yes,,,25,2027-01-01,,Certificate 5"
        }
        let rules = loaded.book.benefits.filter { $0.id == "equipment" }
            .map { $0.outOfNetwork?.coinsuranceBasisPoints }
        #expect(rules == [4_000, 4_000])
        #expect(loaded.book.benefits.first { $0.id == "clubs" }?.outOfNetwork == nil)
    }

    @Test func `a code without dates is valid on every day`() throws {
        let codes = try load().book.codes
        let day = CivilDate("1990-01-01")!
        let code = { ProcedureCode(system: .hcpcs, code: $0) }
        #expect(codes.standing(of: code("E0601"), on: day) == .known)
        #expect(codes.standing(of: code("E9999"), on: day) == .unknown)
        #expect(
            codes.standing(of: ProcedureCode(system: .cpt, code: "99213"), on: day) == .notListed)
        if case .outOfDate = codes.standing(of: code("A9300"), on: day) {
        } else {
            Issue.record("A9300 began in 2000")
        }
    }

    @Test func `of two versions of a policy the date picks one`() throws {
        let loaded = try load {
            $0["policies/P1-2027.yaml"] = $0["policies/P1.yaml"]?
                .replacing("\"1\"", with: "\"2\"").replacing("2026-01-01", with: "2027-01-01")
            $0["policies/P1.yaml"]?.replace(
                "from: 2026-01-01", with: "from: 2026-01-01\nuntil: 2026-12-31")
        }
        #expect(loaded.policies.policy("P1", on: CivilDate("2026-12-31")!)?.version == "1")
        #expect(loaded.policies.policy("P1", on: CivilDate("2027-01-01")!)?.version == "2")
        #expect(loaded.policies.policy("P1", on: CivilDate("2025-12-31")!) == nil)
    }
}

import BookFiles
import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing

/// The registry that comes with the sample book.
@Suite struct LarkspurRegistryTests {
    let book: PlanBook
    let registry: RegistryFiles

    init() throws {
        book = try BookLoader.load(larkspur).book
        do {
            registry = try RegistryFiles.load(
                larkspur + "/registry", book: book, today: CivilDate("2026-03-10"))
        } catch {
            for problem in error.list { Issue.record("\(problem)") }
            throw error
        }
    }

    /// The public samples carry NPIs that nobody could have been given; they are taken with a warning each.
    @Test func `it loads with no complaint but the NPIs of the public samples`() {
        let samples: Set<String> = [
            "8189991234", "9876540809", "1234567890", "9876543210", "6543210903", "1811901945",
        ]
        #expect(registry.warnings.allSatisfy { $0.code == "registry-npi" })
        for warning in registry.warnings {
            #expect(samples.contains { warning.message.contains($0) }, "\(warning)")
        }
    }

    @Test func `every plan of the book has two members or more, of different ages`() {
        for plan in book.plans where plan.payer.text != "maryland-capital" {
            let members = registry.members.filter { member in
                member.coverages.contains { $0.plan == plan.id }
            }
            #expect(Set(members.map(\.birthDate)).count >= 2, "\(plan.id)")
        }
    }

    @Test
    func `there is a lapsed coverage, one that ends, one behind another payer, a QMB, a family`() {
        let coverages = registry.members.flatMap(\.coverages)
        #expect(coverages.contains { $0.active.end == CivilDate("2026-01-31") })
        #expect(coverages.contains { $0.active.end == CivilDate("2026-12-31") })
        #expect(coverages.contains { $0.primaryPayer != nil })
        #expect(registry.members.contains { $0.isQualifiedMedicareBeneficiary })
        let years = registry.members.flatMap(\.accumulators)
        #expect(years.contains { $0.amounts.familyDeductible != nil && $0.amounts.isEmbedded })
        #expect(years.contains { $0.amounts.familyDeductible != nil && !$0.amounts.isEmbedded })
    }

    @Test func `who is covered through somebody goes by that one's number, too`() {
        let dependents = registry.members.filter { $0.subscriber != nil }
        #expect(dependents.map(\.given).sorted() == ["June", "Micah"])
        for dependent in dependents {
            let owner = dependent.subscriber?.id.text ?? ""
            #expect(dependent.otherIdentifiers.contains(owner))
            #expect(registry.members.contains { $0.id.text == owner && $0.subscriber == nil })
        }
    }

    @Test func `our own NPIs have right check digits`() {
        let own = registry.providers.map(\.id).filter { $0.hasPrefix("2000") && $0.count == 10 }
        #expect(own.count >= 10)
        for id in own { #expect(NPI(id) != nil, "\(id)") }
    }

    @Test func `providers are in network, out of it, and no longer in it`() {
        let day = CivilDate("2026-06-01")!
        let networks = book.networks.map(\.id)
        let standings = registry.providers.map { provider in
            provider.network(among: networks, on: day) != nil
        }
        #expect(standings.contains(true) && standings.contains(false))
        let ends = registry.providers.flatMap(\.participations).compactMap(\.dates.end)
        #expect(ends.contains { $0 < day })
    }

    @Test(arguments: [
        ("okafor", true), ("castellano", true), ("haddad", false), ("brandt", false),
        ("whitlock", false), ("moreau", false),
    ])
    func `who holds what a denial under the PPO takes`(id: String, may: Bool) throws {
        let rule = try #require(book.plan(PlanID("larkspur-choice-ppo"))).reviewers
        let day = CivilDate("2026-03-10")!
        let reviewer = try #require(registry.reviewers.first { $0.reviewer.id.text == id })
        let holds =
            rule.mayDeny.contains(reviewer.reviewer.profession)
            && reviewer.reviewer.licences.contains {
                $0.state == rule.licenceState && $0.expires >= day && !$0.isRestricted
            }
        #expect(holds == may)
        #expect(reviewer.accessKeyDigest != nil)
    }

    /// ../shared/spec/cost-share.md: $1,500 allowed, $300 of the deductible left, 20%: $540.
    @Test func `the worked example of the cost share comes out at 540 dollars`() throws {
        let member = try #require(registry.members.first { $0.id.text == "LKS-1001" })
        let year = try #require(member.accumulators.first { $0.year == 2026 })
        let day = CivilDate("2026-03-20")!
        let code = ProcedureCode(system: .cpt, code: "72148")
        let benefit = try #require(
            book.benefits.first {
                $0.plan == year.plan && $0.covers(code) && $0.effective.contains(day)
            })
        let fee = try #require(
            book.fees.first {
                $0.network == "larkspur-choice" && $0.code == code && $0.modifier == nil
            })
        let line = CostShareLine(
            sequence: 1, serviceDate: day, code: code.code, units: 1, allowedPerUnit: fee.allowed,
            rule: benefit.inNetwork, network: .inNetwork)
        let estimate = CostShareEstimator(CostShareSituation(accumulators: year.amounts))
            .estimate([line])
        #expect(estimate.lines[0].patient == Money("540"))
    }
}

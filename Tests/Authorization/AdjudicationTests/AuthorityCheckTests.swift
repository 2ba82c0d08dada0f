import Adjudication
import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Testing

/// Is authorization needed, and is the decision ours?
@Suite struct AuthorityCheckTests {
    static let imaging = CodeRange(system: .cpt, first: "70000", last: "79999")

    static func delegation(plans: Set<PlanID> = [], states: Set<String> = []) -> Delegation {
        Delegation(
            file: "delegations.csv", row: 2, vendor: "Meadow Imaging Review", phone: "555-0100",
            plans: plans,
            codes: imaging, states: states, appealsTo: "Meadow Appeals", whoMayDeny: "a physician",
            effective: World.always, source: Citation("delegation agreement"))
    }

    static func exemption(provider: String = World.npi) -> Exemption {
        Exemption(
            file: "exemptions.csv", row: 4, provider: provider, plans: [], codes: imaging,
            effective: World.always, source: Citation("gold card law"))
    }

    @Test func `a service on no list needs no authorization`() {
        let finding = World.with { $0.rows = [] }.decide()
        #expect(finding.outcome == .notRequired)
        #expect(finding.last.citation == Citation("plan, section 1"))
        #expect(finding.last.next?.actor == .nobody)
    }

    @Test func `unless the plan wants it for everything unlisted; then a clinician decides`() {
        let finding = World.with {
            $0.rows = []
            $0.plan.unlisted = UnlistedRule(.required, citation: Citation("plan, section 1"))
        }.decide()
        #expect(finding.outcome == .clinician)
        #expect(finding.last.id == "policy")
    }

    /// What is needed is picked by the day of the service; a request for a period has more than one.
    @Test(arguments: [
        (AuthorizationRow.Requirement.required, "2026-06-30", Outcome.notRequired),
        (.required, "2026-07-01", .staff), (.excluded, "2026-07-20", .staff),
    ])
    func `where the rule changes within the days asked for a person tells which are meant`(
        later: AuthorizationRow.Requirement, last: String, outcome: Outcome
    ) {
        let finding = World.with {
            var first = World.row(.notRequired, policy: nil)
            first.effective = World.range("2026-01-01", "2026-06-30")
            var second = World.row(later, policy: later == .required ? "IMG" : nil)
            second.effective = World.range("2026-07-01", "2099-12-31")
            $0.rows = [first, second]
            $0.dates = World.range("2026-06-25", last)
        }.decide()
        #expect(finding.outcome == outcome)
    }

    @Test func `how many is asked for where that decides whether authorization is needed`() {
        let finding = World.with {
            var row = World.row(.required)
            row.unitsOver = Decimal(12)
            $0.rows = [row]
            $0.units = nil
        }.decide()
        #expect(finding.outcome == .asked(["authority.units"]))
    }

    /// docs/plan-book.md, `decidesHere: no`: every answer is whom to ask.
    @Test func `where somebody else decides for the plan nothing is denied here`() {
        let finding = World.with {
            $0.rows = [World.row(.excluded, policy: nil)]
            $0.plan.administrator.decidesHere = false
        }.decide()
        #expect(finding.outcome == .elsewhere)
    }

    @Test func `a row may say that none is needed`() {
        let finding = World.with { $0.rows = [World.row(.notRequired)] }.decide()
        #expect(finding.outcome == .notRequired)
        #expect(finding.last.input == "list list, line 7")
    }

    @Test func `a delegated service is the vendor's, with how to reach them`() throws {
        let finding = World.with { $0.delegations = [Self.delegation()] }.decide()
        #expect(finding.outcome == .elsewhere)
        guard case .refer(let referral) = finding.result, case .entity(let contact) = referral.to
        else {
            Issue.record("\(finding.result)")
            return
        }
        #expect(contact.name == "Meadow Imaging Review")
        #expect(contact.phone == "555-0100")
        #expect(finding.authority?.decider == .delegatedVendor("Meadow Imaging Review"))
        #expect(finding.last.next?.action.contains("555-0100") == true)
        #expect(finding.last.input == "list delegations.csv, line 2")
    }

    @Test func `a delegation for other plans or states is not this one`() {
        for other in [Self.delegation(plans: [PlanID("HMO")]), Self.delegation(states: ["KY"])] {
            #expect(World.with { $0.delegations = [other] }.decide().outcome == .approved)
        }
    }

    @Test func `a decision that the administrator makes elsewhere is theirs`() {
        let finding = World.with {
            $0.plan.administrator = Administrator(
                kind: .medicareContractor, name: "Sedge MAC", decidesHere: false, phone: "555-0101")
        }.decide()
        #expect(finding.outcome == .elsewhere)
        #expect(finding.authority?.decider == .medicareContractor("Sedge MAC"))
    }

    @Test func `an exempt provider needs no review, and the row that says so is cited`() {
        let finding = World.with { $0.exemptions = [Self.exemption()] }.decide()
        #expect(finding.outcome == .notRequired)
        #expect(finding.authority?.decider == .exemptProvider(World.npi))
        #expect(finding.last.citation == Citation("gold card law"))
        #expect(finding.last.input == "list exemptions.csv, line 4")
    }

    @Test func `another provider's exemption is not this one's`() {
        let world = World.with { $0.exemptions = [Self.exemption(provider: "1999999992")] }
        #expect(world.decide().outcome == .approved)
    }

    /// The first number is one provider's, and the exemption is of the one whom the second leads to.
    @Test func `nobody is exempt by another provider's number`() {
        func outcome(_ numbers: [String], exempt: String) -> Outcome {
            World.with {
                $0.providers.append(
                    Provider(
                        id: "2", name: "Brightwater",
                        participations: [.init(network: "open", dates: World.always)]))
                $0.requested = [RequestedProvider(role: .rendering, identifiers: numbers)]
                $0.exemptions = [Self.exemption(provider: exempt)]
            }.decide().outcome
        }
        #expect(outcome([World.npi, "2"], exempt: "2") == .approved)
        #expect(outcome(["2", World.npi], exempt: "2") == .approved)
        #expect(outcome(["2"], exempt: "2") == .notRequired)
        #expect(outcome(["TAX-1"], exempt: World.npi) == .notRequired)
        #expect(outcome(["unheard of", "TAX-1"], exempt: World.npi) == .notRequired)
        #expect(outcome(["unheard of", "TAX-1"], exempt: "unheard of") == .approved)
    }

    @Test func `where the operating surgeon is in no network, the row for care outside holds`() {
        func outcome(_ network: AuthorizationRow.NetworkCondition, surgeon: String?) -> Outcome {
            World.with {
                $0.rows[0].network = network
                if let surgeon {
                    $0.providers.append(
                        Provider(
                            id: "2", name: "Allegheny Spine Institute",
                            participations: [.init(network: surgeon, dates: World.always)]))
                }
                $0.requested.append(RequestedProvider(role: .operating, identifiers: ["2"]))
            }.decide().outcome
        }
        #expect(outcome(.outOfNetwork, surgeon: "open") == .notRequired)
        #expect(outcome(.outOfNetwork, surgeon: "other") == .approved)
        #expect(outcome(.inNetwork, surgeon: "open") == .approved)
        #expect(outcome(.inNetwork, surgeon: "other") == .staff)
        #expect(outcome(.outOfNetwork, surgeon: nil) == .staff)
    }

    @Test func `a possible exclusion is asked about, whoever is exempt`() {
        let world = World.with {
            $0.exemptions = [Self.exemption()]
            $0.rows = [World.row(.excluded, places: ["31", "32"]), World.row()]
        }
        #expect(world.decide().outcome == .asked(["authority.placeOfService"]))
    }

    @Test func `an exemption does not lift an exclusion`() {
        let world = World.with {
            $0.exemptions = [Self.exemption()]
            $0.rows = [World.row(.excluded)]
        }
        #expect(world.decide().outcome == .denied(.excludedService))
    }

    @Test func `a missing input that changes the answer is asked for`() {
        func outcome(_ place: String?) -> Outcome {
            World.with {
                $0.rows = [World.row(.notRequired, places: ["11"]), World.row()]
                $0.place = place
            }.decide().outcome
        }
        #expect(outcome(nil) == .asked(["authority.placeOfService"]))
        #expect(outcome("11") == .notRequired)
        #expect(outcome("22") == .approved)
    }

    /// X12 UM04 with qualifier A.
    @Test func `a type of bill is no place of service, and is said to have been seen`() {
        let finding = World.with {
            $0.rows = [World.row(.notRequired, places: ["11"]), World.row()]
            $0.kept = [KeptSegment(name: "UM", elements: [[""], [""], [""], ["13", "A"]])]
        }.decide()
        #expect(finding.outcome == .asked(["authority.placeOfService"]))
        guard case .refer(let referral) = finding.result, case .provider(let asks) = referral.to
        else {
            Issue.record("\(finding.result)")
            return
        }
        let seen = "The type of bill 13 names no place of service."
        #expect(asks.map(\.question) == ["What is the place of service? \(seen)"])
        #expect(finding.last.finding.hasSuffix(seen))
    }

    @Test func `emergency care needs none, whoever would decide`() {
        for change: (inout World) -> Void in [
            { $0.rows = [World.row()] }, { $0.delegations = [Self.delegation()] },
            { $0.policies = [World.policy(verdict: .notMet)] },
        ] {
            let finding = World.with {
                change(&$0)
                $0.level = .emergency
                $0.dates = World.range("2026-03-02", "2026-03-02")
            }.decide()
            #expect(finding.outcome == .notRequired)
        }
        #expect(World.with { $0.level = .urgent }.decide().outcome == .approved)
    }

    @Test(arguments: [
        ("2026-02-27", Outcome.notRequired), ("2026-03-02", .notRequired),
        ("2026-03-03", .notRequired), ("2026-03-04", .staff), ("2026-03-12", .staff),
    ])
    func `what is planned for later is no emergency`(day: String, outcome: Outcome) {
        let finding = World.with {
            $0.level = .emergency
            $0.dates = World.range(day, day)
        }.decide()
        #expect(finding.outcome == outcome)
    }

    @Test func `units of a row's codes count together, over all lines of a request`() {
        func outcome(_ units: Int, _ others: [ServiceLine]) -> Outcome {
            World.with {
                $0.rows[0].unitsOver = Decimal(12)
                $0.units = Decimal(units)
                $0.others = others
            }.decide().outcome
        }
        let contrast = ProcedureCode(system: .cpt, code: "72149")
        let visit = ProcedureCode(system: .cpt, code: "99213")
        #expect(outcome(12, []) == .notRequired)
        #expect(outcome(12, [World.line(2, 1)]) == .approved)
        #expect(outcome(12, [World.line(2, 1, code: contrast)]) == .approved)
        #expect(outcome(12, [World.line(2, 1, code: visit)]) == .notRequired)
        #expect(outcome(12, [World.line(2, 1, isCancelled: true)]) == .notRequired)
    }
}

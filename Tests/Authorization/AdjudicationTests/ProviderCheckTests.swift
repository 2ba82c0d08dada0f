import Adjudication
import Cases
import CodeSets
import JSON
import Plans
import Policies
import Primitives
import Testing

/// Is the servicing provider known, and in network on the date?
@Suite struct ProviderCheckTests {
    static let provision = Citation("plan document, networks")

    static func world(
        _ rule: OutOfNetworkRule, network: String = "other", from: String = "2020-01-01",
        to: String? = nil,
        level: LevelOfService = .standard
    ) -> World {
        World.with {
            $0.plan.outOfNetwork = rule
            $0.providers[0].participations = [.init(network: network, dates: World.range(from, to))]
            $0.level = level
            // An emergency is today.
            if level == .emergency { $0.dates = World.range("2026-03-02", "2026-03-02") }
        }
    }

    @Test(
        arguments: [
            ("2020-01-01", nil, Outcome.approved), ("2026-03-10", "2026-03-10", .approved),
            ("2020-01-01", "2026-03-09", .denied(.noOutOfNetworkBenefit)),
            ("2026-03-11", nil, .denied(.noOutOfNetworkBenefit)),
        ] as [(String, String?, Outcome)])
    func `in network is who is under contract on the date of service`(
        from: String, to: String?, outcome: Outcome
    ) {
        let world = Self.world(.notCovered(Self.provision), network: "open", from: from, to: to)
        #expect(world.decide().outcome == outcome)
    }

    @Test func `out of network is the plan's to settle`() {
        #expect(Self.world(.covered).decide().outcome == .approved)
        #expect(Self.world(.anyProvider).decide().outcome == .approved)
        let finding = Self.world(.notCovered(Self.provision)).decide()
        #expect(finding.outcome == .denied(.noOutOfNetworkBenefit))
        #expect(finding.last.citation == Self.provision)
    }

    @Test
    func `a benefit that pays nothing outside is not paid there, whatever else the plan does`() {
        var world = Self.world(.covered)
        world.benefits = [World.benefit()]
        let provision = Citation("plan document, outside")
        world.benefits[0].outOfNetwork = CostShareRule(
            benefit: "imaging", isCovered: false, provision: provision)
        #expect(world.decide().outcome == .denied(.noOutOfNetworkBenefit))
        #expect(world.decide().last.citation == provision)
        world.benefits[0].outOfNetwork?.provision = nil
        #expect(world.decide().last.citation == Citation("plan document, imaging"))
        world.level = .emergency
        world.dates = World.range("2026-03-02", "2026-03-02")
        #expect(world.decide().outcome == .notRequired)
    }

    /// A row that was forgotten is no provision.
    @Test func `of what a benefit does not say of care outside, nobody is denied by a machine`() {
        var world = Self.world(.covered)
        world.benefits = [World.benefit(isPaidOutside: false)]
        let finding = world.decide()
        #expect(finding.outcome == .staff)
        #expect(finding.last.id == "provider.network")
        world.level = .emergency
        world.dates = World.range("2026-03-02", "2026-03-02")
        #expect(world.decide().outcome == .notRequired)
    }

    @Test(arguments: [OutOfNetworkRule.covered, .anyProvider, .notCovered(provision)])
    func `an emergency is never denied for being out of network`(rule: OutOfNetworkRule) {
        let finding = Self.world(rule, level: .emergency).decide()
        #expect(finding.outcome == .notRequired)
        #expect(finding.record("provider.network")?.verdict == .passed)
    }

    /// Places that say that it may be one: X12 CL101, PAS Encounter.type and class, the emergency room.
    @Test(arguments: [("1", true), ("5", true), ("2", false), ("3", false), ("9", false)])
    func `an emergency admission out of network is looked at by a person`(
        type: String, isOne: Bool
    ) throws {
        var world = Self.world(.notCovered(Self.provision))
        world.kept = [KeptSegment(name: "CL1", elements: [[type], ["1"]])]
        let outcome: Outcome = isOne ? .staff : .denied(.noOutOfNetworkBenefit)
        #expect(world.decide().outcome == outcome)
        world.kept = []
        let encounter = try JSONDocument.parse(
            """
            {"resourceType": "Encounter", "class": {"code": "IMP"}, "type": [{"coding": [
              {"system": "https://codesystem.x12.org/005010/1315", "code": "\(type)"}]}]}
            """)
        world.evidence.items = [
            EvidenceItem(resource: encounter.root, digest: DocumentDigest("sha256:1"))
        ]
        #expect(world.decide().outcome == outcome)
        #expect(world.decide().last.id == "provider.network")
    }

    @Test func `so is what is done in an emergency room, or calls itself emergency care`() throws {
        var world = Self.world(.notCovered(Self.provision))
        world.place = "23"
        #expect(world.decide().outcome == .staff)
        world.place = "21"
        #expect(world.decide().outcome == .denied(.noOutOfNetworkBenefit))
        let encounter = try JSONDocument.parse(
            #"{"resourceType": "Encounter", "class": {"code": "EMER"}}"#)
        world.evidence.items = [
            EvidenceItem(resource: encounter.root, digest: DocumentDigest("sha256:1"))
        ]
        #expect(world.decide().outcome == .staff)
    }

    /// Two who give the service together, the second of them as told.
    static func together(
        _ rule: OutOfNetworkRule, first: String = "open", second: String?,
        role: ProviderRole = .facility
    ) -> Outcome {
        World.with {
            $0.plan.outOfNetwork = rule
            $0.providers[0].participations = [.init(network: first, dates: World.always)]
            if let second {
                $0.providers.append(
                    Provider(
                        id: "2", name: "Far Shore Hospital",
                        participations: [.init(network: second, dates: World.always)]))
            }
            $0.requested.append(RequestedProvider(role: role, identifiers: ["2"]))
        }.decide().outcome
    }

    @Test(arguments: [ProviderRole.facility, .supplier, .operating, .attending, .rendering])
    func `where one who gives the service is in network and another is not, staff looks`(
        role: ProviderRole
    ) {
        let rule = OutOfNetworkRule.notCovered(Self.provision)
        #expect(Self.together(rule, second: "open", role: role) == .approved)
        #expect(Self.together(rule, second: "other", role: role) == .staff)
        #expect(Self.together(rule, first: "other", second: "open", role: role) == .staff)
        #expect(
            Self.together(rule, first: "other", second: "other", role: role)
                == .denied(.noOutOfNetworkBenefit))
    }

    @Test func `nor is it certain for somebody who is not known; who only orders does not count`() {
        let rule = OutOfNetworkRule.notCovered(Self.provision)
        #expect(Self.together(rule, second: nil) == .staff)
        #expect(Self.together(rule, second: nil, role: .ordering) == .approved)
        #expect(Self.together(.covered, second: "other") == .approved)
        #expect(Self.together(.anyProvider, second: nil) == .approved)
    }

    @Test func `where nobody is named who gives it, who asks is not denied for being outside`() {
        var world = Self.world(.notCovered(Self.provision))
        world.requested = [
            RequestedProvider(role: .requester, identifiers: [World.npi]),
            RequestedProvider(role: .ordering, identifiers: [World.npi]),
        ]
        #expect(world.decide().outcome == .asked(["provider.network.servicing"]))
        world.requested[1].role = .supplier
        #expect(world.decide().outcome == .denied(.noOutOfNetworkBenefit))
    }

    /// The NPI of one in network beside the number of one who is in none.
    @Test
    func `numbers of two who do not stand alike are a doubt; a practice and its doctor are none`() {
        func outcome(_ network: String, _ role: ProviderRole = .rendering) -> Outcome {
            World.with {
                $0.providers.append(
                    Provider(
                        id: "2", name: "Far Shore Hospital",
                        participations: [.init(network: network, dates: World.always)]))
                $0.requested.append(RequestedProvider(role: role, identifiers: [World.npi, "2"]))
            }.decide().outcome
        }
        #expect(outcome("open") == .approved)
        #expect(outcome("other") == .staff)
        #expect(outcome("other", .facility) == .staff)
        #expect(outcome("other", .ordering) == .approved)
    }

    @Test func `nor can such a denial be made at all`() {
        #expect(throws: AdministrativeDenial.EmergencyIsNeverOutOfNetwork.self) {
            _ = try AdministrativeDenial(
                .noOutOfNetworkBenefit, provision: Self.provision, levelOfService: .emergency)
        }
        for level in [LevelOfService.standard, .urgent] {
            let denial = try? AdministrativeDenial(
                .noOutOfNetworkBenefit, provision: Self.provision, levelOfService: level)
            #expect(denial?.ground == .noOutOfNetworkBenefit)
        }
    }

    @Test func `a plan without networks takes every provider it knows`() {
        let world = World.with {
            $0.plan.networks = []
            $0.plan.outOfNetwork = .notCovered(Self.provision)
            $0.providers[0].participations = []
        }
        #expect(world.decide().outcome == .approved)
    }

    @Test func `an unknown provider goes to staff`() {
        let finding = World.with { $0.providers = [] }.decide()
        #expect(finding.outcome == .staff)
        #expect(finding.last.id == "provider.network")
        #expect(finding.last.input == "rendering 1234567893")
    }

    /// With a number of the one who bills beside it, or without anybody else.
    @Test(
        arguments: [
            (.supplier, "Prairie Supply", .notCovered(provision), true),
            (.supplier, nil, .notCovered(provision), false),
            (.ordering, "Prairie Supply", .notCovered(provision), false),
            (.facility, "Prairie Supply", .covered, false),
        ] as [(ProviderRole, String?, OutOfNetworkRule, Bool)])
    func `who is named without a number is not known, whom a specialty describes is not named`(
        role: ProviderRole, name: String?, rule: OutOfNetworkRule, isAsked: Bool
    ) {
        let other = RequestedProvider(role: role, identifiers: [], name: name)
        let beside = World.with {
            $0.plan.outOfNetwork = rule
            $0.requested.append(other)
        }
        #expect(beside.decide().outcome == (isAsked ? .staff : .approved))
        let alone = World.with {
            $0.plan.outOfNetwork = .covered
            $0.requested = [
                RequestedProvider(role: .requester, identifiers: [World.npi]), other,
            ]
        }
        let isNamed = role != .ordering && name != nil
        #expect(alone.decide().outcome == (isNamed ? .staff : .approved))
    }

    @Test func `nobody is denied for being outside while one who may be inside has no number`() {
        var world = Self.world(.notCovered(Self.provision))
        world.requested.append(
            RequestedProvider(role: .facility, identifiers: [], name: "Prairie Hospital"))
        let finding = world.decide()
        #expect(finding.outcome == .staff)
        #expect(finding.last.input == "facility Prairie Hospital")
    }

    @Test func `a provider is known by any of its identifiers`() {
        let world = World.with {
            $0.requested = [
                RequestedProvider(role: .rendering, identifiers: ["unheard of", "TAX-1"])
            ]
        }
        #expect(world.decide().outcome == .approved)
    }

    @Test func `where nobody is named the check waits until somebody is`() {
        let finding = World.with { $0.requested = [] }.decide()
        #expect(finding.record("provider.network")?.verdict == .notApplicable)
    }

    @Test(arguments: [
        ([ProviderRole.requester, .rendering], "rendering"),
        ([.facility, .rendering], "rendering"),
        ([.requester, .facility], "facility"), ([.ordering, .supplier, .requester], "supplier"),
        ([.ordering, .requester], "requester"), ([.attending, .operating], "operating"),
    ])
    func `the servicing provider is the one who will bill`(roles: [ProviderRole], role: String) {
        let finding = World.with {
            $0.requested = roles.map { RequestedProvider(role: $0, identifiers: ["\($0)"]) }
        }.decide()
        #expect(finding.last.input == "\(role) \(role)")
    }
}

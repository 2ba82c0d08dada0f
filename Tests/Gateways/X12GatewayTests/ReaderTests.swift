import Cases
import CodeSets
import JSON
import Primitives
import Testing
import Workflow

@testable import X12Gateway

/// From the segments of a 278 to the request that is decided.
@Suite struct ReaderTests {
    /// A request whose event and services are given; every other part is that of the sample insurer.
    private func request(_ event: String, services: [String] = [], dependent: String = "") -> String
    {
        let patient = dependent.isEmpty ? 3 : 4
        var segments = [
            "ST*278*0001*005010X217", "BHT*0007*13*T-1*20260310*0930", "HL*1**20*1",
            "NM1*X3*2*LARKSPUR*****46*LKSP1", "HL*2*1*21*1",
            "NM1*1P*2*Scioto Sleep Medicine*****XX*2000101024", "HL*3*2*22*1",
            "NM1*IL*1*Whitfield*Aaron****MI*LKS-1002",
        ]
        if !dependent.isEmpty {
            segments += ["HL*4*3*23*1"] + dependent.split(separator: "~").map(String.init)
        }
        segments +=
            ["HL*\(patient + 1)*\(patient)*EV*\(services.isEmpty ? 0 : 1)"]
            + event.split(separator: "~").map(String.init)
        for (index, service) in services.enumerated() {
            segments += ["HL*\(patient + 2 + index)*\(patient + 1)*SS*0"]
            segments += service.split(separator: "~").map(String.init)
        }
        segments.append("SE*\(segments.count + 1)*0001")
        return
            "ISA*00*          *00*          *ZZ*SCIOTO         *ZZ*LKSP1          *260310*0930*^*00501*000000001*0*T*:~"
            + "GS*HI*SCIOTO*LKSP1*20260310*0930*1*X*005010X217~"
            + segments.map { "\($0)~\n" }.joined() + "GE*1*1~IEA*1*000000001~"
    }

    private func read(
        _ event: String, services: [String] = [], dependent: String = ""
    ) async throws -> AuthorizationRequest {
        return try Desk.submission(request(event, services: services, dependent: dependent)).request
    }

    private func problems(_ event: String, services: [String] = []) async throws -> [Problem] {
        guard case .invalid(let problems, _) = try Desk.read(request(event, services: services))
        else { return [] }
        return problems
    }

    @Test(arguments: [
        ("ABK:J441", Diagnosis.Role.principal), ("ABJ:J441", .admitting),
        ("APR:J441", .reasonForVisit), ("ABF:J441", .other),
    ])
    func `a diagnosis has the role of its qualifier`(
        _ composite: String, _ role: Diagnosis.Role
    ) async throws {
        let read = try await read("UM*HS*I*3~HI*\(composite):D8:20260301")
        #expect(read.event.diagnoses.map(\.role) == [role])
        #expect(read.event.diagnoses[0].code.description == "J44.1")
        #expect(read.event.diagnoses[0].recordedOn == CivilDate("2026-03-01"))
    }

    @Test func `an ICD-9 code is kept, noted and not read`() async throws {
        let read = try await read("UM*HS*I*3~HI*BF:41090")
        #expect(read.event.diagnoses.isEmpty)
        #expect(read.event.kept.map(\.name) == ["HI"])
        #expect(read.deviations.map(\.code) == ["x12-diagnosis-system"])
    }

    @Test func `the patient is the dependent, under the subscriber's number`() async throws {
        let read = try await read(
            "UM*HS*I*3", dependent: "NM1*QC*1*Whitfield*June~DMG*D8*20130618*F~INS*N*19")
        #expect(read.member.identifiers == ["LKS-1002"])
        #expect(read.member.given == "June")
        #expect(read.member.birthDate == CivilDate("2013-06-18"))
    }

    @Test func `a type of bill is no place of service`() async throws {
        let bill = try await read("UM*HS*I*3*32:A")
        #expect(bill.event.placeOfService == nil)
        #expect(bill.event.kept.first?[element: 4] == "32")
        let place = try await read("UM*HS*I*3*11:B**U")
        #expect(place.event.placeOfService == PlaceOfService("11"))
        #expect(place.event.levelOfService == .urgent)
    }

    @Test(arguments: [
        ("SV1*HC:E0601:RR:NU*100*UN*3", "E0601", ProcedureCodeSystem.hcpcs),
        ("SV1*HC:72148**UN*3", "72148", .cpt),
        ("SV2*0120*HC:99221**DA*3", "99221", .cpt),
        ("SV2*0120***DA*3", "0120", .revenue),
        ("SV3*AD:D0000****2*3", "D0000", .other("https://codesystem.x12.org/005010/235#AD")),
    ])
    func `a service is read from SV1, SV2 or SV3`(
        _ segment: String, _ code: String, _ system: ProcedureCodeSystem
    ) async throws {
        let line = try #require(try await read("UM*HS*I*1", services: [segment]).lines.first)
        #expect(line.code == ProcedureCode(system: system, code: code))
        #expect(line.quantity?.amount == Decimal(3))
        #expect(line.quantity?.unit == (segment.contains("*DA*") ? .days : .units))
    }

    /// A zero before the point is left out (X12.6, type R).
    @Test(arguments: [
        ("SV1*HC:E0601**UN*.5", "0.5"), ("SV1*HC:E0601**UN*0.5", "0.5"),
        ("SV2*0120*HC:99221**DA*.25", "0.25"), ("SV3*AD:D0000*****.5", "0.5"),
        ("HSD*VS*.5", "0.5"),
    ])
    func `a number may be without a zero before its point, and is told so`(
        _ segment: String, _ amount: String
    ) async throws {
        let line = try #require(try await read("UM*HS*I*1", services: [segment]).lines.first)
        #expect(line.quantity?.amount == Decimal(amount))
        #expect(line.quantity?.amount.x12 == String(amount.dropFirst()))
        #expect(Decimal(x12: "-.5")?.x12 == "-.5")
        #expect(Decimal(x12: "10.50")?.x12 == "10.50")
    }

    @Test(arguments: ["SV2*0120*HC:99221**DA*1*.5", "SV2*0120*HC:99221**DA*1*0.50"])
    func `a price of less than a dollar is read`(_ segment: String) async throws {
        let line = try #require(try await read("UM*HS*I*1", services: [segment]).lines.first)
        #expect(line.unitPrice == Money(cents: 50))
        #expect(line.unitPrice?.x12 == ".5")
    }

    @Test(arguments: [
        ("UM*HS*I*3~HI*ABK:G4733", "SV1*HC:E0601:RR**UN*3***1", nil),
        ("UM*HS*I*3~HI*ABK:G4733", "SV1*HC:E0601:RR**UN*3***1:9", "diagnosis 9"),
        ("UM*HS*I*3~HI*ABK:G4733*BF:41090", "SV1*HC:E0601:RR**UN*3***1:2", nil),
        ("UM*HS*I*3", "SV1*HC:E0601:RR:NU**UN*3", "bought and that it is rented"),
        ("UM*HS*I*3", "SV1*HC:E0601:KH:UE**UN*3", "bought and that it is rented"),
        ("UM*HS*I*3", "SV1*HC:E0601:RR:KH**UN*3", nil),
        ("UM*HS*I*3*11:B", "UM*HS*I*62*22:B~SV1*HC:72148**UN*1", nil),
        ("UM*HS*I*3*11:B", "UM*HS*I*62*13:A~SV1*HC:72148**UN*1", "'13:A'"),
        ("UM*HS*I*3", "UM*HS*I*62*13:A~SV1*HC:72148**UN*1", nil),
        ("UM*HS*I*3", "SV1*HC:97110**UN*3~HSD*VS*2", "3 units and for 2 visits"),
        ("UM*HS*I*3", "SV1*HC:97110**UN*3~HSD*VS*3", nil),
    ])
    func `what a service says that does not fit is a doubt, as of an item of a Claim`(
        _ event: String, _ service: String, _ told: String?
    ) async throws {
        let line = try await read(event, services: [service]).lines[0]
        #expect(line.doubts.isEmpty == (told == nil))
        if let told { #expect(line.doubts.first?.contains(told) == true) }
    }

    @Test func `a service without a code is the service type of the event`() async throws {
        let line = try #require(
            try await read("UM*AR*I*48*21:B", services: ["HSD*DY*7"]).lines.first)
        #expect(line.code == ProcedureCode(system: .x12ServiceType, code: "48"))
        #expect(line.category == .admission)
        #expect(line.placeOfService == PlaceOfService("21"))
        #expect(line.quantity == Quantity(Decimal(7), .days))
    }

    @Test func `what no rule reads is kept as sent, and survives the journal`() async throws {
        let kept = [
            "CL1*2*1*30", "CR1*LB*155*I*A*DH*25****ROUND", "CR2*1*5*C4*C6****A*Y",
            "CR5***A***2.5***********A", "CR6*1*20050502*RD8*20050502-20050801***W*I",
            "PWK*77*EL***AC*VISIT-1",
        ]
        let read = try await read("UM*HS*I*3~" + kept.joined(separator: "~"))
        let sent = read.event.kept.map { segment in
            ([segment.name] + segment.elements.map { $0.joined(separator: ":") })
                .joined(separator: "*")
        }
        #expect(sent == kept)
        var writer = JSONWriter()
        read.record(to: &writer)
        let again = try AuthorizationRequest(recorded: JSONDocument.parse(writer.bytes).root)
        #expect(again == read)
    }

    /// HSD as sent, and what it comes to.
    @Test(arguments: [
        ("HSD*VS*1", "1"), ("HSD*VS*3*WK*1*34*2", "27"), ("HSD*VS*3*WK**34*2", "27"),
        ("HSD*VS*1*DA*1*7*10", "10"), ("HSD*HS*4*DA**35*3", "84"), ("HSD*VS*10***7*30", "10"),
        ("HSD*VS*2*WK*2*35*8*D*A", "8"), ("HSD*DY*7", "7"), ("HSD*FL*5*****W", "5"),
        ("HSD*VS*1*MO**26*1", "1"),
    ])
    func `a pattern is kept, and its amount lasts as long as it does`(
        _ segment: String, _ amount: String
    ) async throws {
        let quantity = try #require(try await read("UM*HS*I*3~\(segment)").event.quantity)
        #expect(quantity.amount == Decimal(amount))
        let written = DeliverySegment.elements(quantity).reversed().drop(while: \.isEmpty)
        #expect((["HSD"] + written.reversed()).joined(separator: "*") == segment)
    }

    /// What a machine would take for its first number, or for the number beside it.
    @Test(arguments: [
        ("HSD*VS*3*WK*1", true), ("HSD*VS*1*DA", true), ("HSD*VS*3*WK*1*27*2", true),
        ("HSD*VS*2*WK*0.5*35*8", true), ("HSD*VS*3*WK*1*34*2", false), ("HSD*VS*3", false),
        ("HSD*DY*5*****W", false),
    ])
    func `an amount that can not be told is a doubt, of the event and of a service`(
        _ segment: String, _ isDoubtful: Bool
    ) async throws {
        let event = try await read("UM*HS*I*3~\(segment)").event
        #expect(event.doubts.isEmpty == !isDoubtful)
        let line = try await read("UM*HS*I*3", services: [segment]).lines[0]
        #expect(line.doubts.isEmpty == !isDoubtful)
    }

    @Test(arguments: [
        ("SV1*HC:97110**UN*3~HSD*VS*3*WK*1*35*26", true),
        ("SV1*HC:97110**UN*3~HSD*VS*12***35*1", true), ("SV1*HC:97110**MJ*3", true),
        ("SV1*HC:97110**UN*78~HSD*VS*3*WK*1*35*26", false),
        ("SV1*HC:97110**UN*78~HSD*VS*3*WK*1", false), ("SV1*HC:97110:GP**UN*3", false),
    ])
    func `a service whose parts do not say the same is doubtful`(
        _ service: String, _ isDoubtful: Bool
    ) async throws {
        let line = try await read("UM*HS*I*3", services: [service]).lines[0]
        #expect(line.doubts.isEmpty == !isDoubtful)
    }

    @Test func `doubts of an event survive the journal`() async throws {
        let read = try await read("UM*HS*I*3~HSD*VS*3*WK*1")
        var writer = JSONWriter()
        read.record(to: &writer)
        let again = try AuthorizationRequest(recorded: JSONDocument.parse(writer.bytes).root)
        #expect(again.event.doubts == read.event.doubts)
        #expect(!again.event.doubts.isEmpty)
    }

    @Test func `providers have the roles of the event and of the service`() async throws {
        let read = try await read(
            "UM*HS*I*3~NM1*FA*2*Riverbend*****XX*2000101057~NM1*71*1*Nwosu*Adaeze****XX*2000101016~NM1*PW*2*Home~N3*3 Oak Lane",
            services: ["SV1*HC:E0601~NM1*SJ*2*Buckeye*****XX*2000101032~PRV*PE*PXC*332B00000X"])
        #expect(read.event.providers.map(\.role) == [.requester, .facility, .attending])
        #expect(read.event.providers[2].name == "Adaeze Nwosu")
        #expect(read.event.kept.map(\.name) == ["NM1", "N3"])
        #expect(read.lines[0].providers.map(\.role) == [.rendering])
        #expect(read.lines[0].providers[0].taxonomy == "332B00000X")
    }

    @Test(arguments: CertificationType.allCases)
    func `each certification type is read, and all but the first point back`(
        _ type: CertificationType
    ) async throws {
        let submission = try Desk.submission(
            request("UM*HS*\(type.rawValue)*3~REF*NT*R77~REF*BB*A99"))
        #expect(submission.request.event.certificationType == type)
        #expect(submission.request.event.previousNumbers == ["A99", "R77"])
        #expect(submission.prior == (type == .initial ? nil : "A99"))
        #expect(submission.cancelsAll == (type == .cancel))
    }

    @Test(arguments: CertificationType.allCases)
    func `a number of the service names the case of what makes sense for a known one only`(
        _ type: CertificationType
    ) async throws {
        let submission = try Desk.submission(
            request("UM*HS*\(type.rawValue)*3", services: ["REF*BB*A99~SV1*HC:E0601"]))
        let opensAnother: Set<CertificationType> = [.initial, .extended, .renewal]
        #expect(submission.prior == (opensAnother.contains(type) ? nil : "A99"))
    }

    @Test func `every problem of a request is found at once, with its place`() async throws {
        let found = try await problems(
            "UM*HS*I*3~HI*ABF:J441*ABF:441",
            services: ["SV1*HC:1~HSD*VS*0"])
        let places = found.compactMap(\.place).map(\.description)
        #expect(
            Set(places) == ["segment 11 HI02-2", "segment 13 SV101-2", "segment 14 HSD02"])
    }
}

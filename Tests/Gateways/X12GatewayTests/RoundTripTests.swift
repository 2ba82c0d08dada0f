import CaseSamples
import Cases
import CodeSets
import Foundation
import JSON
import PASGateway
import Primitives
import Testing
import Workflow

@testable import X12Gateway

/// A request written as a 278 and read again is the request that it was; what a 278 has no place for is told.
@Suite struct RoundTripTests {
    static let larkspur = OutgoingRequest.Receiver(
        name: "LARKSPUR HEALTH", identifier: "LKSP1", qualifier: "46")

    static func write(_ request: AuthorizationRequest) throws -> OutgoingRequest {
        try OutgoingRequest(
            request, to: larkspur, from: "SENDER", originator: "9ORIGINATE", controlNumber: 7,
            sentAt: Desk.now)
    }

    /// Without what makes it another transaction: when it was made. What is doubtful is found by whoever reads it.
    private func timeless(_ request: AuthorizationRequest) -> AuthorizationRequest {
        var request = request
        request.transaction.createdAt = nil
        request.deviations = []
        request.event.doubts = []
        for index in request.lines.indices { request.lines[index].doubts = [] }
        return request
    }

    /// How many requests are made; ASSENT_SEEDS says more, for a long run.
    static let seeds =
        ProcessInfo.processInfo.environment["ASSENT_SEEDS"].flatMap { UInt64($0) } ?? 60

    /// Requests over the guide's content. `OutgoingRequest` refuses what breaks the guide.
    @Test func `what is written is read as it was`() async throws {
        let desk = try await Desk.open()
        for seed in 0..<Self.seeds {
            await Task.yield()
            var maker = RequestMaker(seed: seed)
            let request = maker.request()
            let written = try Self.write(request)
            let text = String(decoding: written.bytes, as: UTF8.self)
            let again = try desk.submission(text).request
            #expect(timeless(again) == timeless(request), "seed \(seed)\n\(text)")
            #expect(written.losses == [], "seed \(seed)\n\(text)")
        }
    }

    @Test(arguments: 0..<20)
    func `and the journal keeps all of it`(_ seed: Int) throws {
        var maker = RequestMaker(seed: UInt64(seed))
        let request = maker.request()
        var writer = JSONWriter()
        request.record(to: &writer)
        #expect(
            try AuthorizationRequest(recorded: JSONDocument.parse(writer.bytes).root) == request)
    }

    /// The property above says nothing of what the maker never makes.
    @Test func `the made requests have every segment of event and service`() {
        var seen: Set<String> = []
        for seed in UInt64(0)..<200 {
            var maker = RequestMaker(seed: seed)
            let set = RequestWriter(
                request: maker.request(), receiver: Self.larkspur, originator: "9ORIGINATE",
                sentAt: Desk.now
            ).set()
            for (id, elements) in set.segments {
                let isQualified = ["DTP", "CRC", "REF", "NM1", "HL"].contains(id)
                seen.insert(isQualified ? "\(id)*\(elements[0])" : id)
            }
        }
        let all =
            "TRN UM REF*BB REF*NT DTP*439 DTP*484 DTP*ABC DTP*431 DTP*AAH DTP*435 DTP*096 HI HSD CRC*07 CRC*08 CRC*09 CRC*11 CRC*75 CRC*76 CRC*77 CL1 CR1 CR2 CR5 CR6 PWK MSG NM1*71 NM1*72 NM1*73 NM1*77 NM1*AAJ NM1*DD NM1*DK NM1*DN NM1*FA NM1*G3 NM1*P3 NM1*QB NM1*QV NM1*SJ NM1*1T NM1*DQ NM1*45 NM1*FS NM1*ND NM1*PW NM1*R3 NM1*00 NM1*CA NM1*GG DTP*598 DTP*472 SV1 SV2 SV3 TOO N3 N4 PER PRV DMG INS NM1*QC"
        #expect(all.split(separator: " ").filter { !seen.contains(String($0)) } == [])
    }

    /// Every segment of the guide once, each element that it lets through: the very same segments come out.
    @Test func `a request with everything in it is sent on as it came`() async throws {
        let desk = try await Desk.open()
        let sent = Self.everything()
        let request = try desk.submission(sent).request
        let written = try Self.write(request)
        #expect(written.losses == [])
        let body = { (text: String) in
            text.split(separator: "~").map { $0.drop { $0 == "\n" } }.map(String.init)
                .filter {
                    !$0.isEmpty
                        && !["ISA", "GS*", "BHT", "GE*", "IEA"].contains(String($0.prefix(3)))
                }
        }
        let one = body(sent)
        let two = body(String(decoding: written.bytes, as: UTF8.self))
        for (segment, other) in zip(one, two) { #expect(segment == other) }
        #expect(one.count == two.count)
    }

    static func everything() -> String {
        let segments = Everything.segments
        return
            "ISA*00*          *00*          *ZZ*SENDER         *ZZ*LKSP1          *260310*1500*^*00501*000000007*0*T*:~"
            + "GS*HI*SENDER*LKSP1*20260310*1500*7*X*005010X217~"
            + segments.map { "\($0)~" }.joined()
            + "SE*\(segments.count + 1)*0001~GE*1*7~IEA*1*000000007~"
    }

    @Test(arguments: PairTests.names)
    func `a Bundle is sent on as the 278 of the same case`(_ name: String) async throws {
        let desk = try await Desk.open()
        let answer = await desk.pas.submit(
            Array(try Desk.file("\(name).json").utf8), caller: .local, now: Desk.now)
        let request = try #require(answer.authorization).request
        let written = try Self.write(request)
        let again = try desk.submission(String(decoding: written.bytes, as: UTF8.self)).request
        #expect(PairTests.canonical(again) == PairTests.canonical(request))
        let lost = written.losses.map(\.message)
        #expect(lost.allSatisfy { $0.contains("documents, which go in their own transaction") })
    }

    /// A part changed to what a 278 can not say, and what is told of it.
    @Test(arguments: [
        ("frequencyMax", "the quantity of line 1"), ("minutes", "the quantity of line 1"),
        ("dollars", "the quantity of line 1"), ("open", "the dates of line 1"),
        ("supplier", "the providers of line 1"), ("sequence", "the number of line 7"),
        ("pointers", "the diagnoses of line 1"), ("price", "the price of line 1"),
        ("change", "what changed of line 1"), ("long", "the message"),
        ("pattern", "the pattern of the event"), ("stay", "the kind of review of line 1"),
        ("thirteen", "the diagnoses"), ("delimiter", "the member as described"),
        ("modifiers", "the modifiers of line 1"),
    ])
    func `what a 278 has no place for is told`(_ change: String, _ told: String) throws {
        var request = CaseSamples.request(lines: [CaseSamples.line(1)])
        request.event.category = .healthServices
        request.lines[0].category = .healthServices
        request.lines[0].quantity = Quantity(Decimal(3), .units)
        let j44 = DiagnosisCode("J44.1")!
        request.event.diagnoses = (1...6).map { Diagnosis(sequence: $0, code: j44) }
        request.lines[0].diagnosisPointers = Array(1...6)
        #expect(try Self.write(request).losses == [])
        Self.change(change, &request)
        let losses = try Self.write(request).losses
        #expect(losses.map(\.message) == ["A 278 does not hold \(told) as asked."])
        #expect(losses.allSatisfy { $0.severity == .warning })
    }

    private static func change(_ change: String, _ request: inout AuthorizationRequest) {
        var pattern = DeliveryPattern(frequency: Decimal(3), period: Decimal(1), periodUnit: "wk")
        switch change {
        case "frequencyMax":
            pattern.frequencyMax = Decimal(5)
            request.lines[0].quantity = Quantity(Decimal(12), .visits, pattern: pattern)
        case "minutes":
            pattern.periodUnit = "min"
            request.lines[0].quantity = Quantity(Decimal(12), .visits, pattern: pattern)
        case "dollars": request.lines[0].quantity = Quantity(Decimal(100), .amount)
        case "open": request.lines[0].dates = DateRange(start: CivilDate("2026-03-10")!)
        case "supplier":
            request.lines[0].providers = [
                RequestedProvider(role: .supplier, identifiers: ["2000101032"])
            ]
        case "sequence": request.lines[0].sequence = 7
        case "pointers": request.lines[0].diagnosisPointers = Array(1...5)
        case "price": request.lines[0].unitPrice = Money(cents: 100)
        case "change": request.lines[0].change = .changed
        case "long": request.event.message = String(repeating: "word ", count: 60)
        case "pattern": request.event.pattern = pattern
        case "stay": request.lines[0].category = .admission
        case "thirteen":
            request.event.diagnoses.append(
                Diagnosis(sequence: 13, code: DiagnosisCode("I10")!))
            request.lines[0].diagnosisPointers = [1]
        case "delimiter": request.member.family = "O*NEIL"
        case "modifiers":
            request.lines[0].modifiers = ["RR", "NU", "KX", "LT", "26"].compactMap { Modifier($0) }
        default: Issue.record("no change \(change)")
        }
    }

    @Test func `what the guide refuses is not written`() throws {
        var request = CaseSamples.request(lines: [CaseSamples.line(1)])
        request.lines[0].code = ProcedureCode(system: .other("urn:somewhere"), code: "1")
        #expect(throws: Problems.self) { try Self.write(request) }
        request = CaseSamples.request()
        request.member.identifiers = []
        #expect(throws: Problems.self) { try Self.write(request) }
    }

    @Test func `a request with every field says of each loss which it is`() throws {
        let losses = try Self.write(CaseSamples.fullRequest).losses.map(\.message)
        #expect(losses.contains { $0.contains("2 documents") })
        #expect(losses.contains { $0.contains("the pattern of the event") })
        #expect(losses.contains { $0.contains("the quantity of line 1") })
    }
}

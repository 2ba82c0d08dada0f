import Cases
import CodeSets
import Foundation
import PASGateway
import Primitives
import SQLiteRecords
import Testing
import Workflow
import X12

@testable import X12Gateway

/// Which line of its case a service of an update is: its trace number says it, else an authorization, else what it is. Its place in
/// the set says nothing.
@Suite struct ServiceNamingTests {
    /// A service of the case of two lines, A7030 and E0470 with RR.
    struct Service: Sendable {
        var trace: String?
        var type: CertificationType
        var code: String
        var units = 1
        var day = "20260320"
        var number: String?

        var segments: [String] {
            [
                trace.map { "TRN*1*\($0)*9SLEEPCLIN" }, "UM*HS*\(type.rawValue)*18",
                number.map { "REF*BB*\($0)" }, "DTP*472*D8*\(day)",
                "SV1*HC:\(code)**UN*\(units)***1",
                "NM1*SJ*2*Buckeye Home Equipment*****XX*2000101032",
            ].compactMap(\.self)
        }
    }

    private static func mask(_ type: CertificationType) -> Service {
        Service(trace: "two-lines-1", type: type, code: "A7030")
    }

    private static func ventilator(_ type: CertificationType, units: Int = 10) -> Service {
        Service(trace: "two-lines-2", type: type, code: "E0470:RR", units: units)
    }

    private static func set(
        _ services: [Service], of id: CaseID?, type: CertificationType = .revised,
        diagnoses: String = "HI*ABK:G4733*ABF:G4731"
    ) -> String {
        var segments = [
            "ST*278*0001*005010X217", "BHT*0007*13*LK-UPDATE*20260310*0930", "HL*1**20*1",
            "NM1*X3*2*LARKSPUR HEALTH*****46*LKSP1", "HL*2*1*21*1",
            "NM1*1P*2*Scioto Sleep Medicine*****XX*2000101024", "HL*3*2*22*1",
            "NM1*IL*1*Delgado*Marisol****MI*LKS-1001", "DMG*D8*19790412*F", "HL*4*3*EV*1",
            "TRN*1*two-lines*9SLEEPCLIN", "UM*HS*\(type.rawValue)**12:B",
        ]
        if let id { segments.append("REF*NT*\(id)") }
        segments.append(diagnoses)
        for (index, service) in services.enumerated() {
            segments += ["HL*\(5 + index)*4*SS*0"] + service.segments
        }
        return SetText.file(
            "HI", "005010X217", segments.map { "\($0)~" }.joined())
    }

    private func opened(_ text: String? = nil) async throws -> (desk: Desk, before: Case) {
        let desk = try await Desk.open()
        let answer = await desk.submit(try text ?? Desk.file("two-lines.edi"))
        return (desk, try #require(answer.cases.first))
    }

    private func update(
        _ services: [Service], _ desk: Desk, _ before: Case, type: CertificationType = .revised
    ) async -> X12Answer {
        await desk.submit(
            Self.set(services, of: before.id, type: type), now: Desk.now.adding(hours: 1))
    }

    private func codes(_ authorization: Case?) -> [String] {
        authorization?.request.lines.map { "\($0.sequence) \($0.code.code) \($0.units)" } ?? []
    }

    @Test func `a service that is cancelled alone is that of its trace number`() async throws {
        let (desk, before) = try await opened()
        let answer = await update([Self.ventilator(.cancel)], desk, before)
        let after = try #require(answer.cases.first)
        #expect(codes(after) == ["1 A7030 1", "2 E0470 10"])
        #expect(after.determination(.line(1)) == before.determination(.line(1)))
        #expect(after.determination(.line(2))?.action == .cancelled)
        #expect(answer.all("HCR").last == "HCR*C")
    }

    @Test func `services in another order are the same lines, and each is answered as its own`()
        async throws
    {
        let (desk, before) = try await opened()
        let services = [Self.ventilator(.revised, units: 8), Self.mask(.revised)]
        let answer = await update(services, desk, before)
        let after = try #require(answer.cases.first)
        #expect(codes(after) == ["1 A7030 1", "2 E0470 8"])
        #expect(after.determination(.line(1)) == before.determination(.line(1)))
        #expect(answer.all("HCR") == ["HCR*A4", "HCR*A4", "HCR*NA"])
        #expect(answer.all("SV1").map { $0.contains("E0470") } == [true, false])
        let again = await update(services, desk, before)
        #expect(again.all("HCR") == answer.all("HCR"))
    }

    @Test(arguments: ["two-lines-3", nil])
    func `a service that the case does not have is a new line`(_ trace: String?) async throws {
        let (desk, before) = try await opened()
        let answer = await update(
            [Service(trace: trace, type: .initial, code: "E0471", units: 2)], desk, before)
        let after = try #require(answer.cases.first)
        #expect(after.id == before.id)
        #expect(codes(after) == ["1 A7030 1", "2 E0470 10", "3 E0471 2"])
        for subject in before.subjects {
            #expect(after.determination(subject) == before.determination(subject))
        }
        #expect(answer.all("SV1").count == 1)
        #expect(answer.all("HCR") == ["HCR*A4", "HCR*A4"])
    }

    @Test func `without a trace number the code tells, where one line has it`() async throws {
        let (desk, before) = try await opened()
        let service = Service(type: .revised, code: "E0470:RR", units: 8)
        let answer = await update([service], desk, before)
        #expect(codes(answer.cases.first) == ["1 A7030 1", "2 E0470 8"])
    }

    @Test func `a case of another door keeps its numbers`() async throws {
        let desk = try await Desk.open()
        let text = try Desk.file("two-lines.json")
        var root = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        var entries = try #require(root["entry"] as? [[String: Any]])
        var claim = try #require(entries[0]["resource"] as? [String: Any])
        var items = try #require(claim["item"] as? [[String: Any]])
        (items[0]["sequence"], items[1]["sequence"]) = (5, 9)
        claim["item"] = items
        entries[0]["resource"] = claim
        root["entry"] = entries
        let bytes = Array(try JSONSerialization.data(withJSONObject: root))
        let first = await desk.pas.submit(bytes, caller: .local, now: Desk.now)
        let before = try #require(first.authorization)
        let answer = await update([Self.mask(.revised), Self.ventilator(.cancel)], desk, before)
        let after = try #require(answer.cases.first)
        #expect(codes(after) == ["5 A7030 1", "9 E0470 10"])
        #expect(after.determination(.line(9))?.action == .cancelled)
        #expect(answer.all("HCR").dropFirst() == ["HCR*NA", "HCR*C"])
    }

    /// Two lines of one code, of which only the trace numbers and the days tell one from the other.
    private func alike() async throws -> (desk: Desk, before: Case) {
        try await opened(
            Self.set(
                [
                    Self.ventilator(.initial),
                    Service(
                        trace: "two-lines-3", type: .initial, code: "E0470:RR", units: 10,
                        day: "20260420"),
                ], of: nil, type: .initial))
    }

    @Test(arguments: [
        (Service(type: .cancel, code: "E0470:RR", units: 10, day: "20260520"), "several lines"),
        (Service(type: .cancel, code: "E0471"), "nothing that waits"),
        (Service(trace: "two-lines-3", type: .cancel, code: "E0471"), "that of line 2"),
        (Service(trace: "two-lines-3", type: .initial, code: "E0471"), "that of line 2"),
        (Service(type: .revised, code: "E0470:NU"), "other modifiers"),
    ])
    func `what may be one or the other is refused at the service`(
        _ service: Service, _ why: String
    ) async throws {
        let (desk, before) = try await alike()
        let answer = await update([service], desk, before)
        #expect(answer.rejections.map(\.code) == [.unclearService])
        #expect(answer.all("AAA") == ["AAA*N**33*C"])
        #expect(answer.rejections.first?.message.contains(why) == true)
        let place = try #require(answer.segments.firstIndex(of: "AAA*N**33*C"))
        #expect(answer.segments[..<place].last { $0.hasPrefix("HL*") } == "HL*5*4*SS*0")
        #expect(try await desk.store.loadCase(before.id) == before)
    }

    @Test func `of two lines of one code the days tell which is meant`() async throws {
        let (desk, before) = try await alike()
        let answer = await update(
            [Service(type: .cancel, code: "E0470:RR", units: 10, day: "20260420")], desk, before)
        #expect(answer.cases.first?.determination(.line(2))?.action == .cancelled)
        #expect(answer.cases.first?.determination(.line(1))?.action == .pended)
    }

    @Test func `what a line is for stays with it when the update has other diagnoses`()
        async throws
    {
        let (desk, before) = try await opened()
        let text = Self.set([Self.mask(.revised)], of: before.id, diagnoses: "HI*ABK:G4731")
        let after = try #require(
            await desk.submit(text, now: Desk.now.adding(hours: 1)).cases.first)
        for line in [1, 2] {
            let codes = after.request.diagnoses(of: .line(line)).map(\.code.dotless)
            #expect(codes == ["G4731"])
        }
        let gone = Self.set([Self.mask(.revised)], of: before.id, diagnoses: "HI*ABK:J449")
            .replacing("LK-UPDATE", by: "LK-UPDATE-2")
        let kept = try #require(
            await desk.submit(gone, now: Desk.now.adding(hours: 2)).cases.first)
        #expect(kept.request.diagnoses(of: .line(1)).map(\.code.dotless) == ["J449"])
        #expect(kept.request.diagnoses(of: .line(2)).map(\.code.dotless) == ["G4731"])
    }

    @Test func `a number that only the service names is of the case that is meant`() async throws {
        let (desk, before) = try await opened()
        var service = Self.ventilator(.revised, units: 8)
        service.number = before.id.text
        let answer = await desk.submit(
            Self.set([service], of: nil), now: Desk.now.adding(hours: 1))
        #expect(answer.cases.map(\.id) == [before.id])
        #expect(codes(answer.cases.first) == ["1 A7030 1", "2 E0470 8"])
    }

    @Test func `a service that names another case than the update is refused`() async throws {
        let (desk, before) = try await opened()
        let other = await desk.submit(try Desk.file("cpap-approve.edi"))
        var service = Self.ventilator(.revised, units: 8)
        service.number = try #require(other.cases.first?.id.text)
        let answer = await update([service], desk, before)
        #expect(answer.rejections.map(\.code) == [.unclearService])
    }
}

import Cases
import Foundation
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow
import X12

@testable import X12Gateway

/// What a partner reads in the response to a 278.
@Suite struct AnswerTests {
    @Test func `what is granted has its number, its dates and how much`() async throws {
        let desk = try await Desk.open()
        let sample = try Desk.sample("278-x217-referral-request-for-review")
        guard let sample else { return }
        let answer = await desk.submit(sample, now: Instant("2005-05-02T15:01:00Z")!)
        let number = try #require(answer.cases.first?.authorizationNumber)
        #expect(answer.kind == .ok)
        #expect(answer.all("HCR") == ["HCR*A1*\(number)"])
        #expect(answer.all("BHT").allSatisfy { $0.hasSuffix("*18") })
        #expect(answer.all("TRN") == ["TRN*2*111099*9012345678"])
        #expect(answer.all("UM") == ["UM*SC*I*3*11:B"])
        #expect(answer.all("HSD") == ["HSD*VS*1"])
        #expect(
            answer.all("DTP").map { String($0.prefix(10)) } == [
                "DTP*102*D8", "DTP*036*D8", "DTP*007*RD",
            ])
        #expect(answer.all("NM1").count == 4)
    }

    @Test func `what waits has the number of the case, and more is to follow`() async throws {
        let desk = try await Desk.open()
        let answer = await desk.submit(try Desk.file("admission.edi"))
        let id = try #require(answer.cases.first?.id)
        #expect(answer.all("BHT")[0].hasSuffix("*19"))
        #expect(answer.all("HCR") == ["HCR*A4", "HCR*A4"])
        #expect(answer.all("REF") == ["REF*NT*\(id)", "REF*NT*\(id)"])
    }

    @Test func `what is denied has the number of the case, which an appeal names`() async throws {
        let desk = try await Desk.open()
        let answer = await desk.submit(try Desk.file("exclusion.edi"))
        let id = try #require(answer.cases.first?.id)
        #expect(answer.all("HCR") == ["HCR*A3", "HCR*A3"])
        #expect(answer.all("REF") == ["REF*NT*\(id)", "REF*NT*\(id)"])
    }

    @Test func `documents that are asked for are named by LOINC and by PWK`() async throws {
        let desk = try await Desk.open()
        let answer = await desk.submit(try Desk.file("cpap-approve.edi"))
        #expect(answer.all("HI").contains { $0.hasPrefix("HI*LOI:") })
        #expect(answer.all("PWK").contains { $0.hasPrefix("PWK*77*EL***AC*") })
        #expect(answer.all("MSG").contains { $0.contains("Missing - ") })
    }

    @Test func `parts of several deciders are merged in one answer`() async throws {
        let desk = try await Desk.open()
        let answer = await desk.submit(try Desk.file("four-lines.edi"))
        #expect(answer.all("HCR").map { String($0.prefix(6)) }.count == 5)
        #expect(answer.all("HCR").suffix(2) == ["HCR*A3", "HCR*CT"])
        #expect(answer.all("MSG").contains { $0.contains("The plan excludes this service") })
    }

    @Test func `no message is longer than MSG holds`() async throws {
        let desk = try await Desk.open()
        for name in PairTests.names {
            for message in await desk.submit(try Desk.file("\(name).edi")).all("MSG") {
                #expect(message.dropFirst(4).count <= 264)
            }
        }
    }

    @Test func `the envelopes go back to the sender, and their counts are right`() async throws {
        let desk = try await Desk.open()
        let answer = await desk.submit(try Desk.file("exclusion.edi"))
        let header = try #require(answer.segments.first)
        #expect(header.utf8.count == 105)
        #expect(header.contains("*ZZ*LKSP1          *ZZ*NWOSU          *260310*1500*^*00501*"))
        #expect(answer.all("GS") == ["GS*HI*LKSP1*NWOSU*20260310*1500*1*X*005010X217"])
        #expect(answer.all("SE") == ["SE*\(answer.segments.count - 4)*0001"])
    }

    @Test(arguments: PairTests.names)
    func `what is written passes the guide's own rules`(_ name: String) async throws {
        let desk = try await Desk.open()
        let answer = await desk.submit(try Desk.file("\(name).edi"))
        #expect(Incoming.read(answer.bytes).problems.isEmpty)
        for interchange in Incoming.read(answer.bytes).interchanges {
            #expect(interchange.report.verdict == .accepted)
            for set in interchange.groups.flatMap(\.sets) {
                #expect(set.report.guide == "278 response")
                #expect(set.report.problems == [])
                #expect(set.report.verdict == .accepted)
            }
        }
    }

    @Test func `a repeat is answered with the case as it stands`() async throws {
        let desk = try await Desk.open()
        let once = await desk.submit(try Desk.file("exclusion.edi"))
        let again = try Desk.file("exclusion.edi").replacing(
            "*LK-EXCLUSION*20260310*0930", by: "*LK-EXCLUSION*20260311*1000")
        let twice = await desk.submit(again, now: Desk.now.adding(hours: 24))
        #expect(once.cases.map(\.id) == twice.cases.map(\.id))
    }

    /// Segment changed, what it becomes, and the refusal that must follow: the level (what stands last before AAA), the
    /// reason and what to do.
    struct Broken: Sendable, CustomTestStringConvertible {
        let segment: String
        let by: String
        let before: String
        let refusal: String
        var testDescription: String { by }
    }

    @Test(arguments: [
        Broken(
            segment: "46*LKSP1~", by: "46*NOBODY~", before: "NM1*X3", refusal: "AAA*N**79*C"),
        Broken(
            segment: "XX*2000101016", by: "XX*2000109999", before: "NM1*1P",
            refusal: "AAA*N**51*C"),
        Broken(
            segment: "MI*LKS-1001", by: "MI*LKS-9999", before: "NM1*IL", refusal: "AAA*N**75*C"),
        Broken(
            segment: "DMG*D8*19790412", by: "DMG*D8*19790413", before: "NM1*IL",
            refusal: "AAA*N**71*C"),
        Broken(segment: "HC:A9300", by: "HC:93", before: "TRN*2", refusal: "AAA*N**33*C"),
    ])
    func `a refusal stands at the level it is about, and no decision with it`(
        _ broken: Broken
    ) async throws {
        let desk = try await Desk.open()
        let text = try Desk.file("exclusion.edi").replacing(broken.segment, by: broken.by)
        let answer = await desk.submit(text)
        #expect(answer.all("HCR").isEmpty)
        #expect(answer.all("AAA") == [broken.refusal])
        let place = try #require(answer.segments.firstIndex(of: broken.refusal))
        #expect(answer.segments[place - 1].hasPrefix(broken.before))
        let level = try #require(answer.all("HL").last)
        #expect(level.hasSuffix("*0"))
        #expect(try await desk.store.verify().cases == 0)
    }

    @Test(arguments: ["DMG*D8*19790231", "UM*XX*I*12", "DTP*472*D8*20260340", "HL*3*7*22*1"])
    func `what breaks the guide is told by a 999, and nothing is stored`(
        _ broken: String
    ) async throws {
        let desk = try await Desk.open()
        let sound = [
            "DMG": "DMG*D8*19790412", "UM*": "UM*HS*I*12", "DTP": "DTP*472*D8*20260320",
            "HL*": "HL*3*2*22*1",
        ]
        let text = try Desk.file("exclusion.edi").replacing(
            try #require(sound[String(broken.prefix(3))]), by: broken)
        let answer = await desk.submit(text)
        #expect(answer.kind == .invalid)
        #expect(answer.all("ST") == ["ST*999*0001*005010X231A1"])
        #expect(answer.all("IK3").count >= 1)
        #expect(answer.all("AK9") == ["AK9*R*1*1*0"])
        #expect(answer.problems.contains { $0.place != nil })
        #expect(try await desk.store.verify().cases == 0)
    }

    @Test func `an envelope at fault is answered by a TA1`() async throws {
        let desk = try await Desk.open()
        let text = try Desk.file("exclusion.edi").replacing(
            "IEA*1*000000103", by: "IEA*1*000000104")
        let answer = await desk.submit(text)
        #expect(answer.all("TA1") == ["TA1*000000103*260310*0930*R*001"])
        #expect(answer.all("ST").isEmpty)
        #expect(try await desk.store.verify().cases == 0)
    }

    @Test(arguments: [
        "", "ISA", "hello", "ISA*00*", "{\"resourceType\":\"Bundle\"}",
    ])
    func `what is no interchange is told and leaves nothing`(_ text: String) async throws {
        let desk = try await Desk.open()
        let answer = await desk.submit(text)
        #expect(answer.kind == .invalid)
        #expect(answer.bytes.isEmpty)
        #expect(!answer.problems.isEmpty)
    }

    @Test func `one set that can not be read is refused alone`() async throws {
        let desk = try await Desk.open()
        let text = try Desk.file("exclusion.edi")
        let start = try #require(text.range(of: "ST*278"))
        let end = try #require(text.range(of: "GE*1"))
        let set = String(text[start.lowerBound..<end.lowerBound])
        let bad = set.replacing("UM*HS*I*12", by: "UM*HS*X*12")
            .replacing("0001~", by: "0002~").replacing("ST*278*0001", by: "ST*278*0002")
        let broken = bad.replacing("0002~", by: "0003~")
        let both = text.replacing(set, by: set + broken + bad).replacing("GE*1*", by: "GE*3*")
        let answer = await desk.submit(both)
        #expect(answer.kind == .invalid)
        #expect(answer.all("ST").map { String($0.prefix(6)) } == ["ST*278", "ST*999"])
        #expect(answer.all("HCR").count == 2)
        let rejected = answer.all("IK5").filter { $0.hasPrefix("IK5*R") }
        #expect(rejected.count == 2)
        #expect(answer.all("GE") == ["GE*1*1", "GE*1*2"])
        #expect(answer.all("AK9") == ["AK9*P*3*3*1"])
    }
}

import Foundation
import Primitives
import Testing
import X12

@testable import X12Gateway

/// What a provider reads in the 271.
@Suite struct EligibilityTests {
    /// A 270 of one subscriber: what stands in 2100C and below.
    static func inquiry(
        _ person: String = "NM1*IL*1*Delgado*Marisol****MI*LKS-1001~DMG*D8*19790412~",
        asked: String = "DTP*291*D8*20260310~EQ*30~", receiver: String = "XX*2000101016",
        payer: String = "LKSP1", family: String = "0"
    ) -> String {
        let body =
            "ST*270*0001*005010X279A1~BHT*0022*13*ELIG-1*20260310*0930~HL*1**20*1~"
            + "NM1*PR*2*LARKSPUR HEALTH*****PI*\(payer)~HL*2*1*21*1~"
            + "NM1*1P*1*Nwosu*Adaeze****\(receiver)~HL*3*2*22*\(family)~"
            + "TRN*1*ELIG-TRACE-1*9NWOSU0001~\(person)\(asked)"
        let count = body.filter { $0 == "~" }.count + 1
        return "ISA*00*          *00*          *ZZ*NWOSU          *ZZ*LKSP1          *260310*0930"
            + "*^*00501*000000301*0*T*:~GS*HS*NWOSU*LKSP1*20260310*0930*301*X*005010X279A1~"
            + body + "SE*\(count)*0001~GE*1*301~IEA*1*000000301~"
    }

    /// The answer; that it passes the guide is part of every test.
    static func answer(
        _ text: String, desk: Desk? = nil, now: Instant = Desk.now
    ) async throws -> X12Answer {
        let open: Desk
        if let desk { open = desk } else { open = try await Desk.open() }
        let answer = await open.submit(text, now: now)
        let (interchanges, problems) = Incoming.read(answer.bytes)
        #expect(problems == [])
        let sets = interchanges.flatMap(\.groups).flatMap(\.sets)
        #expect(sets.map(\.report.guide) == ["271 eligibility answer"], "\(answer.problems)")
        #expect(sets.flatMap(\.report.problems) == [])
        #expect(interchanges.allSatisfy { $0.report.verdict == .accepted })
        return answer
    }

    @Test func `who is covered is told with plan, dates, limits and what is left`() async throws {
        let answer = try await Self.answer(Self.inquiry())
        #expect(answer.kind == .ok)
        #expect(answer.all("GS") == ["GS*HB*LKSP1*NWOSU*20260310*1500*1*X*005010X279A1"])
        #expect(answer.all("BHT") == ["BHT*0022*11*ELIG-1*20260310*1500"])
        #expect(answer.all("TRN") == ["TRN*2*ELIG-TRACE-1*9NWOSU0001"])
        #expect(answer.all("NM1").contains("NM1*IL*1*Delgado*Marisol****MI*LKS-1001"))
        #expect(answer.all("DMG") == ["DMG*D8*19790412*F"])
        #expect(answer.all("REF") == ["REF*6P*Acme Roofing"])
        #expect(answer.all("DTP") == ["DTP*346*D8*20240101"])
        #expect(
            answer.all("EB").prefix(5) == [
                "EB*1**30*C1*Larkspur Choice PPO", "EB*C*IND*30***23*1500", "EB*C*IND*30***29*300",
                "EB*G*IND*30***23*6000", "EB*G*IND*30***29*5000",
            ])
        #expect(answer.all("MSG").first == "MSG*Amounts as of 2026-03-01.")
    }

    @Test func `a service type is told with its share in and out of the network`() async throws {
        let answer = try await Self.answer(
            Self.inquiry(asked: "DTP*291*D8*20260310~EQ*98~"))
        #expect(
            answer.all("EB") == [
                "EB*1**30*C1*Larkspur Choice PPO", "EB*1**98**Office visits*******Y",
                "EB*B*IND*98***27*35*****Y", "EB*C*IND*98***23*0*****Y",
                "EB*1**98**Office visits*******N", "EB*A*IND*98*****0.4****N",
            ])
    }

    @Test func `a stay in hospital needs authorization`() async throws {
        let answer = try await Self.answer(
            Self.inquiry(asked: "DTP*291*D8*20260310~EQ*48~"))
        #expect(answer.all("EB").contains("EB*1**48**A stay in hospital******Y*Y"))
    }

    @Test func `of a type that the book does not name nothing is claimed`() async throws {
        let answer = try await Self.answer(
            Self.inquiry(asked: "DTP*291*D8*20260310~EQ*35~"))
        #expect(answer.all("EB").last == "EB*V**35")
    }

    @Test func `several types in one question are each answered`() async throws {
        let answer = try await Self.answer(
            Self.inquiry(asked: "DTP*291*D8*20260310~EQ*98^5~EQ*35~"))
        let types = answer.all("EB").map {
            $0.split(separator: "*", omittingEmptySubsequences: false)[3]
        }
        #expect(Set(types) == ["30", "98", "5", "35"])
    }

    @Test(arguments: [
        ("72148", "EB*1****Imaging******Y*Y*HC:72148", "Authorization is required."),
        ("99213", "EB*1****Office visits******N*Y*HC:99213", "No authorization is required."),
    ])
    func `whether a procedure needs authorization is told by the engine of who`(
        _ code: String, _ benefit: String, _ message: String
    ) async throws {
        let answer = try await Self.answer(
            Self.inquiry(asked: "DTP*291*D8*20260310~EQ**HC:\(code)~"))
        let shown = answer.all("EB").filter { $0.contains("HC:\(code)") }
        #expect(shown.first == benefit)
        #expect(answer.all("MSG").contains { $0.contains(message) })
        #expect(answer.all("MSG").contains { $0.contains("never guarantees payment") })
    }

    @Test func `a vendor that decides is named with its telephone`() async throws {
        let person = "NM1*IL*1*Kowalczyk*Stan****MI*TTW-2001~DMG*D8*19680707~"
        let answer = try await Self.answer(
            Self.inquiry(person, asked: "DTP*291*D8*20260310~EQ**HC:72148~"))
        let vendor = try #require(answer.all("NM1").first { $0.hasPrefix("NM1*X3*2*") })
        let place = try #require(answer.segments.firstIndex(of: vendor))
        #expect(answer.segments[place - 1] == "LS*2120")
        #expect(answer.segments[place + 1].hasPrefix("PER*IC**TE*"))
    }

    @Test func `an excluded service is not covered`() async throws {
        let answer = try await Self.answer(
            Self.inquiry(asked: "DTP*291*D8*20260320~EQ**HC:A9300~"))
        #expect(answer.all("EB").contains { $0.hasPrefix("EB*I*") && $0.hasSuffix("HC:A9300") })
    }

    @Test func `a code that can not be is refused in its place alone`() async throws {
        let answer = try await Self.answer(
            Self.inquiry(asked: "DTP*291*D8*20260310~EQ**HC:E9999~EQ*98~"))
        #expect(answer.all("AAA") == ["AAA*N**33*C"])
        #expect(answer.all("EB").contains { $0.hasPrefix("EB*1**98") })
    }

    @Test func `who is no longer covered is told so, and since when`() async throws {
        let person = "NM1*IL*1*Pruitt*Dale****MI*LKS-1005~DMG*D8*19721103~"
        let answer = try await Self.answer(Self.inquiry(person))
        #expect(answer.all("EB") == ["EB*6**30**Larkspur Choice PPO"])
        #expect(answer.all("DTP").last == "DTP*347*D8*20260131")
        let before = try await Self.answer(
            Self.inquiry(person, asked: "DTP*291*D8*20260110~EQ*30~"))
        #expect(before.all("EB").first == "EB*1**30*C1*Larkspur Choice PPO")
    }

    @Test func `without a date today is meant`() async throws {
        let person = "NM1*IL*1*Pruitt*Dale****MI*LKS-1005~DMG*D8*19721103~"
        let early = try await Self.answer(
            Self.inquiry(person, asked: "EQ*30~"), now: Instant("2026-01-31T12:00:00Z")!)
        #expect(early.all("EB").first?.hasPrefix("EB*1*") == true)
        let late = try await Self.answer(
            Self.inquiry(person, asked: "EQ*30~"), now: Instant("2026-02-02T12:00:00Z")!)
        #expect(late.all("EB").first?.hasPrefix("EB*6*") == true)
    }

    @Test func `another insurance that pays first is named`() async throws {
        let person = "NM1*IL*1*Okonkwo*Grace****MI*LKS-1004~DMG*D8*19660125~"
        let answer = try await Self.answer(Self.inquiry(person))
        #expect(answer.all("EB").contains("EB*R**30"))
        #expect(answer.all("NM1").contains("NM1*PRP*2*Keystone Mutual"))
    }

    @Test func `a dependent is found through the subscriber`() async throws {
        let family =
            "NM1*IL*1*Whitfield*Aaron****MI*LKS-1002~HL*4*3*23*0~TRN*1*CHILD*9NWOSU0001~"
            + "NM1*03*1*Whitfield*June~DMG*D8*20130618~"
        let answer = try await Self.answer(Self.inquiry(family, family: "1"))
        #expect(answer.all("HL").last == "HL*4*3*23*0")
        #expect(answer.all("TRN").last == "TRN*2*CHILD*9NWOSU0001")
        #expect(answer.all("NM1").last == "NM1*03*1*Whitfield*June")
        #expect(answer.all("INS") == ["INS*N*19"])
        #expect(answer.all("EB").contains("EB*C*FAM*30***29*0"))
    }

    @Test func `a name is the same however it is spelt`() async throws {
        let person = "NM1*IL*1*DELGADO JR*marisol****MI*LKS-1001-01~DMG*D8*19790412~"
        let answer = try await Self.answer(Self.inquiry(person))
        #expect(answer.all("AAA").isEmpty)
        // Name and number on file are others than those sent.
        #expect(answer.all("INS") == ["INS*Y*18*001*25"])
    }

    /// What is asked, the reason of the refusal, and the segment before it.
    struct Refused: Sendable, CustomTestStringConvertible {
        var person = "NM1*IL*1*Delgado*Marisol****MI*LKS-1001~DMG*D8*19790412~"
        var receiver = "XX*2000101016"
        var payer = "LKSP1"
        var family = "0"
        let reason: String
        let before: String
        var testDescription: String { "\(reason) \(person)" }
    }

    @Test(arguments: [
        Refused(
            person: "NM1*IL*1*Delgado*Marisol~DMG*D8*19790412~", reason: "72", before: "NM1*IL"),
        Refused(
            person: "NM1*IL*1*Delgado*Marisol****MI*LKS-9999~DMG*D8*19790412~", reason: "75",
            before: "NM1*IL"),
        Refused(
            person: "NM1*IL*1*Delgado*Marisol****MI*LKS-1001~DMG*D8*19790413~", reason: "71",
            before: "NM1*IL"),
        Refused(
            person: "NM1*IL*1*Delgado*Maria****MI*LKS-1001~DMG*D8*19790412~", reason: "73",
            before: "NM1*IL"),
        Refused(person: "NM1*IL*1*Delgado*****MI*LKS-1001~", reason: "15", before: "NM1*IL"),
        Refused(
            person: "NM1*IL*1*Delgado*Marisol****MI*LKS-1001~DMG*D8*20790412~", reason: "58",
            before: "NM1*IL"),
        Refused(payer: "NOBODY", reason: "79", before: "NM1*PR"),
        Refused(receiver: "XX*2000109993", reason: "51", before: "NM1*1P"),
        Refused(
            person: "NM1*IL*1*Whitfield*Aaron****MI*LKS-1002~HL*4*3*23*0~"
                + "NM1*03*1*Whitfield*June~DMG*D8*20130619~", family: "1", reason: "67",
            before: "NM1*03"),
        Refused(
            person: "NM1*IL*1*Whitfield*Aaron****MI*LKS-9999~HL*4*3*23*0~"
                + "NM1*03*1*Whitfield*June~DMG*D8*20130618~", family: "1", reason: "75",
            before: "NM1*IL"),
        Refused(
            person: "NM1*IL*1*Whitfield*Aaron****MI*LKS-1002~HL*4*3*23*0~"
                + "NM1*03*1*Whitfeld*June~DMG*D8*20130618~", family: "1", reason: "65",
            before: "NM1*03"),
    ])
    func `why nobody is told of stands at the level it is about`(_ refused: Refused) async throws {
        let answer = try await Self.answer(
            Self.inquiry(
                refused.person, receiver: refused.receiver, payer: refused.payer,
                family: refused.family))
        #expect(answer.all("AAA") == ["AAA*N**\(refused.reason)*C"])
        #expect(answer.all("EB").isEmpty)
        let place = try #require(answer.segments.firstIndex { $0.hasPrefix("AAA*") })
        #expect(answer.segments[place - 1].hasPrefix(refused.before))
        #expect(answer.problems.count <= 1)
    }

    @Test func `several people in several sets are answered, each in its own`() async throws {
        let desk = try await Desk.open()
        let two =
            "NM1*IL*1*Delgado*Marisol****MI*LKS-1001~DMG*D8*19790412~EQ*30~HL*4*2*22*0~"
            + "TRN*1*SECOND*9NWOSU0001~NM1*IL*1*Lindqvist*Nora****MI*LKS-1006~DMG*D8*19900214~"
        let text = Self.inquiry(two)
        let start = try #require(text.range(of: "ST*270"))
        let end = try #require(text.range(of: "GE*1"))
        let set = String(text[start.lowerBound..<end.lowerBound])
        let more = set.replacingOccurrences(of: "*0001", with: "*0002")
        let answer = await desk.submit(
            text.replacing(set, by: set + more).replacing("GE*1*", by: "GE*2*"))
        #expect(answer.all("ST") == ["ST*271*0001*005010X279A1", "ST*271*0002*005010X279A1"])
        #expect(answer.all("TRN").filter { $0.contains("SECOND") }.count == 2)
        #expect(answer.all("EB").filter { $0 == "EB*1**30*C1*Larkspur Choice PPO" }.count == 4)
    }

    @Test func `the public sample is answered`() async throws {
        guard let sample = try Desk.sample("270-x279-clinic-subscriber") else { return }
        let answer = try await Self.answer(sample)
        #expect(answer.all("TRN") == ["TRN*2*93175-012547*9877281234"])
        // Mr. Smith is known; his insurer has no plan in this book.
        #expect(answer.all("EB") == ["EB*6**30"])
    }
}

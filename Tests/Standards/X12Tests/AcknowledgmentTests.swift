import Testing

@testable import X12

@Suite struct AcknowledgmentTests {
    static let bad = X12Fixtures.request.map {
        $0.hasPrefix("UM") ? "UM*ZZ*I*3*11:B" : $0.hasPrefix("DTP") ? "DTP*AAH*D8*20261340" : $0
    }

    private static func answer(_ text: String) throws -> String {
        let group = try #require(X12Fixtures.groups(text).first)
        return try X12Fixtures.acknowledgment(of: group).replacing("~", with: "~\n")
    }

    @Test func `errors with their places, the business unit and copies of what was sent`() throws {
        let written = try Self.answer(X12Fixtures.interchange([X12Fixtures.set(Self.bad)]))
        let body = written.split(separator: "\n").dropFirst(2).dropLast(2).joined(separator: "\n")
        #expect(
            body == """
                ST*999*0001*005010X231A1~
                AK1*HI*1*005010X217~
                AK2*278*0001*005010X217~
                IK3*UM*11*2000*8~
                CTX*SUBSCRIBER NAME NM109:12345678901~
                IK4*1*1525*7*ZZ~
                IK3*DTP*12*2000*8~
                CTX*SUBSCRIBER NAME NM109:12345678901~
                IK4*3*1251*8*20261340~
                IK5*R*5~
                AK9*R*1*1*0~
                SE*12*0001~
                """)
    }

    /// What is left of it after 64 characters could not be written: an element is not only blanks.
    @Test func `a business unit that begins with many blanks is not named`() throws {
        let late = String(repeating: " ", count: 70) + "12345678901"
        let request = Self.bad.map { $0.replacing("12345678901", with: late) }
        let written = try Self.answer(X12Fixtures.interchange([X12Fixtures.set(request)]))
        #expect(written.contains("IK3*UM*11*2000*8~"))
        #expect(!written.contains("CTX*SUBSCRIBER NAME"))
        let verdicts = X12Intake.events(in: Array(written.replacing("\n", with: "").utf8))
            .compactMap {
                if case .set(let report, _) = $0 { report.verdict } else { nil }
            }
        #expect(verdicts == [.accepted])
    }

    @Test func `an accepted group`() throws {
        let written = try Self.answer(
            X12Fixtures.interchange([X12Fixtures.set(X12Fixtures.request)]))
        #expect(written.contains("AK2*278*0001*005010X217~\nIK5*A~\nAK9*A*1*1*1~\n"))
    }

    @Test func `only rules of the guide are broken`() throws {
        let request = X12Fixtures.request.map { $0.hasPrefix("NM1*X3") ? $0 + "*Y" : $0 }
        let written = try Self.answer(X12Fixtures.interchange([X12Fixtures.set(request)]))
        #expect(written.contains("IK4*10*706*I10*Y~\nIK5*R*I5~"))
    }

    @Test func `a provider number without its check digit is noted, not rejected`() throws {
        let request = X12Fixtures.request.map {
            $0.replacing("1234567893", with: "1234567890")
        }
        let written = try Self.answer(X12Fixtures.interchange([X12Fixtures.set(request)]))
        #expect(written.contains("IK4*9*67*I12*1234567890~\nIK5*E*I5~\nAK9*E*1*1*1~"))
    }

    static let breaks: [String] = [
        "", "ST*278", "GS*HI*SENDER*RECEIVER", "UM*SC*I*3*11:B", "HL*3*2*22*1", "SE*", "*", "1",
        "GE*1*1~", "NM1*IL*1*SMITH*JOE****MI*12345678901~", "BHT*0007*13*A12345*20260502*1101~",
    ]

    @Test(arguments: breaks)
    func `what we write passes our own validator`(taken: String) throws {
        let text = X12Fixtures.interchange([
            X12Fixtures.set(X12Fixtures.request), X12Fixtures.set(Self.bad, control: "0002"),
        ])
        for with in ["", "^", "x", " "] where !taken.isEmpty {
            for group in X12Fixtures.groups(text.replacing(taken, with: with)) {
                let written = try X12Fixtures.acknowledgment(of: group)
                let own = X12Fixtures.sets(written)
                #expect(own.map(\.verdict) == [.accepted], "\(own.flatMap(\.findings)) \(written)")
                #expect(X12Fixtures.interchanges(written).map(\.verdict) == [.accepted])
            }
        }
    }

    @Test func `TA1 answers whatever ISA14 says`() throws {
        let text = X12Fixtures.interchange([]).replacing("IEA*1*000000001", with: "IEA*1*000000009")
        let report = try #require(X12Fixtures.interchanges(text).first)
        var writer = X12Writer()
        try writer.beginInterchange(
            X12Writer.Envelope(
                sender: report.header.receiver, receiver: report.header.sender, date: "20260102",
                time: "0800"),
            controlNumber: 12)
        try X12Acknowledgment.writeTA1(report, to: &writer)
        try writer.endInterchange()
        #expect(
            writer.text
                == "ISA*00*          *00*          *ZZ*RECEIVER       *ZZ*SENDER         *260102*0800*^*00501*000000012*0*P*:~TA1*000000001*260101*1200*R*001~IEA*0*000000012~"
        )
    }

    @Test func `data that holds a delimiter is refused`() {
        var writer = X12Writer()
        for (text, element) in [("A*B", 1), ("A~", 1), ("A:B", 1), ("A^B", 1)] {
            #expect(throws: X12Writer.Failure.delimiterInData(segment: "MSG", element: element)) {
                try writer.segment("MSG", .text(text))
            }
        }
        #expect(throws: X12Writer.Failure.invalidCharacter(segment: "MSG", element: 2)) {
            try writer.segment("MSG", "A", "Ä")
        }
        #expect(writer.bytes.isEmpty)
    }

    @Test func `nothing is written behind the last that holds something`() throws {
        var writer = X12Writer()
        try writer.segment(
            "NM1", "1P", nil, .composite(["A", "", ""]), .repeated([["B"], ["C", "D"]]), nil, "")
        #expect(writer.text == "NM1*1P**A*B^C:D~")
    }
}

import BookFiles
import Foundation
import JSON
import Plans
import Primitives
import Testing
import X12

@testable import X12Gateway

/// What `assent check` says of X12 files: places, words, codes, verdicts.
@Suite struct CheckTests {
    static let here = URL(filePath: #filePath).deletingLastPathComponent()
    static let samples = here.appending(path: "../../Standards/X12Tests/Samples").standardized

    static func own(_ name: String) throws -> String {
        try String(contentsOf: samples.appending(path: name), encoding: .utf8)
    }

    static let book = Result {
        try BookLoader.load(here.appending(path: "../../../Examples/larkspur").standardized.path)
            .book
    }

    static func report(_ text: String) throws -> CheckReport {
        try X12Gateway.check(Array(text.utf8), book: { try book.get() })
    }

    static func text(_ source: String, strict: Bool = false) throws -> String {
        CheckText.text(try report(source), file: "claims.edi", strict: strict)
    }

    static func findings(_ report: CheckReport) -> [CheckFinding] {
        report.findings
            + report.interchanges.flatMap { interchange in
                interchange.findings
                    + interchange.groups.flatMap { $0.findings + $0.sets.flatMap(\.findings) }
            }
    }

    /// With ASSENT_GOLDEN=write the files are written anew: look at what changed.
    static func golden(_ name: String, _ text: String) throws {
        let file = here.appending(path: "Golden").appending(path: name)
        if ProcessInfo.processInfo.environment["ASSENT_GOLDEN"] == "write" {
            try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text + "\n" == expected, "\(name) differs")
        guard name.hasSuffix(".txt") else { return }
        for line in text.split(separator: "\n").dropFirst() { #expect(line.count <= 80, "\(line)") }
    }

    /// A claim with one mistake of each kind.
    static func brokenClaim() throws -> String {
        try own("837p-knee.edi")
            .replacing("HL*2*1*22", with: "HL*2*9*22")
            .replacing("NM1*IL*1*MARSH", with: "NM1*IL*3*MARSH")
            .replacing("19701105", with: "19701305")
            .replacing("CLM*C-1001*640", with: "CLM*C-1001*650")
            .replacing("1400000000", with: "1400000001")
            .replacing("N4*PORTLAND*ME*04103~\nDMG", with: "QQQ*1~\nDMG")
    }

    // MARK: Words

    @Test(arguments: [
        "837p-knee.edi", "837i-femur.edi", "835-knee.edi", "834-member.edi",
        "270-two-people.edi", "271-two-people.edi", "275-note.edi", "278-inquiry.edi",
        "278-notification.edi",
    ])
    func `what is right is accepted, and a line says what it is`(name: String) throws {
        let report = try Self.report(try Self.own(name))
        #expect(report.verdict(strict: true) == .accepted)
        #expect(Self.findings(report).isEmpty)
        let text = CheckText.text(report, file: name, strict: false)
        #expect(text.hasPrefix("\(name): accepted\n"))
        #expect(text.contains("set 0001, \(name.prefix(3))"))
    }

    @Test func `a claim with mistakes reads as a biller needs it`() throws {
        try Self.golden("check-837p-broken.txt", try Self.text(try Self.brokenClaim()))
    }

    @Test func `a file in one line tells segments instead of lines`() throws {
        let source = try Self.brokenClaim().replacing("\n", with: "")
        try Self.golden("check-837p-one-line.txt", try Self.text(source))
    }

    @Test func `a file that is cut within a segment is told where`() throws {
        let source = String(try Self.own("835-knee.edi").prefix(700))
        try Self.golden("check-835-cut.txt", try Self.text(source))
    }

    @Test func `envelopes that are wrong are told at their places`() throws {
        let source = try Self.own("834-member.edi")
            .replacing("IEA*1", with: "IEA*2").replacing("GE*1*101", with: "GE*3*102")
            .replacing("SE*44*0001", with: "SE*43*0002")
        try Self.golden("check-834-envelopes.txt", try Self.text(source))
    }

    @Test func `segments that are missing, too many or out of place are told`() throws {
        let source = try Self.own("834-member.edi")
            .replacing("BGN*", with: "CLM*1*100~\nBGN*")
            .replacing("N1*P5", with: "N1*P9")
        try Self.golden("check-834-segments.txt", try Self.text(source))
    }

    @Test func `a guide that is not known names those that are`() throws {
        let source = try Self.own("271-two-people.edi").replacing(
            "005010X279A1", with: "005010X279")
        let text = try Self.text(source)
        #expect(text.contains("GS08 (guide) is \"005010X279\": this guide is not known here."))
        #expect(text.contains("its content was not checked"))
    }

    @Test func `long and dangerous values are cut and made harmless`() throws {
        let long = String(repeating: "X", count: 90) + "\u{1B}[2J"
        let text = try Self.text(
            try Self.own("837p-knee.edi").replacing("REF*EI*010101010", with: "REF*EI*\(long)"))
        #expect(text.contains("\"" + String(repeating: "X", count: 40) + "...\""))
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("at most 50"))
    }

    // MARK: Verdicts

    @Test func `remarks refuse only where that is wished`() throws {
        let source = try Self.own("837p-knee.edi").replacing("1400000000", with: "1400000001")
        let report = try Self.report(source)
        #expect(report.verdict(strict: false) == .noted)
        #expect(report.verdict(strict: true) == .rejected)
        #expect(try Self.text(source).contains("claims.edi: accepted with remarks"))
    }

    @Test func `of several interchanges each is judged for itself`() throws {
        let second = try Self.brokenClaim().replacing("000000101", with: "000000102")
        let report = try Self.report(try Self.own("834-member.edi") + second)
        #expect(report.interchanges.count == 2)
        let verdicts = report.interchanges.flatMap(\.groups).flatMap(\.sets).map {
            $0.verdict(strict: false)
        }
        #expect(verdicts == [.accepted, .rejected])
    }

    @Test func `a balance that does not hold is a remark`() throws {
        let source = try Self.own("837p-knee.edi").replacing(
            "CLM*C-1001*640", with: "CLM*C-1001*650")
        let findings = Self.findings(try Self.report(source))
        #expect(findings.map(\.level) == [3])
        #expect(findings.map(\.elementPlace) == ["CLM02"])
        #expect(findings.allSatisfy { !$0.refuses })
    }

    @Test func `sets are named in a large group only where something was found`() throws {
        let source = try Self.own("834-member.edi")
        let start = try #require(source.range(of: "ST*"))
        let end = try #require(source.range(of: "GE*"))
        let set = String(source[start.lowerBound..<end.lowerBound])
        let many = (1...40).map { number -> String in
            let control = "1\(number + 100)"
            return set.replacing("0001~", with: "\(control)~")
                .replacing("ST*834*0001", with: "ST*834*\(control)")
        }
        let all = source.replacing(set, with: many.joined()).replacing("GE*1", with: "GE*40")
        let text = try Self.text(all)
        #expect(text.contains("40 more sets: accepted"))
        #expect(!text.contains("set 1101"))
    }

    // MARK: 278 against the plan book

    static func request(payer: String = "789312") -> String {
        """
        ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260101*1200*^*00501*000000001*0*P*:~
        GS*HI*SENDER*RECEIVER*20260101*1200*1*X*005010X217~
        ST*278*0001*005010X217~
        BHT*0007*13*A12345*20260502*1101~
        HL*1**20*1~
        NM1*X3*2*LARKSPUR HEALTH*****46*\(payer)~
        HL*2*1*21*1~
        NM1*1P*1*GARDENER*JAMES****XX*1234567893~
        HL*3*2*22*1~
        NM1*IL*1*SMITH*JOE****MI*12345678901~
        HL*4*3*EV*0~
        UM*SC*I*3*11:B~
        DTP*AAH*D8*20260502~
        HI*BF:41090~
        SE*13*0001~
        GE*1*1~
        IEA*1*000000001~

        """
    }

    @Test func `a payer that the book does not know is told, with the loop and what to do`() throws
    {
        let report = try Self.report(Self.request(payer: "NOBODY"))
        #expect(report.verdict(strict: false) == .rejected)
        let finding = try #require(Self.findings(report).first)
        #expect(finding.codes.business == "unknownPayer")
        #expect(finding.loop == "2010A")
        #expect(finding.line == 6)
        #expect(finding.advice?.contains("--book") == true)
    }

    @Test func `what a payer would note beside its answer is a remark`() throws {
        let findings = Self.findings(try Self.report(Self.request()))
        #expect(findings.map(\.codes.business) == ["x12-diagnosis-system"])
        #expect(findings.allSatisfy { !$0.refuses })
        #expect(findings.first?.elementPlace == "HI01")
    }

    @Test func `without a book that is said, and the rest is checked`() throws {
        let report = try X12Gateway.check(Array(Self.request().utf8), book: nil)
        #expect(report.verdict(strict: true) == .accepted)
        #expect(report.leftOut?.hasPrefix("No plan book") == true)
    }

    @Test func `a book is asked for by 278 requests only`() throws {
        struct Asked: Error {}
        let claim = Array(try Self.own("837p-knee.edi").utf8)
        _ = try X12Gateway.check(claim, book: { throw Asked() })
        #expect(throws: Asked.self) {
            _ = try X12Gateway.check(Array(Self.request().utf8), book: { throw Asked() })
        }
    }

    // MARK: TA1

    static func interchange(_ body: String) -> String {
        String(request().prefix(106)) + "\n" + body + "\nIEA*0*000000001~\n"
    }

    @Test func `a TA1 stands beside the groups, and its elements are checked`() throws {
        let right = try Self.report(Self.interchange("TA1*000000009*260101*1200*A*000~"))
        #expect(right.verdict(strict: true) == .accepted)
        let wrong = try Self.report(Self.interchange("TA1*9*261301*2500*Q*999*1~"))
        #expect(Self.findings(wrong).map(\.element) == [1, 2, 3, 4, 5, 6])
        #expect(Self.findings(wrong).allSatisfy { $0.segment == "TA1" && $0.line == 2 })
    }

    // MARK: Unreadable files

    @Test(arguments: [
        ("", "empty"), (" \r\n", "blanks"), ("\u{FEFF}ISA*00", "byte order mark"),
        ("GS*HI*A", "begins with GS"), ("ST*278*0001~", "begins with ST"), ("UNB+UNOC", "EDIFACT"),
        ("%PDF-1.7", "PDF"), ("AB\u{0}\u{1}CD", "binary"), ("isa*00", "capitals"),
        ("Dear sir", "begins with ISA"),
    ])
    func `what is no X12 is told as what it is`(source: String, word: String) {
        let said = X12Gateway.unreadable(Array(source.utf8))
        #expect(said?.contains(word) == true, "\(said ?? "nothing")")
        #expect(X12Gateway.unreadable(Array(" \nISA*00".utf8)) == nil)
    }

    @Test func `what stands around an interchange, and an ISA that can not be read, are refused`()
        throws
    {
        let around = try Self.report(try Self.own("834-member.edi") + "hello")
        #expect(around.verdict(strict: false) == .rejected)
        #expect(around.findings.first?.message == "5 bytes that belong to no interchange")
        let header = try Self.report("ISA*00*")
        #expect(header.verdict(strict: false) == .rejected)
    }

    // MARK: JSON and acknowledgments

    @Test func `JSON has every finding with its place and its codes`() throws {
        var writer = JSONWriter(pretty: true)
        let report = try Self.report(try Self.brokenClaim())
        writer.object { CheckJSON.write(report, strict: false, to: &$0) }
        try Self.golden("check-837p-broken.json", writer.text)
        _ = try JSONDocument.parse(writer.bytes)
    }

    @Test func `the acknowledgment is the one that a partner gets`() throws {
        let bytes = Array(try Self.brokenClaim().utf8)
        let answer = X12Gateway.acknowledgment(bytes, now: Desk.now)
        let text = String(decoding: answer.bytes, as: UTF8.self)
        #expect(answer.kind == .invalid)
        #expect(text.contains("AK2*837*0001*005010X222A1~"))
        #expect(text.contains("IK4*2*1251*8*19701305~"))
        // What is written is itself right, and asks for no answer.
        #expect(try Self.report(text).verdict(strict: true) == .accepted)
        #expect(X12Gateway.acknowledgment(answer.bytes, now: Desk.now).bytes.isEmpty)
    }

    @Test func `an accepted file is acknowledged as accepted, a broken envelope by a TA1`() throws {
        let right = try Self.own("834-member.edi")
        let accepted = X12Gateway.acknowledgment(Array(right.utf8), now: Desk.now)
        #expect(accepted.kind == .ok)
        #expect(String(decoding: accepted.bytes, as: UTF8.self).contains("AK9*A*1*1*1~"))
        let broken = Array(right.replacing("IEA*1", with: "IEA*2").utf8)
        let refused = X12Gateway.acknowledgment(broken, now: Desk.now)
        #expect(refused.kind == .invalid)
        #expect(String(decoding: refused.bytes, as: UTF8.self).contains("*R*021~"))
    }
}

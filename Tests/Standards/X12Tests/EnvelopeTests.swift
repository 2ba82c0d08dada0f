import Testing

@testable import X12

/// Every fault of an envelope has its code.
@Suite struct EnvelopeTests {
    static let sound = X12Fixtures.interchange([X12Fixtures.set(X12Fixtures.request)])

    static func changed(_ old: String, _ new: String) -> String {
        sound.replacing(old, with: new)
    }

    @Test func `a sound interchange has no notes`() {
        #expect(X12Fixtures.interchanges(Self.sound).map(\.notes) == [[]])
        #expect(X12Fixtures.groups(Self.sound).map(\.verdict) == [.accepted])
        #expect(X12Fixtures.sets(Self.sound).map(\.guide) == ["278 request"])
    }

    static let notes: [(old: String, new: String, codes: [String])] = [
        ("IEA*1*000000001", "IEA*1*000000002", ["001"]),
        ("*00501*", "*00401*", ["003"]), ("*00501*", "*0050A*", ["017"]),
        ("*ZZ*SENDER         ", "*QQ*SENDER         ", ["005"]),
        ("*ZZ*SENDER         ", "*ZZ*               ", ["006"]),
        ("*ZZ*RECEIVER       ", "*QQ*RECEIVER       ", ["007"]),
        ("*ZZ*RECEIVER       ", "*ZZ*               ", ["008"]),
        ("ISA*00*", "ISA*99*", ["010"]), ("*00*          *ZZ", "*99*          *ZZ", ["012"]),
        ("*260101*1200*", "*261301*1200*", ["014"]), ("*260101*1200*", "*260101*2560*", ["015"]),
        ("*000000001*0*P", "*00000000A*0*P", ["018", "001"]),
        ("*0*P*:", "*2*P*:", ["019"]), ("*0*P*:", "*0*X*:", ["020"]),
        ("IEA*1*", "IEA*2*", ["021"]), ("IEA*1*", "IEA*x*", ["021"]),
        ("IEA*1*000000001~", "", ["023"]), ("~IEA*1*000000001~", "~IEA*1*0000", ["023"]),
        ("GE*1*1~", "", ["022"]), ("GE*1*1~", "GE*1*1~GE*1*1~", ["022"]),
        ("GE*1*1~", "GE*1*1~NTE*X~", ["022"]),
        ("*P*:~", "*P*A~", ["027"]), ("*^*00501", "*A*00501", ["032"]),
        ("SENDER         *ZZ", "SENDER*ZZ", ["006"]),
        ("*260101*1200*", "*20260101*1200*", ["014"]),
    ]

    @Test(arguments: notes)
    func `each fault of an interchange has its note`(old: String, new: String, codes: [String]) {
        let text = Self.changed(old, new)
        #expect(text != Self.sound)
        #expect(X12Fixtures.interchanges(text).map { $0.notes.map(\.rawValue) } == [codes])
    }

    @Test func `an interchange without an end is closed by the next`() {
        let text = Self.changed("IEA*1*000000001~", "") + Self.sound
        let reports = X12Fixtures.interchanges(text)
        #expect(reports.map { $0.notes.map(\.rawValue) } == [["022"], ["025"]])
    }

    @Test func `the same interchange twice is found`() {
        let reports = X12Fixtures.interchanges(Self.sound + "\n" + Self.sound)
        #expect(reports.map { $0.notes.map(\.rawValue) } == [[], ["025"]])
        #expect(X12Fixtures.sets(Self.sound + Self.sound).map(\.verdict) == [.accepted, .rejected])
    }

    static let groups: [(old: String, new: String, codes: [Int])] = [
        ("GS*HI", "GS*HC", [1]), ("GS*HI", "GS*QQ", [1]),
        ("*X*005010X217~ST", "*X*005010X999~ST", [2]), ("GE*1*1~", "", [3]),
        ("GE*1*1~", "GE*1*2~", [4]), ("GE*1*1~", "GE*2*1~", [5]), ("GE*1*1~", "GE**1~", [5]),
        ("*1*X*005010X217~", "*A*X*005010X217~", [6, 4]),
        ("GS*HI*SENDER", "GS*HI*S", [7]), ("*RECEIVER*2026", "*R*2026", [8]),
        ("*1*X*", "*1*Y*", [9]), ("*20260101*1200", "*20260230*1200", [30]),
        ("*20260101*1200", "*20260101*9900", [31]),
    ]

    @Test(arguments: groups)
    func `each fault of a group has its code`(old: String, new: String, codes: [Int]) {
        let reports = X12Fixtures.groups(Self.changed(old, new))
        #expect(reports.map { $0.faults.map(\.rawValue) } == [codes])
        #expect(reports.map(\.verdict) == [.rejected])
    }

    @Test func `a group's control number is used once`() {
        let one = Self.sound.dropFirst(X12Fixtures.header.count)
            .replacing("IEA*1*000000001~", with: "")
        let text = X12Fixtures.header + one + one + "IEA*2*000000001~"
        #expect(X12Fixtures.groups(text).map { $0.faults.map(\.rawValue) } == [[], [19]])
    }

    static let sets: [(old: String, new: String, codes: [String])] = [
        ("ST*278*", "ST*279*", ["1"]), ("SE*19*0001~", "", ["2"]),
        ("SE*19*0001~", "SE*19*0002~", ["3"]), ("SE*19*", "SE*18*", ["4"]),
        ("SE*19*", "SE*x*", ["4"]), ("ST*278*", "ST**", ["6"]),
        ("ST*278*0001*005010X217", "ST*278*1*005010X217", ["7", "3"]),
        ("ST*278*0001*005010X217", "ST*278*0001", ["19"]),
        ("ST*278*0001*005010X217", "ST*278*0001*005010X216", ["19"]),
    ]

    @Test(arguments: sets)
    func `each fault of a set has its code`(old: String, new: String, codes: [String]) {
        let reports = X12Fixtures.sets(Self.changed(old, new))
        #expect(reports.map { $0.codes.map(\.rawValue) } == [codes])
        #expect(reports.allSatisfy { $0.findings.isEmpty })
        #expect(X12Fixtures.groups(Self.changed(old, new)).map(\.verdict) == [.rejected])
    }

    @Test func `one bad set is rejected alone`() throws {
        let good = X12Fixtures.set(X12Fixtures.request)
        let text = X12Fixtures.interchange([
            good, good.replacing("0001", with: "0002").replacing("UM*SC", with: "UM*ZZ"),
            good, good.replacing("0001", with: "0003"),
        ])
        let group = try #require(X12Fixtures.groups(text).first)
        #expect(group.sets.map(\.verdict) == [.accepted, .rejected, .rejected, .accepted])
        #expect(group.sets[2].codes == [.controlNumberNotUnique])
        #expect(group.verdict == .partly && group.acceptedCount == 2)
        let written = try X12Fixtures.acknowledgment(of: group)
        #expect(written.contains("AK9*P*4*4*2~"))
        #expect(written.contains("AK2*278*0001*005010X217~IK5*R*23~"))
    }

    @Test func `a set outside of a group has no place`() {
        let text = X12Fixtures.header + X12Fixtures.set(X12Fixtures.request) + "IEA*0*000000001~"
        #expect(X12Fixtures.sets(text).map { $0.codes.map(\.rawValue) } == [["18"]])
        #expect(X12Fixtures.interchanges(text).map { $0.notes.map(\.rawValue) } == [["022"]])
    }

    @Test func `a set that began with a bad envelope is not accepted`() {
        for text in [Self.changed("GS*HI", "GS*HC"), Self.changed("*0*P*:", "*0*X*:")] {
            #expect(X12Fixtures.sets(text).map(\.verdict) == [.rejected])
        }
    }
}
